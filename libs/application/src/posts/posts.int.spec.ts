import { PostDetail, PostPage } from '@canteen/contracts';
import { type TestApplication, testApplication } from '../testing/test-application';
import { allYes, plainDraft, postsArea } from '../testing/posts-area';
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
const refusal = (code: string, more: object = {}): object => ({ name: 'AppError', code, ...more });

describe('a draft', () => {
  it('is kept sealed and read back as it was written', async () => {
    const draft = plainDraft(practice, { text: 'Flu clinic on Saturday: canary-7f3a.' });
    const started = await area.writer.start(manager(), draft);
    expect(PostDetail.parse(started)).toMatchObject({
      state: 'draft',
      version: 1,
      excerpt: 'Flu clinic on Saturday: canary-7f3a.',
      draft,
      dueAt: '2026-11-26T08:30:00.000Z',
      may: { edit: { allowed: true }, submit: { allowed: true }, takeDown: { allowed: false } },
    });
    const rows = await app.asSuperuser<{ row: string }>(
      'SELECT p::text AS row FROM posts p UNION ALL SELECT t::text FROM sealed_texts t',
    );
    expect(rows.some(({ row }) => row.includes('canary-7f3a'))).toBe(false);
  });

  it('leaves no earlier wording behind when it is saved', async () => {
    const { id } = await area.writer.start(manager(), plainDraft(practice));
    for (const version of [1, 2, 3]) {
      await area.writer.save(manager(), id, {
        version,
        draft: plainDraft(practice, { text: `Version ${version}` }),
      });
    }
    const [count] = await app.asSuperuser<{ count: number }>(
      'SELECT count(*) FROM sealed_texts WHERE item_id = $1',
      [id],
    );
    expect(count).toEqual({ count: 1 });
  });

  it('is not overwritten by somebody who saw an older version', async () => {
    const { id } = await area.writer.start(manager(), plainDraft(practice));
    const body = { version: 1, draft: plainDraft(practice, { text: 'Mine' }) };
    await area.writer.save(manager(), id, body);
    await expect(area.writer.save(practice.as('writer'), id, body)).rejects.toMatchObject(
      refusal('CONFLICT'),
    );
  });

  it('counts whoever changes its words as an editor, but not whoever moves its time', async () => {
    const { id } = await area.writer.start(manager(), plainDraft(practice));
    await area.writer.save(practice.as('doctor'), id, {
      version: 1,
      draft: plainDraft(practice, { schedule: { kind: 'when-approved' } }),
    });
    await area.writer.save(practice.as('partner'), id, {
      version: 2,
      draft: plainDraft(practice, { text: 'Other words.' }),
    });
    const rows = await app.asSuperuser('SELECT editor_ids FROM posts WHERE id = $1', [id]);
    expect(rows).toEqual([{ editor_ids: [practice.as('partner').memberId] }]);
  });

  it('can only be written by people who write', async () => {
    await expect(
      area.writer.start(practice.as('auditor'), plainDraft(practice)),
    ).rejects.toMatchObject(refusal('FORBIDDEN'));
  });

  it('of another practice does not exist', async () => {
    const { id } = await area.writer.start(manager(), plainDraft(practice));
    const other = await app.practice('Solent Surgery');
    const theirs = other.as('manager');
    const save = { version: 1, draft: plainDraft(other) };
    await expect(area.reader.detail(theirs, id)).rejects.toMatchObject(refusal('NOT_FOUND'));
    await expect(area.writer.save(theirs, id, save)).rejects.toMatchObject(refusal('NOT_FOUND'));
    await expect(area.writer.submit(theirs, id, { version: 1 })).rejects.toMatchObject(
      refusal('NOT_FOUND'),
    );
  });
});

