import { type DraftContent, type Schedule } from '@canteen/contracts';
import { AppError } from '@canteen/platform';
import { addMinutes, compareInstants, resolveLocal, validityWindow } from '@canteen/scheduling';

/** When a revision may go out. */
export interface SendWindow {
  /** ISO. */
  dueAt: string;
  /** ISO. */
  validUntil: string;
  /** The wall time that was chosen, in the practice's zone; null when it goes out once approved. */
  dueLocal: string | null;
  whenApproved: boolean;
}

/** How long something without a time of its own may wait for its approvals. */
const WHEN_APPROVED_MINUTES = 24 * 60;

/** Where and when a window is worked out. */
export interface WindowSetting {
  /** IANA zone of the practice. */
  zone: string;
  /** ISO. */
  now: string;
  isReply: boolean;
}

/**
 * The window of a draft: [due, due + validForMinutes], or from now for a day when it goes out once
 * approved, as replies always do.
 *
 * @throws AppError INVALID_INPUT without a time, TIME_DOES_NOT_EXIST, TIME_COMES_TWICE (details
 *   `earlier` and `later`), TIME_IN_PAST
 */
export function sendWindowOf(draft: DraftContent, setting: WindowSetting): SendWindow {
  const { schedule } = draft;
  if (setting.isReply || schedule?.kind === 'when-approved') {
    return {
      dueAt: setting.now,
      validUntil: addMinutes(setting.now, WHEN_APPROVED_MINUTES),
      dueLocal: null,
      whenApproved: true,
    };
  }
  if (schedule === null) {
    throw new AppError('INVALID_INPUT', 'It has no time yet. Choose when it should go out.', {
      fields: { schedule: 'Choose when it should go out.' },
    });
  }
  const due = resolvedInstant(schedule, setting.zone);
  if (compareInstants(due, setting.now) <= 0) {
    throw new AppError('TIME_IN_PAST', 'That time has passed. Choose a later one.', {
      fields: { schedule: 'Choose a time that is still to come.' },
    });
  }
  const window = validityWindow(due, draft.validForMinutes);
  return {
    dueAt: window.due,
    validUntil: window.validUntil,
    dueLocal: schedule.local,
    whenApproved: false,
  };
}

function resolvedInstant(schedule: Schedule & { kind: 'at' }, zone: string): string {
  const resolved = resolve(schedule.local, zone);
  if (resolved.kind === 'exact') return resolved.instant;
  if (resolved.kind === 'skipped') {
    throw new AppError('TIME_DOES_NOT_EXIST', resolved.message, {
      fields: { schedule: resolved.message },
      details: { before: resolved.before, after: resolved.after },
    });
  }
  if (schedule.choice) return resolved[schedule.choice];
  throw new AppError('TIME_COMES_TWICE', resolved.message, {
    fields: { schedule: resolved.message },
    details: { earlier: resolved.earlier, later: resolved.later },
  });
}

function resolve(local: string, zone: string) {
  try {
    return resolveLocal(local, zone);
  } catch (error) {
    // RangeError: a day such as 30 February.
    throw new AppError('INVALID_INPUT', 'There is no such day. Choose another time.', {
      fields: { schedule: 'Choose a day that exists.' },
      cause: error,
    });
  }
}

/**
 * Where a draft stands in the calendar before it is submitted: never refuses, and takes the nearest
 * instant for a wall time that is skipped or comes twice. Null without a time.
 */
export function expectedDue(schedule: Schedule | null, zone: string): string | null {
  if (schedule?.kind !== 'at') return null;
  try {
    const resolved = resolveLocal(schedule.local, zone);
    if (resolved.kind === 'exact') return resolved.instant;
    return resolved.kind === 'skipped' ? resolved.after : resolved[schedule.choice ?? 'earlier'];
  } catch {
    // RangeError: a day such as 30 February; submitting says so.
    return null;
  }
}
