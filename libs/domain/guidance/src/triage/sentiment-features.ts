import { hashOf } from '../text/hashing';

/** Number of weights for each class. */
export const SENTIMENT_BUCKETS = 2 ** 15;
const MOST_WORDS = 400;
const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'nothing',
  'none',
  'without',
  'nobody',
  'hardly',
  'barely',
]);

/** Hashed features of a canonical text: words, pairs, words under negation, word beginnings and length. */
export function sentimentFeatures(canon: string): number[] {
  const words =
    canon.match(/[a-z']+|[!?]+|\d+|[\u{1F300}-\u{1FAFF}\u2600-\u27BF]/gu)?.slice(0, MOST_WORDS) ??
    [];
  const names = new Set<string>([
    'bias',
    `length ${Math.min(9, Math.floor(Math.log2(words.length + 1)))}`,
  ]);
  let negatedFor = 0;
  words.forEach((word, index) => {
    names.add(word);
    names.add(`${words[index - 1] ?? '<'} ${word}`);
    if (word.length > 4) names.add(`${word.slice(0, 5)}…`);
    if (negatedFor > 0) names.add(`not ${word}`);
    negatedFor = NEGATIONS.has(word) ? 3 : negatedFor - 1;
    if (index < 2) names.add(`first ${word}`);
  });
  names.add(`end ${words.at(-1) ?? '<'}`);
  return [...names].map((name) => hashOf(name) % SENTIMENT_BUCKETS);
}
