import {
  ChannelRepository,
  ParentCommentRepository,
  type Post,
  PostRepository,
  type Revision,
  SendingRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Clock } from '@canteen/platform';
import { addMilliseconds, earlierOf, placeInWindow, publicationMachine } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { AccountOpener } from '../channels/account-opener';
import { fullUntil } from '../channels/room-to-send';
import { soonAfterRenewal, waitsForRenewal } from '../channels/renewal-wait';
import { allows } from '../posts/post-moves';
import { GateScreener } from '../screening/gate-screener';
import { type DispatchDoubt, DispatchGuard } from './dispatch-guard';
import { type GateResult } from './flight';
import { type Candidate, GateBatch } from './gate-batch';
import { GateRefusals, type RefusalCode } from './gate-refusals';
import { SealBrokenError } from './send-intent';
import { SpendingLimit, costOf } from './spending-limit';

const DONE = { armed: false, result: { done: true } } as const;
const publisher = systemActor('publisher');

/** A channel was disconnected while the gate looked at other things: nothing of the batch stands. */
class ChannelLostError extends Error {}

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
    private readonly dispatch: DispatchGuard,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Lets publications through, or says what becomes of each, in one transaction.
   *
   * @returns by id; one that is unknown is absent
   * @throws Error when one of them could not be judged: then nothing became of any
   */
  async pass(
    practiceId: string,
    publicationIds: readonly string[],
  ): Promise<Map<string, GateResult>> {
    const beganMs = this.clock.monotonicMs();
    const results = await this.judgeAll(practiceId, publicationIds);
    if (typeof results === 'string') {
      if (results !== 'channel-lost') await this.dispatch.hold(results);
      // Everything is paused now, or a channel is known to be away: asked again, the gate sees it.
      return this.pass(practiceId, publicationIds);
    }
    const flights = [...results.values()].flatMap((each) => (each.armed ? [each.flight] : []));
    this.dispatch.note(flights);
    const now = this.clock.monotonicMs();
    for (const flight of flights) {
      flight.armedAtMonotonicMs = now;
      // Counted from before the database said what time it is, so that it is never too long.
      const left = Date.parse(flight.validUntil) - Date.parse(flight.armedAt);
      flight.windowEndsMonotonicMs = beganMs + left;
    }
    return results;
  }

  /** As `pass`, or why nothing may become of any of them yet. */
  private async judgeAll(
    practiceId: string,
    publicationIds: readonly string[],
  ): Promise<Map<string, GateResult> | DispatchDoubt | 'channel-lost'> {
    try {
      return await this.uow.run(practiceId, async (tx) => {
        const batch = await GateBatch.begin(tx, publicationIds);
        const doubt = await this.dispatch.doubtAbout(tx);
        if (doubt !== null) return doubt;
        for (const seen of batch.candidates) {
          const candidate = await batch.asItIs(seen);
          const result = candidate === null ? DONE : await this.judge(tx, batch, candidate);
          if (result !== 'may-go') batch.results.set(seen.publication.id, result);
        }
        await this.armCleared(tx, batch);
        // Held last: who records an outcome holds a post before its channel, and so does the gate.
        if (!(await tx.use(ChannelRepository).holdHealthy(batch.armedChannels()))) {
          throw new ChannelLostError();
        }
        return batch.results;
      });
    } catch (error) {
      if (error instanceof ChannelLostError) return 'channel-lost';
      throw error;
    }
  }

  private async judge(
    tx: Transaction,
    batch: GateBatch,
    candidate: Candidate,
  ): Promise<GateResult | 'may-go'> {
    const { publication, channel } = candidate;
    if (publication.state === 'sending') return this.foundSending(tx, batch, candidate);
    if (!publicationMachine.eventsFrom(publication.state).includes('arm')) return DONE;
    const place = placeInWindow(
      { due: publication.dueAt, validUntil: publication.validUntil },
      tx.now,
    );
    if (place === 'before') return { armed: false, result: { againAt: publication.dueAt } };
    if (place === 'after') return this.stop(tx, batch, candidate, 'window-passed');
    if (batch.practice.pausedAt !== null) return this.stop(tx, batch, candidate, 'paused');
    if (channel.status !== 'healthy') return this.waitForChannel(tx, batch, candidate);
    const full = fullUntil(channel.limits, tx.now);
    if (full !== null) return this.waitForRoom(tx, batch, candidate, full);
    if (await waitsForRenewal(tx, channel)) return { armed: false, result: soonAfterRenewal(tx) };
    const refusal = batch.isClear(candidate) ? null : await this.refusalOf(tx, batch, candidate);
    if (refusal !== null) return this.stop(tx, batch, candidate, refusal);
    batch.noteClear(candidate);
    try {
      return await this.letGo(tx, batch, candidate);
    } catch (error) {
      if (error instanceof SealBrokenError) return this.stop(tx, batch, candidate, 'seal');
      throw error;
    }
  }

  /** Why an approved revision may not go out after all; null when it may. */
  private async refusalOf(
    tx: Transaction,
    batch: GateBatch,
    candidate: Candidate,
  ): Promise<RefusalCode | null> {
    const { post, revision } = candidate;
    const sendable = ['scheduled', 'publishing', 'unconfirmed', 'failed', 'missed'];
    if (post.revisionId !== revision.id || !sendable.includes(post.state)) return 'superseded';
    if (!(await batch.isApproved(candidate))) return 'approval';
    if (await this.parentChanged(tx, post, revision)) return 'parent-changed';
    if (await this.originalGone(tx, post)) return 'original-gone';
    const around = await batch.surroundings(this.screener);
    const screening = await this.screener.rescreen(tx, post, revision, around);
    return screening.answer === 'clear' ? null : screening.answer;
  }

  private async originalGone(tx: Transaction, { correctsId }: Post): Promise<boolean> {
    if (correctsId === null) return false;
    const original = await tx.use(PostRepository).byId(correctsId);
    return original === null || !allows(original, 'correct');
  }

  private async parentChanged(tx: Transaction, post: Post, revision: Revision): Promise<boolean> {
    if (post.parentCommentId === null) return false;
    const parent = await tx.use(ParentCommentRepository).lock(post.parentCommentId);
    if (!parent || parent.comment.goneAt !== null) return true;
    return parent.comment.currentVersion !== revision.parentVersion;
  }

  /** @throws SealBrokenError when it is not what was approved */
  private async letGo(
    tx: Transaction,
    batch: GateBatch,
    candidate: Candidate,
  ): Promise<GateResult | 'may-go'> {
    const { channel } = candidate;
    const intent = await batch.intent(candidate);
    const costMilli = costOf(intent);
    if (this.spending.isLimited(channel, costMilli, batch.practice)) {
      // What is armed counts as spent.
      await this.armCleared(tx, batch);
      if (!(await this.spending.allows(tx, channel, costMilli, batch.practice))) {
        await this.refusals.waitForBudget(tx, candidate);
        return this.askAgain(tx, candidate);
      }
    }
    const account = await batch.account(this.accounts, channel);
    batch.letGo({ ...candidate, account, intent, costMilli });
    return 'may-go';
  }

  /** Opens the attempts of those that may go and are not armed yet. */
  private async armCleared(tx: Transaction, batch: GateBatch): Promise<void> {
    const cleared = batch.takeCleared();
    const attempts = await tx.use(SendingRepository).armAll(cleared);
    for (const [at, { id, number }] of attempts.entries()) {
      const each = cleared[at];
      if (!each) continue;
      const { publication, post, revision, channel, account, intent } = each;
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
          attempt: number,
          network: channel.network,
        },
      });
      tx.live('posts', post.id);
      batch.noteArmed(channel, {
        practiceId: tx.practiceId,
        publicationId: publication.id,
        attemptId: id,
        attempt: number,
        armedAt: tx.now,
        armedAtMonotonicMs: this.clock.monotonicMs(),
        validUntil: publication.validUntil,
        // Set after the commit; until then nothing may be sent.
        windowEndsMonotonicMs: 0,
        account,
        intent,
      });
    }
  }

  /** A worker stopped while it was sending: nobody knows, so nothing is sent and probes look. */
  private async foundSending(
    tx: Transaction,
    batch: GateBatch,
    candidate: Candidate,
  ): Promise<GateResult> {
    await this.armCleared(tx, batch);
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
    batch: GateBatch,
    candidate: Candidate,
    code: RefusalCode,
  ): Promise<GateResult> {
    // What becomes of this one's post must know of those that may go.
    await this.armCleared(tx, batch);
    await this.refusals.stop(tx, candidate, code);
    batch.forget(candidate);
    return DONE;
  }

  /** The channel lost its access: the item keeps its place until its window ends. */
  private async waitForChannel(
    tx: Transaction,
    batch: GateBatch,
    candidate: Candidate,
  ): Promise<GateResult> {
    await this.armCleared(tx, batch);
    await this.refusals.waitForChannel(tx, candidate);
    return this.askAgain(tx, candidate);
  }

  /** The network takes nothing more until then: it is not asked, and the item keeps its place. */
  private async waitForRoom(
    tx: Transaction,
    batch: GateBatch,
    candidate: Candidate,
    until: string,
  ): Promise<GateResult> {
    await this.armCleared(tx, batch);
    await this.refusals.waitForRoom(tx, candidate);
    return this.askAgain(tx, candidate, addMilliseconds(until, 1_000));
  }

  /** The item keeps its place: the gate looks again soon, and once more when its window has passed. */
  private askAgain(
    tx: Transaction,
    { publication }: Candidate,
    soon = addMilliseconds(tx.now, this.config.waits.sendAgainAfter),
  ): GateResult {
    const afterWindow = addMilliseconds(publication.validUntil, 1_000);
    return { armed: false, result: { againAt: earlierOf(soon, afterWindow) } };
  }
}
