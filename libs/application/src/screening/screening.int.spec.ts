import { PostRepository, PracticeRepository, RevisionRepository } from '@canteen/data-access';
import { type ScreeningInput } from '@canteen/guidance';
import { plainDraft, postsArea } from '../testing/posts-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { GuidanceEngine, ScreeningBrokeOff } from './guidance-engine';

/** The real engine, which can be made to break off and remembers what it was asked. */
class ScriptedEngine extends GuidanceEngine {
  failure: 'time-out' | 'error' | null = null;
  asked: ScreeningInput[] = [];

  override run(input: ScreeningInput) {
    this.asked.push(input);
    if (this.failure) throw new ScreeningBrokeOff(this.failure);
    return super.run(input);
  }
}

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

let app: TestApplication;
let engine: ScriptedEngine;
let area: ReturnType<typeof postsArea>;
let practice: TestPractice;

beforeAll(async () => {
  app = await testApplication();
  engine = new ScriptedEngine(app.clock);
  area = postsArea(app, engine);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-11-23T09:00:00.000Z');
  engine.failure = null;
  engine.asked = [];
  practice = await app.practice();
});

describe.each(['time-out', 'error'] as const)('a screening that breaks off (%s)', (failure) => {
  it('brings the item to review as not screened, and nobody can approve it', async () => {
    engine.failure = failure;
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    const { item } = await area.desk.detail(practice.as('doctor'), id);
    expect(item).toMatchObject({
      notScreened: true,
      post: { state: 'in-review' },
      mayDecide: { allowed: false },
    });
    await expect(area.approve(practice, 'doctor', id)).rejects.toMatchObject({
      code: 'STATE_REFUSED',
    });
    expect((await app.log(practice.id)).at(-1)).toMatchObject({
      kind: 'post.not-screened',
      leaf: { data: { failure } },
    });
  });

  it('can be done again from review', async () => {
    engine.failure = failure;
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    engine.failure = null;
    await area.desk.screenAgain(practice.as('doctor'), id);
    await area.settle();
    const decided = await area.approve(practice, 'doctor', id);
    expect(decided.item.post.state).toBe('scheduled');
  });

  it('sends it back when the second screening finds a block', async () => {
    engine.failure = failure;
    const text = 'Whose is this? NHS number 943 476 5919.';
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice, { text }));
    engine.failure = null;
    await area.desk.screenAgain(practice.as('doctor'), id);
    await area.settle();
    expect((await area.reader.detail(practice.as('manager'), id)).state).toBe('changes-needed');
  });
});

describe('a screening', () => {
  it('runs once for channels that say the same, and once for every other wording', async () => {
    await area.submitted(practice, 'manager', plainDraft(practice));
    expect(engine.asked).toHaveLength(1);
    engine.asked = [];
    const variants = [
      { channelId: practice.facebook, text: null },
      { channelId: practice.x, text: 'Doors open at 8.' },
    ];
    await area.submitted(practice, 'manager', plainDraft(practice, { variants }));
    expect(engine.asked.map(({ text }) => text)).toContain('Doors open at 8.');
    expect(engine.asked).toHaveLength(2);
  });

  it('knows the practice, who wrote it, and what it is compared with', async () => {
    await area.submitted(practice, 'manager', plainDraft(practice));
    expect(engine.asked[0]).toMatchObject({
      kind: 'post',
      profile: { name: 'Waterfront Surgery', listedPhones: ['01632 960117'] },
      context: {
        authorRole: 'practice-manager',
        channel: 'practice-facebook',
        date: '2026-11-26',
        mosaic: { linked: 0, aboutSomebody: false },
        recentReplies: [],
      },
    });
    expect(engine.asked[0]?.profile.staff).toContainEqual({
      name: 'Dr Simran Gill',
      role: 'Salaried GP',
    });
  });

  it('of a revision that was replaced meanwhile changes nothing', async () => {
    const { id } = await area.writer.start(practice.as('manager'), plainDraft(practice));
    const { version } = await area.writer.submit(practice.as('manager'), id, { version: 1 });
    await area.writer.reopen(practice.as('manager'), id);
    await area.settle();
    const detail = await area.reader.detail(practice.as('manager'), id);
    expect(detail).toMatchObject({ state: 'draft', version: version + 1 });
    expect((await app.log(practice.id)).map(({ kind }) => kind)).not.toContain('post.screened');
  });
});

describe('the screening at the gate', () => {
  const rescreen = (postId: string) =>
    app.uow.run(practice.id, async (tx) => {
      const post = await tx.use(PostRepository).lock(postId);
      const revision = post?.revisionId && (await tx.use(RevisionRepository).byId(post.revisionId));
      if (!post || !revision) throw new Error('There is no such post.');
      return area.gate.rescreen(
        tx,
        post,
        revision,
        await area.gate.surroundings(tx, await tx.use(PracticeRepository).get()),
      );
    });

  it('lets through what is still clear, and what was cleared', async () => {
    const text =
      'Huge thanks to Mrs Olive Cadwallader for the cake. The nurses see to her leg ulcers every week.';
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice, { text }));
    expect(await rescreen(id)).toMatchObject({ answer: 'blocked' });
    // The answer was stored as a screening of its own, so its findings are the ones to clear.
    const { revision } = await area.desk.detail(practice.as('guardian'), id);
    for (const finding of revision.screening.findings) {
      if (finding.severity !== 'block') continue;
      await area.clearer.clear(practice.as('guardian'), finding.id, 'She agreed in writing.');
    }
    expect(await rescreen(id)).toMatchObject({ answer: 'clear' });
  });

  it('stops what the engine cannot judge', async () => {
    const { id } = await area.submitted(practice, 'manager', plainDraft(practice));
    await area.approve(practice, 'doctor', id);
    engine.failure = 'time-out';
    expect(await rescreen(id)).toMatchObject({ answer: 'not-screened', failure: 'time-out' });
    const [latest] = await app.asSuperuser(
      `SELECT purpose, status FROM screenings WHERE practice_id = $1 ORDER BY id DESC LIMIT 1`,
      [practice.id],
    );
    expect(latest).toEqual({ purpose: 'gate', status: 'not-screened' });
  });
});
