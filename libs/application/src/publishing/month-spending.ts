import { type PracticeRecord, SendingRepository, type Transaction } from '@canteen/data-access';
import { startOfMonth } from '@canteen/scheduling';

/** A cent in thousandths of a dollar. */
const MILLI_PER_CENT = 10;

/** How it stands with the money of this calendar month, in thousandths of a US dollar. */
export interface MonthSpending {
  limitMilli: number;
  spentMilli: number;
}

/**
 * What X charged this month in the practice's zone, beside the limit the practice set; null without a
 * limit. What was sent without a clear answer counts as spent.
 */
export async function monthSpending(
  tx: Transaction,
  practice: Pick<PracticeRecord, 'policy' | 'timeZone'>,
): Promise<MonthSpending | null> {
  const cents = practice.policy.xMonthlyBudgetCents;
  if (cents === null) return null;
  const since = startOfMonth(tx.now, practice.timeZone);
  return {
    limitMilli: cents * MILLI_PER_CENT,
    spentMilli: await tx.use(SendingRepository).spentSince('x', since),
  };
}
