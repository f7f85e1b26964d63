import { PostRepository, PracticeRepository, RevisionRepository } from '@canteen/data-access';
import { type ScreeningInput } from '@canteen/guidance';
import { SilentLog } from '@canteen/platform';
import { plainDraft, postsArea } from '../testing/posts-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { testConfig } from '../testing/test-config';
import { type TestPractice } from '../testing/test-practice';
import { EarlyScreener } from './early-screener';
import { GuidanceEngine } from './guidance-engine';

/** The real engine, which notes what it reads and does not remember. */
class CountingEngine extends GuidanceEngine {
  texts: string[] = [];

  protected override read(input: ScreeningInput) {
    this.texts.push(input.text);
    return super.read(input);
  }
}

const DUE = '2026-11-26T08:30:00.000Z';
const SOON = '2026-11-26T08:29:50.000Z';

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

let app: TestApplication;
let practice: TestPractice;

beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-11-23T09:00:00.000Z');
  practice = await app.practice();
});

/** A worker that was started after a post was approved: it has not read it yet. */
async function startedLater() {
  const before = postsArea(app);
  const { id } = await before.submitted(practice, 'manager', plainDraft(practice));
  await before.approve(practice, 'doctor', id);
  const engine = new CountingEngine(app.clock);
  const area = postsArea(app, engine);
  const { claims, uow } = app;
  const log = new SilentLog();
  const early = new EarlyScreener(claims, uow, area.builder, engine, log, testConfig());
  const rescreen = () =>
    app.uow.run(practice.id, async (tx) => {
      const post = await tx.use(PostRepository).lock(id);
      const revision = await tx.use(RevisionRepository).byId(post?.revisionId ?? '');
      if (!post || !revision) throw new Error('The post is gone.');
      const around = await area.gate.surroundings(tx, await tx.use(PracticeRepository).get());
      return area.gate.rescreen(tx, post, revision, around);
    });
  return { engine, early, rescreen };
}

describe(EarlyScreener.name, () => {
  it('reads what is due soon, and the gate need not read it again', async () => {
    const { engine, early, rescreen } = await startedLater();
    app.clock.set(SOON);
    await early.look();
    expect(engine.texts).toHaveLength(1);
    app.clock.set(DUE);
    expect(await rescreen()).toMatchObject({ answer: 'clear' });
    expect(engine.texts).toHaveLength(1);
  });

  it('leaves alone what is due later', async () => {
    const { engine, early } = await startedLater();
    app.clock.set('2026-11-26T08:20:00.000Z');
    await early.look();
    expect(engine.texts).toEqual([]);
  });

  it('decides nothing: what the practice changed since is read again at the gate', async () => {
    const { engine, early, rescreen } = await startedLater();
    app.clock.set(SOON);
    await early.look();
    await app.asSuperuser(
      `UPDATE practices SET policy = jsonb_set(policy, '{helplines}', '["03000 000000"]')
        WHERE id = $1`,
      [practice.id],
    );
    app.clock.set(DUE);
    await rescreen();
    expect(engine.texts).toHaveLength(2);
  });
});
