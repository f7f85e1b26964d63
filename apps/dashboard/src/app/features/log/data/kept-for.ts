/** Mean length of a year in the Gregorian calendar, as far as anybody counts in days. */
const DAYS_A_YEAR = 365.25;

/** How long something is kept, as people say it: whole years where they are meant. */
export function keptFor(days: number): string {
  const years = Math.round(days / DAYS_A_YEAR);
  if (years > 0 && Math.abs(days - years * DAYS_A_YEAR) <= 1) {
    return years === 1 ? '1 year' : `${years} years`;
  }
  return days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`;
}
