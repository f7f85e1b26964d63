import {
  type Account,
  ConnectorRegistry,
  type HeldItem,
  type InboundItem,
  type Pulled,
  ReadFailure,
} from '@canteen/connectors';
import { importWork } from '@canteen/contracts';
import {
  type Channel,
  ChannelRepository,
  type ClaimedWork,
  CommentRepository,
  SealedTexts,
  SendingRepository,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Pseudonyms } from '@canteen/platform';
import { addMilliseconds, addMinutes } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { AccountOpener } from '../channels/account-opener';
import { LimitBook } from '../channels/limit-book';
import { endsReading, nextReading, readingPace } from '../channels/reading-pace';
import { waitsForRenewal } from '../channels/renewal-wait';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { captureComment, changeIn, markBack, markGone, reviseComment } from './comment-changes';
import { later, lockComment } from './comment-moves';
import { ImportTroubles } from './import-troubles';
import { ReplyVoider } from './reply-voider';

interface Opened {
  channel: Channel;
  account: Account;
  recentPostIds: string[];
  held: HeldItem[];
  now: string;
}

/** How soon a channel is read whose token is being renewed. */
const SOON_MS = 5_000;
const MINUTES_PER_DAY = 24 * 60;
const RECENT_DAYS = 30;
/** What was written to us is expected to stand for so many days, as far as the newest so many go. */
const WATCHED_DAYS = 7;
const WATCHED = 500;
/** Posts whose comments are read each time; three a day for a month. */
const RECENT_POSTS = 100;

/**
 * Reads what people wrote on a channel. A reading may repeat, overlap and come in any order: an item
 * is known by its remote id, and each is kept in a transaction of its own.
 */
@Injectable()
export class CommentImporter implements WorkHandler {
  readonly kind = Object.values(importWork);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    private readonly accounts: AccountOpener,
    private readonly pseudonyms: Pseudonyms,
    private readonly troubles: ImportTroubles,
    private readonly voider: ReplyVoider,
    private readonly limits: LimitBook,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async handle(work: ClaimedWork): Promise<WorkResult> {
    const opened = await this.open(work.practiceId, work.subjectId);
    if (opened === 'gone') return { done: true };
    if ('againAt' in opened) return opened;
    const { channel, account, recentPostIds, held, now } = opened;
    try {
      const pulled = await this.connectors.for(channel.network).pull(account, channel.cursor, {
        recentPostIds,
        held,
        now,
        mayReadOn: () => !endsReading(this.limits.lately(channel.id)),
      });
      await this.keep(work.practiceId, channel, pulled.items, pulled.removed);
      return await this.finish(work.practiceId, opened, pulled);
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      return this.troubles.handle(work.practiceId, channel, error, this.isOurApp(opened));
    }
  }

  /**
   * Keeps what was read: new comments, new wordings, and what is gone.
   *
   * @param items in any order, also more than once
   */
  async keep(
    practiceId: string,
    channel: Channel,
    items: readonly InboundItem[],
    removed: readonly string[],
  ): Promise<void> {
    const theirs = items.filter((item) => !item.isOurs);
    const oldestFirst = theirs.toSorted(
      (a, b) => stampOf(a).localeCompare(stampOf(b)) || a.remoteId.localeCompare(b.remoteId),
    );
    for (const item of await this.unknownOrChanged(practiceId, channel, oldestFirst)) {
      await this.keepOne(practiceId, channel, item);
    }
    for (const remoteId of new Set(removed)) await this.keepGone(practiceId, channel, remoteId);
  }

