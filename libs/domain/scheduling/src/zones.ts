import { Temporal } from 'temporal-polyfill';
import { type InstantText, instantText } from './instants';

/** What a local wall time means in a zone. */
export type ResolvedLocal =
  | { kind: 'exact'; instant: InstantText }
  | {
      /** The clocks skip this time; the two nearest times that exist are offered. */
      kind: 'skipped';
      message: string;
      before: InstantText;
      after: InstantText;
    }
  | {
      /** The clocks show this time twice; a person must say which is meant. */
      kind: 'twice';
      message: string;
      earlier: InstantText;
      later: InstantText;
    };

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** Whether a text names a time zone this computer knows, for example `Europe/London`. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    // RangeError: the zone is not known.
    return false;
  }
}

function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * What a local wall time means in a zone.
 *
 * @param localDateTime `YYYY-MM-DDTHH:mm`, as a form gives it.
 * @param zone IANA name, for example `Europe/London`.
 * @throws RangeError when either cannot be read (a day that does not exist included).
 */
export function resolveLocal(localDateTime: string, zone: string): ResolvedLocal {
  if (!LOCAL.test(localDateTime)) {
    throw new RangeError('A local time is written YYYY-MM-DDTHH:mm.');
  }
  const local = Temporal.PlainDateTime.from(localDateTime, { overflow: 'reject' });
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    return { kind: 'exact', instant: instantText(earlier.toInstant()) };
  }
  const wanted = local.toPlainTime().toString({ smallestUnit: 'minute' });
  if (earlier.toPlainDateTime().equals(local)) {
    return {
      kind: 'twice',
      message: `The clocks go back that night, so ${wanted} comes twice. Choose the first or the second.`,
      earlier: instantText(earlier.toInstant()),
      later: instantText(later.toInstant()),
    };
  }
  return {
    kind: 'skipped',
    message: `The clocks go forward that night, so ${wanted} does not exist. Choose ${clock(earlier)} or ${clock(later)}.`,
    before: instantText(earlier.toInstant()),
    after: instantText(later.toInstant()),
  };
}

/** The local wall time of an instant, `YYYY-MM-DDTHH:mm`, for a form. */
export function localOf(instant: InstantText, zone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
}

/** The local day of an instant, `YYYY-MM-DD`. */
export function localDate(instant: InstantText, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The first instant of the local month that an instant lies in. */
export function startOfMonth(instant: InstantText, zone: string): InstantText {
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
  return instantText(day.with({ day: 1 }).toZonedDateTime(zone).toInstant());
}
