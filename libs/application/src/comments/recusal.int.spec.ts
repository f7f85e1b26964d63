import { QuestionAnswer } from '@canteen/contracts';
import { QuestionDesk } from '../reports/question-desk';
import { ReplySweeper } from '../reports/reply-sweeper';
import { inboxScene } from '../testing/inbox-scene';
import { allYes } from '../testing/posts-area';
import { type TestPerson } from '../testing/test-practice';

const scene = inboxScene();
const COMPLAINT = 'Dr Gill was rude and cold to everybody in the waiting room. Awful.';
const NEUTRAL = 'Is Dr Gill in on Friday?';

const memberId = (person: TestPerson) => scene.practice.as(person).memberId;
const refusal = (of: Promise<unknown>) => expect(of).rejects;

/** A comment of a known sentiment. */
async function commented(text: string, sentiment: 'negative' | 'neutral'): Promise<string> {
  const { id } = await scene.commented(text);
  await scene.app.asSuperuser('UPDATE comments SET sentiment = $2 WHERE id = $1', [id, sentiment]);
  return id;
}

/** Somebody who sees the comment as it is says whom it is about. */
async function say(by: TestPerson, id: string, people: readonly TestPerson[]) {
  const { about } = await scene.area.inbox.detail(scene.practice.as(by), id);
  return scene.area.about.record(scene.practice.as(by), id, {
    memberIds: people.map(memberId),
    version: about.version,
    before: about.recorded?.map((one) => one.memberId) ?? null,
  });
}

const namesOf = (people: readonly { name: string }[] | null) => people?.map(({ name }) => name);

