import { EVERYDAY_WORDS } from '../models/everyday-words';

const WORDS: ReadonlyMap<string, 1 | 2> = new Map([
  ...EVERYDAY_WORDS.mostly.split(' ').map((word) => [word, 1] as const),
  ...EVERYDAY_WORDS.always.split(' ').map((word) => [word, 2] as const),
]);

/** How everyday a lower-case word is: 2 hardly ever written with a capital, 1 mostly without, 0 otherwise. */
export function everydayness(word: string): 0 | 1 | 2 {
  return WORDS.get(word) ?? 0;
}

/** Whether a lower-case word is one that people write every day. */
export function isEverydayWord(word: string): boolean {
  return WORDS.has(word);
}
