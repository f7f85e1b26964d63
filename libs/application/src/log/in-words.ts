import { describe } from '@canteen/scheduling';

/** What leaves the product is read years later: every time in it is told with its year. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** An instant (ISO) in the words of a zone (IANA), always with the year: "Thu 26 Nov 2026, 08:30". */
export function inWords(instant: string, zone: string): string {
  return describe(instant, zone, LONG_AGO);
}
