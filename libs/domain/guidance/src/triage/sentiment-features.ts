import { hashOf } from '../text/hashing';
import { turnsIn } from './sentiment-turns';
import { BAD_WORDS, GOOD_WORDS, PLAIN_WORDS, WISH_WORDS } from './sentiment-words';

/** Number of weights for each class. */
export const SENTIMENT_BUCKETS = 2 ** 14;
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
  'cannot',
  'nor',
  'neither',
]);
const TURN =
  /\b(?:but|however|although|though|except|apart from|unfortunately|just|only)\b|[.!?;\n]+/;
const CONTRAST = /\b(?:but|however|although|though|except|apart from|unfortunately)\b/;

/** Hashed features of a canonical text: its words and how they follow each other, what good and bad is said where, and its turns of phrase. */
export function sentimentFeatures(canon: string): number[] {
  return [
    ...wordFeatures(canon),
    ...judgements(canon).map((judgement) => hashOf('= ', judgement)),
    ...turnsIn(canon).map((turn) => hashOf('turn ', turn)),
  ].map((hash) => hash % SENTIMENT_BUCKETS);
}

/** Words, pairs, words under negation, word beginnings and length. */
function wordFeatures(canon: string): Set<number> {
  const words =
    canon.match(/[a-z']+|[!?]+|\d+|[\u{1F300}-\u{1FAFF}\u2600-\u27BF]/gu)?.slice(0, MOST_WORDS) ??
    [];
  const seen = new Set<number>([
    hashOf('bias'),
    hashOf(`length ${Math.min(9, Math.floor(Math.log2(words.length + 1)))}`),
  ]);
  let negatedFor = 0;
  words.forEach((word, index) => {
    seen.add(hashOf(word));
    seen.add(hashOf(words[index - 1] ?? '<', ' ', word));
    if (word.length > 4) seen.add(hashOf(word.slice(0, 5), '…'));
    if (negatedFor > 0) seen.add(hashOf('not ', word));
    negatedFor = NEGATIONS.has(word) ? 3 : negatedFor - 1;
    if (index < 2) seen.add(hashOf('first ', word));
  });
  seen.add(hashOf('end ', words.at(-1) ?? '<'));
  return seen;
}

interface Counts {
  good: number;
  bad: number;
  wish: number;
  plain: number;
  words: number;
  /** A good word under negation, a bad word under negation. */
  flipped: Set<string>;
}

/** How much good and bad is said, where it turns, and whether anything is asked for. */
function judgements(canon: string): string[] {
  const count: Counts = { good: 0, bad: 0, wish: 0, plain: 0, words: 0, flipped: new Set() };
  const turns = canon
    .split(TURN)
    .filter((part) => /[a-z]/.test(part))
    .map((part) => turnOf(part.match(/[a-z'/-]+/g)?.slice(0, MOST_WORDS) ?? [], count));
  const { good, bad, wish, plain, words } = count;
  const size = words < 4 ? 0 : words < 10 ? 1 : words < 25 ? 2 : 3;
  const contrast = CONTRAST.test(canon) ? 'but' : '';
  const some = (number: number) => Math.min(1, number);
  return [
    ...count.flipped,
    `good ${Math.min(4, good)}`,
    `bad ${Math.min(4, bad)}`,
    `both ${Math.min(4, good)} ${Math.min(4, bad)}`,
    `more ${Math.sign(good - bad)} ${size}`,
    `opens ${turns[0] ?? 0}`,
    `closes ${turns.at(-1) ?? 0}`,
    `turns ${turns[0] ?? 0} ${turns.at(-1) ?? 0} ${contrast}`,
    `wish ${Math.min(2, wish)} ${size}`,
    `wish ${Math.min(2, wish)} good ${some(good)} bad ${some(bad)}`,
    `mixed ${good > 0 && bad > 0} ${contrast}`,
    `plain ${Math.min(2, plain)} ${size} ${some(good)} ${some(bad)}`,
    `silent ${good + bad + wish === 0} ${size}`,
    `balance ${Math.round((4 * (good - bad)) / (good + bad + 0.5))}`,
  ];
}

/** Counts the words of one part of the text; 1 when more good than bad is said in it, -1 when less. */
function turnOf(words: readonly string[], count: Counts): number {
  let [good, bad, negatedFor] = [0, 0, 0];
  for (const word of words) {
    const negated = negatedFor > 0;
    if (negated && (GOOD_WORDS.has(word) || BAD_WORDS.has(word)))
      count.flipped.add(BAD_WORDS.has(word) ? 'not bad' : 'not good');
    if (negated ? BAD_WORDS.has(word) : GOOD_WORDS.has(word)) good += 1;
    else if (GOOD_WORDS.has(word) || BAD_WORDS.has(word)) bad += 1;
    if (WISH_WORDS.has(word)) count.wish += 1;
    if (PLAIN_WORDS.has(word)) count.plain += 1;
    negatedFor = NEGATIONS.has(word) ? 4 : negatedFor - 1;
  }
  count.good += good;
  count.bad += bad;
  count.words += words.length;
  return Math.sign(good - bad);
}
