/** An instant in the form used everywhere, from milliseconds since 1970. */
export function instantOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

/** Milliseconds since 1970 of an instant in any form the networks write, or null. */
export function epochOf(text: string | undefined): number | null {
  const ms = Date.parse(text ?? '');
  return Number.isNaN(ms) ? null : ms;
}

/** An instant as a network wrote it (`2026-11-22T09:00:00+0000`) in our form, or null. */
export function readInstant(text: string | undefined): string | null {
  const ms = epochOf(text);
  return ms === null ? null : instantOf(ms);
}
