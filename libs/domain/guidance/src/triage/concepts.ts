import {
  CONCEPT_WORDS,
  type Concept,
  GROUP_BEFORE_PEOPLE,
  GROUP_WORDS,
  PEOPLE_WORDS,
} from './hate-concepts';
import { SLURS } from './hate-words';

/** One word of a text, with what it may mean in speech about people. */
export interface ReadWord {
  word: string;
  concepts: readonly Concept[];
  /** Stands between quotation marks. */
  quoted: boolean;
}

const NONE: readonly Concept[] = [];
const SLUR = new RegExp(`^(?:${SLURS})$`);
const TOKEN = /[a-z][a-z'*-]*[a-z*]|[a-z]|["!?.]/g;
const GROUP_ADJECTIVES = new Set(GROUP_BEFORE_PEOPLE);
const PEOPLE = new Set(PEOPLE_WORDS);
const MOST_WORDS = 300;
/** Longer ones are no misspelt words: a bound for hostile texts. */
const LONGEST_REPAIRED = 30;
const CONCEPTS = conceptIndex();

function conceptIndex(): ReadonlyMap<string, readonly Concept[]> {
  const index = new Map<string, Concept[]>();
  const add = (word: string, concept: Concept) => {
    index.set(word, [...(index.get(word) ?? []), concept]);
  };
  GROUP_WORDS.forEach((word) => {
    add(word, 'group');
  });
  for (const concept of Object.keys(CONCEPT_WORDS).filter(isConcept))
    CONCEPT_WORDS[concept].forEach((word) => {
      add(word, concept);
    });
  return index;
}

function isConcept(name: string): name is keyof typeof CONCEPT_WORDS {
  return Object.hasOwn(CONCEPT_WORDS, name);
}

/** Every spelling of the longer words with one inner letter left out, or two exchanged. */
const MISSPELT = misspellings();

function misspellings(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const word of CONCEPTS.keys()) {
    if (word.length < 4) continue;
    for (let at = 1; at < word.length - 1; at++) {
      const without = word.slice(0, at) + word.slice(at + 1);
      const swapped =
        word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
      for (const wrong of word.length > 4 ? [without, swapped] : [swapped])
        if (!CONCEPTS.has(wrong) && !index.has(wrong)) index.set(wrong, word);
    }
  }
  return index;
}

/**
 * The words of a canonical text with their meanings. A word nobody writes is read as the word it
 * was meant to be: with a letter put back ("womn") or taken apart ("todie").
 * @param isWord whether a word is an everyday one, and so is not repaired.
 */
export function readWords(canon: string, isWord: (word: string) => boolean): ReadWord[] {
  const read: ReadWord[] = [];
  let quoted = false;
  for (const [token] of canon.matchAll(TOKEN)) {
    if (read.length >= MOST_WORDS) break;
    if (token === '"') {
      quoted = !quoted;
      continue;
    }
    for (const word of repaired(token, isWord)) {
      const before = read.at(-1);
      if (before && PEOPLE.has(word) && isAdjectiveOfGroup(before)) {
        read[read.length - 1] = { ...before, concepts: ['group'] };
        continue;
      }
      read.push({ word, concepts: conceptsOf(word), quoted });
    }
  }
  return read;
}

function isAdjectiveOfGroup({ word, concepts }: ReadWord): boolean {
  return GROUP_ADJECTIVES.has(word) || concepts.includes('group');
}

function conceptsOf(word: string): readonly Concept[] {
  const known = CONCEPTS.get(word) ?? NONE;
  return SLUR.test(word) ? ['slur', ...known] : known;
}

function repaired(token: string, isWord: (word: string) => boolean): readonly string[] {
  const repairable = token.length >= 4 && token.length <= LONGEST_REPAIRED;
  if (!repairable || isKnown(token, isWord) || SLUR.test(token)) return [token];
  const meant = MISSPELT.get(token);
  if (meant !== undefined) return [meant];
  for (let at = 1; at < token.length; at++) {
    const [left, right] = [token.slice(0, at), token.slice(at)];
    const whole = (part: string) => (part.length > 1 || part === 'i') && isKnown(part, isWord);
    if (whole(left) && whole(right) && telling(left, right)) return [left, right];
  }
  return [token];
}

function isKnown(word: string, isWord: (word: string) => boolean): boolean {
  return CONCEPTS.has(word) || GROUP_ADJECTIVES.has(word) || isWord(word);
}

/** Taking apart is believed only when one of the parts says something about people. */
function telling(left: string, right: string): boolean {
  return [left, right].some((part) => part.length > 2 && CONCEPTS.has(part));
}
