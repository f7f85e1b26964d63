import { matchesAny } from '../matching';

/** Sentences that every safe reply may repeat: the confidentiality line and the invitation. */
const SAFE_SENTENCES: readonly RegExp[] = [
  /\b(?:confidential\w*|individual (?:experiences?|cases|care|patients)|can ?not (?:discuss|comment|talk about|go into)|neither confirm|data protection|discuss individuals)\b/,
  /\b(?:please (?:ring|call|contact|ask for|e-?mail|get in touch)|practice manager|in person|pop in|reception|would welcome a chat|call us|contact)\b/,
];
const SENTENCE = /[^.!?\n]+[.!?]?/g;
/** Names and numbers, which may differ in replies that are the same. */
const PARTICULARS: readonly RegExp[] = [
  /\b(?:hi|hello|dear|thanks|thank you),? [a-z]+\b(?=[,.! ])/g,
  /[\d+()][\d\s()-]{5,}/g,
];
/** So much of a reply is compared, in characters and words. */
const LONGEST = 2000;
const MOST_WORDS = 200;
/** Fewer words of its own than this are not compared: anybody thanks for something. */
const FEWEST = 3;

/** The words by which a reply is compared with others. */
export interface ReplyWording {
  /** `own`: what is left without what every safe reply may repeat. `safe`: nothing is left, so all of it. */
  kind: 'own' | 'safe';
  words: readonly string[];
}

/** From which likeness on two replies count as the same. */
const SAME: Readonly<Record<ReplyWording['kind'], number>> = { own: 0.78, safe: 0.95 };

/** How a reply is compared, from its canonical text; null when there is too little of it. */
export function wordingOf(canon: string): ReplyWording | null {
  const own = ownWords(canon);
  if (own.length >= FEWEST) return { kind: 'own', words: own };
  const safe = own.length === 0 ? wordsOf(canon) : [];
  return safe.length > 0 ? { kind: 'safe', words: safe } : null;
}

/** The words of a canonical text without what every safe reply may repeat. */
export function ownWords(canon: string): string[] {
  const own = canon
    .slice(0, LONGEST)
    .replace(SENTENCE, (sentence) => (matchesAny(sentence, SAFE_SENTENCES) ? ' ' : sentence));
  return wordsOf(PARTICULARS.reduce((left, pattern) => left.replace(pattern, ' '), own));
}

/** Whether two replies have almost the same words in the same order. */
export function isSameWording(one: ReplyWording, other: ReplyWording): boolean {
  return one.kind === other.kind && likeness(one.words, other.words) >= SAME[one.kind];
}

/**
 * Words of which two replies with the same wording have at least one in common. With a likeness of s
 * they share s of the longer one's words, so not all of those can be missing from the rest of the
 * other: whatever the order, the first (1 - s) of the words and one more of both cannot be disjoint
 * (prefix filtering; Chaudhuri, Ganti and Kaushik 2006). The longest words come first, since fewer
 * replies have those.
 *
 * @returns each with its number, because a word may stand there twice
 */
export function signatureOf({ kind, words }: ReplyWording): string[] {
  const seen = new Map<string, number>();
  const numbered = words.map((word) => {
    const number = (seen.get(word) ?? 0) + 1;
    seen.set(word, number);
    return { word, number };
  });
  numbered.sort(
    (a, b) =>
      b.word.length - a.word.length ||
      (a.word < b.word ? -1 : a.word > b.word ? 1 : a.number - b.number),
  );
  return numbered
    .slice(0, words.length - fewestShared(words.length, SAME[kind]) + 1)
    .map(({ word, number }) => `${word} ${number}`);
}

/** The fewest words that one of `length` words shares with another of the same wording. */
function fewestShared(length: number, same: number): number {
  let shared = Math.floor(same * length);
  while (shared / length < same) shared++;
  return shared;
}

function wordsOf(text: string): string[] {
  return (text.slice(0, LONGEST).match(/[a-z']+/g) ?? []).slice(0, MOST_WORDS);
}

/** Longest common subsequence of words over the longer text, 0 to 1. */
function likeness(a: readonly string[], b: readonly string[]): number {
  let previous = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const current = [0];
    for (let index = 1; index <= b.length; index++) {
      current[index] =
        word === b[index - 1]
          ? (previous[index - 1] ?? 0) + 1
          : Math.max(previous[index] ?? 0, current[index - 1] ?? 0);
    }
    previous = current;
  }
  return (previous[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}
