import { SandboxProgram } from '@canteen/connectors/testing';
import {
  CommentDetail,
  CommentPage,
  LaneCounts,
  type NamedContact,
  PracticePolicy,
} from '@canteen/contracts';
import { ChannelRepository, PracticeRepository } from '@canteen/data-access';
import { inboxArea } from '../testing/inbox-area';
import { postsArea } from '../testing/posts-area';
import { publishingArea } from '../testing/publishing-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { GuidanceEngine, ScreeningBrokeOff } from '../screening/guidance-engine';

/** The real engine, which can be made to break off. */
class ScriptedEngine extends GuidanceEngine {
  failing = false;

  override run(input: Parameters<GuidanceEngine['run']>[0]) {
    if (this.failing) throw new ScreeningBrokeOff('error');
    return super.run(input);
  }
}

// A Monday morning; real databases and networks on a busy machine take their time.
const NOW = '2026-11-23T09:00:00.000Z';
jest.setTimeout(60_000);

let app: TestApplication;
let sandbox: SandboxProgram;
let engine: ScriptedEngine;
let posts: ReturnType<typeof postsArea>;
let area: ReturnType<typeof inboxArea>;
let practice: TestPractice;

beforeAll(async () => {
  sandbox = await SandboxProgram.start();
  app = await testApplication({ now: NOW });
  posts = postsArea(app);
  engine = new ScriptedEngine(app.clock);
  const sending = publishingArea(app, posts, sandbox);
  area = inboxArea(app, posts, sending, sandbox, engine);
});
afterAll(async () => {
  await app.close();
  await sandbox.stop();
});
beforeEach(async () => {
  engine.failing = false;
  await sandbox.control('DELETE', '/faults');
  await area.setTime(NOW);
  practice = await app.practice();
});

const PRAISE = 'Lovely open day on Saturday, thanks for having us along.';
const CRISIS = 'I cannot go on any more. I am going to kill myself tonight.';

/** Somebody comments under a new post of ours, and the inbox has it. */
async function commented(text = PRAISE) {
  const post = await area.postOut(practice);
  const person = await sandbox.newPerson('facebook', 'Bev Marsh');
  const remoteId = await sandbox.act(person, 'comment', { object: post.remoteId, text });
  await area.read();
  const [comment] = await area.all(practice);
  if (!comment) throw new Error('The comment was not imported.');
  return { post, person, remoteId, id: comment.id, comment };
}

const kinds = async () => (await app.log(practice.id)).map((entry) => entry.kind);
const entries = async (kind: string) =>
  (await app.log(practice.id)).filter((entry) => entry.kind === kind);
const detail = (id: string) => area.inbox.detail(practice.as('manager'), id);
const noticesOf = (subjectId: string) =>
  app.asSuperuser<{ kind: string; email: string; member_id: string | null; sentence: string }>(
    'SELECT kind, email, member_id, sentence FROM notices WHERE subject_id = $1 ORDER BY id',
    [subjectId],
  );

const channelRow = (id: string) =>
  app.uow.run(practice.id, async (tx) => {
    const channel = await tx.use(ChannelRepository).byId(id);
    if (!channel) throw new Error('No such channel.');
    return channel;
  });

/** The same items in another order, always the same one for a seed. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  const random = () => (state = (state * 48_271) % 2_147_483_647);
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** A reply to a comment, written by the manager and approved by two others. */
async function approvedReply(id: string) {
  const text = 'Thank you, Bev, that is kind of you to say.';
  const started = await area.replies.start(practice.as('manager'), id, { text });
  await posts.writer.submit(practice.as('manager'), started.postId, { version: started.version });
  await app.runDueWork(posts.screener);
  await posts.approve(practice, 'doctor', started.postId);
  const post = await posts.reader.detail(practice.as('manager'), started.postId);
  if (post.state === 'in-review') await posts.approve(practice, 'compliance', started.postId);
  return started.postId;
}

async function savePolicy(changes: Partial<PracticePolicy>): Promise<void> {
  await app.uow.run(practice.id, async (tx) => {
    const { policy } = await tx.use(PracticeRepository).get();
    await tx.use(PracticeRepository).savePolicy(PracticePolicy.parse({ ...policy, ...changes }));
  });
}

