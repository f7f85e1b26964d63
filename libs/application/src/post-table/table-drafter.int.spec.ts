import { PostTableMade, PostTablePreview } from '@canteen/contracts';
import { plainDraft, postsArea } from '../testing/posts-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { TableDrafter } from './table-drafter';

const telling = (words: string): unknown => expect.stringContaining(words);

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

let app: TestApplication;
let area: ReturnType<typeof postsArea>;
let drafter: TableDrafter;
let practice: TestPractice;

beforeAll(async () => {
  app = await testApplication();
  area = postsArea(app);
  drafter = new TableDrafter(app.uow);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-11-23T09:00:00.000Z');
  practice = await app.practice();
});

const heading = 'Words,Channels,Date,Time,Picture,Alt text';
const month = [
  heading,
  'Our doors are open from 8am on Thursday.,"Facebook, X",03/12/2026,08:30,,',
  '"We are closed on Friday, and back on Monday.",Facebook,11/12/2026,09:00,closed.jpg,A closed door',
].join('\n');
const manager = () => practice.as('manager');
const countOf = async (what: string) => {
  const [row] = await app.asSuperuser<{ count: string }>(
    `SELECT count(*) FROM ${what} WHERE practice_id = $1`,
    [practice.id],
  );
  return Number(row?.count);
};

describe(TableDrafter.name, () => {
  it('says what would become of each row, and writes nothing', async () => {
    const preview = await drafter.look(manager(), `${month}\nHello,Facebook,11/12/2026,,,`);
    expect(PostTablePreview.parse(preview).rows).toMatchObject([
      { row: 2, fate: 'draft', dueAt: '2026-12-03T08:30:00.000Z', picture: null },
      { row: 3, fate: 'draft', picture: 'closed.jpg' },
      { row: 4, fate: 'wrong', problems: [{ column: 'time' }] },
    ]);
    expect(await countOf('posts')).toBe(0);
    expect(await countOf('sealed_texts')).toBe(0);
  });

  it('makes drafts that go the way of every draft', async () => {
    const made = await drafter.make(manager(), month);
    expect(PostTableMade.parse(made)).toMatchObject({
      there: 0,
      posts: [{ state: 'draft', author: { name: 'Joy Abara' } }, { state: 'draft' }],
    });
    const [first, second] = made.posts.map(({ id }) => id);
    await area.writer.submit(manager(), first ?? '', { version: 1 });
    await area.settle();
    await expect(area.approve(practice, 'manager', first ?? '')).rejects.toThrow();
    await area.approve(practice, 'doctor', first ?? '');
    expect((await area.reader.detail(manager(), first ?? '')).state).toBe('scheduled');
    await expect(area.writer.submit(manager(), second ?? '', { version: 1 })).rejects.toMatchObject(
      {
        code: 'PART_REFUSED',
        fields: { 'awaitedPictures.0': telling('closed.jpg') },
      },
    );
    const started = (await app.log(practice.id)).filter(({ kind }) => kind === 'post.started');
    expect(started.map(({ leaf }) => leaf.data['from'])).toEqual(['table', 'table']);
  });

  it('makes nothing of the same table twice, also at the same moment', async () => {
    const made = await Promise.all([
      drafter.make(manager(), month),
      drafter.make(practice.as('writer'), month),
    ]);
    expect(made.map(({ posts }) => posts.length).sort()).toEqual([0, 2]);
    const { rows } = await drafter.look(manager(), month);
    expect(rows.map(({ fate }) => fate)).toEqual(['there', 'there']);
    expect(await countOf('posts')).toBe(2);
  });

  it('still knows a row whose post has gone out, and takes up what was added below', async () => {
    await drafter.make(manager(), month);
    app.clock.set('2026-12-04T09:00:00.000Z');
    const longer = `${month}\nMerry Christmas to you all.,X,25/12/2026,09:00,,`;
    expect((await drafter.look(manager(), longer)).rows).toMatchObject([
      { fate: 'there', problems: [] },
      { fate: 'there' },
      { fate: 'draft' },
    ]);
    expect(await drafter.make(manager(), longer)).toMatchObject({ there: 2, posts: [{}] });
  });

  it('makes a cancelled post again', async () => {
    const { posts } = await drafter.make(manager(), month);
    await area.writer.cancel(manager(), posts[0]?.id ?? '', 'It was the wrong day.');
    const { rows } = await drafter.look(manager(), month);
    expect(rows.map(({ fate }) => fate)).toEqual(['draft', 'there']);
  });

  it('makes all or none', async () => {
    const table = `${month}\nToo late.,X,03/11/2026,08:30,,`;
    await expect(drafter.make(manager(), table)).rejects.toMatchObject({
      code: 'STATE_REFUSED',
      message: telling('row 4'),
    });
    expect(await countOf('posts')).toBe(0);
  });

  it('says what says the same, and what goes out at the same time', async () => {
    await area.submitted(practice, 'manager', plainDraft(practice));
    const words = plainDraft(practice).text;
    const { rows } = await drafter.look(
      manager(),
      [
        heading,
        `${words},X,10/12/2026,08:30,,`,
        `${words},X,11/12/2026,08:30,,`,
        `${words},X,11/12/2026,08:30,,`,
        'Something else.,Facebook,26/11/2026,08:30,,',
      ].join('\n'),
    );
    expect(rows).toMatchObject([
      { fate: 'draft', notes: [{ message: telling('went out on X, or are due') }] },
      { fate: 'draft', notes: [{ message: telling('Row 2 says the same') }, {}] },
      { fate: 'wrong', problems: [{ message: telling('same as row 3') }] },
      { fate: 'draft', notes: [{ column: 'time', message: telling('Another') }] },
    ]);
  });

  it('is for those who write', async () => {
    const auditor = practice.as('auditor');
    await expect(drafter.look(auditor, month)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(drafter.make(auditor, month)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('knows nothing of another practice', async () => {
    const other = await app.practice();
    await drafter.make(other.as('manager'), month);
    const { rows } = await drafter.look(manager(), month);
    expect(rows.map(({ fate }) => fate)).toEqual(['draft', 'draft']);
  });
});
