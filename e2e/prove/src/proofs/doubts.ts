import { comesToRest, differences } from '../balance';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type Practice } from '../practice';
import { type System, WAIT_DIVISOR } from '../system';
import { forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const CHANNELS_PER_POST = 10;
/** Fifteen minutes, divided like every other wait, and what a busy machine itself needs, which is not. */
const TOLD_WITHIN_S = (15 * 60) / WAIT_DIVISOR + 60;

/** Ways in which a network leaves it unclear whether it took a post. */
const doubtful = [
  ...['A1', 'A2:reset', 'A2:truncated', 'A2:html502', 'A3'],
  ...['A4:reset', 'A4:hang', 'A4:answered', 'A5', 'A6'],
  ...['D1:json500', 'D1:json503', 'D1:html', 'D1:empty', 'D1:wrong-type'],
  ...['D1:huge', 'D1:gzip', 'D1:json500+applied', 'D1:html+applied', 'D2'],
];

/** P8: whatever a network says or does not say, a post is sent once and people learn what became of it. */
export const doubts: Proof = {
  ids: ['P8'],
  name: 'doubts',
  what: 'an unknown outcome is never sent again, and is published or with a person in time',
  trials: { ci: 1, release: 100 },
  cost: { seconds: 36, processors: 1 },
  async run({ system, chance, trials, hasNoticed }: ProofRun): Promise<Verdict> {
    const violations: string[] = [];
    for (let trial = 0; trial < trials; trial += 1) {
      const practice = await system.newPractice();
      const modes = doubtful.flatMap((fault) =>
        (['facebook', 'x'] as const).map((network) => ({ fault, network })),
      );
      await practice.connect(
        system.networks,
        modes.map(({ network }) => network),
      );
      const { wire } = await system.addWorker(() => chance.between(0, 5));
      const groups = Array.from({ length: practice.channels.length / CHANNELS_PER_POST }, (_, at) =>
        practice.channels.slice(at * CHANNELS_PER_POST, (at + 1) * CHANNELS_PER_POST),
      );
      const numbers = groups.map((channels, number) => ({ channels, number }));
      const posts: Awaited<ReturnType<typeof practice.prepare>>[] = [];
      await forEach(numbers, 2, async ({ channels, number }) => {
        posts.push(await practice.prepare(harmlessText(trial * 100 + number), channels));
      });
      for (const [at, { fault }] of modes.entries()) {
        const channel = practice.channels[at];
        if (channel) await system.networks.spoilNextPost(channel, fault);
      }
      await Promise.all(posts.map((post) => practice.approve(post)));
      const sentAgain = (): string[] =>
        modes.flatMap(({ fault, network }, at) => {
          const sends = wire.sendsTo(practice.channels[at]?.id ?? '');
          return sends > 1 ? [`P8: ${fault} on ${network}: sent ${sends} times`] : [];
        });
      const longest = watchDoubts(system, practice);
      await comesToRest(system, practice, () => hasNoticed(sentAgain));
      if ((await longest.end()) > TOLD_WITHIN_S) {
        violations.push(`P8: a send was without a known end for more than ${TOLD_WITHIN_S} s`);
      }
      violations.push(...sentAgain(), ...(await differences(system, practice, posts)));
      await system.endWorkers();
    }
    return { trials: `${doubtful.length * 2} modes × ${trials}`, violations };
  },
};

/** The longest time that any send was without a known end, in seconds. */
function watchDoubts(system: System, practice: Practice) {
  let longest = 0;
  let ended = false;
  const looking = (async () => {
    while (!ended) {
      longest = Math.max(longest, await system.books.oldestDoubt(practice.id));
      await pause(1_000);
    }
  })();
  return {
    end: async (): Promise<number> => {
      ended = true;
      await looking;
      return longest;
    },
  };
}
