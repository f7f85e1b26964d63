import {
  PostRepository,
  RevisionRepository,
  SendingRepository,
  UnitOfWork,
  WorkClaims,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Log } from '@canteen/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { GuidanceEngine } from './guidance-engine';
import { type RevisionRun, ScreeningContextBuilder } from './screening-context-builder';

/** What becomes due before the next look but two is read. */
const LOOKS_AHEAD = 3;
const AT_ONCE = 2_000;

/**
 * Reads what is due soon, so that the engine remembers its answer when hundreds of posts stand at the gate
 * in one second. Nothing is decided here: the gate puts together what it asks from what is true then, and
 * whatever differs by a word is read again.
 */
@Injectable()
export class EarlyScreener implements OnApplicationShutdown {
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly claims: WorkClaims,
    private readonly uow: UnitOfWork,
    private readonly builder: ScreeningContextBuilder,
    private readonly engine: GuidanceEngine,
    private readonly log: Log,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.looking = this.lookSafely().then(() => {
        if (!this.stopped) this.start();
      });
    }, this.config.waits.screenAheadEvery);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** Reads what becomes due soon. */
  async look(): Promise<void> {
    const within = this.config.waits.screenAheadEvery * LOOKS_AHEAD;
    for (const [practiceId, publicationIds] of await this.claims.dueSoon(
      'publish',
      within,
      AT_ONCE,
    )) {
      for (const { input } of await this.runsOf(practiceId, publicationIds)) {
        if (this.stopped) return;
        this.engine.run(input);
        // Whatever else the process has to do goes in between.
        await setImmediate();
      }
    }
  }

  private async lookSafely(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      // The database is away, or the engine broke off: the gate reads it then, and says so.
      this.log.warn('Not everything that is due soon could be read ahead.', { err: error });
    }
  }

  /** What the engine would be asked about these publications if they were due now. */
  private runsOf(practiceId: string, publicationIds: readonly string[]): Promise<RevisionRun[]> {
    return this.uow.run(practiceId, async (tx) => {
      const publications = await tx.use(SendingRepository).byIds(publicationIds);
      const revisions = await tx
        .use(RevisionRepository)
        .byIds(publications.map(({ revisionId }) => revisionId));
      const posts = await tx
        .use(PostRepository)
        .byIds([...revisions.values()].map(({ postId }) => postId));
      const around = await this.builder.surroundings(tx);
      const runs: RevisionRun[] = [];
      for (const revision of revisions.values()) {
        const post = posts.get(revision.postId);
        if (post) runs.push(...(await this.builder.runsFor(tx, post, revision, around)));
      }
      return runs;
    });
  }
}
