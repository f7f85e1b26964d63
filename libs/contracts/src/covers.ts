import { z } from 'zod';

/** Whose a covered part of a text is, or why nobody but us sees it. */
export const CoverReason = z.enum([
  'name',
  'contact',
  'identifier',
  'account',
  'other-person',
  'colleague',
  'unread',
]);
export type CoverReason = z.infer<typeof CoverReason>;

/** The reasons as people read them. */
export const coverWords: Record<CoverReason, string> = {
  name: 'somebody’s name',
  contact: 'somebody’s contact details',
  identifier: 'a number that identifies somebody',
  account: 'somebody’s account',
  'other-person': 'about somebody else',
  colleague: 'a member of staff',
  unread: 'too long to be looked through',
};

/** A range of a text (UTF-16 code units, half open) that does not go out. */
export const Cover = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  why: CoverReason,
});
export type Cover = z.infer<typeof Cover>;

/** A part of a text as it goes out: words, or what stands in their place. */
export type CoveredPiece = { text: string } | { covered: CoverReason };

const characters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/**
 * Covers in order, none touching another. Each is widened to whole characters as people see them, so that neither half
 * of a surrogate pair nor an accent is left beside it; what lies outside the text is cut off.
 */
export function mergedCovers(text: string, covers: readonly Cover[]): Cover[] {
  const segments = characters.segment(text);
  const whole = covers
    .map(({ start, end, why }) => ({ start, end: Math.min(end, text.length), why }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end, why }) => {
      const last = segments.containing(end - 1);
      return {
        start: segments.containing(start)?.index ?? start,
        end: last ? last.index + last.segment.length : end,
        why,
      };
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const merged: Cover[] = [];
  for (const cover of whole) {
    const before = merged.at(-1);
    if (before && cover.start <= before.end) before.end = Math.max(before.end, cover.end);
    else merged.push({ ...cover });
  }
  return merged;
}

/** A text as it goes out. Of what is covered nothing is left, not even how long it was. */
export function coveredPieces(text: string, covers: readonly Cover[]): CoveredPiece[] {
  const pieces: CoveredPiece[] = [];
  let at = 0;
  for (const { start, end, why } of mergedCovers(text, covers)) {
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ covered: why });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
