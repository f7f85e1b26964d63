import { refuse, type Refusal } from './machine';

/** What is known of whom among the members a comment is about. */
export interface AboutFacts {
  /** Whom somebody recorded; empty for nobody of the practice, null while nobody has said. */
  recordedIds: readonly string[] | null;
  /** Members whose name stands in its wording of now, while nobody has answered for this wording. */
  suggestedIds: readonly string[];
  /** Whether it speaks ill of somebody or something. */
  isNegative: boolean;
}

/**
 * Members who keep out of the answer: whom somebody recorded, and, until somebody has said for this
 * wording, whom a comment that speaks ill names. Fails closed: a name in a complaint counts unasked.
 *
 * @returns ids, each once
 */
export function keepOut({ recordedIds, suggestedIds, isNegative }: AboutFacts): string[] {
  return [...new Set([...(recordedIds ?? []), ...(isNegative ? suggestedIds : [])])];
}

/**
 * Whether a member may record whom a comment is about. Everybody may add names. Whoever is named, or whose
 * name stands there unanswered, takes none out: neither their own, nor that of another who could then
 * take out theirs.
 *
 * @param recorded what would stand afterwards
 */
export function mayRecordAbout(
  memberId: string,
  { recordedIds, suggestedIds }: AboutFacts,
  recorded: readonly string[],
): { ok: true } | Refusal {
  const named = [...(recordedIds ?? []), ...suggestedIds];
  if (!named.includes(memberId) || named.every((id) => recorded.includes(id))) return { ok: true };
  return refuse(
    'about.named',
    'Your name is among those it may be about, so you can add names but leave none out. A colleague who is not named can.',
  );
}
