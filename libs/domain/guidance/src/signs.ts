import { type Field, type ScreenedItem } from './item';
import { type PhraseSearch, firstMatch, matches, matchesAny, phrasesIn } from './matching';
import { type Detection } from './rule';

/** Signs that mean something only together, in whatever order and words they come. */
export interface Signs {
  /** Each of these must be there. */
  all: readonly RegExp[];
  /** Any of these near by, and it is something else. */
  unless?: readonly RegExp[];
  /** How many sentences in a row they may be spread over; 2 unless given. */
  reach?: number;
  /** 0 to 1; 0.65 unless given. */
  confidence?: number;
}

/**
 * Looks for a stretch of sentences that holds every sign.
 *
 * @returns at most one detection, at the first of the signs; signs only hint, so it is something to look at,
 * never something that stops a text
 */
export function signsIn(
  field: Field,
  { all, unless = [], reach = 2, confidence }: Signs,
): Detection[] {
  const [first] = all;
  if (!first || !all.every((sign) => matches(sign, field.canon.text))) return [];
  for (const [index, { start }] of field.sentences.entries()) {
    const last = field.sentences[Math.min(index + reach, field.sentences.length) - 1];
    const stretch = field.canon.text.slice(start, last ? last.start + last.text.length : start);
    if (!all.every((sign) => matches(sign, stretch)) || matchesAny(stretch, unless)) continue;
    const match = firstMatch(stretch, [first]);
    if (!match) continue;
    const place = field.toOriginal(start + match.index, start + match.index + match[0].length);
    return [{ field: field.name, ...place, confidence: confidence ?? 0.65, severity: 'review' }];
  }
  return [];
}

/** A detection function that searches the item's own text for phrases, and for signs where there are none. */
export function phrasesOrSigns(
  phrases: PhraseSearch,
  signs: Signs,
): (item: ScreenedItem) => Detection[] {
  return ({ text }) => {
    const found = phrasesIn(text, phrases);
    return found.length > 0 ? found : signsIn(text, signs);
  };
}
