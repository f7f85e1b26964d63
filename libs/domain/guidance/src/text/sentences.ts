import { type Span } from '../types';

/** No stretch handed to a pattern is longer, so that no pattern can take quadratic time on a text. */
export const LONGEST_STRETCH = 400;

/** Splits a canonical text into sentences, and over-long ones at a space. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  // A run of marks is tried from its beginning only: from each of them its time would grow with the square.
  const boundary = /(?<![.!?])[.!?]+(?=["')\s]|$)|\n+|…/g;
  let start = 0;
  for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
    if (match[0] === '.' && isAbbreviation(text, match.index)) continue;
    pushStretches(text, start, match.index + match[0].length, sentences);
    start = match.index + match[0].length;
  }
  pushStretches(text, start, text.length, sentences);
  return sentences;
}

const ABBREVIATIONS = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'prof',
  'st',
  'rev',
  'no',
  'e.g',
  'i.e',
  'approx',
  'tel',
  'ref',
]);

function isAbbreviation(text: string, dot: number): boolean {
  const before = text.slice(Math.max(0, dot - 8), dot);
  const word = /[a-z.]+$/i.exec(before)?.[0].toLowerCase() ?? '';
  return ABBREVIATIONS.has(word) || (word.length === 1 && word !== 'i' && word !== 'x');
}

function pushStretches(text: string, start: number, end: number, into: Span[]): void {
  let from = start;
  while (end - from > LONGEST_STRETCH) {
    const space = text.lastIndexOf(' ', from + LONGEST_STRETCH);
    const to = space > from ? space : from + LONGEST_STRETCH;
    into.push({ start: from, end: to });
    from = to;
  }
  if (text.slice(from, end).trim() !== '') into.push({ start: from, end });
}
