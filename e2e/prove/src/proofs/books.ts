import { comesToRest, differences } from '../balance';
import { type Chance } from '../chance';
import { type Written } from '../journal';
import { booksAgree, differencesInBooks } from '../log/balance-of-books';
import { type Connected, type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System, type WorkerSlot } from '../system';
import { becomesTrue, forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const CHANNELS_PER_NETWORK = 2;
const COMMENTS_PER_KILL = 3;
const SETTLED = 12;
const SETTLED_WITHIN_MS = 45_000;
/** The slowest piece between a worker and the networks, in ms. */
const SLOWEST_PIECE_MS = 100;
/** A kill comes within this time after a post was approved and comments were written. */
const KILL_WITHIN_MS = 2_000;
const AGREE_WITHIN_MS = 120_000;
const QUIET_MS = 20_000;

const faults = ['A1', 'A2:reset', 'A3', 'D1:json500', 'D1:json500+applied'];

/**
 * L6: posts go out and people of the public write, edit and delete, while workers are killed. Afterwards each comment
 * and each send of the networks' own journal has its entries in the log, once, and the log has no others.
 */
export const books: Proof = {
  ids: ['L6'],
  name: 'books',
  what: 'every comment and every send has exactly its entries, whatever is killed',
  trials: { ci: 20, release: 1_000 },
  cost: { seconds: 150, processors: 1 },
  async run({ system, chance, trials }: ProofRun): Promise<Verdict> {
    const practice = await system.newPractice();
    for (let made = 0; made < CHANNELS_PER_NETWORK; made += 1) {
      await practice.connect(system.networks, ['facebook', 'x']);
    }
    const delay = () => chance.between(0, SLOWEST_PIECE_MS);
    const slots = [await system.addWorker(delay), await system.addWorker(delay)];
    const posts: ReadyPost[] = [];
    await forEach([...Array(trials).keys()], 3, async (number) => {
      posts.push(await practice.prepare(harmlessText(number), practice.channels));
    });
    const town = new Town(system, practice, chance);
    await town.settles();
    const starting = new Map<WorkerSlot, Promise<void>>();
    for (const [round, post] of posts.entries()) {
      const victim = slots[round % slots.length];
      if (!victim) break;
      await starting.get(victim);
      if (chance.happens(0.3)) {
        await system.networks.spoilNextPost(chance.oneOf(post.channels), chance.oneOf(faults));
      }
      await Promise.all([practice.approve(post), town.lives(round)]);
      await pause(chance.between(0, KILL_WITHIN_MS));
      await victim.program.kill();
      starting.set(victim, victim.program.start());
    }
    await Promise.all(starting.values());
    await system.networks.endFaults();
    await comesToRest(system, practice);
    await comeToAgree(system, practice);
    const { written, edited, deleted } = town;
    return {
      trials: `${posts.length} kills, ${posts.length * practice.channels.length} sends, ${written} comments, ${edited} edits, ${deleted} deletions`,
      violations: [
        ...(await differences(system, practice, posts)),
        ...(await differencesInBooks(system, practice)),
      ],
    };
  },
};

/** Waits until nothing differs any more, or nothing was added for a while. */
async function comeToAgree(system: System, practice: Practice): Promise<void> {
  let size = 0;
  let grewAt = performance.now();
  await becomesTrue(
    async () => {
      const now = await system.books.logSize(practice.id);
      if (now !== size) grewAt = performance.now();
      size = now;
      return performance.now() - grewAt > QUIET_MS || (await booksAgree(system, practice));
    },
    AGREE_WITHIN_MS,
    1_000,
  );
}

/** People of the public who write on the practice's pages, change what they wrote and take it away. */
class Town {
  written = 0;
  edited = 0;
  deleted = 0;
  /** On Facebook, where a reading shows at once what was changed or taken away, and left as it was written. */
  private readonly untouched: Written[] = [];

  constructor(
    private readonly system: System,
    private readonly practice: Practice,
    private readonly chance: Chance,
  ) {}

  /** Something that the log knows already, to be changed and taken away later. */
  async settles(): Promise<void> {
    for (let number = 0; number < SETTLED; number += 1) {
      await this.writes(`Do you have a car park, question ${number}?`);
    }
    const known = async () => (await this.knownToTheLog()).length === this.untouched.length;
    await becomesTrue(known, SETTLED_WITHIN_MS, 500);
  }

  async lives(round: number): Promise<void> {
    for (let number = 0; number < COMMENTS_PER_KILL; number += 1) {
      await this.writes(`What are your hours on day ${round}-${number}?`);
    }
    const known = await this.knownToTheLog();
    if (known.length > 0 && this.chance.happens(0.6)) await this.edits(this.chance.oneOf(known));
    const left = known.filter((each) => this.untouched.includes(each));
    if (left.length > 0 && this.chance.happens(0.4)) await this.deletes(this.chance.oneOf(left));
  }

  private async writes(text: string): Promise<void> {
    const { chance, system, practice } = this;
    const page = chance.oneOf(practice.channels);
    const under = page.network === 'facebook' ? await this.postOf(page) : undefined;
    const written = await system.networks.visitorWrites(page, `Nerys ${text}`, text, under);
    this.written += 1;
    if (page.network === 'facebook') this.untouched.push(written);
  }

  /** A post that stands on the page, for half of what is written there. */
  private async postOf(page: Connected): Promise<string | undefined> {
    const standing = await this.system.networks.postsOn(new Set([page.id]));
    if (standing.length === 0 || this.chance.happens(0.5)) return undefined;
    return this.chance.oneOf(standing).remoteId;
  }

  /** Only what the log has already is changed: an edit before the first reading is nobody's edit. */
  private async knownToTheLog(): Promise<Written[]> {
    const entries = await this.system.books.entries(this.practice.id);
    const captured = new Set(
      entries.flatMap(({ kind, data }) => (kind === 'comment.captured' ? [data['remote']] : [])),
    );
    return this.untouched.filter(({ id }) => captured.has(id));
  }

  private async edits(written: Written): Promise<void> {
    await this.system.networks.visitorEdits(written, `Sorry, wrong page. ${this.edited}`);
    this.touch(written);
    this.edited += 1;
  }

  private async deletes(written: Written): Promise<void> {
    await this.system.networks.visitorDeletes(written);
    this.touch(written);
    this.deleted += 1;
  }

  private touch(written: Written): void {
    this.untouched.splice(this.untouched.indexOf(written), 1);
  }
}