async function contacts(): Promise<void> {
  const contact = (role: NamedContact['role'], name: string, memberId: string | null) => {
    return { role, name, email: `${role}@practice.test`, telephone: '01632 960001', memberId };
  };
  await savePolicy({
    contacts: [
      contact('duty-clinician', 'Dr Simran Gill', practice.as('doctor').memberId),
      contact('next-contact', 'Ada North', null),
      contact('safeguarding-lead', 'Sam East', null),
    ],
  });
}

describe('reading', () => {
  it('brings a comment into its lane, in the thread of our post, with what the log must hold', async () => {
    const { comment, post, remoteId } = await commented();
    expect(CommentDetail.parse(comment)).toMatchObject({
      state: 'open',
      lane: 'ordinary',
      authorName: 'Bev Marsh',
      text: PRAISE,
      kind: 'comment',
      screening: { status: 'done' },
      dueAt: '2026-11-24T18:30:00.000Z',
      overdue: false,
      eligibility: { eligible: true, handOffUrl: null },
    });
    const ours = await posts.reader.detail(practice.as('manager'), post.postId);
    expect(comment.thread.map(({ who, text }) => ({ who, text }))).toEqual([
      { who: 'us', text: ours.draft.text },
      { who: 'public', text: PRAISE },
    ]);
    const [captured] = await entries('comment.captured');
    expect(captured?.leaf.data).toMatchObject({ remote: remoteId, network: 'facebook' });
    expect(Object.keys(captured?.leaf.commitments ?? {}).sort()).toEqual([
      'author',
      'body',
      'permalink',
    ]);
    const [screened] = await entries('comment.screened');
    expect(screened?.leaf.data).toMatchObject({ lane: 'ordinary', version: 1 });
    expect(JSON.stringify(await app.log(practice.id))).not.toContain('open day on Saturday');
  });

  it('drops the echo of our own reply, and closes the comment as answered', async () => {
    const { id, post } = await commented();
    await approvedReply(id);
    await area.settle();
    await area.read();
    await area.read();
    const all = await area.all(practice);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ state: 'closed', outcome: 'answered' });
    expect(all[0]?.thread.map(({ who }) => who)).toEqual(['us', 'public', 'us']);
    expect(await sandbox.madeByUs(post.account)).toHaveLength(2);
    expect(await entries('comment.outcome')).toHaveLength(1);
  });

  it('loses nothing and doubles nothing, in any order and repeated', async () => {
    const post = await area.postOut(practice);
    const items = Array.from({ length: 200 }, (_, index) => ({
      kind: 'comment' as const,
      remoteId: `${post.remoteId}_${1000 + index}`,
      rootRemoteId: post.remoteId,
      parentRemoteId: index % 3 === 0 ? null : `${post.remoteId}_${1000 + index - (index % 3)}`,
      author: { id: `p${index % 7}`, name: `Person ${index % 7}`, handle: null },
      text: `Number ${index}`,
      createdAt: new Date(Date.parse(NOW) + index * 1000).toISOString(),
      editedAt: null,
      permalink: 'https://facebook.test/c',
      mentionsUs: false,
      isOurs: index % 50 === 49,
    }));
    const known = await channelRow(post.id);
    const repeated = [...items, ...items.slice(0, 80)];
    const keep = (seed: number, from: number, to: number) =>
      area.importer.keep(practice.id, known, shuffled(repeated, seed).slice(from, to), []);
    await Promise.all([keep(1, 0, 160), keep(2, 100, 280)]);
    await keep(3, 0, 280);
    const kept = await app.asSuperuser<{ remote_id: string }>(
      'SELECT remote_id FROM comments WHERE practice_id = $1 ORDER BY remote_id',
      [practice.id],
    );
    const expected = items.filter((item) => !item.isOurs).map((item) => item.remoteId);
    expect(kept.map((row) => row.remote_id)).toEqual(expected.toSorted());
    expect(await entries('comment.captured')).toHaveLength(expected.length);
    expect(await entries('comment.edited')).toHaveLength(0);
    // The tests that follow need not screen all of these.
    await app.asSuperuser(`DELETE FROM due_work WHERE kind = 'screen-comment'`);
  });

  it('answers no newer wording with an older one', async () => {
    const { comment, post } = await commented();
    const known = await channelRow(post.id);
    const [row] = await app.asSuperuser<{ remote_id: string }>(
      'SELECT remote_id FROM comments WHERE id = $1',
      [comment.id],
    );
    const item = (text: string, editedAt: string | null) => ({
      kind: 'comment' as const,
      remoteId: row?.remote_id ?? '',
      rootRemoteId: post.remoteId,
      parentRemoteId: null,
      author: { id: 'p', name: 'P', handle: null },
      text,
      createdAt: NOW,
      editedAt,
      permalink: 'https://facebook.test/c',
      mentionsUs: false,
      isOurs: false,
    });
    const edited = item('The third wording.', '2026-11-23T09:03:00.000Z');
    const older = [item('The second wording.', '2026-11-23T09:02:00.000Z'), item(PRAISE, null)];
    await area.importer.keep(practice.id, known, [edited, ...older], []);
    await area.importer.keep(practice.id, known, older, []);
    await area.settle();
    const after = await detail(comment.id);
    expect(after.text).toBe('The third wording.');
    expect(after.versions.map((version) => version.text)).toEqual([
      PRAISE,
      'The second wording.',
      'The third wording.',
    ]);
  });

  it('says so once when the channel has lost its access, and goes on when it is back', async () => {
    const post = await area.postOut(practice);
    await sandbox.control('POST', '/faults', {
      match: { network: 'facebook', method: 'GET' },
      times: 20,
      fault: 'C3',
    });
    await area.read();
    const [channel] = await app.asSuperuser<{ status: string }>(
      'SELECT status FROM channels WHERE id = $1',
      [post.id],
    );
    expect(channel?.status).toBe('needs-reconnect');
    await area.read();
    expect(await entries('channel.lapsed')).toHaveLength(1);
    await sandbox.control('DELETE', '/faults');
    await app.asSuperuser(`UPDATE channels SET status = 'healthy' WHERE id = $1`, [post.id]);
    const person = await sandbox.newPerson('facebook', 'Bev Marsh');
    await sandbox.act(person, 'comment', { object: post.remoteId, text: PRAISE });
    await area.read();
    expect(await area.all(practice)).toHaveLength(1);
  });
});

