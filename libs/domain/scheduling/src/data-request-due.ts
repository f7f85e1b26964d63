import { Temporal } from 'temporal-polyfill';
import { type Nation } from './bank-holidays';
import { isWorkingDay } from './working-days';

/** Months in which a request for one's own data is answered, and with the extension: UK GDPR Article 12(3). */
const MONTHS = 1;
const MONTHS_EXTENDED = 3;

/**
 * The last day to answer somebody who asks for their own data. A month ends on the same day of the next one, or on its
 * last day where it has no such day; where that is no working day, the next one counts (ICO, Right of access).
 *
 * @param input `from`: local day (`YYYY-MM-DD`) on which the request came, or proof of identity if that was asked for
 * @returns a local day (`YYYY-MM-DD`)
 */
export function dataRequestDue(input: { from: string; extended: boolean; nation: Nation }): string {
  const months = input.extended ? MONTHS_EXTENDED : MONTHS;
  let day = Temporal.PlainDate.from(input.from).add({ months });
  while (!isWorkingDay(day.toString(), input.nation)) day = day.add({ days: 1 });
  return day.toString();
}

/** Days from one local day to another (both `YYYY-MM-DD`); negative when the second lies before. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}
