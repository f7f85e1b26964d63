import { type Lane } from '@canteen/contracts';
import { PracticeRepository, type Transaction } from '@canteen/data-access';
import { type WorkingTime, commentDue, workingDayDue } from '@canteen/scheduling';
import { nationOf } from '../posts/calendar';

/** When a comment in a lane is due, counted from an instant (ISO). */
export async function dueOf(tx: Transaction, lane: Lane, from: string): Promise<string> {
  return commentDue({ ...(await workingTime(tx)), lane, capturedAt: from }).due;
}

/** Until when (ISO) a second person agrees to an outcome: the end of the next working day. */
export async function nextWorkingDay(tx: Transaction): Promise<string> {
  return workingDayDue({ ...(await workingTime(tx)), from: tx.now, days: 1 });
}

async function workingTime(tx: Transaction): Promise<WorkingTime> {
  const { timeZone, policy } = await tx.use(PracticeRepository).get();
  return { zone: timeZone, nation: nationOf[policy.nation] };
}
