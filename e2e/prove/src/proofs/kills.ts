import { comesToRest, differences } from '../balance';
import { type Chance } from '../chance';
import { type Connected, type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System, type WorkerSlot } from '../system';
import { becomesTrue, forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const CHANNELS_PER_NETWORK = 6;
const CHANNELS_PER_POST = 6;
const POSTS_PER_KILL = 2;
/** Longer than a lease, so that others take over what a frozen worker had in hand. */
const FROZEN_MS = 6_500;
const RESTS_WITHIN_MS = 90_000;

const faults = [
  ...['A1', 'A2:reset', 'A2:truncated', 'A2:html502', 'A3'],
  ...['D1:json500', 'D1:json500+applied', 'D1:html+applied'],
];

/**
 * P1 and P2: workers are killed outright at random moments of sending, with faults of the networks in
 * between, and each is started again. Nothing stands twice, and nothing is lost from view.
 */
export const kills: Proof = {
  ids: ['P1', 'P2'],
  name: 'kills',
  what: 'at most once per channel whatever is killed, and everything ends or asks',
  trials: { ci: 60, release: 10_000 },
  async run({ system, chance, trials, worker }: ProofRun): Promise<Verdict> {
    const practice = await system.newPractice();
    for (let made = 0; made < CHANNELS_PER_NETWORK; made += 1) {
      await practice.connect(system.networks, ['facebook', 'x']);
    }
    const delay = () => chance.between(0, 40);
    const slots = [await system.addWorker(delay, worker), await system.addWorker(delay, worker)];
    const posts = await prepareAll(practice, chance, trials * POSTS_PER_KILL);
    const watch = watchStranded(system, practice);
    const killer = new Killer(system, chance, slots);
    for (let trial = 0; trial < trials; trial += 1) {
      const batch = posts.slice(trial * POSTS_PER_KILL, (trial + 1) * POSTS_PER_KILL);
      await killer.oneTrial(practice, batch, trial);
    }
    await killer.recover();
    await system.networks.endFaults();
    await comesToRest(system, practice, RESTS_WITHIN_MS);
    const stranded = await watch.end();
    const sends = posts.length * CHANNELS_PER_POST;
    return {
      trials: `${killer.killed} kills (${killer.whileMany} with 5 or more in flight), ${killer.frozen} freezes, ${sends} sends`,
      violations: [...stranded, ...(await differences(system, practice, posts))],
    };
  },
};

async function prepareAll(practice: Practice, chance: Chance, count: number): Promise<ReadyPost[]> {
  const ready: ReadyPost[] = [];
  const numbers = Array.from({ length: count }, (_, index) => index);
  await forEach(numbers, 4, async (number) => {
    const channels = someOf(practice.channels, CHANNELS_PER_POST, chance);
    ready.push(await practice.prepare(harmlessText(number), channels));
  });
  return ready;
}

function someOf(channels: readonly Connected[], count: number, chance: Chance): Connected[] {
  const left = [...channels];
  return Array.from({ length: count }, () => {
    const chosen = chance.oneOf(left);
    left.splice(left.indexOf(chosen), 1);
    return chosen;
  });
}

/** Looks all the time for publications that nothing would ever move on. */
function watchStranded(system: System, practice: Practice) {
  const seen = new Set<string>();
  let ended = false;
  const looking = (async () => {
    while (!ended) {
      for (const { id, state } of await system.books.stranded(practice.id)) {
        seen.add(`P2: publication ${id} was ${state} with nothing due for it`);
      }
      await pause(300);
    }
  })();
  return {
    end: async (): Promise<string[]> => {
      ended = true;
      await looking;
      return [...seen];
    },
  };
}

/** Kills and freezes two workers in turn, so that one always sends. */
class Killer {
  killed = 0;
  frozen = 0;
  /** Kills with five or more sends of the killed worker in flight. */
  whileMany = 0;
  private readonly starting = new Map<WorkerSlot, Promise<void>>();

  constructor(
    private readonly system: System,
    private readonly chance: Chance,
    private readonly slots: readonly WorkerSlot[],
  ) {}

  async oneTrial(practice: Practice, batch: readonly ReadyPost[], trial: number): Promise<void> {
    const victim = this.slots[trial % this.slots.length];
    if (!victim) return;
    await this.starting.get(victim);
    const { chance, system } = this;
    for (const { channels } of batch) {
      for (const channel of channels) {
        if (chance.happens(0.2)) await system.networks.spoilNextPost(channel, chance.oneOf(faults));
      }
    }
    const before = victim.wire.inFlight();
    await Promise.all(batch.map((post) => practice.approve(post)));
    // Half of the kills wait for a full house, the others come whenever they come.
    if (chance.happens(0.5)) {
      await becomesTrue(() => victim.wire.inFlight() >= before + 5, 800, 2);
      await pause(chance.between(0, 40));
    } else {
      await pause(chance.between(0, 500));
    }
    if (chance.happens(0.1)) this.freeze(victim);
    else await this.kill(victim);
  }

  /** Waits until both workers run again. */
  async recover(): Promise<void> {
    await Promise.all(this.starting.values());
  }

  private async kill(victim: WorkerSlot): Promise<void> {
    const inFlight = victim.wire.inFlight();
    await victim.program.kill();
    this.killed += 1;
    if (inFlight >= 5) this.whileMany += 1;
    this.starting.set(victim, victim.program.start());
  }

  private freeze(victim: WorkerSlot): void {
    victim.program.freeze();
    this.frozen += 1;
    const thawed = pause(FROZEN_MS).then(() => victim.program.thaw());
    this.starting.set(victim, thawed);
  }
}