describe('submitting', () => {
  const submit = async (changes: Parameters<typeof plainDraft>[1]) => {
    const { id } = await area.writer.start(manager(), plainDraft(practice, changes));
    return area.writer.submit(manager(), id, { version: 1 });
  };

  it('freezes a revision whose seal stands in the log, with commitments for every text', async () => {
    const post = await submit({});
    expect(PostDetail.parse(post)).toMatchObject({
      state: 'screening',
      revision: {
        number: 1,
        dueAt: '2026-11-26T08:30:00.000Z',
        validUntil: '2026-11-26T09:30:00.000Z',
        screening: { status: 'waiting' },
      },
    });
    const submitted = (await app.log(practice.id)).at(-1);
    expect(submitted).toMatchObject({
      kind: 'post.submitted',
      leaf: {
        actor: { id: manager().memberId },
        data: { seal: post.revision?.seal, number: 1 },
      },
    });
    expect(Object.keys(submitted?.leaf.commitments ?? {}).sort()).toEqual(
      [`text:${practice.facebook}`, `text:${practice.x}`].sort(),
    );
  });

  it('asks which of the two when a wall time comes twice, and takes the answer', async () => {
    const local = '2027-10-31T01:30';
    await expect(submit({ schedule: { kind: 'at', local } })).rejects.toMatchObject(
      refusal('TIME_COMES_TWICE', {
        details: { earlier: '2027-10-31T00:30:00.000Z', later: '2027-10-31T01:30:00.000Z' },
      }),
    );
    const post = await submit({ schedule: { kind: 'at', local, choice: 'later' } });
    expect(post.dueAt).toBe('2027-10-31T01:30:00.000Z');
  });

  it.each([
    ['a time the clocks skip', { kind: 'at', local: '2027-03-28T01:30' }, 'TIME_DOES_NOT_EXIST'],
    ['a time that has passed', { kind: 'at', local: '2026-11-23T08:59' }, 'TIME_IN_PAST'],
    ['a day that does not exist', { kind: 'at', local: '2027-02-30T10:00' }, 'INVALID_INPUT'],
    ['no time', null, 'INVALID_INPUT'],
  ] as const)('refuses %s', async (_, schedule, code) => {
    await expect(submit({ schedule })).rejects.toMatchObject(refusal(code));
  });

  it('names every field a network would refuse', async () => {
    await expect(
      submit({
        variants: [
          { channelId: practice.facebook, text: '' },
          { channelId: practice.x, text: 'x'.repeat(281) },
        ],
      }),
    ).rejects.toMatchObject(
      refusal('PART_REFUSED', {
        fields: {
          'variants.0.text': expect.any(String) as string,
          'variants.1.text': expect.any(String) as string,
        },
      }),
    );
  });

  it('refuses another practice\u2019s channel', async () => {
    const other = await app.practice('Solent Surgery');
    await expect(
      submit({ variants: [{ channelId: other.facebook, text: null }] }),
    ).rejects.toMatchObject(refusal('CHANNEL_REFUSED'));
  });
});

