import { type PracticeRecord, PracticeRepository, type Transaction } from '@canteen/data-access';
import { type Actor } from '@canteen/ledger';
import { type Notices } from '../notices/notices';

/** Why somebody outside a practice stops everything that goes out there. */
export interface OutsidePause {
  /** As the people of the practice read it. */
  reason: string;
  /** Stable, in the log. */
  code: string;
  actor: Actor;
}

/**
 * Stops everything that goes out of a practice, and tells its administrators. Its people end it as they end
 * any pause, with an answer for each post.
 *
 * @param practice held by the caller
 */
export async function pausePractice(
  tx: Transaction,
  notices: Notices,
  practice: PracticeRecord,
  { reason, code, actor }: OutsidePause,
): Promise<void> {
  if (practice.pausedAt === null) await tx.use(PracticeRepository).pause(null, reason);
  const subject = { type: 'practice', id: tx.practiceId };
  tx.log.append({ kind: 'policy.paused', actor, subject, thread: null, data: { reason, code } });
  await notices.tell(tx, {
    kind: 'everything-paused',
    toRoles: ['administrator'],
    subject,
    sentence: `Publishing at ${practice.name} is paused. ${reason}`,
    link: '/policy',
  });
  tx.live('policy');
  tx.live('session');
}
