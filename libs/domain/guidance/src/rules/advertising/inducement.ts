import { gmp2024, other } from '../../data/sources';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';
import { signsIn } from '../../signs';

const TREATMENT =
  '(?:ear wax(?: removal)?|smears?|private gp|medicals?|verruca|treatments?|consultations?|clinics?|jabs?|injections?|botox|fillers?|peels?|dermaroll\\w*|facials?|check-?ups?|health checks?|screenings?|vaccin\\w*|appointments?|sessions?|bookings?|package|scans?|tests?|travel|mole|medicals?|physio|massage|acupuncture|teeth|weight loss|microneedling|laser|b12|circumcision|vasectomy|drip|membership)';
const OFFER =
  '(?:free [a-z]+ (?:voucher|gift|coffee|bag|bottle)|(?:coffee|shopping|gift|amazon|costa) vouchers?|lock in|old prices?|before (?:the )?prices? (?:go|rise)|book (?:by|before) [a-z]+ (?:to|and) (?:save|get|lock|win)|(?:both|each) save|money off|cashback|free when you|\\d+ ?% off|half[- ]price|two for one|2 for 1|bogof|buy one|discounts?|special offer|limited (?:time|offer)|offer ends|ends (?:on )?(?:sunday|saturday|friday|midnight|tonight|soon)|early bird|first \\w+ (?:bookings?|people|patients|customers|to book)|free gift|free (?:dermaroller|goody|gift|bottle|cream|facial|tote)|prize|win a|raffle|black friday|cyber monday|january sale|flash sale|refer a friend|vouchers?|while stocks last|last chance|hurry|loyalty|introductory (?:price|offer)|was £\\d+,? now|save £|gift (?:card|voucher)s?)';
const OFFERS = [
  new RegExp(`(?:\\b|(?<=\\s))${OFFER}[^\\n]{0,80}\\b${TREATMENT}\\b`),
  new RegExp(`\\b${TREATMENT}\\b[^\\n]{0,80}(?:\\b|(?<=\\s))${OFFER}`),
];

const TO_DO =
  '(?:register(?:s|ed|ing)?|registration|join(?:s|ing)?|sign(?:ing)?(?: |-)up|switch(?:es|ing)?|mov(?:e|ing) (?:to|over)|transfer(?:ring)?|leave your|new patients?|book(?:s|ing)?|refer(?:s|ring)?|recommend\\w*|tell|bring(?:ing)?|like and share|share|tag|follow us|flu jabs?|jabs?|vaccin\\w*|health checks?|check-?ups?|smears?|screening|appointments?|blood tests?|survey)';
const REWARD =
  '(?:£ ?\\d+ ?(?:[a-z0-9]+ )?(?:voucher|card|gift card|off|credit|cash|amazon|tesco)s?|vouchers?|gift(?: card)?s?|welcome (?:gift|pack|bag)|goody bags?|goodie bags?|hampers?|prizes?|(?:our |a |the )?(?:prize )?draw|raffle|chance to win|win|free (?:mug|pen|bottle|bag|tote|coffee|cake|t-?shirt|water bottle|gift|goody|umbrella|keyring|calendar|chocolates?|hat|cuppa|month|trial|consultation|session|private|blood|ear|scan)|(?:box of )?chocolates|sweets?|coffee on us|on us|on the house|(?:seventh|sixth|tenth|next one|second|third) (?:is |one )?(?:free|half)|half[- ]price|\\d+ ?% off|discount\\w*|money off|ipad|tablet|fitbit|smart ?watch|early bird|loyalty (?:card|points|scheme)|stamps?|points|cash ?back|buy one)';
