import { comesToRest, differences } from '../balance';
import { type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const CHANNELS_PER_NETWORK = 2;
const POSTS_PER_PAUSE = 2;
const STOPS_WITHIN_MS = 1_000;
const WATCHED_MS = 2_000;

/** P15: somebody pauses everything while posts go out. A second later none starts any more. */
export const pauses: Proof = {
  ids: ['P15'],
  name: 'pauses',
  what: 'no send starts later than 1 s after a pause',
  trials: { ci: 30, release: 500 },
  async run({ system, chance, trials, worker, hasNoticed }: ProofRun): Promise<Verdict> {
    const practice = await system.newPractice();
    for (let made = 0; made < CHANNELS_PER_NETWORK; made += 1) {
      await practice.connect(system.networks, ['facebook', 'x']);
    }
    const { wire } = await system.addWorker(() => chance.between(0, 40), worker);
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
      await Promise.all(batch.map((post) => practice.approve(post)));
      await pause(chance.between(0, 300));
      await practice.pause();
      const pausedAt = Date.now();
      await pause(WATCHED_MS);
      const late = wire.posts.filter(({ at }) => at > pausedAt + STOPS_WITHIN_MS);
      if (late.length > 0) violations.push(`P15: ${late.length} sends began more than 1 s after`);
      held += await practice.resume();
    }
    await comesToRest(system, practice, isEnough);
    violations.push(...(await differences(system, practice, posts)));
    return { trials: `${trial} pauses, ${held} sends held back`, violations };
  },
};
