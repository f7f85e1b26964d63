import { type CommentState } from '@canteen/contracts';
import { SealedTexts } from '@canteen/data-access';
import { allYes, plainDraft, postsArea } from '../testing/posts-area';
import { type TestApplication, testApplication } from '../testing/test-application';
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

/** A comment as the import leaves it, being answered. */
async function commentWith(facts: {
  text: string;
  sentiment?: 'negative' | 'positive';
  channel?: 'facebook' | 'x';
  mentionsUs?: boolean;
}): Promise<{ commentId: string; threadId: string }> {
  return app.uow.run(practice.id, async (tx) => {
    const commentId = tx.ids.next();
    const threadId = tx.ids.next();
    const body = await tx.use(SealedTexts).seal(commentId, 'body', facts.text);
    const author = await tx
      .use(SealedTexts)
      .seal(commentId, 'author', JSON.stringify({ name: 'Bev', handle: null }));
    await app.asSuperuser(
      `INSERT INTO comments (id, practice_id, channel_id, kind, remote_id, thread_id,
         author_pseudonym, author_id, state, lane, sentiment, mentions_us, permalink, posted_at, captured_at)
       VALUES ($1, $2, $3, 'comment', $4, $5, 'p', $6, 'answering', 'ordinary', $7, $8, 'https://facebook.test/c', $9, $9)`,
      [
        commentId,
        practice.id,
        practice[facts.channel ?? 'facebook'],
        `remote-${commentId}`,
        threadId,
        author.id,
        facts.sentiment ?? 'positive',
        facts.mentionsUs ?? true,
        tx.now,
      ],
    );
    await app.asSuperuser(
      `INSERT INTO comment_versions (id, practice_id, comment_id, number, body_id, captured_at)
       VALUES ($1, $2, $3, 1, $4, $5)`,
      [tx.ids.next(), practice.id, commentId, body.id, tx.now],
    );
    return { commentId, threadId };
  });
}

async function submittedReply(
  parent: { commentId: string; threadId: string },
  channel: 'facebook' | 'x' = 'facebook',
) {
  const draft = plainDraft(practice, {
    text: 'Thank you, Bev, that is kind of you to say.',
    variants: [{ channelId: practice[channel], text: null }],
    schedule: null,
  });
  const manager = practice.as('manager');
  const post = await app.uow.run(practice.id, (tx) =>
    area.writer.startReply(tx, manager, draft, parent),
  );
  await area.writer.submit(manager, post.id, { version: 1 });
  await area.settle();
  return post.id;
}

const stateOfComment = async (id: string) => {
  const [row] = await app.asSuperuser<{ state: CommentState }>(
    'SELECT state FROM comments WHERE id = $1',
    [id],
  );
  return row?.state;
};

it('shows the approver what is answered, asks about attendance, and takes the comment along', async () => {
  const parent = await commentWith({ text: 'Great open day!' });
  const id = await submittedReply(parent);
  expect(await stateOfComment(parent.commentId)).toBe('awaiting-approval');
  const shown = await area.desk.detail(practice.as('doctor'), id);
  expect(shown).toMatchObject({
    parentComment: { authorName: 'Bev', text: 'Great open day!' },
    item: { post: { kind: 'reply', parentCommentId: parent.commentId } },
  });
  expect(shown.checklist.map(({ id: question }) => question)).toContain('attendance');
  await area.decider.decide(practice.as('doctor'), id, {
    seal: shown.revision.seal,
    decision: 'return',
    checklist: {},
    note: 'Warmer, please.',
  });
  expect(await stateOfComment(parent.commentId)).toBe('answering');
  await area.writer.cancel(practice.as('manager'), id, 'No reply after all');
  expect(await stateOfComment(parent.commentId)).toBe('open');
});

