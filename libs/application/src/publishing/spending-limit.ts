import { estimateCost } from '@canteen/channels';
import { type PublishIntent } from '@canteen/connectors';
import {
  type Channel,
  type PracticeRecord,
  SendingRepository,
  type Transaction,
} from '@canteen/data-access';
import { startOfMonth } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';

/** A cent in thousandths of a dollar. */
const MILLI_PER_CENT = 10;

/** What the network charges for an intent if it takes it, in thousandths of a US dollar. */
export function costOf(intent: PublishIntent): number {
  const { network, text, link, replyTo } = intent;
  const isReply = replyTo !== undefined;
  return estimateCost(network, { text, isReply, ...(link !== undefined && { link }) }).minorUnits;
}

/** Keeps what the networks charge under the limit that the practice set for a calendar month. */
@Injectable()
export class SpendingLimit {
  /**
   * Whether this may still be spent this month, in the practice's zone. What was sent without a clear
   * answer counts as spent. Others who ask wait until this transaction ends.
   */
  async allows(
    tx: Transaction,
    channel: Pick<Channel, 'network'>,
    costMilli: number,
    practice: Pick<PracticeRecord, 'policy' | 'timeZone'>,
  ): Promise<boolean> {
    const cents = practice.policy.xMonthlyBudgetCents;
    if (costMilli === 0 || channel.network !== 'x' || cents === null) return true;
    const since = startOfMonth(tx.now, practice.timeZone);
    const spent = await tx.use(SendingRepository).spentSince(channel.network, since);
    return spent + costMilli <= cents * MILLI_PER_CENT;
  }
}
