import { type PostDetail, type VerifyResult, emptyDraft, routes } from '@canteen/contracts';
import { comesToRest, differences } from '../balance';
import { Refused } from '../person';
import { type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { becomesTrue, forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const WRITERS = 3;
/** How often a draft is saved, each time with other words. */
const EDITS = 6;
const RECOVERS_WITHIN_MS = 60_000;
/** A busy machine takes its time. */
const ACKNOWLEDGED_WITHIN_MS = 30_000;

/** What is there is seen within this time. */
const SHOWS_WITHIN_MS = 1_500;

/** What a crash comes just after; now and then after nothing in particular. */
const moments = ['edit', 'approval', 'edit', 'chance'] as const;
type Acknowledged = Exclude<(typeof moments)[number], 'chance'>;

/**
 * P11: PostgreSQL is killed in the moment after people were told that what they wrote, edited or approved
 * is kept, and at others, while posts go out. Whatever the product acknowledged is there afterwards, and no more than once on the networks; the log verifies.
 */
export const crashes: Proof = {
  ids: ['P11'],
  name: 'crashes',
  what: 'no acknowledged approval, edit or entry is lost when PostgreSQL is killed',
  trials: { ci: 20, release: 500 },
  cost: { seconds: 120, processors: 1 },
  async run({ system, chance, trials, hasNoticed }: ProofRun): Promise<Verdict> {
    // The test server answers before it has written; this database is to behave as one in use.
    await system.books.writeBeforeAnswering();
    await system.books.writeLate();
    await system.moveTo({}, system.stage.adminUrl);
    const practice = await system.newPractice();
    await practice.connect(system.networks, ['facebook', 'x']);
    await system.addWorker(() => chance.between(0, 20));
    const people = new People(practice);
    const writing = forEach(
      Array.from({ length: WRITERS }, (_, number) => number),
      WRITERS,
      (number) => people.keepWriting(number),
    );
    // While the api finds the database again, nothing can be said.
    const isEnough = () => hasNoticed(() => people.lost().catch(() => []));
    let crashes = 0;
    for (; crashes < trials && !(await isEnough()); crashes += 1) {
      const kill = await system.books.readyToKill();
      const moment = moments[crashes % moments.length] ?? 'chance';
      if (moment === 'chance') await pause(chance.between(0, 1_500));
      else await Promise.race([people.next(moment), pause(ACKNOWLEDGED_WITHIN_MS)]);
      // Nothing comes in between: what was acknowledged too early has had no time to be written meanwhile.
      kill();
      const back = await becomesTrue(() => system.books.answers(), RECOVERS_WITHIN_MS, 50);
      if (!back) throw new Error('PostgreSQL did not come back.');
    }
    people.stop();
    await writing;
    await comesToRest(system, practice, isEnough);
    return {
      trials: `${crashes} crashes; ${people.edits} edits and ${people.approved.length} approvals acknowledged`,
      violations: [
        ...(await people.lost()),
        ...(await unverified(practice)),
        ...(await differences(system, practice, people.approved)),
      ],
    };
  },
};

async function unverified({ approver }: Practice): Promise<string[]> {
  const { ok, sentence } = await approver.post<VerifyResult>(routes.logVerify);
  return ok ? [] : [`P11: the log does not verify: ${sentence}`];
}

/** A draft with all words that were sent for it, in order, and the place of those that were acknowledged last. */
interface Written {
  id: string;
  words: string[];
  kept: number;
}

/** Authors and approvers who work on, whatever becomes of their requests. */
class People {
  readonly approved: ReadyPost[] = [];
  readonly written: Written[] = [];
  edits = 0;
  private stopped = false;
  private number = 0;
  private waiting: { what: Acknowledged; go: () => void }[] = [];

  constructor(private readonly practice: Practice) {}

  stop(): void {
    this.stopped = true;
  }

  /** Resolves in the moment in which the next of these is acknowledged. */
  next(what: Acknowledged): Promise<void> {
    return new Promise((go) => this.waiting.push({ what, go }));
  }

  private acknowledged(what: Acknowledged): void {
    const fitting = this.waiting.filter((each) => each.what === what);
    this.waiting = this.waiting.filter((each) => each.what !== what);
    for (const { go } of fitting) go();
  }

  async keepWriting(writer: number): Promise<void> {
    while (!this.stopped) {
      this.number += 1;
      const text = harmlessText(this.number);
      await (writer === 0 ? this.writeAndApprove(text) : this.edit(text));
      await pause(20);
    }
  }

  /** @returns a sentence for everything that was acknowledged and is not there */
  async lost(): Promise<string[]> {
    const violations: string[] = [];
    for (const written of this.written) {
      const { id, words, kept } = written;
      // What is sent meanwhile may stand there, or not yet; a look in the middle of an edit finds no words at all.
      const stands = async () =>
        words.lastIndexOf((await this.found(id))?.draft.text ?? '') >= kept;
      if (await becomesTrue(stands, SHOWS_WITHIN_MS, 100)) continue;
      violations.push(`P11: an acknowledged edit of post ${id} is gone`);
    }
    for (const { id } of this.approved) {
      const approvals = (await this.found(id))?.approvals ?? [];
      if (!approvals.some(({ decision }) => decision === 'approve')) {
        violations.push(`P11: the acknowledged approval of post ${id} is gone`);
      }
    }
    return violations;
  }

  /** @returns undefined when there is no such post any more */
  private async found(id: string): Promise<PostDetail | undefined> {
    try {
      return await this.practice.detail(id);
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return undefined;
      throw error;
    }
  }

  private async writeAndApprove(text: string): Promise<void> {
    await unlessAway(async () => {
      const post = await this.practice.prepare(text, this.practice.channels);
      await this.practice.approve(post);
      this.approved.push(post);
      this.acknowledged('approval');
    });
  }

  private async edit(text: string): Promise<void> {
    const { author } = this.practice;
    await unlessAway(async () => {
      const draft = { ...emptyDraft, text };
      const post = await author.post<PostDetail>(routes.posts, { draft });
      const written: Written = { id: post.id, words: [text], kept: 0 };
      this.written.push(written);
      let { version } = post;
      for (let edit = 1; edit <= EDITS && !this.stopped; edit += 1) {
        const words = `${text} ${edit}`;
        written.words.push(words);
        const body = { version, draft: { ...draft, text: words } };
        ({ version } = await author.call<PostDetail>('PUT', routes.postDraft(post.id), body));
        written.kept = edit;
        this.edits += 1;
        this.acknowledged('edit');
      }
    });
  }
}

/** Whatever fails while the database is away has not been acknowledged. */
async function unlessAway(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // Refused, cut off or told to come later: the person tries something else.
    await pause(100);
  }
}
