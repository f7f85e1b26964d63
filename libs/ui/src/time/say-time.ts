/** How a span of time from now is said: from a minute to a day; beyond that a date is clearer. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) {
    return known;
  }
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  formatters.set(key, made);
  return made;
}

function parts(
  instant: number,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Record<string, string> {
  return Object.fromEntries(
    formatter(zone, options)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
}

/**
 * An instant as people say it: "Thu 26 Nov, 08:30"; the year only when it is another one.
 *
 * @param iso instant, ISO 8601 with offset
 * @param zone IANA zone the reader thinks in
 * @param now epoch milliseconds, to know whether the year must be said
 */
export function sayInstant(iso: string, zone: string, now: number): string {
  const at = Date.parse(iso);
  const p = parts(at, zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const year = parts(now, zone, { year: 'numeric' })['year'];
  const month = p['month'] === 'Sept' ? 'Sep' : p['month'];
  const day = `${p['weekday']} ${p['day']} ${month}${p['year'] === year ? '' : ` ${p['year']}`}`;
  return `${day}, ${p['hour']}:${p['minute']}`;
}

/** The exact instant with its zone, for hover, focus and screen readers. */
export function sayExactly(iso: string, zone: string): string {
  return formatter(zone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(Date.parse(iso));
}

/** A date (`YYYY-MM-DD`) in words: "Thursday 26 November". */
export function sayDate(date: string): string {
  return formatter('UTC', { weekday: 'long', day: 'numeric', month: 'long' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );
}

/** The wall time of an instant: "08:30". */
export function sayClock(iso: string, zone: string): string {
  return formatter(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    Date.parse(iso),
  );
}

/** The date (`YYYY-MM-DD`) of an instant in a zone. */
export function dateIn(iso: string, zone: string): string {
  return wallTimeAt(Date.parse(iso), zone).slice(0, 10);
}

/** The wall time in a zone as `YYYY-MM-DDTHH:mm`, as `datetime-local` wants it; epoch milliseconds in. */
export function wallTimeAt(instant: number, zone: string): string {
  const p = parts(instant, zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${p['year']}-${p['month']}-${p['day']}T${p['hour']}:${p['minute']}`;
}

const counted = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

/**
 * An instant seen from now: "in 20 minutes", "2 hours ago"; beyond a day the date and time.
 *
 * @param iso instant, ISO 8601 with offset
 * @param zone IANA zone the reader thinks in
 * @param now epoch milliseconds
 */
export function sayRelative(iso: string, zone: string, now: number): string {
  const distance = Date.parse(iso) - now;
  const size = Math.abs(distance);
  if (size < MINUTE) {
    return distance > 0 ? 'in less than a minute' : 'just now';
  }
  if (size >= DAY) {
    return sayInstant(iso, zone, now);
  }
  const words =
    size < HOUR
      ? counted(Math.floor(size / MINUTE), 'minute')
      : counted(Math.floor(size / HOUR), 'hour');
  return distance > 0 ? `in ${words}` : `${words} ago`;
}
