import { comesToRest, differences } from '../balance';
import { type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System } from '../system';
import { becomesTrue, forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const CHANNELS_PER_NETWORK = 2;
/** Posts on their way when the pause comes, and posts that become due while it lasts. */
const BEFORE_EACH = 2;
const POSTS_PER_PAUSE = BEFORE_EACH + 1;
const STOPS_WITHIN_MS = 1_000;
const HELD_WITHIN_MS = 30_000;

/**
 * P15: somebody pauses everything while posts go out. A second later none starts any more; what becomes
 * due then is held, so that a gate which lets it pass is seen each time.
 */
export const pauses: Proof = {
  ids: ['P15'],
  name: 'pauses',
  what: 'no send starts later than 1 s after a pause',
  trials: { ci: 30, release: 500 },
  cost: { seconds: 120, processors: 0.6 },
  async run({ system, chance, trials, hasNoticed }: ProofRun): Promise<Verdict> {
    const practice = await system.newPractice();
    for (let made = 0; made < CHANNELS_PER_NETWORK; made += 1) {
      await practice.connect(system.networks, ['facebook', 'x']);
    }
    const { wire } = await system.addWorker(() => chance.between(0, 40));
    const posts: ReadyPost[] = [];
    const numbers = Array.from({ length: trials * POSTS_PER_PAUSE }, (_, index) => index);
    await forEach(numbers, 4, async (number) => {
      posts.push(await practice.prepare(harmlessText(number), practice.channels));
    });
    const violations: string[] = [];
    let held = 0;
    const isEnough = () => hasNoticed(() => violations);
    let trial = 0;
    for (; trial < trials && !(await isEnough()); trial += 1) {
      const batch = posts.slice(trial * POSTS_PER_PAUSE, (trial + 1) * POSTS_PER_PAUSE);
      await approveAll(practice, batch.slice(0, BEFORE_EACH));
      await pause(chance.between(0, 300));
      await practice.pause();
      const stopsAt = Date.now() + STOPS_WITHIN_MS;
      await pause(STOPS_WITHIN_MS);
      const late = () => wire.posts.filter(({ at }) => at > stopsAt).length;
      const meanwhile = batch.slice(BEFORE_EACH);
      await approveAll(practice, meanwhile);
      const isHeld = await becomesTrue(
        async () => late() > 0 || (await areHeld(system, practice, meanwhile)),
        HELD_WITHIN_MS,
        100,
      );
      if (late() > 0) violations.push(`P15: ${late()} sends began more than 1 s after`);
      if (!isHeld) violations.push('P15: what became due in the pause was not held');
      held += await practice.resume();
    }
    await comesToRest(system, practice, isEnough);
    violations.push(...(await differences(system, practice, posts)));
    return { trials: `${trial} pauses, ${held} sends held back`, violations };
  },
};

async function approveAll(practice: Practice, posts: readonly ReadyPost[]): Promise<void> {
  await Promise.all(posts.map((post) => practice.approve(post)));
}

/** Whether the gate has stopped all that these posts would send. */
async function areHeld(
  { books }: System,
  { id, channels }: Practice,
  posts: readonly ReadyPost[],
): Promise<boolean> {
  const ids = posts.map((post) => post.id);
  const held = (await books.publicationsOf(id)).filter(
    ({ postId, state }) => ids.includes(postId) && state === 'held',
  );
  return held.length === posts.length * channels.length;
}
