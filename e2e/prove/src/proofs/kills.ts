import { comesToRest, differences, twiceByNow } from '../balance';
import { type Chance } from '../chance';
import { type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System, type WorkerSlot } from '../system';
import { becomesTrue, forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const CHANNELS_PER_NETWORK = 5;
/** So many that, of two workers, one has a full house of them. */
const SENDS_PER_KILL = 2 * CHANNELS_PER_NETWORK;
/** The slowest piece between a worker and the networks, in ms. A send has three or four of them. */
const SLOWEST_PIECE_MS = 200;
/** How long answers are held back for a full house: less than the time-out of a send, 3 s. */
const HELD_BACK_MS = 1_800;
/** Long, because a busy machine takes its time until the first send. */
const MOMENT_WITHIN_MS = 10_000;
/** After so many kills a worker is frozen instead, between the gate and the first byte. */
const KILLS_PER_FREEZE = 5;
const MANY = 5;
/** With more waiting than this, kills wait too: a busy machine must not fall behind without end. */
const MOST_QUEUED = 40;
/** Longer than a lease, so that others take over what a frozen worker had in hand. */
const FROZEN_MS = 6_500;

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
  cost: { seconds: 240, processors: 1.5 },
  async run({ system, chance, trials, hasNoticed }: ProofRun): Promise<Verdict> {
    const practice = await system.newPractice();
    for (let made = 0; made < CHANNELS_PER_NETWORK; made += 1) {
      await practice.connect(system.networks, ['facebook', 'x']);
    }
    const delay = () => chance.between(0, SLOWEST_PIECE_MS);
    // One that ends in the orderly way leaves its compiled code behind for all the others.
    await system.addWorker(delay);
    await system.endWorkers();
    const slots = [await system.addWorker(delay), await system.addWorker(delay)];
    const rounds = trials + Math.floor(trials / KILLS_PER_FREEZE);
    const batches = await prepareAll(practice, chance, rounds);
    const posts = batches.flat();
    system.stage.say(`  ${posts.length} posts wait for their approval`);
    const watch = watchStranded(system, practice);
    const killer = new Killer(system, chance, slots);
    const isEnough = () => hasNoticed(() => twiceByNow(system, practice));
    for (const [round, batch] of batches.entries()) {
      if (await isEnough()) break;
      await killer.oneRound(practice, batch, round);
      if (round % 10 === 9) system.stage.say(`  ${killer.killed} kills, ${killer.frozen} freezes`);
    }
    await killer.recover();
    await system.networks.endFaults();
    await comesToRest(system, practice, isEnough);
    const stranded = await watch.end();
    const sends = (killer.killed + killer.frozen) * SENDS_PER_KILL;
    return {
      trials: `${killer.killed} kills (${killer.whileMany} with ${MANY} or more in flight), ${killer.frozen} freezes, ${sends} sends`,
      violations: [...stranded, ...(await differences(system, practice, posts))],
    };
  },
};

/** For each round a post for every channel, or two that share them. */
async function prepareAll(
  practice: Practice,
  chance: Chance,
  rounds: number,
): Promise<ReadyPost[][]> {
  const batches: ReadyPost[][] = Array.from({ length: rounds }, () => []);
  await forEach([...batches.entries()], 4, async ([round, batch]) => {
    const { channels } = practice;
    const cut = chance.happens(0.5) ? channels.length : chance.between(2, channels.length - 2);
    for (const part of [channels.slice(0, cut), channels.slice(cut)]) {
      if (part.length === 0) continue;
      batch.push(await practice.prepare(harmlessText(round * 2 + batch.length), part));
    }
  });
  return batches;
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

  async oneRound(practice: Practice, batch: readonly ReadyPost[], round: number): Promise<void> {
    const next = this.slots[round % this.slots.length];
    if (!next) return;
    await this.starting.get(next);
    const { chance, system } = this;
    await this.notTooMany(practice);
    for (const { channels } of batch) {
      for (const channel of channels) {
        if (chance.happens(0.2)) await system.networks.spoilNextPost(channel, chance.oneOf(faults));
      }
    }
    const sent = next.wire.posts.length;
    await Promise.all(batch.map((post) => practice.approve(post)));
    if (round % (KILLS_PER_FREEZE + 1) === KILLS_PER_FREEZE) return this.freeze(next);
    await this.kill(await this.rightMoment(next, sent));
    for (const { wire } of this.slots) wire.holdBackMs = 0;
  }

  private async notTooMany(practice: Practice): Promise<void> {
    const few = async (): Promise<boolean> => {
      const publications = await this.system.books.publicationsOf(practice.id);
      return publications.filter(({ state }) => state === 'queued').length <= MOST_QUEUED;
    };
    await becomesTrue(few, 120_000, 250);
  }

  /**
   * At least half of the kills wait for a full house, most others for a first send, a few for nothing.
   *
   * @returns the worker to kill: whichever has the full house, or else the next one
   */
  private async rightMoment(next: WorkerSlot, sent: number): Promise<WorkerSlot> {
    const kind = this.chance.fraction();
    if (kind < 0.5 || this.whileMany * 2 <= this.killed) {
      for (const { wire } of this.slots) wire.holdBackMs = HELD_BACK_MS;
      const full = () =>
        this.slots.find((slot) => !this.starting.has(slot) && slot.wire.inFlight() >= MANY);
      await becomesTrue(() => full() !== undefined, MOMENT_WITHIN_MS, 2);
      await pause(this.chance.between(0, 100));
      return full() ?? next;
    }
    if (kind < 0.9) {
      await becomesTrue(() => next.wire.posts.length > sent, MOMENT_WITHIN_MS, 2);
      await pause(this.chance.between(0, SLOWEST_PIECE_MS));
    } else {
      await pause(this.chance.between(0, 500));
    }
    return next;
  }

  /** Waits until both workers run again. */
  async recover(): Promise<void> {
    await Promise.all(this.starting.values());
  }

  private async kill(victim: WorkerSlot): Promise<void> {
    const inFlight = victim.wire.inFlight();
    await victim.program.kill();
    this.killed += 1;
    if (inFlight >= MANY) this.whileMany += 1;
    this.begin(victim, victim.program.start());
  }

  private begin(victim: WorkerSlot, beginning: Promise<void>): void {
    const begun = beginning.finally(() => {
      if (this.starting.get(victim) === begun) this.starting.delete(victim);
    });
    this.starting.set(victim, begun);
  }

  private async freeze(victim: WorkerSlot): Promise<void> {
    await becomesTrue(() => victim.wire.silent > 0, MOMENT_WITHIN_MS, 1);
    victim.program.freeze();
    this.frozen += 1;
    this.begin(
      victim,
      pause(FROZEN_MS).then(() => victim.program.thaw()),
    );
  }
}
