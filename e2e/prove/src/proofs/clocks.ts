import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comesToRest, differences } from '../balance';
import { type Chance } from '../chance';
import { type Practice, type ReadyPost } from '../practice';
import { type Program } from '../program';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System } from '../system';
import { forEach, pause } from '../waiting';
import { soonestMinute, wallTime } from '../wall-time';
import { harmlessText } from '../words';

const POSTS_AT_ONCE = 8;
const CHANNELS_PER_NETWORK = 2;
const OUT_WITHIN_S = 30;
/** Writing and approving that many takes less. */
const LEAD_MS = 25_000;
const DAY_MS = 24 * 3_600_000;

/** What the clocks of api and workers show, as libfaketime writes it; the last worker's clock jumps. */
const shifts = ['+1d', '-1d', '+2h', '-90m', '+45s', '-10s'] as const;
const JUMP_EVERY_MS = 1_500;
/** How long a process stands still: less than makes others take its work over. */
const FROZEN_MS = 1_200;

/**
 * P13: every process has a clock of its own that is wrong, and one of them jumps back and forth and
 * stands still, by itself or with its process, while posts become due. Each goes out once, not before
 * its time and not late: the database's clock counts.
 */
export const clocks: Proof = {
  ids: ['P13'],
  name: 'clocks',
  what: 'nothing is early, late or doubled whatever the clocks of the processes show',
  trials: { ci: 24, release: 500 },
  cost: { seconds: 200, processors: 0.8 },
  async run({ system, chance, trials }: ProofRun): Promise<Verdict> {
    const library = await system.stage.faketime();
    const violations: string[] = [];
    let rounds = 0;
    const practice = await system.newPractice();
    for (let made = 0; made < CHANNELS_PER_NETWORK; made += 1) {
      await practice.connect(system.networks, ['facebook', 'x']);
    }
    const setting = { system, practice, chance, library };
    const all: ReadyPost[] = [];
    for (let from = 0; from < trials; from += POSTS_AT_ONCE) {
      const count = Math.min(POSTS_AT_ONCE, trials - from);
      const { posts, untimely } = await oneRound(setting, from, count);
      all.push(...posts);
      violations.push(...untimely);
      rounds += 1;
    }
    violations.push(...(await differences(system, practice, all)));
    return { trials: `${trials} due times in ${rounds} sets of wrong clocks`, violations };
  },
};

interface Setting {
  system: System;
  practice: Practice;
  chance: Chance;
  library: string;
}

async function oneRound(setting: Setting, from: number, count: number) {
  const { system, practice, chance, library } = setting;
  const delay = () => chance.between(0, 20);
  const jumping = new JumpingClock(join(system.stage.folder, 'clock'), library);
  await system.moveTo(shifted(library, chance.oneOf(shifts)), system.stage.adminUrl);
  for (const shift of [chance.oneOf(shifts), chance.oneOf(shifts)]) {
    await system.addWorker(delay, shifted(library, shift));
  }
  const { program } = await system.addWorker(delay, jumping.settings);
  const dueAt = soonestMinute(LEAD_MS);
  const posts: ReadyPost[] = [];
  const numbers = Array.from({ length: count }, (_, number) => from + number);
  await forEach(numbers, 4, async (number) => {
    const schedule = { kind: 'at' as const, local: wallTime(dueAt) };
    const post = await practice.plan({ text: harmlessText(number), schedule }, practice.channels);
    await practice.approve(post);
    posts.push(post);
  });
  await jumping.untilAfter(dueAt, chance, program);
  await comesToRest(system, practice);
  await system.endWorkers();
  return { posts, untimely: await untimely(system, practice, posts, dueAt) };
}

async function untimely(
  system: System,
  practice: Practice,
  posts: readonly ReadyPost[],
  dueAt: number,
): Promise<string[]> {
  const texts = new Set(posts.map(({ text }) => text));
  const standing = (await system.networks.postsOn(practice.pages)).filter(({ text }) =>
    texts.has(text),
  );
  const expected = posts.length * practice.channels.length;
  const seconds = standing.map(({ at }) => (Date.parse(at) - dueAt) / 1_000);
  return [
    ...(standing.length === expected ? [] : [`P13: ${standing.length} of ${expected} went out`]),
    ...seconds.filter((late) => late < 0).map((late) => `P13: one went out ${-late} s early`),
    ...seconds.filter((late) => late > OUT_WITHIN_S).map((late) => `P13: one was ${late} s late`),
  ];
}

const shifted = (library: string, shift: string) => ({
  LD_PRELOAD: library,
  FAKETIME: shift,
  // Only what the clock on the wall shows: time itself passes as it does.
  DONT_FAKE_MONOTONIC: '1',
});

/** A clock that is set while a process runs. */
class JumpingClock {
  constructor(
    private readonly file: string,
    private readonly faketime: string,
  ) {
    this.show('+0');
  }

  get settings(): Record<string, string> {
    return {
      LD_PRELOAD: this.faketime,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_CACHE_DURATION: '1',
      DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** Jumps, stands still and stops its program, again and again, until some time after a moment. */
  async untilAfter(moment: number, chance: Chance, program: Program): Promise<void> {
    const stops = [
      () => this.show(chance.oneOf(shifts)),
      // Without a sign in front it is a moment that does not pass.
      () =>
        this.show(
          new Date(moment + chance.between(-1, 1) * DAY_MS)
            .toISOString()
            .slice(0, 19)
            .replace('T', ' '),
        ),
      () => program.freeze(),
    ];
    while (Date.now() < moment + 3_000) {
      chance.oneOf(stops)();
      await pause(FROZEN_MS);
      program.thaw();
      await pause(JUMP_EVERY_MS - FROZEN_MS);
    }
  }

  private show(shift: string): void {
    writeFileSync(this.file, `${shift}\n`);
  }
}
