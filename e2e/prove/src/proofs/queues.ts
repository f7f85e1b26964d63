import { comesToRest, differences } from '../balance';
import { type Proof, type ProofRun } from '../proof';
import { type ReadyPost } from '../practice';
import { sayToRedis } from '../redis-client';
import { type Verdict } from '../stage';
import { type System } from '../system';
import { forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const CHANNELS_PER_NETWORK = 2;
const OUT_WITHIN_S = 30;

const happenings = ['flushed', 'killed', 'full', 'evicting'] as const;
type Happening = (typeof happenings)[number];

/** P10: the queue is flushed, killed, full or throws things away while posts are due. It does not matter. */
export const queues: Proof = {
  ids: ['P10'],
  name: 'queues',
  what: 'nothing is lost, doubled or 30 s late whatever becomes of Redis',
  trials: { ci: 30, release: 1_000 },
  cost: { seconds: 90, processors: 0.8 },
  async run({ system, chance, trials }: ProofRun): Promise<Verdict> {
    const practice = await system.newPractice();
    for (let made = 0; made < CHANNELS_PER_NETWORK; made += 1) {
      await practice.connect(system.networks, ['facebook', 'x']);
    }
    await system.addWorker(() => chance.between(0, 20));
    const posts: ReadyPost[] = [];
    const numbers = Array.from({ length: trials }, (_, index) => index);
    await forEach(numbers, 4, async (number) => {
      posts.push(await practice.prepare(harmlessText(number), practice.channels));
    });
    for (const post of posts) {
      const happening = chance.oneOf(happenings);
      const before = pause(chance.between(0, 300)).then(() => happen(system, happening));
      await practice.approve(post);
      await before;
      await pause(chance.between(0, 600));
      await recover(system, happening);
    }
    await comesToRest(system, practice);
    const late = (await system.books.lateness(practice.id)).filter(
      ({ seconds }) => seconds === null || seconds > OUT_WITHIN_S,
    );
    return {
      trials: `${trials} × one of ${happenings.join(', ')}; ${posts.length * 4} sends`,
      violations: [
        ...late.map(
          ({ id, seconds }) => `P10: publication ${id} out after ${seconds ?? 'never'} s`,
        ),
        ...(await differences(system, practice, posts)),
      ],
    };
  },
};

async function happen(system: System, happening: Happening): Promise<void> {
  const { redis } = system;
  switch (happening) {
    case 'flushed':
      return sayToRedis(redis.url, ['FLUSHALL']);
    case 'killed':
      process.kill(redis.pid, 'SIGKILL');
      return;
    case 'full':
      return sayToRedis(redis.url, ['CONFIG', 'SET', 'maxmemory', '1mb']);
    case 'evicting':
      return sayToRedis(
        redis.url,
        ['CONFIG', 'SET', 'maxmemory-policy', 'allkeys-random'],
        ['CONFIG', 'SET', 'maxmemory', '1mb'],
      );
  }
}

async function recover(system: System, happening: Happening): Promise<void> {
  if (happening === 'killed') return system.restartRedis();
  if (happening === 'flushed') return;
  await sayToRedis(
    system.redis.url,
    ['CONFIG', 'SET', 'maxmemory', '0'],
    ['CONFIG', 'SET', 'maxmemory-policy', 'noeviction'],
  );
}
