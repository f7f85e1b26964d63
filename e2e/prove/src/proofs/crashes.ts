import { type PostDetail, type VerifyResult, emptyDraft, routes } from '@canteen/contracts';
import { comesToRest, differences } from '../balance';
import { type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System } from '../system';
import { becomesTrue, forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const WRITERS = 3;
/** How often a draft is saved, each time with other words. */
const EDITS = 6;
const RECOVERS_WITHIN_MS = 60_000;
/** A busy machine takes its time. */
const APPROVED_WITHIN_MS = 30_000;

/**
 * P11: PostgreSQL is killed at random while people write, edit and approve and posts go out. Whatever the
 * product acknowledged is there afterwards, and no more than once on the networks; the log verifies.
 */
export const crashes: Proof = {
  ids: ['P11'],
  name: 'crashes',
  what: 'no acknowledged approval, edit or entry is lost when PostgreSQL is killed',
  trials: { ci: 20, release: 500 },
  async run({ system, chance, trials, worker }: ProofRun): Promise<Verdict> {
    const other = await system.another('crashes');
    try {
      // The test server answers before it has written; this database is to behave as one in use.
      await other.books.writeBeforeAnswering();
      await other.moveTo({}, other.stage.adminUrl);
      const practice = await other.newPractice();
      await practice.connect(other.networks, ['facebook', 'x']);
      await other.addWorker(() => chance.between(0, 20), worker);
      const people = new People(practice);
      const writing = forEach(
        Array.from({ length: WRITERS }, (_, number) => number),
        WRITERS,
        (number) => people.keepWriting(number),
      );
      for (let trial = 0; trial < trials; trial += 1) {
        // Every other crash comes just after an approval was acknowledged.
        const { length } = people.approved;
        const another = () => people.approved.length > length;
        if (trial % 2 === 0) await becomesTrue(another, APPROVED_WITHIN_MS, 2);
        else await pause(chance.between(300, 1_500));
        await pause(chance.between(0, 100));
        await crash(other);
      }
      people.stop();
      await writing;
      await comesToRest(other, practice);
      return {
        trials: `${trials} crashes; ${people.edits} edits and ${people.approved.length} approvals acknowledged`,
        violations: [
          ...(await people.lost()),
          ...(await unverified(practice)),
          ...(await differences(other, practice, people.approved)),
        ],
      };
    } finally {
      await other.stop();
    }
  },
};

async function crash(other: System): Promise<void> {
  await other.books.killServer();
  const back = await becomesTrue(() => other.books.answers(), RECOVERS_WITHIN_MS, 50);
  if (!back) throw new Error('PostgreSQL did not come back.');
}

async function unverified({ approver }: Practice): Promise<string[]> {
  const { ok, sentence } = await approver.post<VerifyResult>(routes.logVerify);
  return ok ? [] : [`P11: the log does not verify: ${sentence}`];
}

/** A draft with the words that were acknowledged last, and those sent after them without an answer. */
interface Written {
  id: string;
  kept: string;
  perhaps: string[];
}

/** Authors and approvers who work on, whatever becomes of their requests. */
class People {
  readonly approved: ReadyPost[] = [];
  readonly written: Written[] = [];
  edits = 0;
  private stopped = false;
  private number = 0;

  constructor(private readonly practice: Practice) {}

  stop(): void {
    this.stopped = true;
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
    for (const { id, kept, perhaps } of this.written) {
      const { draft } = await this.practice.detail(id);
      if (draft.text === kept || perhaps.includes(draft.text)) continue;
      violations.push(`P11: an acknowledged edit of post ${id} is gone`);
    }
    for (const { id } of this.approved) {
      const { approvals } = await this.practice.detail(id);
      const stands = approvals.some(({ decision }) => decision === 'approve');
      if (!stands) violations.push(`P11: the acknowledged approval of post ${id} is gone`);
    }
    return violations;
  }

  private async writeAndApprove(text: string): Promise<void> {
    await unlessAway(async () => {
      const post = await this.practice.prepare(text, this.practice.channels);
      await this.practice.approve(post);
      this.approved.push(post);
    });
  }

  private async edit(text: string): Promise<void> {
    const { author } = this.practice;
    await unlessAway(async () => {
      const draft = { ...emptyDraft, text };
      const post = await author.post<PostDetail>(routes.posts, { draft });
      const written: Written = { id: post.id, kept: text, perhaps: [] };
      this.written.push(written);
      let { version } = post;
      for (let edit = 1; edit <= EDITS && !this.stopped; edit += 1) {
        const words = `${text} ${edit}`;
        written.perhaps.push(words);
        const body = { version, draft: { ...draft, text: words } };
        ({ version } = await author.call<PostDetail>('PUT', routes.postDraft(post.id), body));
        written.kept = words;
        written.perhaps = [];
        this.edits += 1;
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
