import {
  type Channel,
  ChannelRepository,
  ParentCommentRepository,
  type Post,
  PracticeRepository,
  type Publication,
  type Revision,
  RevisionRepository,
  SendingRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Clock } from '@canteen/platform';
import { addMilliseconds, earlierOf, placeInWindow, publicationMachine } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { AccountOpener } from '../channels/account-opener';
import { approvalFacts } from '../posts/approval-facts';
import { lockPost } from '../posts/post-moves';
import { GateScreener } from '../screening/gate-screener';
import { type GateResult } from './flight';
import { GateRefusals, type RefusalCode } from './gate-refusals';
import { SealBrokenError, buildIntent } from './send-intent';
import { SpendingLimit, costOf } from './spending-limit';

/** A publication with everything the gate looks at, locked. */
interface Candidate {
  publication: Publication;
  post: Post;
  revision: Revision;
  channel: Channel;
}

const DONE = { armed: false, result: { done: true } } as const;
const publisher = systemActor('publisher');

/**
 * The one irreversible gate: in one transaction just before the first byte it looks at everything
 * that could have changed since the approval, and only then opens an attempt. Fails closed.
 */
@Injectable()
export class PublicationGate {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountOpener,
    private readonly screener: GateScreener,
    private readonly refusals: GateRefusals,
    private readonly spending: SpendingLimit,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Lets a publication through, or says what becomes of it. */
  async pass(practiceId: string, publicationId: string): Promise<GateResult> {
    const result = await this.uow.run(practiceId, async (tx) => {
      const candidate = await this.lockCandidate(tx, publicationId);
      return candidate === null ? DONE : this.judge(tx, candidate);
    });
    if (result.armed) result.flight.armedAtMonotonicMs = this.clock.monotonicMs();
    return result;
  }

  /** Locks practice, post and publication in that order; null when nothing is left to do. */
  private async lockCandidate(tx: Transaction, publicationId: string): Promise<Candidate | null> {
    const sending = tx.use(SendingRepository);
    const seen = await sending.publication(publicationId);
    if (!seen) return null;
    await tx.use(PracticeRepository).share();
    const post = await lockPost(tx, seen.postId);
    const publication = await sending.lock(publicationId);
    const revision = await tx.use(RevisionRepository).byId(seen.revisionId);
    const channel = await tx.use(ChannelRepository).byId(seen.channelId);
    if (!publication || !revision || !channel) return null;
    return { publication, post, revision, channel };
  }

  private async judge(tx: Transaction, candidate: Candidate): Promise<GateResult> {
    const { publication, post, channel } = candidate;
    if (publication.state === 'sending') return this.foundSending(tx, candidate);
    if (!publicationMachine.eventsFrom(publication.state).includes('arm')) return DONE;
    const place = placeInWindow(
      { due: publication.dueAt, validUntil: publication.validUntil },
      tx.now,
    );
    if (place === 'before') return { armed: false, result: { againAt: publication.dueAt } };
    if (place === 'after') return this.stop(tx, candidate, 'window-passed');
    const practice = await tx.use(PracticeRepository).get();
    if (practice.pausedAt !== null) return this.stop(tx, candidate, 'paused');
    if (channel.status !== 'healthy') return this.waitForChannel(tx, candidate);
    const refusal = await this.refusalOf(tx, candidate);
    if (refusal !== null) return this.stop(tx, candidate, refusal);
    try {
      const intent = await buildIntent(tx, candidate);
      const costMilli = costOf(intent);
      if (!(await this.spending.allows(tx, channel, costMilli, practice))) {
        await this.refusals.waitForBudget(tx, candidate);
        return this.askAgain(tx, candidate);
      }
      const account = await this.accounts.open(tx, channel);
      return await this.arm(tx, candidate, { account, intent }, costMilli);
    } catch (error) {
      if (error instanceof SealBrokenError) return this.stop(tx, { ...candidate, post }, 'seal');
      throw error;
    }
  }

