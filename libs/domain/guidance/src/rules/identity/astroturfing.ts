import { gmp2024, other } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { anySentence, phrasesIn, wholeField } from '../../matching';
import { defineRule } from '../../rule';

const POSING = [
  /\b(?:as|being) (?:a|one of the|a happy|a very happy|a satisfied|a long-?standing) (?:[a-z-]+ )?patients? (?:here|of|at|there|for|myself)\b/,
  /\b(?:i have been|been) (?:a|going|coming|registered) (?:patient|there|here|with them|at this)\b/,
  /\b(?:happy|satisfied|grateful) (?:customer|patient)\b/,
];
const ASKED = [
  /\b(?:staff|team|colleagues|everyone here|all of us|girls|guys)\b[^.!?\n]{0,30}\b(?:post|leave|write|put|add|pop)\b[^.!?\n]{0,24}\b(?:reviews?|five stars?|5 stars?|ratings?)\b/,
];
const PRAISE = [
  /\b(?:five|5)[- ]?stars?\b|⭐|\bbest (?:surgery|practice|doctors?|gps?)\b|\b(?:amazing|brilliant|fantastic|wonderful|excellent) (?:surgery|practice|service|doctors|staff|team)\b|\bhighly recommend\b/,
];

export const astroturfing = defineRule({
  id: 'identity.astroturfing',
  title: 'Staff posing as patients',
  appliesTo: ['reply', 'post'],
  severity: 'block',
  sentence: 'Staff cannot review their own practice.',
  why: 'A review that is not a patient’s misleads everyone who relies on reviews.',
  sources: [gmp2024('¶81 and ¶88'), other('Pulse, report on practices posting their own reviews')],
  detect: (item) => {
    if (!isStaff(item)) return [];
    const posing = phrasesIn(item.text, {
      any: POSING,
      unless: [/\b(?:you|your|if)\b/],
      confidence: 0.8,
    });
    const asked = phrasesIn(item.text, { any: ASKED, confidence: 0.75 });
    if (posing.length + asked.length > 0) return [...posing, ...asked];
    const onReviewForm =
      /review/i.test(item.context.target ?? '') ||
      (/review/i.test(item.context.channel ?? '') && item.kind === 'post') ||
      /customer|patient/i.test(item.context.signedAs ?? '');
    return onReviewForm && anySentence(item.text, PRAISE) ? wholeField(item.text, 0.8) : [];
  },
});

function isStaff(item: ScreenedItem): boolean {
  return !/public|patient/.test(item.context.authorRole ?? '');
}
