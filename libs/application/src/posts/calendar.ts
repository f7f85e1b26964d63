import { type CalendarQuery, type CalendarView, type PracticePolicy } from '@canteen/contracts';
import { AppError } from '@canteen/platform';
import { type Nation, bankHolidays, resolveLocal } from '@canteen/scheduling';

const LONGEST_DAYS = 62;
const DAY_MS = 24 * 60 * 60_000;

/** The nations of the policy as the tables of bank holidays name them. */
export const nationOf: Record<PracticePolicy['nation'], Nation> = {
  England: 'england',
  Scotland: 'scotland',
  Wales: 'wales',
  'Northern Ireland': 'northern-ireland',
};

/**
 * From the start of the first day to the end of the last, in the practice's zone (ISO).
 *
 * @throws AppError INVALID_INPUT when the days are in the wrong order or more than 62
 */
export function calendarSpan(
  { from, to }: CalendarQuery,
  zone: string,
): { from: string; to: string } {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (!(days >= 1 && days <= LONGEST_DAYS)) {
    throw new AppError(
      'INVALID_INPUT',
      `The calendar shows 1 to ${LONGEST_DAYS} days at a time. Choose other days.`,
    );
  }
  return { from: startOfDay(from, zone), to: startOfDay(dayAfter(to), zone) };
}

/** The bank holidays of the practice's nation between two days, both included. */
export function holidaysOf(
  nation: PracticePolicy['nation'],
  { from, to }: CalendarQuery,
): CalendarView['bankHolidays'] {
  return bankHolidays[nationOf[nation]]
    .filter(({ date }) => date >= from && date <= to)
    .map(({ date, name }) => ({ date, name }));
}

/** When a day (YYYY-MM-DD) begins in a zone (ISO). Where midnight is skipped or comes twice (no zone of the UK), the day starts at the first of them. */
export function startOfDay(date: string, zone: string): string {
  const resolved = resolveLocal(`${date}T00:00`, zone);
  if (resolved.kind === 'exact') return resolved.instant;
  return resolved.kind === 'twice' ? resolved.earlier : resolved.after;
}

/** The day after a day, both YYYY-MM-DD. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
}
