import { gmp2024, other } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const TREATMENT =
  '(?:ear wax(?: removal)?|smears?|private gp|medicals?|verruca|treatments?|consultations?|clinics?|jabs?|injections?|botox|fillers?|peels?|dermaroll\\w*|facials?|check-?ups?|health checks?|screenings?|vaccin\\w*|appointments?|sessions?|bookings?|package|scans?|tests?|travel|mole|medicals?|physio|massage|acupuncture|teeth|weight loss|microneedling|laser|b12|circumcision|vasectomy|drip|membership)';
const OFFER =
  '(?:free [a-z]+ (?:voucher|gift|coffee|bag|bottle)|(?:coffee|shopping|gift|amazon|costa) vouchers?|lock in|old prices?|before (?:the )?prices? (?:go|rise)|book (?:by|before) [a-z]+ (?:to|and) (?:save|get|lock|win)|(?:both|each) save|money off|cashback|free when you|\\d+ ?% off|half[- ]price|two for one|2 for 1|bogof|buy one|discounts?|special offer|limited (?:time|offer)|offer ends|ends (?:on )?(?:sunday|saturday|friday|midnight|tonight|soon)|early bird|first \\w+ (?:bookings?|people|patients|customers|to book)|free gift|free (?:dermaroller|goody|gift|bottle|cream|facial|tote)|prize|win a|raffle|black friday|cyber monday|january sale|flash sale|refer a friend|vouchers?|while stocks last|last chance|hurry|loyalty|introductory (?:price|offer)|was £\\d+,? now|save £|gift (?:card|voucher)s?)';
const OFFERS = [
  new RegExp(`(?:\\b|(?<=\\s))${OFFER}[^\\n]{0,80}\\b${TREATMENT}\\b`),
  new RegExp(`\\b${TREATMENT}\\b[^\\n]{0,80}(?:\\b|(?<=\\s))${OFFER}`),
];

export const inducement = defineRule({
  id: 'advertising.inducement',
  title: 'Offer or prize for treatment',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'No offers or prizes for health care.',
  why: 'Nobody should choose treatment because time is running out or a gift comes with it.',
  sources: [other('MPS, advertising advice'), gmp2024('¶90c')],
  detect: inText({
    any: OFFERS,
    unless: [
      /\b(?:last chance to (?:have your say|get your (?:free )?(?:nhs )?flu)|healthy start voucher|food ?bank|free nhs|raffle (?:for|in aid)|charity)\b/,
    ],
    confidence: 0.8,
  }),
});
