import { type UnitOfWork } from '@canteen/data-access';
import { type Acting, actorOf } from '../access/acting';

/** Writes into the log that somebody added or removed a way to sign in of their own, and tells open screens. */
export async function logWayIn(
  uow: UnitOfWork,
  acting: Acting,
  kind: `member.${'passkey' | 'second-factor'}-${'added' | 'removed'}`,
): Promise<void> {
  await uow.run(acting.practiceId, async (tx) => {
    tx.log.append({
      kind,
      actor: actorOf(acting),
      subject: { type: 'member', id: acting.memberId },
      thread: null,
      data: { name: acting.name },
    });
    tx.live('session');
    tx.live('people');
    return Promise.resolve();
  });
}
