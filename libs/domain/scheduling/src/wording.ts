import { Temporal } from 'temporal-polyfill';
import { type InstantText } from './instants';

/** Words are spelled out here, so that every browser and server writes the same. */
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/**
 * An instant as people read it in their zone: "Thu 26 Nov, 08:30", with the year when it is not
 * this year: "Mon 4 Jan 2027, 08:30".
 */
export function describe(instant: InstantText, zone: string, now: InstantText): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const thisYear = Temporal.Instant.from(now).toZonedDateTimeISO(zone).year;
  const day = `${DAYS[time.dayOfWeek - 1]} ${time.day} ${MONTHS[time.month - 1]}`;
  const year = time.year === thisYear ? '' : ` ${time.year}`;
  const clock = time.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
  return `${day}${year}, ${clock}`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** The distance from now in one unit: "in 20 minutes", "3 hours ago", "in 2 days", "now". */
export function relative(instant: InstantText, now: InstantText): string {
  const ms =
    Temporal.Instant.from(instant).epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds;
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  if (minutes === 0) return 'now';
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const distance =
    days > 0
      ? counted(days, 'day')
      : hours > 0
        ? counted(hours, 'hour')
        : counted(minutes, 'minute');
  return ms > 0 ? `in ${distance}` : `${distance} ago`;
}
