import { Temporal } from 'temporal-polyfill';
import { bankHolidayOn, type Nation } from './bank-holidays';
import { addMinutes, type InstantText, instantText } from './instants';

/** Whether a practice is open on a local day (`YYYY-MM-DD`): no weekend, no bank holiday. */
export function isWorkingDay(date: string, nation: Nation): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek <= 5 && bankHolidayOn(date, nation) === null;
}

/** Where and when a practice works. */
export interface WorkingTime {
  zone: string;
  nation: Nation;
  /** Local time at which a working day ends, `HH:mm`; default 18:30 (GP core hours). */
  closesAt?: string;
}

/**
 * The end of the n-th working day after the day of `from`. The day itself never counts, as in the
 * complaints regulations: three working days from Friday end on Wednesday.
 */
export function workingDayDue(
  input: WorkingTime & { from: InstantText; days: number },
): InstantText {
  let day = Temporal.Instant.from(input.from).toZonedDateTimeISO(input.zone).toPlainDate();
  let left = input.days;
  while (left > 0) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day.toString(), input.nation)) left -= 1;
  }
  const closes = Temporal.PlainTime.from(input.closesAt ?? '18:30');
  return instantText(day.toZonedDateTime({ timeZone: input.zone, plainTime: closes }).toInstant());
}

/** Where a comment goes after triage. */
export type CommentLane = 'life-safety' | 'privacy' | 'abuse' | 'hold' | 'ordinary';

/** When something has to have happened to a comment. */
export interface CommentDue {
  due: InstantText;
  /** Plain English: what is due by then. */
  what: string;
}

/** Minutes in which somebody must have looked at a comment in the life-safety lane. */
export const LIFE_SAFETY_MINUTES = 15;

/**
 * When a comment is due, by its lane: life-safety 15 minutes after it was captured, day or night;
 * privacy and abuse (a hiding is confirmed) and ordinary ones (answered or closed) by the end of
 * the next working day; hold (a complaint is acknowledged) by the end of the third working day
 * (Local Authority Social Services and NHS Complaints (England) Regulations 2009, reg. 13).
 */
export function commentDue(
  input: WorkingTime & { lane: CommentLane; capturedAt: InstantText },
): CommentDue {
  const after = (days: number) => workingDayDue({ ...input, from: input.capturedAt, days });
  switch (input.lane) {
    case 'life-safety':
      return {
        due: addMinutes(input.capturedAt, LIFE_SAFETY_MINUTES),
        what: 'Somebody reads it and acts',
      };
    case 'privacy':
    case 'abuse':
      return { due: after(1), what: 'Hidden, and the hiding confirmed by a second person' };
    case 'hold':
      return { due: after(3), what: 'Acknowledged' };
    case 'ordinary':
      return { due: after(1), what: 'Answered, or its outcome recorded' };
  }
}
