import { FragmentRepository, PostRepository, type Transaction } from '@canteen/data-access';
import { type EarlierText, parsePracticeProfile, screen } from '@canteen/guidance';
import { waitsDividedBy } from '@canteen/platform';
import fc from 'fast-check';
import { ErasureDesk } from '../erasure/erasure-desk';
import { plainDraft, postsArea } from '../testing/posts-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { earlierTo } from './earlier-texts';
import { FragmentKeeper } from './fragment-keeper';

// Real databases on a busy machine take their time.
jest.setTimeout(60_000);

const NOW = '2026-11-23T09:00:00.000Z';
const DAY_MS = 24 * 3_600_000;
const FERRY = 'Rough crossing for a home visit to the ferry cottage.';
const VISIT = 'Our home visit was much better on Tuesday, INR down to 3.';

let app: TestApplication;
let area: ReturnType<typeof postsArea>;
let keeper: FragmentKeeper;
let practice: TestPractice;

beforeAll(async () => {
  app = await testApplication({ now: NOW });
  area = postsArea(app);
  keeper = new FragmentKeeper(app.uow, { waits: waitsDividedBy(1) });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(NOW);
  practice = await app.practice();
});

/** Something that went out some days ago, before there were fragments. */
async function published(text: string, daysAgo: number, kind = 'post'): Promise<string> {
  const { id } = await area.submitted(practice, 'manager', plainDraft(practice, { text }));
  const { item } = await area.approve(practice, 'doctor', id);
  if (item.post.state === 'in-review') await area.approve(practice, 'compliance', id);
  await app.asSuperuser(
    `UPDATE publications SET state = 'confirmed', confirmed_at = $2 WHERE post_id = $1`,
    [id, new Date(Date.parse(NOW) - daysAgo * DAY_MS).toISOString()],
  );
  await app.asSuperuser('UPDATE posts SET kind = $2 WHERE id = $1', [id, kind]);
  return id;
}

async function readAll(): Promise<void> {
  await app.uow.run(practice.id, (tx) => tx.due.add('keep-fragments', practice.id, tx.now));
  await app.runDueWork(keeper);
}

const stored = () =>
  app.asSuperuser<{ post_id: string; kind: string; token: Buffer }>(
    'SELECT post_id, kind, token FROM fragments WHERE practice_id = $1',
    [practice.id],
  );

/** What is found of earlier texts when a text is written into a post. */
async function foundIn(text: string, postId: string): Promise<string[]> {
  return app.uow.run(practice.id, async (tx) => rulesOf(tx, text, postId));
}

const ACROSS = ['confidentiality.mosaic', 'feedback.stock-response'];

async function rulesOf(tx: Transaction, text: string, postId: string): Promise<string[]> {
  const post = await tx.use(PostRepository).lock(postId);
  if (!post) throw new Error('There is no such post.');
  return acrossRules(post.kind, text, await earlierTo(tx, post, text));
}

function acrossRules(
  kind: 'post' | 'reply',
  text: string,
  context: Parameters<typeof screen>[0]['context'],
): string[] {
  const profile = parsePracticeProfile({ name: 'Waterfront Surgery' });
  const { findings } = screen({ kind, text, context, profile });
  return findings.map(({ rule }) => rule).filter((rule) => ACROSS.includes(rule));
}