describe('whom a comment is about', () => {
  it('is suggested by a name in it, and counts once somebody confirms it', async () => {
    const id = await commented(NEUTRAL, 'neutral');
    const before = await scene.detail(id);
    expect(before.about).toMatchObject({ recorded: null, keptOut: [], missing: null });
    expect(namesOf(before.about.suggested)).toEqual(['Dr Simran Gill']);
    const doctor = scene.practice.as('doctor');
    expect((await scene.area.inbox.detail(doctor, id)).may.reply.allowed).toBe(true);

    const after = await say('manager', id, ['doctor']);
    expect(after.about).toMatchObject({ suggested: [] });
    expect(namesOf(after.about.keptOut)).toEqual(['Dr Simran Gill']);
    const { may } = await scene.area.inbox.detail(doctor, id);
    expect([may.reply, may.outcome, may.hide].map(({ allowed }) => allowed)).toEqual([
      false,
      false,
      false,
    ]);
    expect(may.reply.reason).toContain('Callum Reid');
    expect(may.reply.reason).not.toContain('Gill can');
  });

  it('counts at once when a complaint names somebody, until a colleague says otherwise', async () => {
    const id = await commented(COMPLAINT, 'negative');
    expect(namesOf((await scene.detail(id)).about.keptOut)).toEqual(['Dr Simran Gill']);
    await refusal(say('doctor', id, [])).toMatchObject({ code: 'ABOUT_YOU' });
    const { about } = await say('manager', id, []);
    expect(about).toMatchObject({ recorded: [], suggested: [], keptOut: [] });
  });

  it('is asked anew for other words', async () => {
    const { id, person, remoteId } = await scene.commented('The queue is far too long. Awful.');
    await say('manager', id, ['manager']);
    await scene.sandbox.act(person, 'edit', { object: remoteId, text: COMPLAINT });
    await scene.area.read();
    await scene.app.asSuperuser(`UPDATE comments SET sentiment = 'negative' WHERE id = $1`, [id]);
    const { about } = await scene.detail(id);
    expect(namesOf(about.keptOut)).toEqual(['Joy Abara', 'Dr Simran Gill']);
  });

  it('keeps whoever is named from writing, ending and hiding, and says who can', async () => {
    const id = await commented('Nobody answers the phone.', 'neutral');
    await say('writer', id, ['manager']);
    const manager = scene.practice.as('manager');
    const { replies, outcomes } = scene.area;
    const aboutYou = {
      code: 'ABOUT_YOU',
      message: expect.stringMatching(/about you.*Callum Reid.* can\./) as unknown,
    };
    await refusal(replies.start(manager, id, { text: '' })).toMatchObject(aboutYou);
    for (const body of [
      { kind: 'no-reply', reason: 'nothing-to-answer', note: '' },
      { kind: 'hidden', reason: 'abuse', note: '' },
      { kind: 'moved-private', route: 'telephone', note: '' },
    ] as const) {
      await refusal(outcomes.record(manager, id, body)).toMatchObject(aboutYou);
    }
    await outcomes.record(scene.practice.as('writer'), id, {
      kind: 'no-reply',
      reason: 'nothing-to-answer',
      note: '',
    });
    await refusal(outcomes.confirm(manager, id, { agreed: true, note: '' })).toMatchObject(
      aboutYou,
    );
    await outcomes.confirm(scene.practice.as('doctor'), id, { agreed: true, note: '' });
    expect(await scene.detail(id)).toMatchObject({ state: 'closed', outcome: 'no-reply' });
  });

  it('is no longer settled by a decision of somebody named afterwards', async () => {
    const id = await commented('Nobody answers the phone.', 'neutral');
    const { outcomes } = scene.area;
    const body = { kind: 'no-reply', reason: 'would-inflame', note: '' } as const;
    await outcomes.record(scene.practice.as('manager'), id, body);
    await say('writer', id, ['manager']);
    const doctor = scene.practice.as('doctor');
    await refusal(outcomes.confirm(doctor, id, { agreed: true, note: '' })).toMatchObject({
      code: 'OUTCOME_REFUSED',
    });
    await outcomes.confirm(doctor, id, { agreed: false, note: 'Somebody else decides.' });
    expect(await scene.detail(id)).toMatchObject({ state: 'open', outcome: null });
  });

  it('is an entry each time it changes, and no entry when nothing does', async () => {
    const id = await commented(NEUTRAL, 'neutral');
    await say('manager', id, ['doctor']);
    await say('manager', id, ['doctor']);
    await say('manager', id, ['partner']);
    const entries = await scene.entries('comment.about');
    expect(entries.map(({ leaf }) => leaf.data)).toEqual([
      { members: [memberId('doctor')], added: [memberId('doctor')], removed: [], version: 1 },
      {
        members: [memberId('partner')],
        added: [memberId('partner')],
        removed: [memberId('doctor')],
        version: 1,
      },
    ]);
    expect(entries.every(({ leaf }) => leaf.subject.id === id)).toBe(true);
  });

  it('is not changed by whoever is named, unread, unseen, or by strangers', async () => {
    const id = await commented(NEUTRAL, 'neutral');
    await say('manager', id, ['doctor', 'writer']);
    await refusal(say('doctor', id, ['writer'])).toMatchObject({ code: 'ABOUT_YOU' });
    await refusal(say('doctor', id, ['doctor'])).toMatchObject({ code: 'ABOUT_YOU' });
    await refusal(say('auditor', id, [])).toMatchObject({ code: 'FORBIDDEN' });
    const asSeen = { memberIds: [], version: 1, before: [memberId('doctor'), memberId('writer')] };
    const { about } = scene.area;
    const manager = scene.practice.as('manager');
    for (const stale of [{ before: null }, { before: [memberId('doctor')] }, { version: 2 }]) {
      await refusal(about.record(manager, id, { ...asSeen, ...stale })).toMatchObject({
        code: 'CONFLICT',
      });
    }
    await say('partner', id, ['writer']);
    const elsewhere = memberId('doctor');
    await scene.anotherPractice();
    const stranger = scene.practice.as('manager');
    await refusal(about.record(stranger, id, asSeen)).toMatchObject({ code: 'NOT_FOUND' });
    const own = await commented(NEUTRAL, 'neutral');
    const body = { memberIds: [elsewhere], version: 1, before: null };
    await refusal(about.record(stranger, own, body)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says what to do when nobody is left who may approve', async () => {
    const id = await commented('Awful, all of it.', 'negative');
    expect((await say('manager', id, ['doctor'])).about.missing).toBeNull();
    const { missing } = (await say('manager', id, ['doctor', 'partner'])).about;
    expect(missing).toContain('a clinical approver is missing');
    expect(missing).toContain('network (PCN)');
  });
});

describe('an answer in the making', () => {
  it('is cancelled when somebody it is about wrote it, and another begins anew', async () => {
    const id = await commented('Nobody answers the phone.', 'neutral');
    const manager = scene.practice.as('manager');
    const started = await scene.area.replies.start(manager, id, { text: 'Sorry to hear that.' });
    await say('writer', id, ['manager']);
    const { reader, writer } = scene.posts;
    const cancelled = await reader.detail(manager, started.postId);
    expect(cancelled.state).toBe('cancelled');
    await refusal(
      writer.save(manager, started.postId, { version: cancelled.version, draft: started.draft }),
    ).toMatchObject({ code: 'ABOUT_YOU' });
    await refusal(writer.reopen(scene.practice.as('writer'), started.postId)).toMatchObject({
      code: 'STATE_REFUSED',
    });
    const anew = await scene.area.replies.start(scene.practice.as('writer'), id, { text: 'Hi' });
    expect(anew.postId).not.toBe(started.postId);
    await refusal(writer.cancel(manager, anew.postId, 'Not that.')).toMatchObject({
      code: 'ABOUT_YOU',
    });
    expect((await scene.detail(id)).state).toBe('answering');
    await refusal(writer.submit(manager, anew.postId, { version: anew.version })).toMatchObject({
      code: 'ABOUT_YOU',
    });
  });

  it('is begun anew when other words name whoever wrote it', async () => {
    const { id, person, remoteId } = await scene.commented('Nobody answers the phone.');
    const { replies } = scene.area;
    const { postId } = await replies.start(scene.practice.as('manager'), id, { text: 'Sorry.' });
    const text = 'Joy Abara put the phone down on me. Awful.';
    await scene.sandbox.act(person, 'edit', { object: remoteId, text });
    await scene.area.read();
    await scene.app.asSuperuser(`UPDATE comments SET sentiment = 'negative' WHERE id = $1`, [id]);
    const writer = scene.practice.as('writer');
    const anew = await replies.start(writer, id, { text: 'We are sorry to read this.' });
    expect(anew.postId).not.toBe(postId);
    expect((await scene.posts.reader.detail(writer, postId)).state).toBe('cancelled');
    expect((await scene.detail(id)).state).toBe('answering');
  });

  it('is not announced as waiting to those it is about', async () => {
    const id = await commented(NEUTRAL, 'neutral');
    await say('writer', id, ['doctor']);
    const manager = scene.practice.as('manager');
    const { postId, version } = await scene.area.replies.start(manager, id, {
      text: 'Thank you for asking. Ring us for the rota.',
    });
    await scene.posts.writer.submit(manager, postId, { version });
    await scene.app.runDueWork(scene.posts.screener);
    const told = (await scene.noticesOf(postId))
      .filter(({ kind }) => kind === 'review-waiting')
      .map(({ email }) => email);
    expect(told).toContain(scene.practice.as('partner').email);
    expect(told).not.toContain(scene.practice.as('doctor').email);
  });

  it('waits for another approval when somebody it is about gave one', async () => {
    const id = await commented('Nobody answers the phone.', 'neutral');
    const replyId = await scene.approvedReply(id);
    expect(await scene.posts.reader.detail(scene.practice.as('writer'), replyId)).toMatchObject({
      state: 'scheduled',
    });
    const { about } = await say('writer', id, ['doctor']);
    expect(namesOf(about.keptOut)).toEqual(['Dr Simran Gill']);
    const { desk, decider } = scene.posts;
    const doctor = scene.practice.as('doctor');
    const { item, revision, may } = await desk.detail(doctor, replyId);
    expect(item.post.state).toBe('in-review');
    expect(Object.values(may).every(({ allowed }) => !allowed)).toBe(true);
    expect(may.approve.reason).toContain('Dr Piers Hallam');
    for (const decision of ['approve', 'return', 'hold'] as const) {
      const body = { seal: revision.seal, decision, checklist: allYes, note: 'About me.' };
      await refusal(decider.decide(doctor, replyId, body)).toMatchObject({ code: 'ABOUT_YOU' });
    }
    await scene.area.settle();
    // Our post went out, its answer did not.
    expect(await scene.entries('publication.intended')).toHaveLength(1);
    await scene.posts.approve(scene.practice, 'partner', replyId);
    await scene.posts.approve(scene.practice, 'compliance', replyId);
    await scene.area.settle();
    expect((await scene.detail(id)).outcome).toBe('answered');
  });

  it('is stopped at the gate, whatever came past the use case', async () => {
    const id = await commented('Nobody answers the phone.', 'neutral');
    const replyId = await scene.approvedReply(id);
    await scene.app.asSuperuser(
      'UPDATE comments SET about_ids = ARRAY[$2::uuid], about_version = 1 WHERE id = $1',
      [id, memberId('doctor')],
    );
    await scene.area.settle();
    const [refused] = await scene.entries('publication.refused-at-gate');
    expect(refused?.leaf.data).toMatchObject({ post: replyId, code: 'approval' });
    expect((await scene.detail(id)).outcome).toBeNull();
  });

  it('that went out is found by the saved question, also when somebody was named afterwards', async () => {
    const sweeper = new ReplySweeper(scene.engine, scene.posts.builder);
    const desk = new QuestionDesk(scene.app.uow, sweeper);
    const ask = async () =>
      QuestionAnswer.parse(
        await desk.answer(scene.practice.as('auditor'), 'recusal', { limit: 10 }),
      );
    const id = await commented('Nobody answers the phone.', 'neutral');
    await scene.approvedReply(id);
    await scene.area.settle();
    expect((await scene.detail(id)).outcome).toBe('answered');
    await scene.area.setTime('2026-11-23T10:00:00.000Z');
    await say('writer', id, ['writer']);
    expect(await ask()).toMatchObject({ good: true, count: 0, answer: 'None.' });
    await say('partner', id, ['writer', 'doctor']);
    const found = await ask();
    expect(found).toMatchObject({ good: false, count: 1 });
    const [row] = found.items;
    expect(row?.thread).toBe((await scene.detail(id)).threadId);
    expect(row?.cells.slice(1)).toEqual([
      'Reply on Facebook',
      'Dr Simran Gill',
      'Joy Abara',
      'Dr Simran Gill, Marek Nowak',
      expect.stringMatching(/, afterwards$/) as unknown,
    ]);
    const ended = await commented('Still nobody answers.', 'neutral');
    await scene.area.outcomes.record(scene.practice.as('writer'), ended, {
      kind: 'moved-private',
      route: 'telephone',
      note: '',
    });
    await say('manager', ended, ['writer']);
    const [latest] = (await ask()).items;
    expect(latest?.cells.slice(1, 4)).toEqual([
      'Comment on Facebook: moved to a private route',
      'Callum Reid',
      'Callum Reid',
    ]);
  });
});
