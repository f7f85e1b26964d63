const MINUTE_MS = 60_000;

/** The first full minute that is at least so long away, in ms since 1970. */
export function soonestMinute(leadMs: number): number {
  return Math.ceil((Date.now() + leadMs) / MINUTE_MS) * MINUTE_MS;
}

/** A moment as people in London write it, to the minute. */
export function wallTime(moment: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(moment);
  return parts.replace(' ', 'T');
}
