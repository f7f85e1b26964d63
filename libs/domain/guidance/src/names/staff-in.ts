import { AMBIGUOUS_NAMES } from '../data/names';
import { partsOfName } from '../profile/directory';
import { isEverydayWord } from './everyday-words';

interface Word {
  /** Lower case, without a possessive ending. */
  bare: string;
  /** Written with a capital where no sentence begins: then even an everyday word is a name. */
  isProper: boolean;
  /** Whether "Dr", "Nurse" or the like stands before it. */
  isTitled: boolean;
}

const WORD = /[\p{L}][\p{L}'-]*/gu;
const TITLE = /\b(?:dr|doctor|mr|mrs|ms|miss|mx|prof|professor|sister|nurse|matron)\.?\s+$/i;
const SENTENCE_BEGINS = /(?:^|[.!?:;\n–-])\s*["“‘(]?$/;
/** As much as is looked at before a word. */
const BEFORE = 16;

/**
 * Which of the practice's own people a text may speak of: their names as listed, known by any part as
 * the directory of staff knows them. A full name means that person alone. A part that is also an
 * everyday word ("Will", "Page") counts behind a title or with a capital inside a sentence.
 *
 * @param names as the practice lists them, titles included
 * @returns those of `names` that stand in the text, in the order given
 */
export function staffIn(text: string, names: readonly string[]): string[] {
  const words = wordsOf(straight(text));
  const people = names.map((name) => ({ name, parts: partsOfName(straight(name)) }));
  const taken = new Set<Word>();
  const whole = new Set(
    people.filter(({ parts }) => takeWhole(words, parts, taken)).map(({ name }) => name),
  );
  const left = words.filter((word) => !taken.has(word));
  return people
    .filter(
      ({ name, parts }) =>
        whole.has(name) || left.some((word) => parts.includes(word.bare) && isAName(word)),
    )
    .map(({ name }) => name);
}

/** Telephones write curly apostrophes. */
function straight(text: string): string {
  return text.replaceAll('’', "'");
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: raw, index }) => {
    const before = text.slice(Math.max(0, index - BEFORE), index);
    return {
      bare: raw.toLowerCase().replace(/'s?$/, ''),
      isProper: /^\p{Lu}/u.test(raw) && !SENTENCE_BEGINS.test(before),
      isTitled: TITLE.test(before),
    };
  });
}

/** Whether a name of several parts stands there whole; its words then speak of nobody else. */
function takeWhole(words: readonly Word[], parts: readonly string[], taken: Set<Word>): boolean {
  if (parts.length < 2) return false;
  let found = false;
  for (const start of words.keys()) {
    const here = words.slice(start, start + parts.length);
    if (here.length < parts.length || !parts.every((part, at) => here[at]?.bare === part)) continue;
    for (const word of here) taken.add(word);
    found = true;
  }
  return found;
}

function isAName({ bare, isProper, isTitled }: Word): boolean {
  return isTitled || isProper || !(AMBIGUOUS_NAMES.has(bare) || isEverydayWord(bare));
}
