import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comesToRest, differences } from '../balance';
import { type Chance } from '../chance';
import { type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System } from '../system';
import { forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const POSTS_AT_ONCE = 8;
const CHANNELS_PER_NETWORK = 2;
const OUT_WITHIN_S = 30;
/** Writing and approving that many takes less. */
const LEAD_MS = 25_000;
const MINUTE_MS = 60_000;

/** What the clocks of api and workers show, as libfaketime writes it; the last worker's clock jumps. */
const shifts = ['+1d', '-1d', '+2h', '-90m', '+45s', '-10s'] as const;

/**
 * P13: every process has a clock of its own that is wrong, and one of them jumps back and forth while
 * posts become due. Each goes out once, not before its time and not late: the database's clock counts.
 */
export const clocks: Proof = {
  ids: ['P13'],
  name: 'clocks',
  what: 'nothing is early, late or doubled whatever the clocks of the processes show',
  trials: { ci: 24, release: 500 },
  async run({ system, chance, trials, worker }: ProofRun): Promise<Verdict> {
    const library = await system.stage.faketime();
    const other = await system.another('clocks');
    const violations: string[] = [];
    let rounds = 0;
    try {
      const practice = await other.newPractice();
      for (let made = 0; made < CHANNELS_PER_NETWORK; made += 1) {
        await practice.connect(other.networks, ['facebook', 'x']);
      }
      const setting = { other, practice, chance, library, worker };
      for (let from = 0; from < trials; from += POSTS_AT_ONCE) {
        const count = Math.min(POSTS_AT_ONCE, trials - from);
        violations.push(...(await oneRound(setting, from, count)));
        rounds += 1;
      }
    } finally {
      await other.stop();
    }
    return { trials: `${trials} due times in ${rounds} sets of wrong clocks`, violations };
  },
};

interface Setting {
  other: System;
  practice: Practice;
  chance: Chance;
  library: string;
  worker?: string;
}

async function oneRound(setting: Setting, from: number, count: number): Promise<string[]> {
  const { other, practice, chance, library, worker } = setting;
  const delay = () => chance.between(0, 20);
  const jumping = new JumpingClock(join(other.stage.folder, 'clock'), library);
  await other.moveTo(shifted(library, chance.oneOf(shifts)), other.stage.adminUrl);
  for (const shift of [chance.oneOf(shifts), chance.oneOf(shifts)]) {
    await other.addWorker(delay, worker, shifted(library, shift));
  }
  await other.addWorker(delay, worker, jumping.settings);
  const dueAt = Math.ceil((Date.now() + LEAD_MS) / MINUTE_MS) * MINUTE_MS;
  const posts: ReadyPost[] = [];
  const numbers = Array.from({ length: count }, (_, number) => from + number);
  await forEach(numbers, 4, async (number) => {
    const schedule = { kind: 'at' as const, local: wallTime(dueAt) };
    const post = await practice.plan({ text: harmlessText(number), schedule }, practice.channels);
    await practice.approve(post);
    posts.push(post);
  });
  await jumping.untilAfter(dueAt, chance);
  await comesToRest(other, practice);
  await other.endWorkers();
  return [
    ...(await untimely(other, practice, posts, dueAt)),
    ...(await differences(other, practice, posts)),
  ];
}

async function untimely(
  other: System,
  practice: Practice,
  posts: readonly ReadyPost[],
  dueAt: number,
): Promise<string[]> {
  const texts = new Set(posts.map(({ text }) => text));
  const standing = (await other.networks.postsOn(practice.pages)).filter(({ text }) =>
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
    private readonly library: string,
  ) {
    this.show('+0');
  }

  get settings(): Record<string, string> {
    return {
      LD_PRELOAD: this.library,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_CACHE_DURATION: '1',
      DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** Jumps a day ahead and a day back, again and again, until some time after a moment. */
  async untilAfter(moment: number, chance: Chance): Promise<void> {
    while (Date.now() < moment + 3_000) {
      this.show(chance.oneOf(shifts));
      await pause(1_500);
    }
  }

  private show(shift: string): void {
    writeFileSync(this.file, `${shift}\n`);
  }
}

/** A moment as people in London write it, to the minute. */
function wallTime(moment: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(moment);
  return parts.replace(' ', 'T');
}
