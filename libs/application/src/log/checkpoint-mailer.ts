import {
  CheckpointMailRepository,
  type ClaimedWork,
  MemberRepository,
  type PracticeRecord,
  PracticeRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { localDate, resolveLocal } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { dayAfter } from '../posts/calendar';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { CheckpointMaker } from './checkpoint-maker';

/** When the mails go out, in the practice's zone: before the first patient, so that yesterday is in them. */
const HOUR = '07:00';

/**
 * Once a day, signs the log as it stands and puts the checkpoint on its way to mailboxes: those of the compliance
 * leads, or of the administrators while there is none, and the address outside that the policy names.
 */
@Injectable()
export class CheckpointMailer implements WorkHandler {
  readonly kind = 'mail-checkpoint';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly maker: CheckpointMaker,
  ) {}

  handle({ practiceId }: ClaimedWork): Promise<WorkResult> {
    return this.uow.run(practiceId, async (tx) => {
      const practice = await tx.use(PracticeRepository).get();
      const size = await this.maker.sign(tx);
      if (size > 0) await putOnTheWay(tx, practice, size);
      return { againAt: nextMailing(tx.now, practice.timeZone) };
    });
  }
}

/** The first time after an instant (ISO) that the daily checkpoint is sent, in a zone. */
export function nextMailing(now: string, zone: string): string {
  const today = localDate(now, zone);
  const at = hourOf(today, zone);
  return at > now ? at : hourOf(dayAfter(today), zone);
}

function hourOf(date: string, zone: string): string {
  const resolved = resolveLocal(`${date}T${HOUR}`, zone);
  if (resolved.kind === 'exact') return resolved.instant;
  return resolved.kind === 'twice' ? resolved.earlier : resolved.after;
}

async function putOnTheWay(
  tx: Transaction,
  { policy }: PracticeRecord,
  size: number,
): Promise<void> {
  const members = tx.use(MemberRepository);
  const leads = await members.activeWithRoles(['compliance']);
  const readers = leads.length > 0 ? leads : await members.activeWithRoles(['administrator']);
  const mailboxes: { memberId: string | null; email: string }[] = readers.map(({ id, email }) => ({
    memberId: id,
    email,
  }));
  const outside = policy.checkpointEmail;
  if (outside !== null && !mailboxes.some(({ email }) => email === outside)) {
    mailboxes.push({ memberId: null, email: outside });
  }
  for (const mailbox of mailboxes) {
    const id = tx.ids.next();
    await tx.use(CheckpointMailRepository).add({ id, size, ...mailbox });
    await tx.due.add('send-checkpoint', id, tx.now);
  }
}
