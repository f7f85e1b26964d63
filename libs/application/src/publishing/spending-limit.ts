import { estimateCost } from '@canteen/channels';
import { type PublishIntent } from '@canteen/connectors';
import {
  type Channel,
  type PracticeRecord,
  SendingRepository,
  type Transaction,
} from '@canteen/data-access';
import { Injectable } from '@nestjs/common';
import { monthSpending } from './month-spending';

/** What the network charges for an intent if it takes it, in thousandths of a US dollar. */
export function costOf(intent: PublishIntent): number {
  const { network, text, link, replyTo } = intent;
  const isReply = replyTo !== undefined;
  return estimateCost(network, { text, isReply, ...(link !== undefined && { link }) }).minorUnits;
}

/** Keeps what the networks charge under the limit that the practice set for a calendar month. */
@Injectable()
export class SpendingLimit {
  /** Whether it costs something for which the practice has a limit. */
  isLimited(
    channel: Pick<Channel, 'network'>,
    costMilli: number,
    { policy }: Pick<PracticeRecord, 'policy'>,
  ): boolean {
    return costMilli > 0 && channel.network === 'x' && policy.xMonthlyBudgetCents !== null;
  }

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
    if (!this.isLimited(channel, costMilli, practice)) return true;
    await tx.use(SendingRepository).reckonAlone(channel.network);
    const month = await monthSpending(tx, practice);
    return month === null || month.spentMilli + costMilli <= month.limitMilli;
  }
}