describe('after submitting', () => {
  it('reopening voids the approvals and cancels what was queued', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    const scheduled = await area.approve(practice, 'doctor', id);
    expect(scheduled.item.post.state).toBe('scheduled');
    const reopened = await area.writer.reopen(manager(), id);
    expect(reopened).toMatchObject({
      state: 'draft',
      approvals: [{ decision: 'approve', voidReason: 'It was opened for editing.' }],
      publications: [{ state: 'cancelled' }, { state: 'cancelled' }],
    });
    const due = await app.asSuperuser<{ kind: string }>(
      `SELECT kind FROM due_work WHERE practice_id = $1
          AND kind IN ('screen-revision', 'publish', 'expire-post')`,
      [practice.id],
    );
    expect(due).toEqual([]);
    expect((await app.log(practice.id)).map(({ kind }) => kind).slice(-2)).toEqual([
      'post.approval-voided',
      'post.reopened',
    ]);
  });

  it('writes nothing until somebody reopens it on purpose', async () => {
    const { id, version } = await area.submitted(practice, 'manager', plainDraft(practice));
    await expect(
      area.writer.save(manager(), id, { version, draft: plainDraft(practice, { text: 'New' }) }),
    ).rejects.toMatchObject(refusal('STATE_REFUSED'));
  });

  it('does not send a channel twice that may have it already', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await area.approve(practice, 'doctor', id);
    await app.asSuperuser(
      `UPDATE publications SET state = CASE channel_id WHEN $2 THEN 'confirmed' ELSE 'rejected' END
        WHERE post_id = $1`,
      [id, practice.facebook],
    );
    await app.asSuperuser(`UPDATE posts SET state = 'failed' WHERE id = $1`, [id]);
    const { version } = await area.writer.reopen(manager(), id);
    await expect(area.writer.submit(manager(), id, { version })).rejects.toMatchObject(
      refusal('PART_REFUSED', {
        fields: { 'variants.0.text': expect.stringContaining('already') as string },
      }),
    );
  });

  it('says that it was missed when nobody decided in time', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    app.clock.set('2026-11-26T09:30:00.001Z');
    await area.settle();
    expect((await area.reader.detail(manager(), id)).state).toBe('missed');
  });

  it('is a draft again when it was cancelled by mistake, with nothing approved', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await area.approve(practice, 'doctor', id);
    const cancelled = await area.writer.cancel(manager(), id, 'The wrong one');
    expect(cancelled).toMatchObject({ state: 'cancelled', may: { edit: { allowed: true } } });
    await expect(area.writer.reopen(practice.as('auditor'), id)).rejects.toMatchObject(
      refusal('FORBIDDEN'),
    );
    const draft = await area.writer.reopen(manager(), id);
    expect(draft).toMatchObject({
      state: 'draft',
      draft: cancelled.draft,
      approvals: [{ decision: 'approve', voidReason: 'It was opened for editing.' }],
    });
    const last = (await app.log(practice.id)).at(-1);
    expect(last).toMatchObject({ kind: 'post.reopened', leaf: { data: { from: 'cancelled' } } });
    await area.writer.submit(manager(), id, { version: draft.version });
    await area.settle();
    expect((await area.reader.detail(manager(), id)).state).toBe('in-review');
  });

  it('stays cancelled when a network may have a part of it', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await area.approve(practice, 'doctor', id);
    await app.asSuperuser(
      `INSERT INTO attempts (id, practice_id, publication_id, number, armed_at)
       SELECT gen_random_uuid(), practice_id, id, 1, $2 FROM publications WHERE post_id = $1`,
      [id, app.clock.now()],
    );
    const cancelled = await area.writer.cancel(manager(), id, 'Not now');
    expect(cancelled.may.edit.allowed).toBe(false);
    await expect(area.writer.reopen(manager(), id)).rejects.toMatchObject(refusal('STATE_REFUSED'));
  });

  it('cannot be cancelled while it is being sent', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await area.approve(practice, 'doctor', id);
    await app.asSuperuser(`UPDATE publications SET state = 'sending' WHERE post_id = $1`, [id]);
    await expect(area.writer.cancel(manager(), id, 'Not now')).rejects.toMatchObject(
      refusal('STATE_REFUSED'),
    );
  });

  it('is asked down by one person at once, with the reason sealed', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await app.asSuperuser(`UPDATE posts SET state = 'published' WHERE id = $1`, [id]);
    await area.writer.takeDown(practice.as('writer'), id, 'Wrong picture');
    const [work] = await app.asSuperuser(
      `SELECT kind FROM due_work WHERE subject_id = $1 AND kind = 'take-down'`,
      [id],
    );
    expect(work).toBeDefined();
    const entry = (await app.log(practice.id)).at(-1);
    expect(entry).toMatchObject({ kind: 'post.take-down-asked' });
    expect(JSON.stringify(entry)).not.toContain('Wrong picture');
  });
});

