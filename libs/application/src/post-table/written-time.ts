/** What a cell turned out to mean, or what is wrong with it. */
export type Understood<T> = { value: T } | { problem: string };

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DATE_HELP = 'Write it like 25/12/2026 or 25 Dec 2026.';
const TIME_HELP = 'Write it like 08:30 or 8.30am.';

/**
 * A day as people and spreadsheets write it: `2026-12-25`, `25/12/2026` (the day first, as in this
 * country), `25 Dec 2026`, `25-Dec-26`, each with or without the day of the week.
 *
 * @returns the day as `YYYY-MM-DD`
 */
export function readDay(written: string): Understood<string> {
  const text = written
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '')
    .replace(/(\d)(st|nd|rd|th)\b/i, '$1');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(written, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (numbers) {
    return dayOf(written, yearOf(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  }
  const named = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/i.exec(text);
  const month = named ? monthOf(named[2] ?? '') : 0;
  if (named && month > 0) return dayOf(written, yearOf(named[3]), month, Number(named[1]));
  return { problem: `“${shortened(written)}” is not a date with a year. ${DATE_HELP}` };
}

function yearOf(written = ''): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function monthOf(word: string): number {
  return MONTHS.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;
}

function dayOf(written: string, year: number, month: number, day: number): Understood<string> {
  if (month < 1 || month > 12) {
    return { problem: `“${written}” has no month ${month}. Write the day first. ${DATE_HELP}` };
  }
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > lastDay) {
    return { problem: `There is no such day as “${written}”. Write one that is in the calendar.` };
  }
  return { value: `${year}-${twoDigits(month)}-${twoDigits(day)}` };
}

/**
 * A time of day as people and spreadsheets write it: `08:30`, `8.30`, `08:30:00`, `8.30 pm`, `8am`.
 *
 * @returns the time as `HH:mm`
 */
export function readClockTime(written: string): Understood<string> {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.]00)?\s*([ap])?\.?(?:m\.?)?$/i.exec(written);
  const half = parts?.[3]?.toLowerCase();
  const hour = Number(parts?.[1]);
  const minute = Number(parts?.[2] ?? 0);
  const isClear = half ? hour >= 1 && hour <= 12 : parts?.[2] !== undefined && hour <= 23;
  if (!parts || !isClear || minute > 59) {
    return { problem: `“${shortened(written)}” is not a time of day. ${TIME_HELP}` };
  }
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return { value: `${twoDigits(hours)}:${twoDigits(minute)}` };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** As much of a cell as a sentence can bear. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
