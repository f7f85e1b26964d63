import {
  ChannelRepository,
  IdentityGate,
  type OverduePublication,
  PostRepository,
  PracticeListRepository,
  PracticeRepository,
  SendingRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Log } from '@canteen/platform';
import { addMilliseconds, describe } from '@canteen/scheduling';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Notices } from '../notices/notices';
import { networkWord } from '../posts/network-word';

const AT_ONCE = 50;
const DAY_MS = 24 * 3_600_000;

/**
 * The dead man's switch: finds what was due and has not ended, among the publications themselves,
 * whatever became of queues, due work and workers, and tells people. Runs in the api and in every
 * worker, so that whichever is alive speaks.
 */
@Injectable()
export class OverdueWatch implements OnApplicationShutdown {
  private stopped = true;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly identity: IdentityGate,
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
    private readonly log: Log,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** @param afterEach is done after each look, e.g. mailing what was said when no worker does */
  start(afterEach: () => Promise<void> = () => Promise.resolve()): void {
    this.stopped = false;
    this.timer = setTimeout(() => {
      this.looking = this.lookSafely(afterEach).then(() => {
        if (!this.stopped) this.start(afterEach);
      });
    }, this.config.waits.deadManEvery);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** Tells people about each post that is overdue, at most once a day. */
  async look(): Promise<void> {
    const practices = await this.identity.run((tx) => tx.use(PracticeListRepository).ids());
    for (const practiceId of practices) {
      await this.uow.run(practiceId, async (tx) => {
        for (const publication of await this.overdue(tx)) await this.alarm(tx, publication);
      });
    }
  }

  private async lookSafely(afterEach: () => Promise<void>): Promise<void> {
    try {
      await this.look();
      await afterEach();
    } catch (error) {
      // The database is away: the next look tries again.
      this.log.error('The look for overdue posts failed; the next one tries again.', {
        err: error,
      });
    }
  }

  /** What is looked up on the network after an unclear answer gets the time that the looks take. */
  private overdue(tx: Transaction): Promise<OverduePublication[]> {
    const { deadManGrace, probeAfter } = this.config.waits;
    return tx.use(SendingRepository).overdue({
      unsentSince: addMilliseconds(tx.now, -deadManGrace),
      unclearSince: addMilliseconds(tx.now, -deadManGrace - (probeAfter.at(-1) ?? 0)),
      toldSince: addMilliseconds(tx.now, -DAY_MS),
      limit: AT_ONCE,
    });
  }

  private async alarm(tx: Transaction, publication: OverduePublication): Promise<void> {
    const { id, postId, channelId, dueAt } = publication;
    const post = await tx.use(PostRepository).byId(postId);
    const channel = (await tx.use(ChannelRepository).byId(channelId)) ?? undefined;
    if (!post) return;
    const { name, timeZone } = await tx.use(PracticeRepository).get();
    const due = describe(dueAt, timeZone, tx.now);
    await this.notices.tell(tx, {
      kind: 'post-overdue',
      toMembers: [post.authorId],
      toRoles: ['administrator'],
      subject: { type: 'post', id: postId },
      sentence: `A post of ${name} for ${networkWord(channel)} was due on ${due} and has no known end. Open it to see how it stands, and look at Channels; if both are well, ask whoever runs Canteen whether its worker runs.`,
      link: `/posts/${postId}`,
    });
    this.log.error('A publication is overdue.', {
      practiceId: tx.practiceId,
      publicationId: id,
    });
  }
}