describe('lists', () => {
  it('page through everything once, and no further', async () => {
    for (const text of ['One', 'Two', 'Three']) {
      await area.writer.start(manager(), plainDraft(practice, { text }));
      app.clock.advance(1_000);
    }
    const first = await area.reader.list(manager(), { view: 'drafts', limit: 2 });
    const after = PostPage.parse(first).next ?? undefined;
    const second = await area.reader.list(manager(), { view: 'drafts', limit: 2, after });
    expect([...first.items, ...second.items].map(({ excerpt }) => excerpt)).toEqual([
      'Three',
      'Two',
      'One',
    ]);
    expect(second.next).toBeNull();
  });

  it('find words in any case, in a variant and in what a picture shows, page by page', async () => {
    const write = (text: string, variant: string | null = null) =>
      area.writer.start(
        manager(),
        plainDraft(practice, { text, variants: [{ channelId: practice.x, text: variant }] }),
      );
    await write('The lift is being repaired.');
    const first = await write('FLU jabs begin on Monday.');
    app.clock.advance(1_000);
    const second = await write('Come along.', 'Your flu jab waits for you.');
    const find = (words: string, more = {}) =>
      area.reader.list(manager(), { view: 'all', words, limit: 1, ...more });
    const page = await find('flu jab');
    expect(page.items.map(({ id }) => id)).toEqual([second.id]);
    const { items, next } = await find('flu jab', { after: page.next ?? undefined });
    expect(items.map(({ id }) => id)).toEqual([first.id]);
    expect(await find('flu jab', { after: next ?? undefined })).toEqual({ items: [], next: null });
    expect(await find('flu jab', { view: 'out' })).toEqual({ items: [], next: null });
  });

  it('begin with what goes out next, whichever was changed last', async () => {
    const at = async (local: string) => {
      const draft = plainDraft(practice, { schedule: { kind: 'at', local } });
      const { id } = await area.submitted(practice, 'manager', draft);
      await area.approve(practice, 'doctor', id);
      return id;
    };
    const soon = await at('2026-11-26T08:30');
    const later = await at('2026-12-03T08:30');
    const upcoming = await area.reader.upcoming(manager(), 5);
    expect(upcoming.map(({ id }) => id)).toEqual([soon, later]);
  });

  it('show a week with its posts and bank holidays', async () => {
    await area.writer.start(
      manager(),
      plainDraft(practice, { schedule: { kind: 'at', local: '2026-12-28T23:30' } }),
    );
    const shown = await area.reader.calendar(manager(), { from: '2026-12-25', to: '2026-12-28' });
    expect(shown.posts).toHaveLength(1);
    expect(shown.bankHolidays.map(({ date }) => date)).toEqual(['2026-12-25', '2026-12-28']);
    const day = await area.reader.calendar(manager(), { from: '2026-12-29', to: '2026-12-29' });
    expect(day.posts).toEqual([]);
    await expect(
      area.reader.calendar(manager(), { from: '2026-12-01', to: '2027-02-01' }),
    ).rejects.toMatchObject(refusal('INVALID_INPUT'));
  });
});

it('answers for everything it was asked with an entry in the log', async () => {
  const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
  const { revision } = await area.desk.detail(practice.as('doctor'), id);
  await area.decider.decide(practice.as('doctor'), id, {
    seal: revision.seal,
    decision: 'approve',
    checklist: allYes,
    note: '',
  });
  expect((await app.log(practice.id)).map(({ kind }) => kind)).toEqual([
    'post.started',
    'post.submitted',
    'post.screened',
    'post.approved',
    'post.scheduled',
  ]);
});

describe('the same words on one X account', () => {
  const words = 'Flu clinic on Saturday. No need to ring.';
  const onX = (text = words) =>
    plainDraft(practice, { text, variants: [{ channelId: practice.x, text: null }] });
  const sameAs = async (text: string) => (await area.writer.start(manager(), onX(text))).sameWords;

  it('are found where they wait and where they are out, whatever the spaces', async () => {
    expect(await sameAs(words)).toEqual([]);
    const { id } = await area.submitted(practice, 'manager', onX());
    const due = { channelId: practice.x, postId: id, at: '2026-11-26T08:30:00.000Z', isOut: false };
    expect(await sameAs(' Flu clinic on Saturday.\n\nNo need to ring.')).toEqual([due]);
    await area.approve(practice, 'compliance', id);
    await app.asSuperuser(
      `UPDATE publications SET state = 'confirmed', confirmed_at = $2 WHERE post_id = $1`,
      [id, '2026-11-26T08:30:04.000Z'],
    );
    await app.asSuperuser(`UPDATE posts SET state = 'published' WHERE id = $1`, [id]);
    const out = { ...due, at: '2026-11-26T08:30:04.000Z', isOut: true };
    expect(await sameAs(words)).toEqual([out]);
    expect((await area.reader.detail(manager(), id)).sameWords).toEqual([]);
    await app.asSuperuser(`UPDATE posts SET state = 'taken-down' WHERE id = $1`, [id]);
    expect(await sameAs(words)).toEqual([]);
  });

  it('are nothing to say of on Facebook, in other words, or at another practice', async () => {
    await area.submitted(practice, 'manager', plainDraft(practice, { text: words }));
    const facebook = { variants: [{ channelId: practice.facebook, text: null }] };
    const started = await area.writer.start(
      manager(),
      plainDraft(practice, { text: words, ...facebook }),
    );
    expect(started.sameWords).toEqual([]);
    expect(await sameAs(`${words} Bring a mug.`)).toEqual([]);
    expect(await sameAs(words)).toHaveLength(1);
    practice = await app.practice();
    expect(await sameAs(words)).toEqual([]);
  });
});
