import { BRANDS } from '../../data/brands';
import { gmp2024, other } from '../../data/sources';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';

const GIFTED = [
  /\b(?:gifted|kindly (?:sent|given|donated|supplied|provided|sponsored|bought|treated)|treat(?:ed|ing) us|sponsored by|sponsoring|courtesy of|freebies|free samples?|goody bags?|in return for|(?:lunch|breakfast|goodies|samples|freebies|hampers?) (?:was |were )?(?:from|courtesy of|on|provided by|brought by))\b/,
  /\b(?:folk|people|team|guys|reps?|girls|lads|everyone|friends|company) (?:at|from|of) [^.!?\n]{2,40}\b(?:sent|gave|brought|treated|bought|supplied|provided|donated|dropped)\b/,
  /\bthank(?:s| you) to [^.!?\n]{2,40}\bfor (?:the|our|sending|these|this) (?:[a-z]+ )?(?:free |new )?(?:samples?|goodies|kit|freebies|meters?|monitors?|gifts?|products?|lunch|pens|mugs|hampers?)\b/,
  /\b(?:drug|pharma\w*|medical|company) reps?\b[^.!?\n]{0,40}\b(?:lunch|brought|gave|sent|treat\w*|provided)\b/,
  /\bgifted (?:by|from|to us)\b|\b(?:sponsored|paid for|funded|provided|supplied|donated) (?:our|the|us|by|this|these|today'?s) [^.!?\n]{0,40}\b/,
  rx`\b(?:new|free|branded|lovely|posh|these|our) (?:[a-z]+ )?(?:pens|mugs|bags?|goodies|samples?|t-?shirts|tunics|lanyards|kit|meters?|stethoscopes?|treats|hampers?|chocolates|lunch)\b[^.!?\n]{0,20}\b(?:from|by|courtesy of|thanks to)\b[^.!?\n]{0,6}\b(?:${BRANDS.join('|')}|[a-z]+(?:pal|max|tech|care|med|pharma|derm|corp|co)\b)`,
  /\b(?:use|with|quote|enter) (?:our |my |the |this )?(?:discount |promo |voucher |referral |special )?code\b[^.!?\n]{0,40}\b(?:off|discount|money|free|save|at|checkout)\b|\baffiliate\b|\bgift from the (?:company|firm|makers?|manufacturer|supplier|brand)\b|\bwho sponsored\b|\bsponsors? of our\b|\bprovided by [a-z]*(?:pharma|med|health|corp|tech)\w*\b/,
];
const LABELLED = [
  /(?:^|\s)#(?:ad|advert|sponsored|gifted)\b|(?:^|\n)\W*(?:ad|advert|advertisement|paid|sponsored|declaration|gift|gifted)\b(?=\W)/,
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
  detect: (item) =>
    item.ownFields.flatMap((field) =>
      phrasesIn(field, {
        any: GIFTED,
        unless: PRIVATE_GIFT,
        unlessAnywhere: LABELLED,
        confidence: 0.7,
      }),
    ),
});
