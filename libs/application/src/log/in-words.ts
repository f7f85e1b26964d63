import { describe } from '@canteen/scheduling';

/** What leaves the product is read years later: every time in it is told with its year. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A local day (`YYYY-MM-DD`) in words: "2 November 2026". */
export function dayInWords(day: string): string {
  return longDay.format(Date.parse(day));
}

/** An instant (ISO) in the words of a zone (IANA), always with the year: "Thu 26 Nov 2026, 08:30". */
export function inWords(instant: string, zone: string): string {
  return describe(instant, zone, LONG_AGO);
}
