import { type Field, type ScreenedItem, type Sentence } from './item';
import { type Detection } from './rule';
import { mayMatch, ready } from './text/pattern-gate';

/** Builds a pattern from readable parts; line breaks and the indent after them are left out. */
export function rx(strings: TemplateStringsArray, ...values: readonly string[]): RegExp {
  return new RegExp(String.raw(strings, ...values).replace(/\n\s*/g, ''));
}

/** Words or phrases as one alternative group. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}

/** What to look for in the sentences of a canonical text. */
export interface PhraseSearch {
  /** Any of these makes a detection. */
  any: readonly RegExp[];
  /** Patterns that may reach over sentences, tried on the whole text when no sentence has a match. */
  across?: readonly RegExp[];
  /** A sentence with any of these makes none. */
  unless?: readonly RegExp[];
  /** A sentence with any of these is searched whatever `unless` says. */
  despite?: readonly RegExp[];
  /** A match in the same clause as one of these is left alone ("we cannot discuss your record"). */
  unlessInClause?: readonly RegExp[];
  /** A text with any of these makes none at all. */
  unlessAnywhere?: readonly RegExp[];
  /** 0 to 1; 0.8 unless given. */
  confidence?: number;
}

/** Searches a field sentence by sentence; at most one detection a sentence. */
export function phrasesIn(field: Field, search: PhraseSearch): Detection[] {
  if (search.unlessAnywhere && matchesAny(field.canon.text, search.unlessAnywhere)) return [];
  const detections = sentenceBySentence(field, search);
  return detections.length > 0 ? detections : acrossSentences(field, search);
}

function sentenceBySentence(field: Field, search: PhraseSearch): Detection[] {
  const detections: Detection[] = [];
  const possible = field.sentences.length > MANY ? possibleIn(field, search) : search;
  if (possible.any.length === 0) return [];
  for (const sentence of field.sentences) {
    const match = firstAsserted(sentence.text, possible);
    if (!match || isExcused(sentence.text, search)) continue;
    detections.push(detectionAt(field, sentence, match, search.confidence ?? 0.8));
  }
  return detections;
}

/** One detection of what is said over several sentences, unless one of them excuses it. */
function acrossSentences(field: Field, search: PhraseSearch): Detection[] {
  const match = firstMatch(field.canon.text, search.across ?? []);
  if (!match) return [];
  const end = match.index + match[0].length;
  const touched = field.sentences.filter(
    ({ start, text }) => start < end && match.index < start + text.length,
  );
  if (touched.some(({ text }) => isExcused(text, search))) return [];
  const place = field.toOriginal(match.index, end);
  return [{ field: field.name, ...place, confidence: search.confidence ?? 0.8 }];
}

/** With more sentences than this, patterns that cannot match anywhere are left out beforehand. */
const MANY = 6;

function possibleIn(field: Field, search: PhraseSearch): PhraseSearch {
  const whole = field.canon.text;
  return { ...search, any: search.any.filter((pattern) => mayMatch(pattern, whole)) };
}

const NEW_CLAUSE = /\b(?:but|however|although|though|yet|so|because)\b|;| - /;

/** The first match that does not stand in one clause with words that take it back. */
function firstAsserted(text: string, search: PhraseSearch): RegExpExecArray | null {
  const takenBack = (search.unlessInClause ?? [])
    .map((pattern) => matchIn(pattern, text))
    .filter((match) => match !== null);
  if (takenBack.length === 0) return firstMatch(text, search.any);
  for (const pattern of search.any) {
    const match = matchIn(pattern, text);
    if (match && !takenBack.some((other) => inOneClause(text, match, other))) return match;
  }
  return null;
}

function inOneClause(text: string, one: RegExpExecArray, other: RegExpExecArray): boolean {
  const [first, second] = one.index <= other.index ? [one, other] : [other, one];
  return !NEW_CLAUSE.test(text.slice(first.index + first[0].length, second.index));
}

function isExcused(sentence: string, { unless = [], despite = [] }: PhraseSearch): boolean {
  return matchesAny(sentence, unless) && !matchesAny(sentence, despite);
}

/** A detection function that searches the item's own text. */
export function inText(search: PhraseSearch): (item: ScreenedItem) => Detection[] {
  return (item) => phrasesIn(item.text, search);
}

/** Whether a pattern matches; patterns are compiled and run only on texts that hold what they need. */
export function matches(pattern: RegExp, text: string): boolean {
  return mayMatch(pattern, text) && ready(pattern).test(text);
}

/** The first match of a pattern, run only on a text that holds what it needs. */
export function matchIn(pattern: RegExp, text: string): RegExpExecArray | null {
  return mayMatch(pattern, text) ? ready(pattern).exec(text) : null;
}

/** Whether any of the patterns matches. */
export function matchesAny(text: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => matches(pattern, text));
}

/** Whether any sentence of the field matches any of the patterns. */
export function anySentence(field: Field, patterns: readonly RegExp[]): boolean {
  return field.sentences.some((sentence) => matchesAny(sentence.text, patterns));
}

/** The whole of a field, for findings that are about the item and not about some words of it. */
export function wholeField(field: Field, confidence: number): Detection[] {
  return [{ field: field.name, ...field.whole, confidence }];
}

/** The detection of a match inside a sentence, in the words really written. */
export function detectionAt(
  field: Field,
  sentence: Sentence,
  match: RegExpExecArray,
  confidence: number,
): Detection {
  const start = sentence.start + match.index;
  return { field: field.name, ...field.toOriginal(start, start + match[0].length), confidence };
}

/** The earliest match in order of the patterns. */
export function firstMatch(text: string, patterns: readonly RegExp[]): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = matchIn(pattern, text);
    if (match) return match;
  }
  return null;
}
