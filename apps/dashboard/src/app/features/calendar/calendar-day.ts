import { type CalendarView, type PostSummary } from '@canteen/contracts';

/** One day with what goes out on it, earliest first. */
export interface CalendarDay {
  /** `YYYY-MM-DD` in the practice's zone. */
  date: string;
  posts: readonly PostSummary[];
  bankHoliday: string | null;
  /** Whether it belongs to the month that is shown. */
  inMonth: boolean;
}

/** @param month `YYYY-MM` that is shown */
export function dayOf(
  date: string,
  posts: readonly PostSummary[],
  bankHolidays: CalendarView['bankHolidays'],
  month: string,
): CalendarDay {
  return {
    date,
    posts: [...posts].sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? '')),
    bankHoliday: bankHolidays.find((holiday) => holiday.date === date)?.name ?? null,
    inMonth: date.startsWith(month),
  };
}
