import { type Outcome, type Rejected } from '@canteen/connectors';
import {
  ChannelRepository,
  SendingRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { type JsonObject } from '@canteen/ledger';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { addMilliseconds, publicationMachine } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { ChannelHealth } from '../channels/channel-health';
import { LimitBook } from '../channels/limit-book';
import { Notices } from '../notices/notices';
import { Batches } from '../due-work/batches';
import { type WorkEnd } from '../due-work/work-handler';
import { type Sent, triedBy } from './flight';
import { doubtSentence } from './doubt-sentence';
import { networkWord } from '../posts/network-word';
import { type Confirmation, type Landed, attemptsOf, holdLanded } from './landed';
import { updateStanding, updateStandings } from './post-standing';
import { markCorrected } from './mark-corrected';
import { keepFragments } from '../screening/keep-fragments';
import { ReplyConfirmed } from './reply-confirmed';
import { SendMarshal } from './send-marshal';
import { tellOfPost } from './tell-of-post';

/** How one attempt ended. */
interface Ending {
  flight: Sent;
  outcome: Outcome;
}

/** So many of one practice in a transaction, and so many transactions at once. */
const TOGETHER = { atOnce: 3, size: 50, gatherMs: 5 };
/** With more waiting than this, nothing is gained by waiting for more. */
const MANY = 200;
const DONE: WorkEnd = { done: true };
const NO_CREDIT = 'out-of-credit';
/** How many ordinary pauses pass until a network without credit is asked again. */
const CREDIT_PAUSES = 10;
const publisher = systemActor('publisher');

/** Records how an attempt ended: states, entry, cost, notices, and what happens next. */
@Injectable()
export class OutcomeRecorder {
  private readonly batches = new Batches<Ending, WorkEnd>(
    (practiceId, endings) => this.recordAll(practiceId, endings),
    TOGETHER,
  );
  private unrecorded = 0;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly channelHealth: ChannelHealth,
    private readonly notices: Notices,
    private readonly limits: LimitBook,
    private readonly replyConfirmed: ReplyConfirmed,
    private readonly marshal: SendMarshal,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Records it together with others of the practice that end in the same moment, once sends went first. */
  async record(flight: Sent, outcome: Outcome): Promise<WorkEnd> {
    this.unrecorded += 1;
    try {
      if (this.unrecorded < MANY) await this.marshal.giveWay();
      return await this.batches.add(flight.practiceId, { flight, outcome });
    } finally {
      this.unrecorded -= 1;
    }
  }

  private recordAll(practiceId: string, endings: readonly Ending[]): Promise<WorkEnd[]> {
    return this.uow.run(practiceId, async (tx) => {
      const all = await holdLanded(
        tx,
        endings.map(({ flight }) => flight.publicationId),
      );
      const results: WorkEnd[] = [];
      const confirmed: Confirmation[] = [];
      for (const { flight, outcome } of endings) {
        const landed = all.get(flight.publicationId);
        if (landed && outcome.kind === 'confirmed') {
          const { remoteId, url } = outcome;
          confirmed.push({ landed, attempt: triedBy(flight), remoteId, url });
        }
        const isSetBack = landed && outcome.kind !== 'confirmed';
        results.push(isSetBack ? await this.setBack(tx, landed, flight, outcome) : DONE);
      }
      await this.confirmAll(tx, confirmed);
      // Held last, as the gate does, and all in one go: nobody waits in a ring.
      const channels = [...new Set([...all.values()].map(({ channel }) => channel.id))];
      await tx.use(ChannelRepository).hold(channels);
      await this.limits.keep(tx, ...channels);
      await this.charge(tx, confirmed);
      return results;
    });
  }

  /** It did not go out, or nobody knows. */
  private async setBack(
    tx: Transaction,
    landed: Landed,
    flight: Sent,
    outcome: Exclude<Outcome, { kind: 'confirmed' }>,
  ): Promise<WorkEnd> {
    switch (outcome.kind) {
      case 'rejected':
        if (outcome.class === 'out-of-credit') {
          return this.waitForCredit(tx, landed, flight, outcome);
        }
        await this.reject(tx, landed, flight, outcome);
        return DONE;
      case 'not-accepted':
        return this.wait(tx, landed, flight, outcome);
      case 'unknown':
        await this.doubt(tx, landed, flight, outcome);
        return DONE;
    }
  }

  /** Holds post and publication, in the order everybody does. */
  async lock(tx: Transaction, publicationId: string): Promise<Landed | null> {
    return (await holdLanded(tx, [publicationId])).get(publicationId) ?? null;
  }

  /** It stands on the network: by its answer, by a probe that found it, or by a person's word. */
  async confirm(
    tx: Transaction,
    landed: Landed,
    found: Omit<Confirmation, 'landed'>,
  ): Promise<void> {
    await this.confirmAll(tx, [{ landed, ...found }]);
    await this.charge(tx, [{ landed, ...found }]);
  }

  private charge(tx: Transaction, all: readonly Confirmation[]): Promise<void> {
    return tx.use(ChannelRepository).charge(attemptsOf(all));
  }

  private async confirmAll(tx: Transaction, all: readonly Confirmation[]): Promise<void> {
    if (all.length === 0) return;
    const sending = tx.use(SendingRepository);
    await sending.confirmAttempts(attemptsOf(all));
    await sending.confirm(all.map(({ landed, ...found }) => ({ ...landed, ...found })));
    await tx.due.remove('reconcile', ...all.map(({ landed }) => landed.publication.id));
    await keepFragments(
      tx,
      all.map(({ landed }) => landed),
    );
    for (const { landed, attempt, remoteId, url } of all) {
      const facts = { attempt: attempt?.number ?? null, remoteId, url };
      this.log(tx, landed, 'publication.confirmed', facts);
    }
    const posts = [...new Set(all.map(({ landed }) => landed.post))];
    await updateStandings(tx, posts);
    for (const post of posts) if (post.state === 'published') await markCorrected(tx, post);
    for (const { post, publication } of all.map(({ landed }) => landed)) {
      if (post.kind === 'reply') await this.replyConfirmed.confirmed(tx, post, publication);
    }
  }

  private async reject(
    tx: Transaction,
    landed: Landed,
    flight: Sent,
    outcome: Rejected,
  ): Promise<void> {
    const { publication, post, channel } = landed;
    const sending = tx.use(SendingRepository);
    await sending.endAttempt(flight.attemptId, 'rejected', outcome.code);
    await tx.due.remove('reconcile', publication.id);
    const lost = outcome.class === 'needs-reconnect';
    const next = publicationMachine.next('sending', lost ? 'access-lost' : 'rejected', {});
    if (!next.ok) return;
    await sending.change(publication, {
      state: next.state,
      reasonCode: outcome.code,
      sentence: outcome.message,
    });
    const facts = { attempt: flight.attempt, code: outcome.code, class: outcome.class };
    this.log(tx, landed, 'publication.rejected', facts);
    if (lost) await this.channelHealth.lapse(tx, channel, outcome);
    const sentence = await updateStanding(tx, post);
    await tellOfPost(this.notices, tx, post, {
      kind: 'post-rejected',
      sentence: `A post did not go out everywhere: ${sentence}.`,
    });
  }

  /** The account's credit is used up: it keeps its place, and whoever can add some is told once. */
  private async waitForCredit(
    tx: Transaction,
    landed: Landed,
    flight: Sent,
    { code }: Rejected,
  ): Promise<WorkEnd> {
    const { publication, post, channel } = landed;
    const network = networkWord(channel);
    const first = publication.reasonCode !== NO_CREDIT;
    const pause = this.config.waits.retryAfter * CREDIT_PAUSES;
    const result = await this.wait(tx, landed, flight, {
      retryAt: addMilliseconds(tx.now, pause),
      why: code,
    });
    if (publication.state !== 'waiting') return result;
    await tx.use(SendingRepository).change(publication, {
      reasonCode: NO_CREDIT,
      sentence: `The prepaid credit with ${network} is used up. It goes out if credit is added on ${network} before its time passes.`,
    });
    if (!first) return result;
    await tellOfPost(this.notices, tx, post, {
      kind: 'post-waiting',
      sentence: `A post waits: the prepaid credit with ${network} is used up. Add credit on ${network}.`,
      toRoles: ['administrator'],
    });
    return result;
  }

  private async wait(
    tx: Transaction,
    landed: Landed,
    flight: Sent,
    outcome: { retryAt: string | null; why: string },
  ): Promise<WorkEnd> {
    const { publication, post, channel } = landed;
    const sending = tx.use(SendingRepository);
    await sending.endAttempt(flight.attemptId, 'not-accepted', null);
    await tx.due.remove('reconcile', publication.id);
    const retryAt = outcome.retryAt ?? addMilliseconds(tx.now, this.config.waits.sendAgainAfter);
    const facts = { retryAt, validUntil: publication.validUntil };
    const next = publicationMachine.next('sending', 'not-accepted', facts);
    if (!next.ok) return DONE;
    const missed = next.state === 'missed';
    await sending.change(publication, {
      state: next.state,
      reasonCode: missed ? 'miss' : 'not-accepted',
      sentence: missed
        ? `Not sent: ${networkWord(channel)} did not take it before its time passed. Nothing was published.`
        : `${networkWord(channel)} did not take it yet. We try again while its time lasts.`,
    });
    const said = { attempt: flight.attempt, why: outcome.why, retryAt };
    this.log(tx, landed, missed ? 'publication.missed' : 'publication.waiting', said);
    const sentence = await updateStanding(tx, post);
    if (!missed) {
      // Another worker may have taken this one for dead and completed its due work.
      await tx.due.add('publish', publication.id, retryAt);
      return { againAt: retryAt };
    }
    await tellOfPost(this.notices, tx, post, {
      kind: 'post-missed',
      sentence: `A post was not sent: ${sentence}.`,
    });
    return DONE;
  }

  private async doubt(
    tx: Transaction,
    landed: Landed,
    { attempt }: Sent,
    { why, suspected }: Extract<Outcome, { kind: 'unknown' }>,
  ): Promise<void> {
    const { publication, post, channel } = landed;
    const next = publicationMachine.next(publication.state, 'unknown', {});
    if (!next.ok) return;
    await tx.use(SendingRepository).change(publication, {
      state: next.state,
      reasonCode: 'unknown',
      sentence: doubtSentence(networkWord(channel), suspected),
    });
    const first = this.config.waits.probeAfter[0] ?? 0;
    await tx.due.add('reconcile', publication.id, addMilliseconds(tx.now, first));
    const said = suspected?.kind === 'rejected' ? suspected.code : null;
    this.log(tx, landed, 'publication.unconfirmed', { attempt, why, said });
    await updateStanding(tx, post);
  }

  private log(
    tx: Transaction,
    { publication, post, channel }: Landed,
    kind:
      | 'publication.confirmed'
      | 'publication.rejected'
      | 'publication.waiting'
      | 'publication.missed'
      | 'publication.unconfirmed',
    data: JsonObject,
  ): void {
    tx.log.append({
      kind,
      actor: publisher,
      subject: { type: 'publication', id: publication.id },
      thread: post.threadId,
      channelId: channel.id,
      data: { post: post.id, network: channel.network, ...data },
    });
  }
}