describe('a comment that changes on the network', () => {
  it('voids an approved reply when it is edited, and is screened again', async () => {
    const { id, person, remoteId, post } = await commented();
    const replyId = await approvedReply(id);
    expect((await posts.reader.detail(practice.as('manager'), replyId)).state).toBe('scheduled');
    await sandbox.act(person, 'edit', { object: remoteId, text: CRISIS });
    await area.setTime('2026-11-23T09:05:00.000Z');
    await app.runDueWork(area.importer);
    await area.settle();
    const reply = await posts.reader.detail(practice.as('manager'), replyId);
    expect(reply.state).toBe('returned');
    expect(reply.approvals.every((approval) => approval.voidedAt !== null)).toBe(true);
    expect(reply.publications.map((each) => each.state)).toEqual(['cancelled']);
    expect(await detail(id)).toMatchObject({ lane: 'life-safety', state: 'answering' });
    expect(await sandbox.madeByUs(post.account)).toHaveLength(1);
    const [edited] = await entries('comment.edited');
    expect(edited?.leaf.data).toMatchObject({ version: 2, returned: [replyId] });
  });

  it('opens again when it is edited after it was answered', async () => {
    const { id, person, remoteId } = await commented();
    await approvedReply(id);
    await area.settle();
    expect(await detail(id)).toMatchObject({ state: 'closed', outcome: 'answered' });
    await sandbox.act(person, 'edit', {
      object: remoteId,
      text: 'And another thing: who runs it?',
    });
    await area.read();
    expect(await detail(id)).toMatchObject({ state: 'open', outcome: null });
  });

  it('takes the reply back when it is deleted, and keeps the comment for its outcome', async () => {
    const { id, person, remoteId } = await commented();
    const replyId = await approvedReply(id);
    await sandbox.act(person, 'delete', { object: remoteId });
    await area.setTime('2026-11-23T09:05:00.000Z');
    await app.runDueWork(area.importer);
    expect(await detail(id)).toMatchObject({
      state: 'open',
      goneUpstream: true,
      may: { reply: { allowed: false } },
    });
    expect((await posts.reader.detail(practice.as('manager'), replyId)).state).toBe('returned');
    expect(await entries('comment.gone')).toHaveLength(1);
  });
});

