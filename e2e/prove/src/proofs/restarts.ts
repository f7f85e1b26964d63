import { comesToRest, differences } from '../balance';
import { type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System, type WorkerSlot } from '../system';
import { becomesTrue, forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const CHANNELS_PER_NETWORK = 3;
/** The slowest piece between a worker and the networks, in ms: sends last long enough to be met. */
const SLOWEST_PIECE_MS = 150;
const MOMENT_WITHIN_MS = 10_000;
const OUT_WITHIN_S = 30;
/** After so many restarts of a worker the api is restarted, too. */
const PER_API = 3;

/**
 * P12: api and workers are ended in the orderly way and started again, one after the other, while posts go
 * out. Nothing is lost, doubled or late, and a send under way is not given up: nobody has to look whether
 * it stands.
 */
export const restarts: Proof = {
  ids: ['P12'],
  name: 'restarts',
  what: 'an orderly restart of one process after the other loses, doubles and leaves open nothing',
  trials: { ci: 6, release: 100 },
  cost: { seconds: 60, processors: 1 },
  async run({ system, chance, trials, hasNoticed }: ProofRun): Promise<Verdict> {
    const practice = await system.newPractice();
    for (let made = 0; made < CHANNELS_PER_NETWORK; made += 1) {
      await practice.connect(system.networks, ['facebook', 'x']);
    }
    const delay = () => chance.between(0, SLOWEST_PIECE_MS);
    const slots = [await system.addWorker(delay), await system.addWorker(delay)];
    const posts: ReadyPost[] = [];
    const numbers = Array.from({ length: trials }, (_, index) => index);
    await forEach(numbers, 4, async (number) => {
      posts.push(await practice.prepare(harmlessText(number), practice.channels));
    });
    const isEnough = () => hasNoticed(() => givenUp(system, practice));
    let restarted = 0;
    let whileSending = 0;
    for (const post of posts) {
      if (await isEnough()) break;
      await practice.approve(post);
      const slot = await sendingOne(slots);
      await pause(chance.between(0, SLOWEST_PIECE_MS));
      if (slot.wire.inFlight() > 0) whileSending += 1;
      await slot.program.stop();
      await slot.program.start();
      restarted += 1;
      if (restarted % PER_API === 0) {
        await system.api.stop();
        await system.api.start();
      }
    }
    await comesToRest(system, practice, isEnough);
    return {
      trials: `${restarted} restarts of workers (${whileSending} while they sent), ${Math.floor(restarted / PER_API)} of the api, ${posts.length * practice.channels.length} sends`,
      violations: [
        ...(await givenUp(system, practice)),
        ...(await late(system, practice)),
        ...(await differences(system, practice, posts)),
      ],
    };
  },
};

/** Whichever worker sends first; one of them in any case. */
async function sendingOne(slots: readonly WorkerSlot[]): Promise<WorkerSlot> {
  const sends = () => slots.find(({ wire }) => wire.inFlight() > 0);
  await becomesTrue(() => sends() !== undefined, MOMENT_WITHIN_MS, 2);
  const slot = sends() ?? slots[0];
  if (!slot) throw new Error('There is no worker.');
  return slot;
}

/** Sends that a worker left without knowing what became of them. */
async function givenUp({ books }: System, { id }: Practice): Promise<string[]> {
  const entries = await books.entries(id);
  return entries
    .filter(
      ({ kind, data }) => kind === 'publication.unconfirmed' && data['why'] === 'worker-stopped',
    )
    .map(({ subject }) => `P12: a worker ended while it sent publication ${subject.id}`);
}

async function late({ books }: System, { id }: Practice): Promise<string[]> {
  const all = await books.lateness(id);
  return all
    .filter(({ seconds }) => seconds === null || seconds > OUT_WITHIN_S)
    .map((each) => `P12: publication ${each.id} out after ${each.seconds ?? 'never'} s`);
}