  /** Why an approved revision may not go out after all; null when it may. */
  private async refusalOf(tx: Transaction, candidate: Candidate): Promise<RefusalCode | null> {
    const { post, revision } = candidate;
    const sendable = ['scheduled', 'publishing', 'unconfirmed', 'failed', 'missed'];
    if (post.revisionId !== revision.id || !sendable.includes(post.state)) return 'superseded';
    const facts = (await approvalFacts(tx, [post])).get(post.id);
    if (!facts?.standing.complete) return 'approval';
    if (await this.parentChanged(tx, post, revision)) return 'parent-changed';
    const screening = await this.screener.rescreen(tx, post, revision);
    return screening.answer === 'clear' ? null : screening.answer;
  }

  private async parentChanged(tx: Transaction, post: Post, revision: Revision): Promise<boolean> {
    if (post.parentCommentId === null) return false;
    const parent = await tx.use(ParentCommentRepository).lock(post.parentCommentId);
    if (!parent || parent.comment.goneAt !== null) return true;
    return parent.comment.currentVersion !== revision.parentVersion;
  }

  private async arm(
    tx: Transaction,
    { publication, post, revision, channel }: Candidate,
    sending: Pick<(GateResult & { armed: true })['flight'], 'account' | 'intent'>,
    costMilli: number,
  ): Promise<GateResult> {
    const next = publicationMachine.next(publication.state, 'arm', { insideWindow: true });
    if (!next.ok) return DONE;
    const repository = tx.use(SendingRepository);
    const attempt = await repository.arm(publication.id, costMilli);
    await repository.change(publication, { state: next.state, reasonCode: null, sentence: null });
    tx.log.append({
      kind: 'publication.intended',
      actor: publisher,
      subject: { type: 'publication', id: publication.id },
      thread: post.threadId,
      channelId: channel.id,
      data: {
        post: post.id,
        revision: revision.number,
        seal: revision.seal.toString('hex'),
        attempt: attempt.number,
        network: channel.network,
      },
    });
    tx.live('posts', post.id);
    return {
      armed: true,
      flight: {
        practiceId: tx.practiceId,
        publicationId: publication.id,
        attemptId: attempt.id,
        armedAt: tx.now,
        armedAtMonotonicMs: this.clock.monotonicMs(),
        ...sending,
      },
    };
  }

  /** A worker stopped while it was sending: nobody knows, so nothing is sent and probes look. */
  private async foundSending(tx: Transaction, candidate: Candidate): Promise<GateResult> {
    const { publication, post, channel } = candidate;
    const repository = tx.use(SendingRepository);
    const attempt = await repository.openAttempt(publication.id);
    const next = publicationMachine.next('sending', 'unknown', {});
    if (!attempt || !next.ok) return DONE;
    await repository.change(publication, {
      state: next.state,
      reasonCode: 'worker-stopped',
      sentence: 'Canteen stopped while this was being sent. It may be live; we are looking.',
    });
    await tx.due.add('reconcile', publication.id, tx.now);
    tx.log.append({
      kind: 'publication.unconfirmed',
      actor: publisher,
      subject: { type: 'publication', id: publication.id },
      thread: post.threadId,
      channelId: channel.id,
      data: { attempt: attempt.number, why: 'worker-stopped' },
    });
    await this.refusals.showStanding(tx, post);
    return DONE;
  }

  private async stop(
    tx: Transaction,
    candidate: Candidate,
    code: RefusalCode,
  ): Promise<GateResult> {
    await this.refusals.stop(tx, candidate, code);
    return DONE;
  }

  /** The channel lost its access: the item keeps its place until its window ends. */
  private async waitForChannel(tx: Transaction, candidate: Candidate): Promise<GateResult> {
    await this.refusals.waitForChannel(tx, candidate);
    return this.askAgain(tx, candidate);
  }

  /** The item keeps its place: the gate looks again soon, and once more when its window has passed. */
  private askAgain(tx: Transaction, { publication, channel }: Candidate): GateResult {
    const soon = addMilliseconds(tx.now, this.config.waits.retryAfter);
    const afterWindow = addMilliseconds(publication.validUntil, 1_000);
    const againAt = channel.status === 'disconnected' ? afterWindow : earlierOf(soon, afterWindow);
    return { armed: false, result: { againAt } };
  }
}