describe('a comment about a risk to life', () => {
  it('calls one contact more each time until somebody opens it', async () => {
    await contacts();
    const { id, comment } = await commented(CRISIS);
    expect(comment).toMatchObject({
      lane: 'life-safety',
      dueAt: '2026-11-23T09:16:00.000Z',
      assignedTo: { memberId: practice.as('doctor').memberId },
    });
    const called = async () => (await noticesOf(id)).map((notice) => notice.email.split('@')[0]);
    const first = await called();
    expect(first.some((name) => name?.startsWith('doctor.'))).toBe(true);
    expect(first).not.toContain('next-contact');
    expect((await noticesOf(id)).every((notice) => !notice.sentence.includes('kill'))).toBe(true);
    await area.setTime('2026-11-23T09:06:01.000Z');
    await area.settle();
    expect(await called()).toContain('next-contact');
    expect(await called()).not.toContain('safeguarding-lead');
    await area.setTime('2026-11-23T09:11:02.000Z');
    await area.settle();
    expect(await called()).toContain('safeguarding-lead');
    const before = (await called()).length;
    await area.inbox.opened(practice.as('auditor'), id);
    await area.inbox.opened(practice.as('doctor'), id);
    await area.inbox.opened(practice.as('doctor'), id);
    await area.setTime('2026-11-23T09:30:00.000Z');
    await area.settle();
    expect(await called()).toHaveLength(before);
    const opened = await entries('comment.opened');
    expect(opened).toHaveLength(1);
    expect(opened[0]?.leaf.actor.id).toBe(practice.as('doctor').memberId);
  });

  it('rings again for people who already had it open when it became one', async () => {
    await contacts();
    const { id } = await commented();
    await area.inbox.opened(practice.as('manager'), id);
    await area.sorter.moveLane(practice.as('compliance'), id, {
      lane: 'life-safety',
      reason: 'Reads like a farewell.',
    });
    await area.inbox.opened(practice.as('manager'), id);
    await area.setTime('2026-11-23T09:06:30.000Z');
    await area.settle();
    expect((await entries('comment.escalated')).length).toBeGreaterThan(1);
  });

  it('stays in its lane for an author alone', async () => {
    const { id } = await commented(CRISIS);
    const calm = { lane: 'ordinary' as const, reason: 'A song text.' };
    await expect(area.sorter.moveLane(practice.as('writer'), id, calm)).rejects.toMatchObject({
      code: 'STATE_REFUSED',
    });
    const moved = await area.sorter.moveLane(practice.as('doctor'), id, calm);
    expect(moved).toMatchObject({ lane: 'ordinary', dueAt: '2026-11-24T18:30:00.000Z' });
  });
});

it('puts a comment that could not be screened in front of people', async () => {
  engine.failing = true;
  const { comment, id } = await commented();
  expect(comment).toMatchObject({
    state: 'open',
    lane: 'hold',
    screening: { status: 'not-screened' },
  });
  expect(await kinds()).toContain('comment.not-screened');
  expect((await noticesOf(id)).length).toBeGreaterThan(0);
});

