import {
  type CommentPage,
  type ErasureView,
  type MemberView,
  type VerifyResult,
  routes,
} from '@canteen/contracts';
import { Burglar, sha256 } from '../burglar';
import { Person } from '../person';
import { type Practice, addressOf } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { becomesTrue, forEach } from '../waiting';

const PASSWORD = 'kettle-window-meadow-lantern';
/** Marks that each comment carries: most in its words, two in its author's name, two in a note. */
const MARKS = 20;
const GUESSES = 1_000_000;
const IMPORTED_WITHIN_MS = 300_000;

/** What one member of the public wrote, with marks that appear nowhere else. */
interface Marked {
  text: string;
  name: string;
  note: string;
  marks: string[];
}

/** L10: what was erased is nowhere, not even for somebody who takes the machine and its master key. */
export const erasures: Proof = {
  ids: ['L10'],
  name: 'erasures',
  what: 'after erasure nothing of it is anywhere, and no guess finds it',
  trials: { ci: 50, release: 1_000 },
  cost: { seconds: 60, processors: 1 },
  async run({ system, chance, trials }: ProofRun): Promise<Verdict> {
    const practice = await system.newPractice();
    const guardian = await joinGuardian(practice, system.address);
    await practice.connect(system.networks, ['facebook']);
    const [page] = practice.channels;
    if (!page) throw new Error('There is no page.');
    await system.addWorker(() => chance.between(0, 2));
    const marked = Array.from({ length: trials }, (_, number) =>
      markedComment(number, chance.between(0, 1e9)),
    );
    await forEach(marked, 4, async ({ name, text }) => {
      await system.networks.visitorWrites(page, name, text);
    });
    const ids = await imported(practice, marked.length);
    await forEach(ids, 2, (id) => close(practice, id, marked));
    const burglar = new Burglar({
      adminUrl: system.stage.adminUrl,
      redisUrl: system.redis.url,
      keys: system.stage.keys,
      folder: system.stage.folder,
    });
    const marks = marked.flatMap((each) => each.marks);
    const before = count(await burglar.everything(), marks);
    const commitments = await burglar.commitments(practice.id);
    await forEach(ids, 2, (id) => erase(practice, guardian, id));
    const after = count(await burglar.everything(), marks);
    const guessed = guess(marked, commitments, await burglar.salts());
    const { ok, sentence } = await practice.approver.post<VerifyResult>(routes.logVerify);
    return {
      trials: `${ids.length} comments erased; ${before} of ${marks.length} marks before, ${after} after; ${guessed.tried.toLocaleString('en-GB')} guesses`,
      violations: [
        ...(before < marks.length
          ? [`The burglar found ${before} marks before: the search is blind.`]
          : []),
        ...(after > 0 ? [`L10: ${after} of ${marks.length} marks are still somewhere.`] : []),
        ...(guessed.found > 0 ? [`L10: ${guessed.found} guesses opened a commitment.`] : []),
        ...(ok ? [] : [`L10: the log does not verify any more: ${sentence}`]),
      ],
    };
  },
};

function markedComment(number: number, seed: number): Marked {
  const marks = Array.from(
    { length: MARKS },
    (_, index) => `mark${sha256(`${seed}-${number}-${index}`).slice(0, 20)}`,
  );
  return {
    text: `When do you open? ${marks.slice(4).join(' ')}`,
    name: `Nerys ${marks.slice(0, 2).join(' ')}`,
    note: `She rang back about ${marks.slice(2, 4).join(' and ')}.`,
    marks,
  };
}

async function joinGuardian(practice: Practice, address: string): Promise<Person> {
  const email = addressOf(`guardian-${practice.id.slice(-8)}`, 'guardian');
  const body = { name: 'Olwen Pryce', email, jobTitle: 'guardian', roles: ['caldicott-guardian'] };
  const member = await practice.manager.post<MemberView>(routes.people, body);
  await Person.join(address, member.setUpUrl ?? '', 'Olwen Pryce', PASSWORD);
  return Person.signIn(address, email, PASSWORD);
}

/** Waits until every comment is there and screened. */
async function imported(practice: Practice, wanted: number): Promise<string[]> {
  let ids: string[] = [];
  const all = await becomesTrue(
    async () => {
      ids = await openComments(practice);
      return ids.length >= wanted;
    },
    IMPORTED_WITHIN_MS,
    500,
  );
  if (!all) throw new Error(`Only ${ids.length} of ${wanted} comments came in.`);
  return ids;
}

async function openComments(practice: Practice): Promise<string[]> {
  const ids: string[] = [];
  for (let after = ''; ;) {
    const place = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const page = await practice.approver.get<CommentPage>(
      `${routes.comments}?view=open&limit=100${place}`,
    );
    ids.push(...page.items.filter(({ state }) => state === 'open').map(({ id }) => id));
    if (page.next === null) return ids;
    after = page.next;
  }
}

async function close(practice: Practice, id: string, all: readonly Marked[]): Promise<void> {
  const { text } = await practice.approver.get<{ text: string }>(routes.comment(id));
  const note = all.find((each) => each.text === text)?.note ?? '';
  const body = { kind: 'moved-private', route: 'telephone', note };
  await practice.approver.post(routes.commentOutcome(id), body);
}

async function erase(practice: Practice, guardian: Person, id: string): Promise<void> {
  const request = await practice.approver.post<ErasureView>(routes.erasures, {
    measure: 'erase',
    subject: { type: 'comment', id },
    ground: 'consent-withdrawn',
    reason: 'They wrote to us.',
  });
  await guardian.post(routes.erasureDecision(request.id), { agreed: true });
}

function count(everything: string, marks: readonly string[]): number {
  return marks.filter((mark) => everything.includes(mark)).length;
}

/** Tries texts, the true ones among them, without a salt and with every salt that still stands. */
function guess(
  marked: readonly Marked[],
  commitments: ReadonlySet<string>,
  left: readonly Buffer[],
): { tried: number; found: number } {
  const texts = marked.flatMap(({ text, name, note }) => [
    text,
    note,
    JSON.stringify({ name, handle: null }),
  ]);
  const salts = [Buffer.alloc(0), Buffer.alloc(32), ...left.slice(0, 20)];
  const rounds = Math.max(1, Math.ceil(GUESSES / salts.length));
  let found = 0;
  for (let number = 0; number < rounds; number += 1) {
    const text = texts[number] ?? `When do you open, number ${number}?`;
    for (const salt of salts) if (commitments.has(sha256(salt, text))) found += 1;
  }
  return { tried: rounds * salts.length, found };
}