/** Something given for registering, bringing somebody, or coming. */
const GIVEN_FOR_IT = [
  /\b(?:name|names) (?:goes|go|will go|in|into)\b[^.!?\n]{0,10}\b(?:the )?(?:hat|draw|pot)\b|\bfirst (?:\d+|five|six|ten|twelve|twenty|fifty) (?:to|people to|who) (?:book|register|sign up|join|come)\b[^.!?\n]{0,40}\b(?:get|gets|receive|free|at no charge|half|off|no extra)\b|\b(?:second|another|extra) (?:[a-z]+ )?(?:at no (?:extra )?charge|free|on us|half price)\b/,
  rx`\b${TO_DO}\b[^\n]{0,90}(?:\b|(?<=\s))${REWARD}\b`,
  rx`(?:\b|(?<=\s))${REWARD}\b[^\n]{0,70}\b(?:for|when|if|if you|to (?:every|each|all|any)|with (?:every|each))\b[^\n]{0,40}\b${TO_DO}\b`,
  rx`(?:\b|(?<=\s))(?:loyalty|early bird|half[- ]price|buy one|bogof|\d+ ?% off|discount\w*|special (?:rate|price|offer)|introductory|two for|on the house|ends (?:sunday|saturday|friday|monday|tonight|soon|at midnight)|this week only|today only|while (?:they|it|stocks) lasts?)\b[^\n]{0,80}\b(?:removal|cleanings?|clean|vasectom\w+|mole|ear|eyes?|skin|laser|private|jabs?|travel|consult\w*|check\w*|scan|test|treatment|medicals?|physio|massage|clinic|circumcis\w+|surgery|procedure)s?\b`,
  rx`\b(?:removal|cleanings?|vasectom\w+|mole|ear|laser|private [a-z]+|jabs?|consult\w*|check-?ups?|scan|tests?|treatments?|medicals?|physio|massage|circumcis\w+|procedure)s?\b[^\n]{0,80}(?:\b|(?<=\s))(?:loyalty|early bird|half[- ]price|buy one|\d+ ?% off|discount\w*|special (?:rate|price|offer)|on the house|ends (?:sunday|saturday|friday|monday|tonight|soon)|this week only|today only|only this week|sale)\b`,
];

/** A reward, and what one does for it: together, in any order. */
const A_REWARD =
  /\b(?:vouchers?|gift cards?|gifts?|goody bags?|hampers?|prizes?|(?:prize |lucky )?draw|raffle|scratch ?cards?|lottery|(?:in with a )?chance (?:of|to win)|wins?|be entered|entered (?:for|into)|spa day|reusable (?:cup|coffee|bottle|bag)|coffee cup|(?:free|branded|complimentary|smart|lovely) (?:[a-z]+ )?(?:mugs?|pens?|totes?|water bottles?|t-?shirts?)|freebies?|discounts?|\d+ ?% off|half[- ]price|\d for (?:the price of )?\d|two for (?:the price of )?one|bogof|cash ?back|loyalty|bonus|reward\w*|complimentary|on the house|on us|teeth whitening|ipad|fitbit|air ?fryer|cinema tickets?|meal for two|weekend away|free (?:month|trial|session|treatment|consultation|whitening|facial|massage|scan|test|coffee|lunch))\b/;
const DONE_FOR_IT =
  /\b(?:regist\w+|new patients?|join(?:s|ed|ing)?(?: (?:us|our|the) list)?|sign(?:s|ed|ing)? up|switch(?:es|ing)?|refer(?:s|ring)?|recommend|bring (?:a|your)|tag (?:a|your|three|two|\w+ (?:mates|friends))|like and|shar(?:e|ing) this|follow (?:us|the page)|get your (?:smear|jab|flu|bloods|check)|smears?|flu jabs?|jabs?|vaccin\w+|health checks?|micro-?suction|ear wax|book(?:s|ed|ing)?|attend|turn up|first (?:\d+|ten|twenty|fifty|hundred))\b/;
const NO_BARGAIN =
  /\b(?:raffle tickets?|in aid of|charity|hospice|fundrais\w*|fete|fair|bake sale|tombola|coffee morning|baby photo|photo competition|art competition|quiz|staff|our team|team won|award|winner is|congrat\w+|thank|free (?:nhs|on the nhs|for everyone|if you are)|book club|book (?:swap|sale)|no gifts?|pen pal|pens? (?:and paper|provided)|pharmacy|scams?|beware|fake|do not click|prescription|win(?:s|ning)? the (?:war|battle|race)|survey closes)\b/;

export const inducement = defineRule({
  id: 'advertising.inducement',
  title: 'Offer or prize for treatment',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'No offers or prizes for health care.',
  why: 'Nobody should choose treatment because time is running out or a gift comes with it.',
  sources: [other('MPS, advertising advice'), gmp2024('¶90c')],
  detect: ({ text }) => {
    const found = phrasesIn(text, {
      any: [...OFFERS, ...GIVEN_FOR_IT],
      across: GIVEN_FOR_IT,
      unless: [
        /\b(?:last chance to (?:have your say|get your (?:free )?(?:nhs )?flu)|healthy start voucher|food ?bank|free nhs|raffle (?:for|in aid|tickets)|charity|hospice|all free|free (?:to|for) (?:all|everyone|over)|no gift|gifts? (?:for|to) (?:the )?(?:staff|team|nurses)|sweepstake|bake sale|quiz|coffee morning|win(?:ning|ner)? (?:the )?(?:battle|war|award)|anonymous survey|no prize)\b/,
      ],
      confidence: 0.8,
    });
    if (found.length > 0) return found;
    return signsIn(text, { all: [A_REWARD, DONE_FOR_IT], unless: [NO_BARGAIN], reach: 1 });
  },
});