describe('a comment that could not be screened', () => {
  it('is read again when somebody asks, and is due from the day it came', async () => {
    engine.failing = true;
    const { id } = await commented();
    expect((await detail(id)).may.screenAgain.allowed).toBe(true);
    await expect(area.sorter.screenAgain(practice.as('auditor'), id)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    engine.failing = false;
    await area.setTime('2026-11-23T11:00:00.000Z');
    await area.sorter.screenAgain(practice.as('manager'), id);
    await area.settle();
    expect(await detail(id)).toMatchObject({
      state: 'open',
      lane: 'ordinary',
      dueAt: '2026-11-24T18:30:00.000Z',
      screening: { status: 'done' },
      may: { screenAgain: { allowed: false } },
    });
    await expect(area.sorter.screenAgain(practice.as('manager'), id)).rejects.toMatchObject({
      code: 'STATE_REFUSED',
    });
  });

  it('stays in the lane a person chose for it, unless a life may be at risk', async () => {
    for (const [text, lane] of [
      [PRAISE, 'privacy'],
      [CRISIS, 'life-safety'],
    ] as const) {
      practice = await app.practice();
      engine.failing = true;
      const { id } = await commented(text);
      await area.sorter.moveLane(practice.as('manager'), id, { lane: 'privacy', reason: 'Names.' });
      engine.failing = false;
      await area.sorter.screenAgain(practice.as('manager'), id);
      await area.settle();
      expect((await detail(id)).lane).toBe(lane);
    }
  });
});

describe('no reply', () => {
  it('needs another person, and closes only then', async () => {
    const { id } = await commented();
    const decided = await area.outcomes.record(practice.as('manager'), id, {
      kind: 'no-reply',
      reason: 'nothing-to-answer',
      note: 'Just kind.',
    });
    expect(decided).toMatchObject({
      state: 'open',
      outcomeDetail: { kind: 'no-reply', secondNeeded: true, second: null, note: 'Just kind.' },
    });
    const agree = { agreed: true, note: '' };
    await expect(area.outcomes.confirm(practice.as('manager'), id, agree)).rejects.toMatchObject({
      code: 'OUTCOME_REFUSED',
    });
    await expect(area.outcomes.confirm(practice.as('auditor'), id, agree)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const lanes = LaneCounts.parse(await area.inbox.lanes(practice.as('auditor')));
    expect(lanes.toConfirm).toBe(1);
    const page = CommentPage.parse(
      await area.inbox.list(practice.as('compliance'), { view: 'to-confirm', limit: 10 }),
    );
    expect(page.items.map((item) => item.id)).toEqual([id]);
    const closed = await area.outcomes.confirm(practice.as('compliance'), id, agree);
    expect(closed).toMatchObject({ state: 'closed', outcome: 'no-reply' });
    expect(closed.outcomeDetail?.second).toMatchObject({ agreed: true });
    await expect(area.outcomes.confirm(practice.as('doctor'), id, agree)).rejects.toMatchObject({
      code: 'OUTCOME_REFUSED',
    });
  });

  it('leaves the comment open when the second person refuses', async () => {
    const { id } = await commented();
    const body = { kind: 'no-reply', reason: 'would-inflame', note: '' } as const;
    await area.outcomes.record(practice.as('manager'), id, body);
    await expect(area.replies.start(practice.as('writer'), id, { text: '' })).rejects.toMatchObject(
      { code: 'STATE_REFUSED' },
    );
    await area.outcomes.confirm(practice.as('compliance'), id, { agreed: false, note: 'Answer.' });
    expect(await detail(id)).toMatchObject({ state: 'open', outcome: null });
    await area.replies.start(practice.as('writer'), id, { text: '' });
  });

  it('is not for somebody the comment complains about', async () => {
    const { id } = await commented(
      'Joy Abara was horrible and rude to everybody on the phone. Worst practice ever, awful.',
    );
    await app.asSuperuser(`UPDATE comments SET sentiment = 'negative' WHERE id = $1`, [id]);
    const body = { kind: 'no-reply', reason: 'would-inflame', note: '' } as const;
    await expect(area.outcomes.record(practice.as('manager'), id, body)).rejects.toMatchObject({
      code: 'OUTCOME_REFUSED',
    });
    await area.outcomes.record(practice.as('writer'), id, body);
    expect((await detail(id)).may.confirm.allowed).toBe(false);
  });
});

describe('hiding', () => {
  const body = { kind: 'hidden', reason: 'personal-data', note: '' } as const;
  const hiddenThere = async (account: Parameters<SandboxProgram['effects']>[0]) =>
    (await sandbox.effects(account)).flatMap((effect) => effect.hidden ?? []);

  it('waits for a token that is being renewed, and says so', async () => {
    const { id, post } = await commented();
    const [channel] = await app.asSuperuser<{ id: string }>(
      'SELECT channel_id AS id FROM comments WHERE id = $1',
      [id],
    );
    await app.asSuperuser('UPDATE channels SET token_expires_at = $2 WHERE id = $1', [
      channel?.id,
      app.clock.now(),
    ]);
    await app.asSuperuser(
      `INSERT INTO channel_tokens (id, practice_id, channel_id, purpose, ciphertext, key_id, created_at)
       SELECT gen_random_uuid(), practice_id, channel_id, 'refresh', ciphertext, key_id, created_at
         FROM channel_tokens WHERE channel_id = $1 AND purpose = 'access' AND replaced_at IS NULL`,
      [channel?.id],
    );
    await expect(area.outcomes.record(practice.as('manager'), id, body)).rejects.toMatchObject({
      code: 'NETWORK_UNREACHABLE',
      message: expect.stringContaining('being renewed') as string,
    });
    expect(await hiddenThere(post.account)).toEqual([]);
    const due = await app.asSuperuser(
      `SELECT id FROM due_work WHERE kind = 'renew-token' AND subject_id = $1`,
      [channel?.id],
    );
    expect(due).toHaveLength(1);
    await app.asSuperuser(`UPDATE channels SET token_expires_at = NULL WHERE id = $1`, [
      channel?.id,
    ]);
    const hidden = await area.outcomes.record(practice.as('manager'), id, body);
    expect(hidden.hiddenUpstream).toBe(true);
  });

  it('happens at once, and is undone when no second person agreed in time', async () => {
    const { id, post } = await commented();
    const hidden = await area.outcomes.record(practice.as('manager'), id, body);
    expect(hidden).toMatchObject({ state: 'open', outcome: 'hidden', hiddenUpstream: true });
    for (const view of ['open', 'to-confirm', 'closed'] as const) {
      const { items } = await area.inbox.list(practice.as('manager'), { view, limit: 10 });
      expect([view, items.map((item) => item.id)]).toEqual([view, view === 'closed' ? [] : [id]]);
    }
    expect(hidden.outcomeDetail?.confirmBy).toBe('2026-11-24T18:30:00.000Z');
    expect(await hiddenThere(post.account)).toEqual([true]);
    await expect(area.sorter.reopen(practice.as('manager'), id)).rejects.toMatchObject({
      code: 'STATE_REFUSED',
    });
    await area.setTime('2026-11-24T18:30:01.000Z');
    await app.runDueWork(area.hider);
    expect(await detail(id)).toMatchObject({
      state: 'open',
      outcome: null,
      hiddenUpstream: false,
    });
    expect(await hiddenThere(post.account)).toEqual([true, false]);
    expect(await kinds()).toEqual(
      expect.arrayContaining(['comment.hidden-upstream', 'comment.restored-upstream']),
    );
  });

  it('happens by itself only where the practice turned that on, and ends without a person', async () => {
    const text = 'My NHS number is 943 476 5919, has my sick note gone or not?';
    const shown = await commented(text);
    expect(shown.comment).toMatchObject({ lane: 'privacy', hiddenUpstream: false });
    await savePolicy({ autoHide: true });
    const object = shown.post.remoteId;
    const remoteId = await sandbox.act(shown.person, 'comment', { object, text });
    await area.read();
    const [row] = await app.asSuperuser<{ id: string }>(
      'SELECT id FROM comments WHERE remote_id = $1',
      [remoteId],
    );
    const id = row?.id ?? '';
    expect(await detail(id)).toMatchObject({ state: 'open', hiddenUpstream: true, outcome: null });
    await area.setTime('2026-11-24T18:30:01.000Z');
    await app.runDueWork(area.hider);
    expect(await detail(id)).toMatchObject({ state: 'open', hiddenUpstream: false });
    expect(await hiddenThere(shown.post.account)).toEqual([true, false]);
  });

  it('stays when a second person agreed', async () => {
    const { id, post } = await commented();
    await area.outcomes.record(practice.as('manager'), id, body);
    await area.outcomes.confirm(practice.as('compliance'), id, { agreed: true, note: '' });
    await area.setTime('2026-11-25T18:30:01.000Z');
    await app.runDueWork(area.hider);
    expect(await detail(id)).toMatchObject({ state: 'closed', hiddenUpstream: true });
    expect(await hiddenThere(post.account)).toEqual([true]);
  });

  it('is undone at once when the second person refuses', async () => {
    const { id, post } = await commented();
    await area.outcomes.record(practice.as('manager'), id, body);
    const shown = await area.outcomes.confirm(practice.as('compliance'), id, {
      agreed: false,
      note: 'Only negative.',
    });
    expect(shown).toMatchObject({ state: 'open', outcome: null, hiddenUpstream: false });
    expect(await hiddenThere(post.account)).toEqual([true, false]);
    expect(await kinds()).toContain('comment.outcome-refused');
  });

  it('records nothing when the network gives no answer', async () => {
    const { id } = await commented();
    await sandbox.control('POST', '/faults', {
      match: { network: 'facebook', method: 'POST' },
      times: 5,
      fault: 'D1',
    });
    await expect(area.outcomes.record(practice.as('manager'), id, body)).rejects.toMatchObject({
      code: 'NETWORK_UNREACHABLE',
    });
    expect(await detail(id)).toMatchObject({ state: 'open', hiddenUpstream: false });
  });
});

describe('outcomes and replies', () => {
  it('counts one outcome at a time, and keeps the earlier ones', async () => {
    const { id } = await commented();
    const manager = practice.as('manager');
    const started = await area.replies.start(manager, id, { text: 'Hello' });
    await area.outcomes.record(manager, id, {
      kind: 'moved-private',
      route: 'telephone',
      note: '',
    });
    expect((await posts.reader.detail(manager, started.postId)).state).toBe('cancelled');
    await area.sorter.reopen(practice.as('writer'), id);
    await area.outcomes.record(manager, id, {
      kind: 'escalated',
      to: 'complaints-manager',
      reference: 'C-17',
      note: 'Rang her.',
    });
    const after = await detail(id);
    expect(after.outcomeDetail).toMatchObject({
      kind: 'escalated',
      reason: 'complaints-manager',
      note: 'Reference: C-17\nRang her.',
      secondNeeded: false,
    });
    const rows = await app.asSuperuser<{ current: boolean }>(
      'SELECT superseded_at IS NULL AS current FROM outcomes WHERE comment_id = $1',
      [id],
    );
    expect(rows.map((row) => row.current).sort()).toEqual([false, true]);
  });

  it('has one reply in the making', async () => {
    const { id } = await commented();
    const first = await area.replies.start(practice.as('manager'), id, { text: 'Hello' });
    const second = await area.replies.start(practice.as('writer'), id, { text: 'Other' });
    expect(second).toEqual(first);
    expect(await entries('comment.reply-started')).toHaveLength(1);
    expect(await detail(id)).toMatchObject({ state: 'answering', replies: [{ id: first.postId }] });
  });

  it('offers the hand-off where X takes no reply, and takes the address of the answer', async () => {
    const channel = await sendingX();
    const person = await sandbox.newPerson('x', 'Len');
    const ours = await app.asSuperuser<{ handle: string }>(
      'SELECT handle FROM channels WHERE id = $1',
      [channel.id],
    );
    await sandbox.act(person, 'mention', { text: 'Hi there', handle: ours[0]?.handle ?? '' });
    await area.read();
    const [comment] = await area.all(practice);
    expect(comment).toMatchObject({ kind: 'mention', channel: { network: 'x' } });
    if (!comment) throw new Error('Nothing was imported.');
    await app.asSuperuser('UPDATE comments SET mentions_us = false WHERE id = $1', [comment.id]);
    await expect(
      area.replies.start(practice.as('manager'), comment.id, { text: 'Hello Len' }),
    ).rejects.toMatchObject({
      code: 'REPLY_NOT_ELIGIBLE',
      details: { handOffUrl: expect.stringContaining('in_reply_to=') as unknown },
    });
    const answered = (url: string) =>
      area.outcomes.record(practice.as('manager'), comment.id, { kind: 'answered', url });
    await expect(answered('https://evil.test/x.com/1')).rejects.toMatchObject({
      code: 'OUTCOME_REFUSED',
    });
    expect(await answered('https://x.com/waterfront/status/1')).toMatchObject({
      state: 'closed',
      outcome: 'answered',
      outcomeDetail: { url: 'https://x.com/waterfront/status/1' },
    });
  });

  it('is closed to another practice', async () => {
    const { id } = await commented();
    const other = await app.practice('Harbour Surgery');
    const stranger = other.as('compliance');
    const attempts = [
      area.inbox.detail(stranger, id),
      area.inbox.opened(stranger, id),
      area.sorter.assign(stranger, id, { memberId: null }),
      area.sorter.reopen(stranger, id),
      area.replies.start(stranger, id, { text: '' }),
      area.outcomes.record(stranger, id, { kind: 'hidden', reason: 'spam', note: '' }),
      area.outcomes.confirm(stranger, id, { agreed: true, note: '' }),
    ];
    for (const attempt of attempts) {
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const page = await area.inbox.list(stranger, { view: 'all', limit: 10 });
    expect(page.items).toEqual([]);
  });

  it('shows who else looks at it, and gives it to somebody', async () => {
    const { id } = await commented();
    await area.inbox.opened(practice.as('writer'), id);
    const assigned = await area.sorter.assign(practice.as('manager'), id, {
      memberId: practice.as('writer').memberId,
    });
    expect(assigned.lookingNow.map((person) => person.name)).toEqual(['Callum Reid']);
    expect(assigned.assignedTo?.name).toBe('Callum Reid');
    const mine = await area.inbox.list(practice.as('writer'), { view: 'mine', limit: 10 });
    expect(mine.items.map((item) => item.id)).toEqual([id]);
  });
});

async function sendingX() {
  return publishingArea(app, posts, sandbox).connect(practice, 'x');
}
