import { type Outcome, type Rejected } from '@canteen/connectors';
import {
  type Attempt,
  type Channel,
  ChannelRepository,
  type Post,
  type Publication,
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
import { lockPost } from '../posts/post-moves';
import { type WorkResult } from '../due-work/work-handler';
import { type Flight } from './flight';
import { networkWord } from '../posts/network-word';
import { updateStanding } from './post-standing';
import { ReplyConfirmed } from './reply-confirmed';

interface Landed {
  publication: Publication;
  post: Post;
  channel: Channel;
}

/** The try that a publication's end belongs to. */
type Tried = Pick<Attempt, 'id' | 'number'>;

const DONE: WorkResult = { done: true };
const NO_CREDIT = 'out-of-credit';
/** How many ordinary pauses pass until a network without credit is asked again. */
const CREDIT_PAUSES = 10;
const publisher = systemActor('publisher');

/** Records how an attempt ended: states, entry, cost, notices, and what happens next. */
@Injectable()
export class OutcomeRecorder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly channelHealth: ChannelHealth,
    private readonly notices: Notices,
    private readonly limits: LimitBook,
    private readonly replyConfirmed: ReplyConfirmed,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async record(flight: Flight, outcome: Outcome): Promise<WorkResult> {
    return this.uow.run(flight.practiceId, async (tx) => {
      const landed = await this.lock(tx, flight.publicationId);
      if (!landed) return DONE;
      await this.limits.keep(tx, landed.channel.id);
      switch (outcome.kind) {
        case 'confirmed':
          await this.confirm(tx, landed, { attempt: triedBy(flight), ...outcome });
          return DONE;
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
    });
  }

  /** Holds post and publication, in the order everybody does. */
  async lock(tx: Transaction, publicationId: string): Promise<Landed | null> {
    const sending = tx.use(SendingRepository);
    const seen = await sending.publication(publicationId);
    if (!seen) return null;
    const post = await lockPost(tx, seen.postId);
    const publication = await sending.lock(publicationId);
    const channel = await tx.use(ChannelRepository).byId(seen.channelId);
    return publication && channel ? { publication, post, channel } : null;
  }

  /** It stands on the network: by its answer, by a probe that found it, or by a person's word. */
  async confirm(
    tx: Transaction,
    landed: Landed,
    found: { attempt: Tried | null; remoteId: string | null; url: string },
  ): Promise<void> {
    const { publication, post } = landed;
    const sending = tx.use(SendingRepository);
    const { attempt, remoteId, url } = found;
    if (attempt !== null) {
      await sending.endAttempt(attempt.id, 'confirmed', null);
      await tx.use(ChannelRepository).charge(publication.channelId, attempt.id);
    }
    await sending.change(publication, {
      state: 'confirmed',
      remoteId,
      url,
      reasonCode: null,
      sentence: null,
      confirmedAt: tx.now,
    });
    await tx.due.remove('reconcile', publication.id);
    const facts = { attempt: attempt?.number ?? null, remoteId, url };
    this.log(tx, landed, 'publication.confirmed', facts);
    await updateStanding(tx, post);
    if (post.kind === 'reply') await this.replyConfirmed.confirmed(tx, post, publication);
  }

  private async reject(
    tx: Transaction,
    landed: Landed,
    flight: Flight,
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
    await this.tell(tx, post, 'rejected', `A post did not go out everywhere: ${sentence}.`);
  }

  /** The account's credit is used up: it keeps its place, and whoever can add some is told once. */
  private async waitForCredit(
    tx: Transaction,
    landed: Landed,
    flight: Flight,
    { code }: Rejected,
  ): Promise<WorkResult> {
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
    await this.notices.tell(tx, {
      kind: 'post-waiting',
      toMembers: [post.authorId],
      toRoles: ['administrator'],
      subject: { type: 'post', id: post.id },
      sentence: `A post waits: the prepaid credit with ${network} is used up. Add credit on ${network}.`,
      link: `/posts/${post.id}`,
    });
    return result;
  }

  private async wait(
    tx: Transaction,
    landed: Landed,
    flight: Flight,
    outcome: { retryAt: string | null; why: string },
  ): Promise<WorkResult> {
    const { publication, post, channel } = landed;
    const sending = tx.use(SendingRepository);
    await sending.endAttempt(flight.attemptId, 'not-accepted', null);
    await tx.due.remove('reconcile', publication.id);
    const retryAt = outcome.retryAt ?? addMilliseconds(tx.now, this.config.waits.retryAfter);
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
    await this.tell(tx, post, 'missed', `A post was not sent: ${sentence}.`);
    return DONE;
  }

  private async doubt(
    tx: Transaction,
    landed: Landed,
    { attempt }: Flight,
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

  private async tell(tx: Transaction, post: Post, kind: string, sentence: string): Promise<void> {
    await this.notices.tell(tx, {
      kind: `post-${kind}`,
      toMembers: [post.authorId],
      toRoles: ['author'],
      subject: { type: 'post', id: post.id },
      sentence,
      link: `/posts/${post.id}`,
    });
  }
}

function triedBy({ attemptId, attempt }: Flight): Tried {
  return { id: attemptId, number: attempt };
}

/** What the network said where its word alone does not prove that nothing stands there. */
function doubtSentence(
  network: string,
  suspected: Extract<Outcome, { kind: 'unknown' }>['suspected'],
): string {
  const said = suspected?.kind === 'rejected' ? ` It said: ${suspected.message}` : '';
  return `${network} did not answer clearly.${said} It may already be live. Do not post it again until you have looked.`;
}
