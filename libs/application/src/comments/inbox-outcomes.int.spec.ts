import { CommentPage, LaneCounts } from '@canteen/contracts';
import { inboxScene } from '../testing/inbox-scene';

const scene = inboxScene();

describe('no reply', () => {
  it('needs another person, and closes only then', async () => {
    const { id } = await scene.commented();
    const decided = await scene.area.outcomes.record(scene.practice.as('manager'), id, {
      kind: 'no-reply',
      reason: 'nothing-to-answer',
      note: 'Just kind.',
    });
    expect(decided).toMatchObject({
      state: 'open',
      outcomeDetail: { kind: 'no-reply', secondNeeded: true, second: null, note: 'Just kind.' },
    });
    const agree = { agreed: true, note: '' };
    await expect(
      scene.area.outcomes.confirm(scene.practice.as('manager'), id, agree),
    ).rejects.toMatchObject({
      code: 'OUTCOME_REFUSED',
    });
    await expect(
      scene.area.outcomes.confirm(scene.practice.as('auditor'), id, agree),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const lanes = LaneCounts.parse(await scene.area.inbox.lanes(scene.practice.as('auditor')));
    expect(lanes.toConfirm).toBe(1);
    const page = CommentPage.parse(
      await scene.area.inbox.list(scene.practice.as('compliance'), {
        view: 'to-confirm',
        limit: 10,
      }),
    );
    expect(page.items.map((item) => item.id)).toEqual([id]);
    const closed = await scene.area.outcomes.confirm(scene.practice.as('compliance'), id, agree);
    expect(closed).toMatchObject({ state: 'closed', outcome: 'no-reply' });
    expect(closed.outcomeDetail?.second).toMatchObject({ agreed: true });
    await expect(
      scene.area.outcomes.confirm(scene.practice.as('doctor'), id, agree),
    ).rejects.toMatchObject({
      code: 'OUTCOME_REFUSED',
    });
  });

  it('leaves the comment open when the second person refuses', async () => {
    const { id } = await scene.commented();
    const body = { kind: 'no-reply', reason: 'would-inflame', note: '' } as const;
    await scene.area.outcomes.record(scene.practice.as('manager'), id, body);
    await expect(
      scene.area.replies.start(scene.practice.as('writer'), id, { text: '' }),
    ).rejects.toMatchObject({ code: 'STATE_REFUSED' });
    await scene.area.outcomes.confirm(scene.practice.as('compliance'), id, {
      agreed: false,
      note: 'Answer.',
    });
    expect(await scene.detail(id)).toMatchObject({ state: 'open', outcome: null });
    await scene.area.replies.start(scene.practice.as('writer'), id, { text: '' });
  });

  it('is not for somebody the comment complains about', async () => {
    const { id } = await scene.commented(
      'Joy Abara was horrible and rude to everybody on the phone. Worst practice ever, awful.',
    );
    await scene.app.asSuperuser(`UPDATE comments SET sentiment = 'negative' WHERE id = $1`, [id]);
    const body = { kind: 'no-reply', reason: 'would-inflame', note: '' } as const;
    await expect(
      scene.area.outcomes.record(scene.practice.as('manager'), id, body),
    ).rejects.toMatchObject({
      code: 'ABOUT_YOU',
    });
    await scene.area.outcomes.record(scene.practice.as('writer'), id, body);
    expect((await scene.detail(id)).may.confirm.allowed).toBe(false);
  });
});

describe('outcomes and replies', () => {
  it('counts one outcome at a time, and keeps the earlier ones', async () => {
    const { id } = await scene.commented();
    const manager = scene.practice.as('manager');
    const started = await scene.area.replies.start(manager, id, { text: 'Hello' });
    await scene.area.outcomes.record(manager, id, {
      kind: 'moved-private',
      route: 'telephone',
      note: '',
    });
    expect((await scene.posts.reader.detail(manager, started.postId)).state).toBe('cancelled');
    await scene.area.sorter.reopen(scene.practice.as('writer'), id);
    await scene.area.outcomes.record(manager, id, {
      kind: 'escalated',
      to: 'complaints-manager',
      reference: 'C-17',
      note: 'Rang her.',
    });
    const after = await scene.detail(id);
    expect(after.outcomeDetail).toMatchObject({
      kind: 'escalated',
      reason: 'complaints-manager',
      note: 'Reference: C-17\nRang her.',
      secondNeeded: false,
    });
    const rows = await scene.app.asSuperuser<{ current: boolean }>(
      'SELECT superseded_at IS NULL AS current FROM outcomes WHERE comment_id = $1',
      [id],
    );
    expect(rows.map((row) => row.current).sort()).toEqual([false, true]);
  });

  it('has one reply in the making', async () => {
    const { id } = await scene.commented();
    const first = await scene.area.replies.start(scene.practice.as('manager'), id, {
      text: 'Hello',
    });
    const second = await scene.area.replies.start(scene.practice.as('writer'), id, {
      text: 'Other',
    });
    expect(second).toEqual(first);
    expect(await scene.entries('comment.reply-started')).toHaveLength(1);
    expect(await scene.detail(id)).toMatchObject({
      state: 'answering',
      replies: [{ id: first.postId }],
    });
  });

  it('offers the hand-off where X takes no reply, and takes the address of the answer', async () => {
    const channel = await scene.connectX();
    const person = await scene.sandbox.newPerson('x', 'Len');
    const ours = await scene.app.asSuperuser<{ handle: string }>(
      'SELECT handle FROM channels WHERE id = $1',
      [channel.id],
    );
    await scene.sandbox.act(person, 'mention', { text: 'Hi there', handle: ours[0]?.handle ?? '' });
    await scene.area.read();
    const [comment] = await scene.area.all(scene.practice);
    expect(comment).toMatchObject({ kind: 'mention', channel: { network: 'x' } });
    if (!comment) throw new Error('Nothing was imported.');
    await scene.app.asSuperuser('UPDATE comments SET mentions_us = false WHERE id = $1', [
      comment.id,
    ]);
    await expect(
      scene.area.replies.start(scene.practice.as('manager'), comment.id, { text: 'Hello Len' }),
    ).rejects.toMatchObject({
      code: 'REPLY_NOT_ELIGIBLE',
      details: { handOffUrl: expect.stringContaining('in_reply_to=') as unknown },
    });
    const answered = (url: string) =>
      scene.area.outcomes.record(scene.practice.as('manager'), comment.id, {
        kind: 'answered',
        url,
      });
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
    const { id } = await scene.commented();
    const other = await scene.app.practice('Harbour Surgery');
    const stranger = other.as('compliance');
    const attempts = [
      scene.area.inbox.detail(stranger, id),
      scene.area.inbox.opened(stranger, id),
      scene.area.sorter.assign(stranger, id, { memberId: null }),
      scene.area.sorter.reopen(stranger, id),
      scene.area.replies.start(stranger, id, { text: '' }),
      scene.area.outcomes.record(stranger, id, { kind: 'hidden', reason: 'spam', note: '' }),
      scene.area.outcomes.confirm(stranger, id, { agreed: true, note: '' }),
    ];
    for (const attempt of attempts) {
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const page = await scene.area.inbox.list(stranger, { view: 'all', limit: 10 });
    expect(page.items).toEqual([]);
  });

  it('shows who else looks at it, and gives it to somebody', async () => {
    const { id } = await scene.commented();
    await scene.area.inbox.opened(scene.practice.as('writer'), id);
    const assigned = await scene.area.sorter.assign(scene.practice.as('manager'), id, {
      memberId: scene.practice.as('writer').memberId,
    });
    expect(assigned.lookingNow.map((person) => person.name)).toEqual(['Callum Reid']);
    expect(assigned.assignedTo?.name).toBe('Callum Reid');
    const mine = await scene.area.inbox.list(scene.practice.as('writer'), {
      view: 'mine',
      limit: 10,
    });
    expect(mine.items.map((item) => item.id)).toEqual([id]);
  });
});