it('is taken up again when it was cancelled by mistake, while nobody writes another', async () => {
  const parent = await commentWith({ text: 'Great open day!' });
  const manager = practice.as('manager');
  const id = await submittedReply(parent);
  const cancelled = await area.writer.cancel(manager, id, 'The wrong one');
  expect(cancelled.may.edit.allowed).toBe(true);

  await app.asSuperuser(`UPDATE comments SET state = 'closed' WHERE id = $1`, [parent.commentId]);
  expect((await area.reader.detail(manager, id)).may.edit.allowed).toBe(false);
  await expect(area.writer.reopen(manager, id)).rejects.toThrow('Reopen it before');
  await app.asSuperuser(`UPDATE comments SET state = 'open' WHERE id = $1`, [parent.commentId]);

  const other = await submittedReply(parent);
  await expect(area.writer.reopen(manager, id)).rejects.toThrow('Another reply');
  await app.asSuperuser(`UPDATE comments SET state = 'awaiting-approval' WHERE id = $1`, [
    parent.commentId,
  ]);
  await area.writer.cancel(manager, other, 'The first was better');
  expect(await stateOfComment(parent.commentId)).toBe('open');

  const draft = await area.writer.reopen(manager, id);
  expect(draft).toMatchObject({ state: 'draft', draft: cancelled.draft });
  expect(await stateOfComment(parent.commentId)).toBe('answering');
  await area.writer.submit(manager, id, { version: draft.version });
  expect(await stateOfComment(parent.commentId)).toBe('awaiting-approval');
});

it('stands for a day, and seals the wording it answers', async () => {
  const parent = await commentWith({ text: 'Great open day!' });
  const id = await submittedReply(parent);
  const { revision } = await area.desk.detail(practice.as('doctor'), id);
  expect(revision.validUntil).toBe('2026-11-24T09:00:00.000Z');
  const [row] = await app.asSuperuser<{ manifest: Buffer; commitment: Buffer }>(
    `SELECT r.manifest, t.commitment FROM revisions r, comment_versions v
       JOIN sealed_texts t ON t.id = v.body_id WHERE r.post_id = $1 AND v.comment_id = $2`,
    [id, parent.commentId],
  );
  expect(JSON.parse(row?.manifest.toString('utf8') ?? '')).toMatchObject({
    parent: { comment: parent.commentId, version: 1, body: row?.commitment.toString('hex') },
  });
});

it('to a negative comment needs two people, and never one it names', async () => {
  const parent = await commentWith({
    text: 'Dr Gill\u2019s manner was awful and nobody apologised.',
    sentiment: 'negative',
  });
  const id = await submittedReply(parent);
  const { item, revision } = await area.desk.detail(practice.as('doctor'), id);
  expect(item).toMatchObject({ tier: 'T2', mayDecide: { allowed: false } });
  await expect(
    area.decider.decide(practice.as('doctor'), id, {
      seal: revision.seal,
      decision: 'approve',
      checklist: allYes,
      note: '',
    }),
  ).rejects.toMatchObject({ code: 'ABOUT_YOU' });
  await area.approve(practice, 'partner', id);
  const second = await area.approve(practice, 'compliance', id);
  expect(second.item.post.state).toBe('scheduled');
});

it('that X would refuse from a program stays approved for a person to send', async () => {
  const parent = await commentWith({ text: 'Nice', channel: 'x', mentionsUs: false });
  const id = await submittedReply(parent, 'x');
  const decided = await area.approve(practice, 'doctor', id);
  expect(decided.item.post.state).toBe('approved');
  const rows = await app.asSuperuser('SELECT FROM publications WHERE post_id = $1', [id]);
  expect(rows).toEqual([]);
});

it.each([
  ['is gone from the network', `gone_at = '2026-11-23T08:59:00Z'`],
  ['was closed', `state = 'closed'`],
])('to a comment that %s is refused', async (_, change) => {
  const parent = await commentWith({ text: 'Great open day!' });
  await app.asSuperuser(`UPDATE comments SET ${change} WHERE id = $1`, [parent.commentId]);
  await expect(submittedReply(parent)).rejects.toMatchObject({ code: 'REPLY_NOT_ELIGIBLE' });
});

it('goes nowhere but where the comment stands', async () => {
  const parent = await commentWith({ text: 'Great open day!' });
  await expect(submittedReply(parent, 'x')).rejects.toMatchObject({ code: 'REPLY_NOT_ELIGIBLE' });
});
