import { type AccountProblem, type AccountProof, ConnectorRegistry } from '@canteen/connectors';
import {
  type Channel,
  ChannelRepository,
  type ClaimedWork,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { addMilliseconds } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { Notices } from '../notices/notices';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { AccountOpener } from './account-opener';
import { sentencesOf } from './channel-registrar';
import { LimitBook } from './limit-book';
import { waitsForRenewal } from './renewal-wait';

/** What the networks tell only with the answer of a sign-in. */
const ONLY_AT_SIGN_IN: ReadonlySet<string> = new Set([
  'x.permission-missing',
  'facebook.task-missing',
]);

/** Codes that say nothing about the access: no answer, or none before it is paid for (X charges for reading). */
const NO_ANSWER = /^(?:network\.|http\.|x\.402$|x\.403\.usage-capped$)/;
/** How many ordinary pauses pass until a network that did not answer is asked again. */
const UNANSWERED_PAUSES = 10;

/** Asks each network daily whether our access still stands, and says so when it does not. */
@Injectable()
export class ChannelHealth implements WorkHandler {
  readonly kind = 'check-channel';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    private readonly accounts: AccountOpener,
    private readonly notices: Notices,
    private readonly limits: LimitBook,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async handle(work: ClaimedWork): Promise<WorkResult> {
    const checked = await this.check(work.practiceId, work.subjectId);
    if (checked === null) return { done: true };
    const { checkChannelEvery, retryAfter } = this.config.waits;
    const pause = checked.answered ? checkChannelEvery : retryAfter * UNANSWERED_PAUSES;
    return { againAt: addMilliseconds(checked.at, pause) };
  }

  /**
   * Checks one channel now. A network that does not answer is no lost access.
   *
   * @returns when, and whether the network answered; null when it is gone or disconnected
   */
  async check(
    practiceId: string,
    channelId: string,
  ): Promise<{ at: string; answered: boolean } | null> {
    const opened = await this.uow.run(practiceId, async (tx) => {
      const channel = await tx.use(ChannelRepository).byId(channelId);
      if (!channel || channel.status === 'disconnected') return null;
      if (await waitsForRenewal(tx, channel)) return { at: tx.now, answered: false };
      return { channel, account: await this.accounts.open(tx, channel) };
    });
    if (!opened?.account) return opened;
    const proof = await this.connectors.for(opened.channel.network).verify(opened.account);
    const fatal = proof.problems.find((problem) => problem.fatal) ?? null;
    const answered = fatal === null || !NO_ANSWER.test(fatal.code);
    return this.uow.run(practiceId, async (tx) => {
      await this.limits.keep(tx, channelId);
      if (fatal === null) await this.wellAgain(tx, opened.channel, proof);
      else if (answered) await this.lapse(tx, opened.channel, fatal);
      tx.live('channels', channelId);
      return { at: tx.now, answered };
    });
  }

  /** What does not work is told anew; a lack that only signing in could show stays until the next one. */
  private async wellAgain(tx: Transaction, channel: Channel, proof: AccountProof): Promise<void> {
    const channels = tx.use(ChannelRepository);
    await channels.setStatus(channel.id, 'healthy', null);
    const seenAtSignIn = channel.problems.filter(({ code }) => ONLY_AT_SIGN_IN.has(code));
    await channels.setProof(channel.id, {
      problems: [...sentencesOf(proof.problems), ...seenAtSignIn],
    });
  }

  /**
   * Records that a channel's access lapsed, once, and tells the administrators what stops working.
   * The queue of what is due is kept; it waits until somebody reconnects.
   */
  async lapse(
    tx: Transaction,
    channel: Channel,
    trouble: Pick<AccountProblem, 'code' | 'message'>,
  ): Promise<void> {
    await tx
      .use(ChannelRepository)
      .setStatus(channel.id, 'needs-reconnect', { code: trouble.code, sentence: trouble.message });
    if (channel.status === 'needs-reconnect') return;
    tx.log.append({
      kind: 'channel.lapsed',
      actor: systemActor('channel check'),
      subject: { type: 'channel', id: channel.id },
      thread: null,
      channelId: channel.id,
      data: { network: channel.network, code: trouble.code },
    });
    await this.notices.tell(tx, {
      kind: 'channel-lapsed',
      toRoles: ['administrator'],
      subject: { type: 'channel', id: channel.id },
      sentence: `${channel.name} lost its access. ${trouble.message}`,
      link: '/channels',
    });
    tx.live('channels', channel.id);
  }
}
