import { type SandboxProgram } from '@canteen/connectors/testing';
import { inboxScene } from '../testing/inbox-scene';

const scene = inboxScene();

describe('hiding', () => {
  const body = { kind: 'hidden', reason: 'personal-data', note: '' } as const;
  const hiddenThere = async (account: Parameters<SandboxProgram['effects']>[0]) =>
    (await scene.sandbox.effects(account)).flatMap((effect) => effect.hidden ?? []);

  it('waits for a token that is being renewed, and says so', async () => {
    const { id, post } = await scene.commented();
    const [channel] = await scene.app.asSuperuser<{ id: string }>(
      'SELECT channel_id AS id FROM comments WHERE id = $1',
      [id],
    );
    await scene.app.asSuperuser('UPDATE channels SET token_expires_at = $2 WHERE id = $1', [
      channel?.id,
      scene.app.clock.now(),
    ]);
    await scene.app.asSuperuser(
      `INSERT INTO channel_tokens (id, practice_id, channel_id, purpose, ciphertext, key_id, created_at)
       SELECT gen_random_uuid(), practice_id, channel_id, 'refresh', ciphertext, key_id, created_at
         FROM channel_tokens WHERE channel_id = $1 AND purpose = 'access' AND replaced_at IS NULL`,
      [channel?.id],
    );
    await expect(
      scene.area.outcomes.record(scene.practice.as('manager'), id, body),
    ).rejects.toMatchObject({
      code: 'NETWORK_UNREACHABLE',
      message: expect.stringContaining('being renewed') as string,
    });
    expect(await hiddenThere(post.account)).toEqual([]);
    const due = await scene.app.asSuperuser(
      `SELECT id FROM due_work WHERE kind = 'renew-token' AND subject_id = $1`,
      [channel?.id],
    );
    expect(due).toHaveLength(1);
    await scene.app.asSuperuser(`UPDATE channels SET token_expires_at = NULL WHERE id = $1`, [
      channel?.id,
    ]);
    const hidden = await scene.area.outcomes.record(scene.practice.as('manager'), id, body);
    expect(hidden.hiddenUpstream).toBe(true);
  });

  it('happens at once, and is undone when no second person agreed in time', async () => {
    const { id, post } = await scene.commented();
    const hidden = await scene.area.outcomes.record(scene.practice.as('manager'), id, body);
    expect(hidden).toMatchObject({ state: 'open', outcome: 'hidden', hiddenUpstream: true });
    for (const view of ['open', 'to-confirm', 'closed'] as const) {
      const { items } = await scene.area.inbox.list(scene.practice.as('manager'), {
        view,
        limit: 10,
      });
      expect([view, items.map((item) => item.id)]).toEqual([view, view === 'closed' ? [] : [id]]);
    }
    expect(hidden.outcomeDetail?.confirmBy).toBe('2026-11-24T18:30:00.000Z');
    expect(await hiddenThere(post.account)).toEqual([true]);
    await expect(scene.area.sorter.reopen(scene.practice.as('manager'), id)).rejects.toMatchObject({
      code: 'STATE_REFUSED',
    });
    await scene.area.setTime('2026-11-24T18:30:01.000Z');
    await scene.app.runDueWork(scene.area.hider);
    expect(await scene.detail(id)).toMatchObject({
      state: 'open',
      outcome: null,
      hiddenUpstream: false,
    });
    expect(await hiddenThere(post.account)).toEqual([true, false]);
    expect(await scene.kinds()).toEqual(
      expect.arrayContaining(['comment.hidden-upstream', 'comment.restored-upstream']),
    );
  });

  it('happens by itself only where the practice turned that on, and ends without a person', async () => {
    const text = 'My NHS number is 943 476 5919, has my sick note gone or not?';
    const shown = await scene.commented(text);
    expect(shown.comment).toMatchObject({ lane: 'privacy', hiddenUpstream: false });
    await scene.savePolicy({ autoHide: true });
    const object = shown.post.remoteId;
    const remoteId = await scene.sandbox.act(shown.person, 'comment', { object, text });
    await scene.area.read();
    const [row] = await scene.app.asSuperuser<{ id: string }>(
      'SELECT id FROM comments WHERE remote_id = $1',
      [remoteId],
    );
    const id = row?.id ?? '';
    expect(await scene.detail(id)).toMatchObject({
      state: 'open',
      hiddenUpstream: true,
      outcome: null,
    });
    await scene.area.setTime('2026-11-24T18:30:01.000Z');
    await scene.app.runDueWork(scene.area.hider);
    expect(await scene.detail(id)).toMatchObject({ state: 'open', hiddenUpstream: false });
    expect(await hiddenThere(shown.post.account)).toEqual([true, false]);
  });

  it('stays when a second person agreed', async () => {
    const { id, post } = await scene.commented();
    await scene.area.outcomes.record(scene.practice.as('manager'), id, body);
    await scene.area.outcomes.confirm(scene.practice.as('compliance'), id, {
      agreed: true,
      note: '',
    });
    await scene.area.setTime('2026-11-25T18:30:01.000Z');
    await scene.app.runDueWork(scene.area.hider);
    expect(await scene.detail(id)).toMatchObject({ state: 'closed', hiddenUpstream: true });
    expect(await hiddenThere(post.account)).toEqual([true]);
  });

  it('is undone at once when the second person refuses', async () => {
    const { id, post } = await scene.commented();
    await scene.area.outcomes.record(scene.practice.as('manager'), id, body);
    const shown = await scene.area.outcomes.confirm(scene.practice.as('compliance'), id, {
      agreed: false,
      note: 'Only negative.',
    });
    expect(shown).toMatchObject({ state: 'open', outcome: null, hiddenUpstream: false });
    expect(await hiddenThere(post.account)).toEqual([true, false]);
    expect(await scene.kinds()).toContain('comment.outcome-refused');
  });

  it('records nothing when the network gives no answer', async () => {
    const { id } = await scene.commented();
    await scene.sandbox.control('POST', '/faults', {
      match: { network: 'facebook', method: 'POST' },
      times: 5,
      fault: 'D1',
    });
    await expect(
      scene.area.outcomes.record(scene.practice.as('manager'), id, body),
    ).rejects.toMatchObject({
      code: 'NETWORK_UNREACHABLE',
    });
    expect(await scene.detail(id)).toMatchObject({ state: 'open', hiddenUpstream: false });
  });
});
