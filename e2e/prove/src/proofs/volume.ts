import { comesToRest, differences } from '../balance';
import { type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System } from '../system';
import { forEach, pause } from '../waiting';
import { soonestMinute, wallTime } from '../wall-time';
import { harmlessText } from '../words';

const PRACTICES = 5;
const WORKERS = 2;
/** As many as one post can go to. */
const CHANNELS = 10;
/** Of what is due at once, so much is to be out within so long; measured and said, not a violation. */
const SHARE = 0.99;
const TARGET_S = 2;
/** Writing and approving a post takes about so long on a busy machine. */
const LEAD_MS_PER_POST = 1_000;
const RESTS_MS = 5_000;

/**
 * P4: hundreds of sends of several practices become due in the same moment, and nothing is in their
 * way. None goes out before it, and none is lost; how long the slowest take is said beside the target.
 */
export const volume: Proof = {
  ids: ['P4'],
  name: 'volume',
  what: `of what is due at once nothing is early or lost; target: ${SHARE * 100} % out within ${TARGET_S} s`,
  trials: { ci: 500, release: 10_000 },
  cost: { seconds: 120, processors: 1.5, alone: true },
  // With the waits of a real installation: divided ones read, check and sign forty times as often.
  settings: { WAIT_DIVISOR: '1' },
  async run({ system, trials }: ProofRun): Promise<Verdict> {
    for (let made = 0; made < WORKERS; made += 1) await system.addDirectWorker();
    return sendAtOnce(system, trials);
  },
};

async function sendAtOnce(system: System, trials: number): Promise<Verdict> {
  const practices: Practice[] = [];
  for (let made = 0; made < PRACTICES; made += 1) {
    const practice = await system.newPractice();
    const kinds = Array.from({ length: CHANNELS / 2 }, () => ['facebook', 'x'] as const).flat();
    await practice.connect(system.networks, kinds);
    practices.push(practice);
  }
  const each = Math.ceil(trials / (PRACTICES * CHANNELS));
  const dueAt = soonestMinute(each * PRACTICES * LEAD_MS_PER_POST);
  const posts = new Map<Practice, ReadyPost[]>();
  await forEach(practices, PRACTICES, async (practice) => {
    posts.set(practice, await planAll(practice, each, dueAt));
  });
  if (Date.now() > dueAt) throw new Error('The posts were not written in time.');
  await pause(dueAt + RESTS_MS - Date.now());
  const violations: string[] = [];
  const seconds: number[] = [];
  for (const practice of practices) {
    await comesToRest(system, practice);
    seconds.push(...(await outAfter(system, practice, dueAt)));
    violations.push(...(await differences(system, practice, posts.get(practice) ?? [])));
  }
  const early = seconds.filter((after) => after < 0);
  const expected = each * PRACTICES * CHANNELS;
  if (seconds.length !== expected) {
    violations.push(`P4: ${seconds.length} of ${expected} went out`);
  }
  violations.push(...early.map((after) => `P4: one went out ${-after} s early`));
  return { trials: `${expected} sends at once: ${figures(seconds)}`, violations };
}

async function planAll(practice: Practice, count: number, dueAt: number): Promise<ReadyPost[]> {
  const posts: ReadyPost[] = [];
  const schedule = { kind: 'at' as const, local: wallTime(dueAt) };
  for (let number = 0; number < count; number += 1) {
    const post = await practice.plan({ text: harmlessText(number), schedule }, practice.channels);
    await practice.approve(post);
    posts.push(post);
  }
  return posts;
}

/** How long after their time the networks had what they were sent, in seconds. */
async function outAfter(system: System, practice: Practice, dueAt: number): Promise<number[]> {
  const standing = await system.networks.postsOn(practice.pages);
  return standing.map(({ at }) => (Date.parse(at) - dueAt) / 1_000);
}

/** The target beside what was reached. */
function figures(seconds: readonly number[]): string {
  const sorted = seconds.toSorted((one, other) => one - other);
  const within = (share: number): string =>
    (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(1);
  const reached = Number(within(SHARE)) <= TARGET_S ? 'reached' : 'not reached';
  return `half within ${within(0.5)} s, ${SHARE * 100} % within ${within(SHARE)} s (target ${TARGET_S} s, ${reached}), all within ${within(1)} s`;
}
