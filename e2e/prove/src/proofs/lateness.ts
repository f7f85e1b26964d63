import { comesToRest, differences } from '../balance';
import { type Chance } from '../chance';
import { type Connected, type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System, type WorkerSlot } from '../system';
import { becomesTrue, forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const POSTS_PER_FAULT = 5;
/** So many of them may still go out when the fault is over; the time of the others passes meanwhile. */
const LASTING_POSTS = 3;
const OUT_WITHIN_MS = 30_000;
const FAULT_MS = 8_000;
/** When the time of those passes, from the fault's beginning. */
const PASSES_AFTER_MS = 3_500;
/** From the first byte of a send to the other end of the wire. */
const ON_THE_WIRE_MS = 200;
const CRASH_EVERY_MS = 700;
const RECOVERS_WITHIN_MS = 30_000;

/** Something that keeps posts from going out, and its end. */
interface Fault {
  name: string;
  begin(setting: Setting): Promise<() => Promise<void>>;
}

const faults: readonly Fault[] = [
  {
    name: 'both workers killed',
    begin: async ({ slots }) => {
      await Promise.all(slots.map(({ program }) => program.kill()));
      return async () => void (await Promise.all(slots.map(({ program }) => program.start())));
    },
  },
  {
    name: 'one worker killed',
    begin: async ({ slots: [slot] }) => {
      await slot?.program.kill();
      return async () => slot?.program.start();
    },
  },
  {
    name: 'both workers frozen',
    begin: ({ slots }) => {
      for (const { program } of slots) program.freeze();
      return Promise.resolve(() => Promise.resolve(thaw(slots)));
    },
  },
  {
    name: 'networks killed',
    begin: async ({ system }) => {
      await system.sandbox.kill();
      return () => system.sandbox.start();
    },
  },
  {
    name: 'networks frozen',
    begin: ({ system }) => {
      system.sandbox.freeze();
      return Promise.resolve(() => Promise.resolve(system.sandbox.thaw()));
    },
  },
  {
    name: 'networks busy',
    begin: async ({ system }) => {
      await system.networks.refuseForNow();
      return () => system.networks.endFaults();
    },
  },
  {
    name: 'Redis killed',
    begin: ({ system }) => {
      process.kill(system.redis.pid, 'SIGKILL');
      return Promise.resolve(() => system.restartRedis());
    },
  },
  {
    name: 'PostgreSQL crashing',
    begin: ({ system }) => {
      const crashes = keepCrashing(system);
      return Promise.resolve(() => crashes.end());
    },
  },
];

/**
 * P5: posts become due while something is dead, frozen or failing. Once that ends, what still has its
 * time is out within half a minute, and what has not is *missed*, with its author told. Nothing leaves
 * after the last moment of its time.
 */
export const lateness: Proof = {
  ids: ['P5'],
  name: 'lateness',
  what: 'after a fault out in 30 s or missed, and nothing is sent after its time',
  trials: { ci: 40, release: 2_000 },
  cost: { seconds: 200, processors: 0.7 },
  async run({ system, chance, trials }: ProofRun): Promise<Verdict> {
    const violations: string[] = [];
    const all: ReadyPost[] = [];
    let longest = 0;
    let missed = 0;
    const rounds = Math.ceil(trials / POSTS_PER_FAULT);
    // The test server answers before it has written; this database is to behave as one in use.
    await system.books.writeBeforeAnswering();
    await system.moveTo({}, system.stage.adminUrl);
    const practice = await system.newPractice();
    await practice.connect(system.networks, ['facebook', 'x', 'facebook', 'x']);
    const delay = () => chance.between(0, 20);
    const slots = [await system.addWorker(delay), await system.addWorker(delay)];
    const setting = { system, practice, slots, chance };
    for (let round = 0; round < rounds; round += 1) {
      const fault = faults[round % faults.length];
      if (!fault) continue;
      const found = await underFault(setting, fault, round);
      all.push(...found.posts);
      longest = Math.max(longest, found.longest);
      missed += found.missed;
      violations.push(...found.violations.map((each) => `P5: ${fault.name}: ${each}`));
    }
    violations.push(...(await differences(system, practice, all)));
    const seconds = (longest / 1_000).toFixed(1);
    return {
      trials: `${all.length} posts in ${rounds} faults; out ${seconds} s after one at most, ${missed} sends missed`,
      violations,
    };
  },
};

interface Setting {
  system: System;
  practice: Practice;
  slots: readonly WorkerSlot[];
  chance: Chance;
}

async function underFault(setting: Setting, fault: Fault, round: number) {
  const { system, practice, slots, chance } = setting;
  const [forLasting, forPassing] = [practice.channels.slice(0, 2), practice.channels.slice(2)];
  const lasting: ReadyPost[] = [];
  const passing: ReadyPost[] = [];
  const numbers = Array.from({ length: POSTS_PER_FAULT }, (_, index) => index);
  await forEach(numbers, 3, async (number) => {
    const text = harmlessText(round * POSTS_PER_FAULT + number);
    if (number < LASTING_POSTS) lasting.push(await practice.prepare(text, forLasting));
    else passing.push(await practice.prepare(text, forPassing));
  });
  const posts = [...lasting, ...passing];
  // All become due in the same moment, while nobody sends.
  for (const { program } of slots) program.freeze();
  await Promise.all(posts.map((post) => practice.approve(post)));
  // No post may be written with so little time, so the end of its time is brought forward.
  const passesAt = await system.books.bringEndForward(passing, PASSES_AFTER_MS);
  const isOfWorkers = fault.name.includes('worker');
  if (isOfWorkers) thaw(slots);
  if (isOfWorkers) await pause(chance.between(0, 300));
  const end = await fault.begin(setting);
  if (!isOfWorkers) thaw(slots);
  await pause(FAULT_MS);
  await end();
  const endedAt = Date.now();
  await comesToRest(system, practice);
  const outcome = await outcomeOf(setting, posts);
  const late = outcome.filter(({ post }) => lasting.includes(post));
  const outAt = late.flatMap(({ outAt }) => (outAt === null ? [] : [outAt - endedAt]));
  return {
    posts,
    longest: Math.max(0, ...outAt),
    missed: outcome.filter(({ state }) => state === 'missed').length,
    violations: [
      ...outAt.filter((ms) => ms > OUT_WITHIN_MS).map((ms) => `one was out ${ms} ms after it`),
      ...late
        .filter(({ state }) => state !== 'confirmed' && state !== 'ask-a-person')
        .map(({ id, state }) => `publication ${id} still had its time and is ${state}`),
      ...sentAfter(setting, forPassing, endedAt - FAULT_MS * 2, passesAt),
    ],
  };
}

/** What became of each publication of the posts, and when it stood on its network (ms since 1970). */
async function outcomeOf({ system, practice }: Setting, posts: readonly ReadyPost[]) {
  const standing = await system.networks.postsOn(practice.pages);
  return (await system.books.publicationsOf(practice.id)).flatMap(({ id, postId, page, state }) => {
    const post = posts.find((each) => each.id === postId);
    if (!post) return [];
    const out = standing.find((each) => each.page === page && each.text === post.text);
    return [{ id, post, state, outAt: out ? Date.parse(out.at) : null }];
  });
}

/** Sends of this round to the pages that began after their time had passed. */
function sentAfter(
  { slots }: Setting,
  pages: readonly Connected[],
  since: number,
  passesAt: number,
): string[] {
  const ids = pages.map(({ id }) => id);
  return slots
    .flatMap(({ wire }) => wire.posts)
    .filter(({ head, at }) => at > since && ids.some((id) => head.includes(id)))
    .filter(({ at }) => at > passesAt + ON_THE_WIRE_MS)
    .map(({ at }) => `a send began ${at - passesAt} ms after its time had passed`);
}

function thaw(slots: readonly WorkerSlot[]): void {
  for (const { program } of slots) program.thaw();
}

/** PostgreSQL is crashed again as soon as it is back. */
function keepCrashing(system: System) {
  let ended = false;
  const crashing = (async () => {
    while (!ended) {
      if (await system.books.answers()) await system.books.killServer();
      await pause(CRASH_EVERY_MS);
    }
  })();
  return {
    end: async (): Promise<void> => {
      ended = true;
      await crashing;
      const back = await becomesTrue(() => system.books.answers(), RECOVERS_WITHIN_MS, 50);
      if (!back) throw new Error('PostgreSQL did not come back.');
    },
  };
}
