import { CRISIS, PRAISE, inboxScene } from '../testing/inbox-scene';

const scene = inboxScene();

describe('a comment about a risk to life', () => {
  it('calls one contact more each time until somebody opens it', async () => {
    await scene.contacts();
    const { id, comment } = await scene.commented(CRISIS);
    expect(comment).toMatchObject({
      lane: 'life-safety',
      dueAt: '2026-11-23T09:16:00.000Z',
      assignedTo: { memberId: scene.practice.as('doctor').memberId },
    });
    const called = async () =>
      (await scene.noticesOf(id)).map((notice) => notice.email.split('@')[0]);
    const first = await called();
    expect(first.some((name) => name?.startsWith('doctor.'))).toBe(true);
    expect(first).not.toContain('next-contact');
    expect((await scene.noticesOf(id)).every((notice) => !notice.sentence.includes('kill'))).toBe(
      true,
    );
    await scene.area.setTime('2026-11-23T09:06:01.000Z');
    await scene.area.settle();
    expect(await called()).toContain('next-contact');
    expect(await called()).not.toContain('safeguarding-lead');
    await scene.area.setTime('2026-11-23T09:11:02.000Z');
    await scene.area.settle();
    expect(await called()).toContain('safeguarding-lead');
    const before = (await called()).length;
    await scene.area.inbox.opened(scene.practice.as('auditor'), id);
    await scene.area.inbox.opened(scene.practice.as('doctor'), id);
    await scene.area.inbox.opened(scene.practice.as('doctor'), id);
    await scene.area.setTime('2026-11-23T09:30:00.000Z');
    await scene.area.settle();
    expect(await called()).toHaveLength(before);
    const opened = await scene.entries('comment.opened');
    expect(opened).toHaveLength(1);
    expect(opened[0]?.leaf.actor.id).toBe(scene.practice.as('doctor').memberId);
  });

  it('rings again for people who already had it open when it became one', async () => {
    await scene.contacts();
    const { id } = await scene.commented();
    await scene.area.inbox.opened(scene.practice.as('manager'), id);
    await scene.area.sorter.moveLane(scene.practice.as('compliance'), id, {
      lane: 'life-safety',
      reason: 'Reads like a farewell.',
    });
    await scene.area.inbox.opened(scene.practice.as('manager'), id);
    await scene.area.setTime('2026-11-23T09:06:30.000Z');
    await scene.area.settle();
    expect((await scene.entries('comment.escalated')).length).toBeGreaterThan(1);
  });

  it('stays in its lane for an author alone', async () => {
    const { id } = await scene.commented(CRISIS);
    const calm = { lane: 'ordinary' as const, reason: 'A song text.' };
    await expect(
      scene.area.sorter.moveLane(scene.practice.as('writer'), id, calm),
    ).rejects.toMatchObject({
      code: 'STATE_REFUSED',
    });
    const moved = await scene.area.sorter.moveLane(scene.practice.as('doctor'), id, calm);
    expect(moved).toMatchObject({ lane: 'ordinary', dueAt: '2026-11-24T18:30:00.000Z' });
  });
});

it('puts a comment that could not be screened in front of people', async () => {
  scene.engine.failing = true;
  const { comment, id } = await scene.commented();
  expect(comment).toMatchObject({
    state: 'open',
    lane: 'hold',
    screening: { status: 'not-screened' },
  });
  expect(await scene.kinds()).toContain('comment.not-screened');
  expect((await scene.noticesOf(id)).length).toBeGreaterThan(0);
});

describe('a comment that could not be screened', () => {
  it('is read again when somebody asks, and is due from the day it came', async () => {
    scene.engine.failing = true;
    const { id } = await scene.commented();
    expect((await scene.detail(id)).may.screenAgain.allowed).toBe(true);
    await expect(
      scene.area.sorter.screenAgain(scene.practice.as('auditor'), id),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    scene.engine.failing = false;
    await scene.area.setTime('2026-11-23T11:00:00.000Z');
    await scene.area.sorter.screenAgain(scene.practice.as('manager'), id);
    await scene.area.settle();
    expect(await scene.detail(id)).toMatchObject({
      state: 'open',
      lane: 'ordinary',
      dueAt: '2026-11-24T18:30:00.000Z',
      screening: { status: 'done' },
      may: { screenAgain: { allowed: false } },
    });
    await expect(
      scene.area.sorter.screenAgain(scene.practice.as('manager'), id),
    ).rejects.toMatchObject({
      code: 'STATE_REFUSED',
    });
  });

  it('stays in the lane a person chose for it, unless a life may be at risk', async () => {
    for (const [text, lane] of [
      [PRAISE, 'privacy'],
      [CRISIS, 'life-safety'],
    ] as const) {
      await scene.anotherPractice();
      scene.engine.failing = true;
      const { id } = await scene.commented(text);
      await scene.area.sorter.moveLane(scene.practice.as('manager'), id, {
        lane: 'privacy',
        reason: 'Names.',
      });
      scene.engine.failing = false;
      await scene.area.sorter.screenAgain(scene.practice.as('manager'), id);
      await scene.area.settle();
      expect((await scene.detail(id)).lane).toBe(lane);
    }
  });
});
