import { type ReleasePublicationBody, type ResolvePublicationBody } from '@canteen/contracts';
import {
  type Attempt,
  PracticeRepository,
  type Publication,
  SendingRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { type PublicationEvent, placeInWindow, publicationMachine } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { OutcomeRecorder } from './outcome-recorder';
import { updateStanding } from './post-standing';
import { PublicationHolds } from './publication-holds';
import { Reconciler } from './reconciler';

const mayDecide = ['author', 'administrator', 'compliance', 'caldicott-guardian'] as const;

/** Where a person decides about a send that got no clear answer, or that was held. */
@Injectable()
export class PublicationDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outcomes: OutcomeRecorder,
    private readonly reconciler: Reconciler,
    private readonly holds: PublicationHolds,
  ) {}

  /**
   * Lets go out, or cancels, what was held because its channel had lost its access or because an end of a
   * pause left it without an answer.
   *
   * @throws AppError STATE_REFUSED during a pause, whose end asks about each, or when it is not held
   */
  async release(
    acting: Acting,
    publicationId: string,
    { go }: ReleasePublicationBody,
  ): Promise<void> {
    requireRole(acting, ...mayDecide);
    await this.uow.run(acting.practiceId, async (tx) => {
      const { pausedAt } = await tx.use(PracticeRepository).share();
      if (pausedAt !== null) {
        throw new AppError(
          'STATE_REFUSED',
          'Publishing is paused. Whoever ends the pause under Policy is asked about this.',
        );
      }
      const publication = await tx.use(SendingRepository).publication(publicationId);
      if (!publication)
        throw new AppError(
          'NOT_FOUND',
          'There is nothing to decide about that any more. Reload the post to see how it stands.',
        );
      if (publication.state !== 'held') {
        throw new AppError('STATE_REFUSED', 'It is not held any more. Read it again.');
      }
      await this.holds.release(tx, acting, publicationId, go);
    });
  }

  /** Looks at the network once more, now. */
  async look(acting: Acting, publicationId: string): Promise<void> {
    requireRole(acting, ...mayDecide);
    await this.reconciler.look(acting.practiceId, publicationId);
  }

  /**
   * Records a person's answer: it is live (with its address), or it is not, and then whether to send
   * it again.
   *
   * @throws AppError STATE_REFUSED when nothing is to be decided, or sending again is not safe
   */
  async resolve(
    acting: Acting,
    publicationId: string,
    body: ResolvePublicationBody,
  ): Promise<void> {
    requireRole(acting, ...mayDecide);
    await this.uow.run(acting.practiceId, async (tx) => {
      const landed = await this.outcomes.lock(tx, publicationId);
      if (!landed)
        throw new AppError(
          'NOT_FOUND',
          'There is nothing to decide about that any more. Reload the post to see how it stands.',
        );
      const attempt = await tx.use(SendingRepository).openAttempt(publicationId);
      const event = eventOf(body);
      const state = stateAfter(tx, landed.publication, event, attempt);
      tx.log.append({
        kind: 'publication.resolved',
        actor: actorOf(acting),
        subject: { type: 'publication', id: publicationId },
        thread: landed.post.threadId,
        channelId: landed.channel.id,
        data: {
          answer: event,
          attempt: attempt?.number ?? null,
          url: body.answer === 'live' ? body.url : null,
        },
      });
      if (body.answer === 'live') {
        return this.outcomes.confirm(tx, landed, { attempt, remoteId: null, url: body.url });
      }
      await this.notLive(tx, landed.publication, { state, attempt });
      await updateStanding(tx, landed.post);
    });
  }

  private async notLive(
    tx: Transaction,
    publication: Publication,
    decided: { state: Publication['state']; attempt: Attempt | null },
  ): Promise<void> {
    const sending = tx.use(SendingRepository);
    if (decided.attempt) await sending.endAttempt(decided.attempt.id, 'absent', null);
    const again = decided.state === 'queued';
    await sending.change(publication, {
      state: decided.state,
      reasonCode: again ? null : 'given-up',
      sentence: again ? null : 'Not sent: somebody looked and it is not on the page.',
    });
    await tx.due.remove('reconcile', publication.id);
    if (again) await tx.due.add('publish', publication.id, tx.now);
  }
}

function eventOf(body: ResolvePublicationBody): PublicationEvent {
  if (body.answer === 'live') return 'person-says-published';
  return body.sendAgain ? 'person-says-send-again' : 'person-gives-up';
}

function stateAfter(
  tx: Transaction,
  publication: Publication,
  event: PublicationEvent,
  attempt: Attempt | null,
): Publication['state'] {
  const window = { due: publication.dueAt, validUntil: publication.validUntil };
  const next = publicationMachine.next(publication.state, event, {
    insideWindow: placeInWindow(window, tx.now) === 'inside',
    absentProbes: attempt?.absentProbes ?? [],
  });
  if (next.ok) return next.state;
  throw new AppError('STATE_REFUSED', next.message);
}
