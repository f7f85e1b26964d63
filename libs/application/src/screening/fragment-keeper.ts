import {
  type ClaimedWork,
  FragmentRepository,
  PostRepository,
  SendingRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { FRAGMENT_DAYS, RULESET } from '@canteen/guidance';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { addMilliseconds } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { noLongerCompared } from './earlier-texts';
import { keepFragments } from './keep-fragments';

/** Posts and replies read in one go: their rows are held meanwhile, and something may be waiting to be sent. */
const AT_ONCE = 50;

/**
 * Reads what went out before there was an index of fragments, what was released from a restriction, and
 * everything once more under a new ruleset, a little at a time; and forgets what is too old. What goes
 * out now is remembered in the transaction that says so.
 */
@Injectable()
export class FragmentKeeper implements WorkHandler {
  readonly kind = 'keep-fragments';

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'waits'>,
  ) {}

  async handle(work: ClaimedWork): Promise<WorkResult> {
    return this.uow.run(work.practiceId, async (tx) => {
      const until = noLongerCompared(tx.now, FRAGMENT_DAYS);
      if (await readSome(tx, until)) return { againAt: tx.now };
      await tx.use(FragmentRepository).forgetUntil(until);
      return { againAt: addMilliseconds(tx.now, this.config.waits.retentionEvery) };
    });
  }
}

/** @returns whether there was something to read */
async function readSome(tx: Transaction, since: string): Promise<boolean> {
  const fragments = tx.use(FragmentRepository);
  const sending = tx.use(SendingRepository);
  const ids = await fragments.unread(RULESET.id, since, AT_ONCE);
  if (ids.length === 0) return false;
  const seen = await sending.byIds(ids);
  const posts = await tx.use(PostRepository).lockAll(seen.map(({ postId }) => postId));
  const published = (await sending.lockAll(ids)).flatMap((publication) => {
    const post = posts.get(publication.postId);
    return post ? [{ post, publication }] : [];
  });
  await fragments.forget([...posts.keys()]);
  await keepFragments(tx, published);
  return true;
}
