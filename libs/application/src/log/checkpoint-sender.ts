import {
  CheckpointMailRepository,
  type CheckpointMailRecord,
  CheckpointRepository,
  type ClaimedWork,
  PracticeRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { Mailer, type MailOutcome } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { Notices } from '../notices/notices';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { checkpointLetter } from './checkpoint-letter';

const TRIES = 6;

/** Sends a checkpoint to one mailbox, and records that it did or could not. */
@Injectable()
export class CheckpointSender implements WorkHandler {
  readonly kind = 'send-checkpoint';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly notices: Notices,
  ) {}

  /** @throws Error when the mail server could not be reached, so that it is tried again */
  async handle({ practiceId, subjectId, tries }: ClaimedWork): Promise<WorkResult> {
    const found = await this.uow.run(practiceId, (tx) => letterFor(tx, subjectId));
    if (!found) return { done: true };
    const outcome = await this.mailer.send({ to: found.mail.email, ...found.letter });
    if (!outcome.sent && outcome.reason === 'unreachable' && tries < TRIES) {
      throw new Error('The mail server could not be reached.');
    }
    await this.uow.run(practiceId, (tx) => this.record(tx, found.mail, outcome));
    return { done: true };
  }

  private async record(
    tx: Transaction,
    { id, size, memberId }: CheckpointMailRecord,
    outcome: MailOutcome,
  ): Promise<void> {
    const state = stateOf(outcome);
    await tx.use(CheckpointMailRepository).ended(id, state);
    // Where e-mail was never set up, nothing was sent and there is nothing to record; the screen says so.
    if (state === 'not-configured') return;
    tx.log.append({
      kind: 'log.checkpoint-sent',
      actor: systemActor('log'),
      subject: { type: 'practice', id: tx.practiceId },
      thread: null,
      data: { checkpoint: size, by: 'e-mail', result: state, member: memberId },
    });
    if (state === 'sent') return;
    await this.notices.tell(tx, {
      kind: 'log-checkpoint',
      toRoles: ['administrator'],
      subject: { type: 'practice', id: tx.practiceId },
      sentence:
        'A checkpoint of the response log could not go out by e-mail. Look at the log to see to whom, and check the address and the mail server.',
      link: '/log',
    });
  }
}

async function letterFor(tx: Transaction, id: string) {
  const mail = await tx.use(CheckpointMailRepository).byId(id);
  if (mail?.state !== 'waiting') return null;
  const checkpoint = await tx.use(CheckpointRepository).ofSize(mail.size);
  if (!checkpoint) return null;
  const { name: practiceName, timeZone } = await tx.use(PracticeRepository).get();
  return { mail, letter: checkpointLetter({ practiceName, timeZone, ...checkpoint }) };
}

function stateOf(outcome: MailOutcome): CheckpointMailRecord['state'] {
  if (outcome.sent) return 'sent';
  return outcome.reason === 'not-configured' ? 'not-configured' : 'failed';
}
