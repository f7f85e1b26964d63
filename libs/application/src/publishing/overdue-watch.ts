import {
  ChannelRepository,
  NoticeRepository,
  OverdueWork,
  type OverduePublication,
  PostRepository,
  SendingRepository,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Log } from '@canteen/platform';
import { addMilliseconds } from '@canteen/scheduling';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Notices } from '../notices/notices';
import { networkWord } from '../posts/network-word';

const AT_ONCE = 50;
const DAY_MS = 24 * 3_600_000;

/**
 * The dead man's switch: finds what is due and has not ended, in PostgreSQL, whatever became of
 * queues and workers, and tells people. Runs in the api and in every worker, so that whichever is
 * alive speaks.
 */
@Injectable()
export class OverdueWatch implements OnApplicationShutdown {
  private stopped = true;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly overdue: OverdueWork,
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
    private readonly log: Log,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  start(): void {
    this.stopped = false;
    this.timer = setTimeout(() => {
      this.looking = this.lookSafely().then(() => {
        if (!this.stopped) this.start();
      });
    }, this.config.waits.deadManEvery);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** Tells people about each overdue publication, at most once a day each. */
  async look(): Promise<void> {
    const found = await this.overdue.publications(this.config.waits.deadManGrace, AT_ONCE);
    for (const publication of found) await this.alarm(publication);
  }

  private async lookSafely(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      // The database is away: the next look tries again.
      this.log.error('The look for overdue posts failed; the next one tries again.', {
        err: error,
      });
    }
  }

  private async alarm({ practiceId, publicationId }: OverduePublication): Promise<void> {
    await this.uow.run(practiceId, async (tx) => {
      const publication = await tx.use(SendingRepository).lock(publicationId);
      if (!publication || !['queued', 'waiting', 'sending'].includes(publication.state)) return;
      const since = addMilliseconds(tx.now, -DAY_MS);
      const { postId, channelId } = publication;
      if (await tx.use(NoticeRepository).toldSince('post-overdue', postId, since)) return;
      const post = await tx.use(PostRepository).byId(postId);
      const channel = (await tx.use(ChannelRepository).byId(channelId)) ?? undefined;
      if (!post) return;
      await this.notices.tell(tx, {
        kind: 'post-overdue',
        toMembers: [post.authorId],
        toRoles: ['administrator'],
        subject: { type: 'post', id: postId },
        sentence: `A post for ${networkWord(channel)} was due and has not been sent. Look at Channels, then at the post.`,
        link: `/posts/${postId}`,
      });
      this.log.error('A publication is overdue.', { practiceId, publicationId });
    });
  }
}
