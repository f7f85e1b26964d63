import { hashOf } from '../text/hashing';
import { conceptFeatures } from './concept-features';
import { GROUPS, SLURS } from './hate-words';

/** Number of weights for each of the two questions. */
export const ABUSE_BUCKETS = 2 ** 15;
const MOST_WORDS = 300;
const NEAR = 6;

const GROUP = new RegExp(`\\b(?:${GROUPS})\\b`, 'g');
const SLUR = new RegExp(`\\b(?:${SLURS})\\b`, 'g');
/** Signs that stand for a word in a sentence ("I will 🔪 you"). */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[\u{1F52A}\u{1F5E1}\u{1F52B}\u{1F4A3}\u{1FA93}\u{2694}\u{1F9E8}]/gu, ' kill '],
  [/[\u{1F92E}\u{1F922}\u{1F4A9}\u{1F5D1}\u{1F9A0}]/gu, ' disgusting '],
  [
    /[\u{1F400}\u{1F40D}\u{1F437}\u{1F416}\u{1F412}\u{1F435}\u{1F98D}\u{1FAB3}\u{1F40E}]/gu,
    ' vermin ',
  ],
  [/[\u{1F92C}\u{1F621}\u{1F620}\u{1F624}]/gu, ' hate '],
  [/[\u{2764}\u{1F495}-\u{1F49F}\u{1F60D}\u{1F970}]/gu, ' love '],
  [
    /\u{1F3F3}\u{FE0F}?\u{200D}?\u{1F308}|[\u{1F308}\u{1F46D}\u{1F46C}\u{1F9D5}\u{1F54C}\u{1F54D}\u{2721}]/gu,
    ' gays ',
  ],
];
const NEGATION = /^(?:not|no|never|nobody|none|nothing|without)$/;

/** The words of a text; who is spoken of is read as "some group", whichever it is. */
function wordsOf(text: string): string[] {
  const read = text.replace(SLUR, ' zslur $& ').replace(GROUP, ' zgroup ');
  return (
    read.match(/[a-z']+|[*]{2,}|[!?"]|\d+|\p{Extended_Pictographic}/gu)?.slice(0, MOST_WORDS) ?? []
  );
}

/** Hashed features of a canonical text: its words, and what it says about whom. */
export function abuseFeatures(canon: string): number[] {
  const text = SIGNS.reduce((read, [sign, word]) => read.replace(sign, word), canon);
  return [...wordFeatures(text), ...conceptFeatures(text)].map((hash) => hash % ABUSE_BUCKETS);
}

/** Words, neighbours, what stands near a group, parts of words. */
function wordFeatures(text: string): Set<number> {
  const words = wordsOf(text);
  const seen = new Set<number>([
    hashOf('bias'),
    hashOf(`length ${Math.min(6, Math.floor(Math.log2(words.length + 1)))}`),
  ]);
  let negatedFor = 0;
  words.forEach((word, at) => {
    const before = words[at - 1] ?? '<';
    seen.add(hashOf(word));
    seen.add(hashOf(before, ' ', word));
    seen.add(hashOf(words[at - 2] ?? '<', ' ', before, ' ', word));
    seen.add(hashOf(words[at - 2] ?? '<', ' _ ', word));
    if (word.length > 5) seen.add(hashOf(word.slice(0, 5), '…'));
    if (negatedFor > 0) seen.add(hashOf('not ', word));
    negatedFor = NEGATION.test(word) ? 3 : negatedFor - 1;
    if (word === 'zgroup' || word === 'you' || word === 'your') {
      words
        .slice(Math.max(0, at - NEAR), at)
        .forEach((near) => seen.add(hashOf(near, ' … ', word.slice(0, 3))));
      words
        .slice(at + 1, at + 1 + NEAR)
        .forEach((near) => seen.add(hashOf(word.slice(0, 3), ' … ', near)));
    }
  });
  const letters = words.slice(0, 60).join(' ');
  for (let at = 0; at + 4 <= letters.length; at++) seen.add(hashOf('~', letters.slice(at, at + 4)));
  return seen;
}
