import { CalendarView } from '@canteen/contracts';
import { type TestApplication, testApplication } from '../testing/test-application';
import { plainDraft, postsArea } from '../testing/posts-area';
import { type TestPractice } from '../testing/test-practice';

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

let app: TestApplication;
let area: ReturnType<typeof postsArea>;
let practice: TestPractice;

beforeAll(async () => {
  app = await testApplication();
  area = postsArea(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-11-23T09:00:00.000Z');
  practice = await app.practice();
});

const manager = () => practice.as('manager');
const refusal = (code: string): object => ({ name: 'AppError', code });
const inCalendar = async (from: string, to: string) =>
  CalendarView.parse(await area.reader.calendar(manager(), { from, to })).posts;

describe('moving a post to another time', () => {
  it('changes the time of a draft and nothing else', async () => {
    const { id } = await area.writer.start(manager(), plainDraft(practice));
    const moved = await area.mover.move(manager(), id, { version: 1, local: '2026-11-27T10:15' });
    expect(moved).toMatchObject({ state: 'draft', dueAt: '2026-11-27T10:15:00.000Z' });
    expect(moved.draft).toEqual(
      plainDraft(practice, { schedule: { kind: 'at', local: '2026-11-27T10:15' } }),
    );
  });

  it('says what it would cost, makes the approvals void and asks for them again', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await area.approve(practice, 'doctor', id);
    const [before] = await inCalendar('2026-11-26', '2026-11-26');
    expect(before).toMatchObject({ id, approvals: 1, move: { allowed: true } });

    await area.mover.move(manager(), id, {
      version: before?.version ?? 0,
      local: '2026-11-27T08:30',
    });
    await area.settle();
    const after = await area.reader.detail(manager(), id);
    expect(after).toMatchObject({
      state: 'in-review',
      dueAt: '2026-11-27T08:30:00.000Z',
      revision: { number: 2, dueAt: '2026-11-27T08:30:00.000Z' },
    });
    expect(after.approvals).toMatchObject([
      { revisionNumber: 1, voidReason: 'It was moved to another time.' },
    ]);
    expect(after.publications.map(({ state }) => state)).not.toContain('queued');
    expect(await inCalendar('2026-11-26', '2026-11-26')).toEqual([]);
    expect((await app.log(practice.id)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['post.approval-voided', 'post.reopened', 'post.submitted']),
    );
  });

  it('makes nobody who only moves it an editor', async () => {
    const { id, version } = await area.submitted(practice, 'manager', plainDraft(practice));
    await area.mover.move(practice.as('doctor'), id, { version, local: '2026-11-27T08:30' });
    await area.settle();
    await area.approve(practice, 'doctor', id);
    expect(await area.reader.detail(manager(), id)).toMatchObject({ state: 'scheduled' });
  });

  it.each([
    ['the past', '2026-11-23T08:59', 'TIME_IN_PAST'],
    ['a time the clocks skip', '2027-03-28T01:30', 'TIME_DOES_NOT_EXIST'],
    ['a time that comes twice', '2027-10-31T01:30', 'TIME_COMES_TWICE'],
  ])('is refused into %s, and then nothing has changed', async (_, local, code) => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await area.approve(practice, 'doctor', id);
    const { version } = await area.reader.detail(manager(), id);
    await expect(area.mover.move(manager(), id, { version, local })).rejects.toMatchObject(
      refusal(code),
    );
    expect(await area.reader.detail(manager(), id)).toMatchObject({
      state: 'scheduled',
      version,
      dueAt: '2026-11-26T08:30:00.000Z',
    });
  });

  it('is refused to whoever saw an older version, may not write, or holds what is on hold', async () => {
    const { id, version } = await area.submitted(practice, 'manager', plainDraft(practice));
    const local = '2026-11-27T08:30';
    await expect(
      area.mover.move(manager(), id, { version: version - 1, local }),
    ).rejects.toMatchObject(refusal('CONFLICT'));
    await expect(
      area.mover.move(practice.as('auditor'), id, { version, local }),
    ).rejects.toMatchObject(refusal('FORBIDDEN'));
    await app.asSuperuser(`UPDATE posts SET state = 'on-hold' WHERE id = $1`, [id]);
    await expect(area.mover.move(manager(), id, { version, local })).rejects.toMatchObject(
      refusal('STATE_REFUSED'),
    );
    expect(await inCalendar('2026-11-26', '2026-11-26')).toMatchObject([
      { move: { allowed: false, reason: 'It is on hold. Release it first.' } },
    ]);
  });
});
