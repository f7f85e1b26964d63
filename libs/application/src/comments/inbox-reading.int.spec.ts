import { CommentDetail } from '@canteen/contracts';
import { CRISIS, NOW, PRAISE, inboxScene } from '../testing/inbox-scene';

const scene = inboxScene();

/** The same items in another order, always the same one for a seed. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  const random = () => (state = (state * 48_271) % 2_147_483_647);
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

describe('reading', () => {
  it('brings a comment into its lane, in the thread of our post, with what the log must hold', async () => {
    const { comment, post, remoteId } = await scene.commented();
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
    const ours = await scene.posts.reader.detail(scene.practice.as('manager'), post.postId);
    expect(comment.thread.map(({ who, text }) => ({ who, text }))).toEqual([
      { who: 'us', text: ours.draft.text },
      { who: 'public', text: PRAISE },
    ]);
    const [captured] = await scene.entries('comment.captured');
    expect(captured?.leaf.data).toMatchObject({ remote: remoteId, network: 'facebook' });
    expect(Object.keys(captured?.leaf.commitments ?? {}).sort()).toEqual([
      'author',
      'body',
      'permalink',
    ]);
    const [screened] = await scene.entries('comment.screened');
    expect(screened?.leaf.data).toMatchObject({ lane: 'ordinary', version: 1 });
    expect(JSON.stringify(await scene.app.log(scene.practice.id))).not.toContain(
      'open day on Saturday',
    );
  });

  it('drops the echo of our own reply, and closes the comment as answered', async () => {
    const { id, post } = await scene.commented();
    await scene.approvedReply(id);
    await scene.area.settle();
    await scene.area.read();
    await scene.area.read();
    const all = await scene.area.all(scene.practice);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ state: 'closed', outcome: 'answered' });
    expect(all[0]?.thread.map(({ who }) => who)).toEqual(['us', 'public', 'us']);
    expect(await scene.sandbox.madeByUs(post.account)).toHaveLength(2);
    expect(await scene.entries('comment.outcome')).toHaveLength(1);
  });

  it('loses nothing and doubles nothing, in any order and repeated', async () => {
    const post = await scene.area.postOut(scene.practice);
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
    const known = await scene.channelRow(post.id);
    const repeated = [...items, ...items.slice(0, 80)];
    const keep = (seed: number, from: number, to: number) =>
      scene.area.importer.keep(
        scene.practice.id,
        known,
        shuffled(repeated, seed).slice(from, to),
        [],
      );
    await Promise.all([keep(1, 0, 160), keep(2, 100, 280)]);
    await keep(3, 0, 280);
    const kept = await scene.app.asSuperuser<{ remote_id: string }>(
      'SELECT remote_id FROM comments WHERE practice_id = $1 ORDER BY remote_id',
      [scene.practice.id],
    );
    const expected = items.filter((item) => !item.isOurs).map((item) => item.remoteId);
    expect(kept.map((row) => row.remote_id)).toEqual(expected.toSorted());
    expect(await scene.entries('comment.captured')).toHaveLength(expected.length);
    expect(await scene.entries('comment.edited')).toHaveLength(0);
    // The tests that follow need not screen all of these.
    await scene.app.asSuperuser(`DELETE FROM due_work WHERE kind = 'screen-comment'`);
  });

  it('answers no newer wording with an older one', async () => {
    const { comment, post } = await scene.commented();
    const known = await scene.channelRow(post.id);
    const [row] = await scene.app.asSuperuser<{ remote_id: string }>(
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
    await scene.area.importer.keep(scene.practice.id, known, [edited, ...older], []);
    await scene.area.importer.keep(scene.practice.id, known, older, []);
    await scene.area.settle();
    const after = await scene.detail(comment.id);
    expect(after.text).toBe('The third wording.');
    expect(after.versions.map((version) => version.text)).toEqual([
      PRAISE,
      'The second wording.',
      'The third wording.',
    ]);
  });

  it('says so once when the channel has lost its access, and goes on when it is back', async () => {
    const post = await scene.area.postOut(scene.practice);
    await scene.sandbox.control('POST', '/faults', {
      match: { network: 'facebook', method: 'GET' },
      times: 20,
      fault: 'C3',
    });
    await scene.area.read();
    const [channel] = await scene.app.asSuperuser<{ status: string }>(
      'SELECT status FROM channels WHERE id = $1',
      [post.id],
    );
    expect(channel?.status).toBe('needs-reconnect');
    await scene.area.read();
    expect(await scene.entries('channel.lapsed')).toHaveLength(1);
    await scene.sandbox.control('DELETE', '/faults');
    await scene.app.asSuperuser(`UPDATE channels SET status = 'healthy' WHERE id = $1`, [post.id]);
    const person = await scene.sandbox.newPerson('facebook', 'Bev Marsh');
    await scene.sandbox.act(person, 'comment', { object: post.remoteId, text: PRAISE });
    await scene.area.read();
    expect(await scene.area.all(scene.practice)).toHaveLength(1);
  });
});

describe('a comment that changes on the network', () => {
  it('voids an approved reply when it is edited, and is screened again', async () => {
    const { id, person, remoteId, post } = await scene.commented();
    const replyId = await scene.approvedReply(id);
    expect((await scene.posts.reader.detail(scene.practice.as('manager'), replyId)).state).toBe(
      'scheduled',
    );
    await scene.sandbox.act(person, 'edit', { object: remoteId, text: CRISIS });
    await scene.area.setTime('2026-11-23T09:05:00.000Z');
    await scene.app.runDueWork(scene.area.importer);
    await scene.area.settle();
    const reply = await scene.posts.reader.detail(scene.practice.as('manager'), replyId);
    expect(reply.state).toBe('returned');
    expect(reply.approvals.every((approval) => approval.voidedAt !== null)).toBe(true);
    expect(reply.publications.map((each) => each.state)).toEqual(['cancelled']);
    expect(await scene.detail(id)).toMatchObject({ lane: 'life-safety', state: 'answering' });
    expect(await scene.sandbox.madeByUs(post.account)).toHaveLength(1);
    const [edited] = await scene.entries('comment.edited');
    expect(edited?.leaf.data).toMatchObject({ version: 2, returned: [replyId] });
  });

  it('opens again when it is edited after it was answered', async () => {
    const { id, person, remoteId } = await scene.commented();
    await scene.approvedReply(id);
    await scene.area.settle();
    expect(await scene.detail(id)).toMatchObject({ state: 'closed', outcome: 'answered' });
    await scene.sandbox.act(person, 'edit', {
      object: remoteId,
      text: 'And another thing: who runs it?',
    });
    await scene.area.read();
    expect(await scene.detail(id)).toMatchObject({ state: 'open', outcome: null });
  });

  it('takes the reply back when it is deleted, and keeps the comment for its outcome', async () => {
    const { id, person, remoteId } = await scene.commented();
    const replyId = await scene.approvedReply(id);
    await scene.sandbox.act(person, 'delete', { object: remoteId });
    await scene.area.setTime('2026-11-23T09:05:00.000Z');
    await scene.app.runDueWork(scene.area.importer);
    expect(await scene.detail(id)).toMatchObject({
      state: 'open',
      goneUpstream: true,
      may: { reply: { allowed: false } },
    });
    expect((await scene.posts.reader.detail(scene.practice.as('manager'), replyId)).state).toBe(
      'returned',
    );
    expect(await scene.entries('comment.gone')).toHaveLength(1);
  });
});
