import { gmp2024, other } from '../../data/sources';
import { CONDITION } from '../../data/words';
import { inText, rx } from '../../matching';
import { defineRule } from '../../rule';

const CLAIMS = [
  /\b(?:guarantee[ds]?|100%|100 per cent|instant (?:results|relief|cure)|permanent(?:ly)? (?:cure|fix|results)|miracle|risk-?free|no (?:downtime|risk|side[- ]effects)|zero side[- ]effects|works every time|proven to work|clinically proven|painless|pain-?free|life-?changing|never (?:be ill|have to|suffer) again|totally safe|completely safe)\b/,
  rx`\b(?:we|our (?:[a-z]+ ){1,3}|this (?:[a-z]+ ){1,2}|it|clinic|treatment|therapy|programme|class|sessions?) (?:will |can |always |really )?(?:cures?|fix(?:es)?|banish(?:es)?|eliminates?|ends?|reverses?|stops?) (?:your |all |any |the )?(?:[a-z]+ )?(?:${CONDITION}|pain|snoring|wrinkles|ageing|stress)\b`,
  /\b(?:the )?(?:best|finest|number one|no\.? ?1|leading|top|safest|friendliest|fastest) (?:[a-z-]+ ){0,2}(?:surgery|practice|clinic|doctors?|gps?|service|care|treatment|team) (?:in|around|anywhere|for miles|on the|you will)\b/,
  rx`\bproven to\b|\bnever (?:misses?|fails?)\b|\b(?:no|zero) (?:effort|waiting|exceptions|pain|fuss guaranteed)\b|\balways (?:see|seen|cure|works?|get) (?:you|everyone|it|results?|an appointment)\b|\b(?:success|cure|satisfaction) rate\b(?![^.!?\n]*\b(?:source|audit|nhs)\b)|\blose (?:a |\d+ |two |three |up to )*(?:stone|pounds?|lbs?|kilos?|kg|inch(?:es)?|dress sizes?) in (?:a |just |only |\d+ |two |three )*(?:days?|weeks?|fortnight|month)\b`,
  rx`\b(?:works?|cures?|fix(?:es)?|results?|relief|better|gone|vanish\w*) (?:in|within|after) (?:just |only )?(?:a |one |two |\d+ )?(?:minutes?|days?|hours?|weeks?|visit|sessions?)\b[^.!?\n]{0,20}\b(?:guaranteed|promise|every|or your|forever)\b|\bsay goodbye to (?:${CONDITION}|pain|wrinkles|snoring|insomnia|back pain)\b|\b(?:we|our \w+) (?:will|can) (?:cure|fix|banish|end) (?:your|you)\b`,
  /\b(?:or your money back|money[- ]back (?:guarantee|promise)|full refund if (?:it|you)|works for everyone|cure-?all|overnight results)\b|\b(?:pain|snoring|smoking|wrinkles|migraines?|anxiety|weight|insomnia|back|symptoms?|cravings?)\b[^.!?\n]{0,30}\b(?:gone|fixed|cured|banished|sorted|beaten|ended) (?:instantly|overnight|forever|once and for all|for good|in (?:just )?(?:one|a single) (?:session|visit|treatment|go)|in (?:just )?(?:minutes|seconds|days))\b/,
  /\b(?:can|will|does|could) (?:stop|make|help|get|cure|fix|heal|turn|have) (?:anyone|anybody|everyone|any (?:patient|smoker|back|pain)|you|all)\b[^.!?\n]{0,40}\b(?:in (?:just |only |under )?(?:an?|one|two|a single|\d+) (?:hour|session|visit|day|week|minute|appointment)s?|overnight|instantly|straight away|for good|forever|for life)\b/,
];

export const misleadingClaim = defineRule({
  id: 'advertising.misleading-claim',
  title: 'Claim that cannot be proved',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Only claim what you can prove.',
  why: 'People choose care by what they are told, and a doctor’s word carries weight.',
  sources: [gmp2024('¶89'), other('Human Medicines Regulations 2012, regulation 287')],
  detect: inText({
    any: CLAIMS,
    unless: [
      /\b(?:survey|source|voted|no cure|can ?not guarantee|not guarantee\w*|no guarantee|according to|100% (?:of|recycled|attendance|cotton))\b/,
    ],
    confidence: 0.75,
  }),
});
