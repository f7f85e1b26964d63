/** Dates are `YYYY-MM-DD` without a zone; arithmetic runs in UTC, where every day has 24 hours. */
const DAY_MS = 86_400_000;

const dayNumber = (date: string) => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

const fromDayNumber = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'UTC',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date some days later; earlier for a negative number. */
export function addDays(date: string, days: number): string {
  return fromDayNumber.format((dayNumber(date) + days) * DAY_MS);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(date: string): number {
  // 1 January 1970 was a Thursday.
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

/** The seven dates of the week that contains a date, Monday first. */
export function weekOf(date: string): string[] {
  const monday = addDays(date, -weekday(date));
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
}

/** The whole weeks, Monday first, that cover the month of a date. */
export function monthWeeks(date: string): string[][] {
  const weeks: string[][] = [];
  const month = date.slice(0, 7);
  let week = weekOf(`${month}-01`);
  while (week.some((day) => day.startsWith(month))) {
    weeks.push(week);
    week = weekOf(addDays(week[0] ?? date, 7));
  }
  return weeks;
}

/** The first day of the month some months later. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

const monthName = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  month: 'long',
  year: 'numeric',
});

/** "November 2026". */
export function sayMonth(date: string): string {
  return monthName.format(dayNumber(date) * DAY_MS);
}

/** Whether a text is a date that exists. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}
