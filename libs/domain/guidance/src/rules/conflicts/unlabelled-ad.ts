import { gmp2024, other } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const GIFTED = [
  /\b(?:gifted|kindly (?:sent|given|donated|supplied|provided|sponsored|bought|treated)|sent us|gave us|treated us|treating us|(?:lunch|breakfast|cakes?|pizza|goodies|samples|freebies|hampers?) (?:from|courtesy of|on)|courtesy of|freebies?|free samples?|goody bags?|sponsored|sponsoring|donated by|supplied by|in return for|complimentary|thanks? to (?:the )?(?:lovely |kind |generous )*(?:folk|people|team|guys|reps?) (?:at|from))\b[^.!?\n]{0,80}(?:\b(?:ltd|plc|rep|reps|company|pharma\w*|brand|co|folk at|team at|people at|guys at|from)\b|[A-Z])/,
  /\b(?:drug|pharma\w*|medical|company) reps?\b[^.!?\n]{0,40}\b(?:lunch|brought|gave|sent|treat\w*|provided)\b/,
];
const LABELLED = [
  /(?:^|\s)#?(?:ad|advert|sponsored|gifted)\b[:\s]|^\W*(?:ad|advert|advertisement|paid|sponsored|declaration|gift)\b/,
];
const PRIVATE_GIFT = [
  /\b(?:patients?|mrs|mr|ms|miss|colleague|home-?made|baked|grandson|granddaughter|neighbour|family of|ppg|volunteers?|children|school|league of friends|blood|charity|food bank|foodbank|she|he)\b/,
];

export const unlabelledAd = defineRule({
  id: 'conflicts.unlabelled-ad',
  title: 'Gift or sponsorship without a label',
  appliesTo: ['post'],
  severity: 'block',
  sentence: 'Say clearly, at the start, if anything was paid for or gifted.',
  why: 'Readers must be able to see at once that something is an advertisement.',
  sources: [gmp2024('¶90b'), other('CAP Code, section 2 (recognising advertisements)')],
  detect: inText({ any: GIFTED, unless: PRIVATE_GIFT, unlessAnywhere: LABELLED, confidence: 0.7 }),
});