describe('the index of fragments', () => {
  it('finds what the earlier texts themselves would say', async () => {
    const posts: EarlierText[] = [
      { text: FERRY, daysAgo: 4 },
      { text: 'The gentleman with the sheepdog is a farmer.', daysAgo: 80 },
      { text: 'A trip to Thorney for a house call, what a view', daysAgo: 700 },
      { text: 'A roofer told me that gravity is a conspiracy.', daysAgo: 20 },
      { text: 'The same chap rang at six in the morning.', daysAgo: 735 },
      { text: 'The car park is closed.', daysAgo: 2 },
    ];
    const replies: EarlierText[] = [
      { text: 'Hi Jan, we are mending the lights in the car park this week!', daysAgo: 5 },
      { text: 'We cannot discuss individuals here. Please call us.', daysAgo: 9 },
      { text: 'The phone menu is being cut to three options in May.', daysAgo: 90 },
    ];
    for (const { text, daysAgo } of posts) await published(text, daysAgo);
    for (const { text, daysAgo } of replies) await published(text, daysAgo, 'reply');
    const newPost = await published('A new one.', 0);
    const newReply = await published('A new one.', 0, 'reply');
    await readAll();

    const written = fc
      .array(
        fc.constantFrom(
          VISIT,
          'Same gent from last week, he fell off again.',
          'The farmer and his sheepdog got the all clear.',
          "Yesterday's patient on Thorney has gone home.",
          'Day three of the same chap.',
          'Hi Sue, we are mending the lights in the car park this week.',
          'We cannot discuss individuals here. Please call us.',
          'The phone menu is being cut to three options in May.',
          'Our garden is open.',
        ),
        { minLength: 1, maxLength: 2 },
      )
      .map((all) => all.join(' '));
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(written, fc.boolean(), async (text, isReply) => {
        const kind = isReply ? 'reply' : 'post';
        const whole = acrossRules(kind, text, { earlierPosts: posts, recentReplies: replies });
        const found = await foundIn(text, isReply ? newReply : newPost);
        for (const rule of found) seen.add(`${kind} ${rule}`);
        expect(found).toEqual(whole);
      }),
      { numRuns: 40 },
    );
    expect([...seen].sort()).toEqual([
      'post confidentiality.mosaic',
      'reply confidentiality.mosaic',
      'reply feedback.stock-response',
    ]);
  });

  it('compares nothing with itself, and nothing with another practice', async () => {
    const id = await published(FERRY, 4);
    await readAll();
    expect(await foundIn(VISIT, id)).toEqual([]);
    const other = await published('A new one.', 0);
    expect(await foundIn(VISIT, other)).toEqual(['confidentiality.mosaic']);
    const mine = await stored();
    practice = await app.practice('Camber Dock');
    await published(FERRY, 4);
    const elsewhere = await published('A new one.', 0);
    expect(await foundIn(VISIT, elsewhere)).toEqual([]);
    await readAll();
    const theirs = (await stored()).map(({ token }) => token.toString('hex'));
    expect(theirs).toHaveLength(mine.length);
    expect(mine.filter(({ token }) => theirs.includes(token.toString('hex')))).toEqual([]);
  });

  it('is sent back for two months, and no further', async () => {
    const other = await published('A new one.', 0);
    await published('A rash that came in from Thorney.', 80);
    await readAll();
    expect(await foundIn('It is back again today.', other)).toEqual([]);
    await published('A rash that came in from Cosham.', 60);
    await readAll();
    expect(await foundIn('It is back again today.', other)).toEqual(['confidentiality.mosaic']);
  });

  it('holds no word of a text', async () => {
    await published(FERRY, 4);
    await readAll();
    const kinds = (await stored()).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['about-somebody', 'points-at', 'word']));
    const dump = await app.asSuperuser('SELECT fragments::text AS row FROM fragments');
    expect(JSON.stringify(dump)).not.toMatch(/cottage|crossing|visit/);
  });

  it('is read anew under a new ruleset, a post as a whole', async () => {
    const id = await published(FERRY, 4);
    await readAll();
    const before = await stored();
    await app.asSuperuser(
      `UPDATE fragments SET token = '\\x00' WHERE post_id = $1 AND kind = 'points-at'`,
      [id],
    );
    await app.asSuperuser(
      `UPDATE publications SET fragments_ruleset = '2026.1.1'
        WHERE id = (SELECT id FROM publications WHERE post_id = $1 LIMIT 1)`,
      [id],
    );
    await readAll();
    expect((await stored()).length).toBe(before.length);
    expect(await stored()).toEqual(expect.arrayContaining(before));
  });

  it('forgets after two years', async () => {
    await published(FERRY, 4);
    await readAll();
    expect((await stored()).length).toBeGreaterThan(0);
    app.clock.set('2028-11-21T09:00:00.000Z');
    await readAll();
    expect(await stored()).toEqual([]);
  });

  it('lets go of what is restricted, and takes it back when it is lifted', async () => {
    const id = await published(FERRY, 4);
    const other = await published('A new one.', 0);
    await app.asSuperuser(`UPDATE posts SET state = 'published' WHERE id = $1`, [id]);
    await readAll();
    const desk = new ErasureDesk(app.uow, app.notices);
    const { id: asked } = await desk.ask(practice.as('compliance'), {
      measure: 'restrict',
      subject: { type: 'post', id },
      ground: 'accuracy-contested',
      withReplies: false,
      reason: 'They say it is about them.',
    });
    expect(await foundIn(VISIT, other)).toEqual([]);
    await readAll();
    expect(await stored()).toEqual([]);
    await desk.lift(practice.as('guardian'), asked);
    await app.runDueWork(keeper);
    expect(await foundIn(VISIT, other)).toEqual(['confidentiality.mosaic']);
  });

  it('lets go of what is erased, and does not read it again', async () => {
    const id = await published(FERRY, 4);
    await app.asSuperuser(`UPDATE posts SET state = 'published' WHERE id = $1`, [id]);
    await readAll();
    const desk = new ErasureDesk(app.uow, app.notices);
    const { id: asked } = await desk.ask(practice.as('compliance'), {
      measure: 'erase',
      subject: { type: 'post', id },
      ground: 'consent-withdrawn',
      withReplies: false,
      reason: 'They asked.',
    });
    await desk.decide(practice.as('guardian'), asked, { agreed: true });
    expect(await stored()).toEqual([]);
    await app.uow.run(practice.id, (tx) => tx.use(FragmentRepository).readAgain(id));
    await readAll();
    expect(await stored()).toEqual([]);
  });
});
