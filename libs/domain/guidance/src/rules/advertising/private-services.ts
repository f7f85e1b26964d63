import { gmp2024, other } from '../../data/sources';
import { phrasesIn } from '../../matching';
import { defineRule } from '../../rule';
import { signsIn } from '../../signs';

const NHS_CARE =
  '(?:gp|doctor|appointments?|consultations?|prescriptions?|blood tests?|scans?|referrals?|health checks?|jabs?|vaccin\\w*|weight[- ]loss|physio\\w*|smear|screening|ear (?:wax|syringing|suction)|minor surgery|contracepti\\w*|hrt|menopause|mole|well woman|well man|clinic|b12)';
const PAID =
  '(?:£ ?\\d+|private(?:ly)?|pay[- ]as[- ]you[- ]go|self[- ]?pay|self-fund\\w*|skip the (?:queue|wait)|beat the (?:wait|queue)|jump the queue|fast[- ]?track|go private|(?:see|book|consult)[^\\n]{0,20}privately|no waiting list|membership|subscription|for a (?:small )?fee|from only)';
const PROMOTIONS = [
  /\b(?:can ?not|do not|why) (?:want to )?wait\b[^\n]{0,60}£ ?\d+|£ ?\d+[^\n]{0,40}\b(?:see (?:ours?|us|our)|skip|no wait|tomorrow|same day)\b/,
  new RegExp(`${PAID}[^\\n]{0,80}\\b${NHS_CARE}\\b`),
  new RegExp(`\\b${NHS_CARE}\\b[^\\n]{0,80}${PAID}`),
];
const PRIVATE_LIST = [
  /\b(?:our|the|a) private (?:list|clinic|service|gp|appointments?|slots?|practice|side|arm|rooms?)\b[^\n]{0,60}(?:£ ?\d|\b(?:space|spaces|slots?|book|available|now|today|this week|open|from|room|call|quick)\b)|\b(?:why|do not|don't|no need to|fed up|tired of|sick of|instead of|rather than)\b[^.!?\n]{0,16}\bwait(?:ing)?\b[^\n]{0,60}(?:£ ?\d|\bprivate(?:ly)?\b|\bpay\b)|\b(?:pay|paying) (?:to|and|for|a little)\b[^.!?\n]{0,30}\b(?:seen|see|skip|same day|today|quicker|faster|sooner|appointment)\b/,
  /\b(?:can ?not|can not|do not want to|tired of|fed up(?: of| with)?|sick of|why|no more|skip|beat|jump|avoid|hate) (?:the )?(?:wait(?:ing)?|queues?|waiting lists?|8 ?am)\b[^\n]{0,80}\b(?:paid|private(?:ly)?|fee|card payments?|membership|premium|subscription|self-?pay)\b|\b(?:premium|gold|vip|priority|plus|express) (?:membership|service|list|access|patients?|appointments?|line|plan)\b|\bfront of the queue\b|\b(?:paid|paying|private) (?:clinic|slots?|list|hours?|evenings?|appointments?|ultrasounds?|scans?|bloods?|blood tests?|gp|doctor|consultations?|menopause|physio|minor surgery|smears?|jabs?|vaccin\w+)\b(?![^\n]*\b(?:insurance|form|medical report)\b)/,
];
const NON_NHS = [
  /\b(?:hgv|lgv|taxi|dvla|insurance (?:form|report|medical)|medicals? (?:for|are)|firearms?|travel (?:vaccin\w*|clinic)|private letters?|non-nhs|fees (?:list|for)|passport|power of attorney|fitness to|fundrais\w*|raised £|£\d+ (?:raised|for charity)|charity|privately (?:message|contact|speak|about)|speak privately|in private|prescriptions? (?:charge|cost)|many people pay nothing|car ?park\w*|prepayment|private (?:room|space|area|message)|talk privately|cost(?:s|ing)? the nhs|missed appointments? cost)\b/,
];

/** Paying, and being seen sooner by our own people: together, in any order. */
const PAYING =
  /(?:£ ?\d)|\b(?:pay (?:monthly|weekly|a|as|and|to|just|only)|for a (?:small )?fee|fee[- ]paying|a fee|monthly plan|direct debit|subscri\w+|membership|premium|privately|private (?:gp|doctor|slot|appointment|clinic|list|hours?)|self-?pay|card payments?|top[- ]up)\b/;
const OUR_OWN =
  /\b(?:our (?:own )?(?:gps?|doctors?|nurses?|partners?|team|surgery)|your own (?:gp|doctor)|see (?:a|your|our|one of) (?:own )?(?:gp|doctor|nurse)|gp within|same[- ]day (?:gp|appointment|slot)|within the hour|after hours|8 ?am scramble|the queue|the wait(?:ing list)?|waiting list|need it today|evenings? (?:gp|slots?|appointments?)|longer appointments?)\b/;

export const privateServices = defineRule({
  id: 'advertising.private-services',
  title: 'Private versions of NHS care',
  appliesTo: ['post'],
  severity: 'review',
  sentence: 'The practice account cannot promote private versions of NHS care.',
  why: 'Patients must not feel they have to pay for what the NHS gives them.',
  sources: [gmp2024('¶84'), other('General medical services contract, private services')],
  detect: ({ text }) => {
    const found = phrasesIn(text, {
      any: [...PROMOTIONS, ...PRIVATE_LIST],
      across: PRIVATE_LIST,
      unless: NON_NHS,
      confidence: 0.8,
    });
    if (found.length > 0) return found;
    return signsIn(text, { all: [PAYING, OUR_OWN], unless: NON_NHS });
  },
});
