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

/** The first day of the month some months later. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** Whether a text is a date that exists. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

/**
 * The wall time some days and minutes later on the clock, whatever the clocks of a zone do meanwhile:
 * that is where somebody drops a post.
 *
 * @param local `YYYY-MM-DDTHH:mm`
 */
export function laterOnTheClock(local: string, by: { days: number; minutes: number }): string {
  const at = Date.parse(`${local}:00Z`) + by.days * DAY_MS + by.minutes * 60_000;
  return `${fromDayNumber.format(at)}T${clock.format(at)}`;
}

/**
 * The wall time for a post that somebody begins from the calendar: nine in the morning where only the
 * day is known, the next full hour where that is past today. Null for what is past.
 *
 * @param chosen `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`
 * @param now wall time in the same zone, `YYYY-MM-DDTHH:mm`
 */
export function timeToWriteFor(chosen: string, now: string): string | null {
  const isDay = isDate(chosen);
  const wanted = isDay ? `${chosen}T09:00` : chosen;
  if (wanted > now) {
    return wanted;
  }
  return isDay && now.startsWith(chosen)
    ? laterOnTheClock(`${now.slice(0, 13)}:00`, { days: 0, minutes: 60 })
    : null;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