  private async open(
    practiceId: string,
    channelId: string,
  ): Promise<Opened | 'gone' | { againAt: string }> {
    return this.uow.run(practiceId, async (tx) => {
      const channel = await tx.use(ChannelRepository).byId(channelId);
      if (!channel || channel.status === 'disconnected') return 'gone';
      // Asking again with a dead token helps nobody; somebody was told when it lapsed.
      if (channel.status === 'needs-reconnect') return { againAt: this.later(tx.now) };
      if (await waitsForRenewal(tx, channel)) return { againAt: addMilliseconds(tx.now, SOON_MS) };
      const pace = readingPace(channel.limits, tx.now, this.config.waits);
      if (pace.kind === 'stopped') return { againAt: pace.until };
      const since = addMinutes(tx.now, -RECENT_DAYS * MINUTES_PER_DAY);
      const recentPostIds = await tx
        .use(SendingRepository)
        .recentRemoteIds(channelId, since, RECENT_POSTS);
      const held = await tx
        .use(CommentRepository)
        .standing(channelId, addMinutes(tx.now, -WATCHED_DAYS * MINUTES_PER_DAY), WATCHED);
      const account = await this.accounts.open(tx, channel);
      return { channel, account, recentPostIds, held, now: tx.now };
    });
  }

  private async finish(
    practiceId: string,
    { channel: { id }, now }: Opened,
    { cursor }: Pulled,
  ): Promise<WorkResult> {
    return this.uow.run(practiceId, async (tx) => {
      const channels = tx.use(ChannelRepository);
      await channels.imported(id, cursor);
      await this.limits.keep(tx, id);
      await this.troubles.over(tx, id);
      const channel = await channels.byId(id);
      if (!channel) return { done: true };
      return { againAt: nextReading(channel, now, tx.now, this.config.waits) };
    });
  }

  /** Most of a reading is known from the last one; what is the same needs no transaction. */
  private async unknownOrChanged(
    practiceId: string,
    channel: Channel,
    items: readonly InboundItem[],
  ): Promise<InboundItem[]> {
    if (items.length === 0) return [];
    return this.uow.run(practiceId, async (tx) => {
      const known = await tx.use(CommentRepository).byRemoteIds(
        channel.id,
        items.map((item) => item.remoteId),
      );
      const bodies = await tx
        .use(SealedTexts)
        .open([...known.values()].map(({ version }) => version.bodyId));
      return items.filter((item) => {
        const found = known.get(item.remoteId);
        if (!found || found.comment.goneAt !== null) return true;
        return changeIn(item, found, bodies.get(found.version.bodyId)) === 'edited';
      });
    });
  }

  private async keepOne(practiceId: string, channel: Channel, item: InboundItem): Promise<void> {
    await this.uow.run(practiceId, async (tx) => {
      const comments = tx.use(CommentRepository);
      await comments.holdRemote(channel.id, item.remoteId);
      const id = await comments.idOfRemote(channel.id, item.remoteId);
      if (id === null) return captureComment(tx, this.pseudonyms, channel, item);
      const held = await lockComment(tx, id);
      if (held.comment.erasedAt !== null) return;
      if (held.comment.goneAt !== null) await markBack(tx, held.comment);
      const body = (await tx.use(SealedTexts).open([held.version.bodyId])).get(held.version.bodyId);
      if (changeIn(item, held, body) === 'same') return;
      const returned = await this.voider.voidReplies(tx, held, 'edited');
      await reviseComment(tx, held.comment, item, returned);
    });
  }

  private async keepGone(practiceId: string, channel: Channel, remoteId: string): Promise<void> {
    await this.uow.run(practiceId, async (tx) => {
      const comments = tx.use(CommentRepository);
      await comments.holdRemote(channel.id, remoteId);
      const id = await comments.idOfRemote(channel.id, remoteId);
      if (id === null) return;
      const held = await lockComment(tx, id);
      if (held.comment.goneAt !== null) return;
      const returned = await this.voider.voidReplies(tx, held, 'gone');
      await markGone(tx, held.comment, returned);
    });
  }

  /** Whether the channel was connected through the app of this installation, and not by a token of another. */
  private isOurApp({ channel, account }: Opened): boolean {
    if (channel.network === 'x') return channel.tokenExpiresAt !== null;
    return account.appSecret !== undefined && account.appSecret === this.config.facebookApp?.secret;
  }

  private later(now: string): string {
    return later(now, this.config.waits.importEvery);
  }
}

function stampOf(item: InboundItem): string {
  return item.editedAt ?? item.createdAt;
}
