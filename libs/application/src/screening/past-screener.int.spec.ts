import { PracticeListRepository } from '@canteen/data-access';
import { type ScreeningReport } from '@canteen/guidance';
import { plainDraft, postsArea } from '../testing/posts-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { GuidanceEngine } from './guidance-engine';
import { PastScreener } from './past-screener';

/** The rules of another day, which had nothing to say. */
class RulesOfAnotherDay extends GuidanceEngine {
  override run(): ScreeningReport {
    return { ruleset: 'none', findings: [], entities: [], triage: null, tierHint: 'T1' };
  }
}

// Real databases on a busy machine take their time.
jest.setTimeout(60_000);

let app: TestApplication;
let area: ReturnType<typeof postsArea>;
let past: PastScreener;
let practice: TestPractice;

beforeAll(async () => {
  app = await testApplication();
  area = postsArea(app, new RulesOfAnotherDay(app.clock));
  past = new PastScreener(app.identity, app.uow, area.builder, new GuidanceEngine(app.clock));
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-11-23T09:00:00.000Z');
  practice = await app.practice();
});

async function published(text: string, at: string): Promise<string> {
  const { id } = await area.submitted(practice, 'manager', plainDraft(practice, { text }));
  await area.approve(practice, 'doctor', id);
  await app.asSuperuser(
    `UPDATE publications SET state = 'confirmed', confirmed_at = $2 WHERE post_id = $1`,
    [id, at],
  );
  return id;
}

it('says which published posts the rules of today object to, and counts them by rule', async () => {
  const offer = await published(
    'Half price ear wax removal for the first twenty bookings!',
    '2026-09-01T08:00:00.000Z',
  );
  await published('Our car park is open again.', '2026-10-01T08:00:00.000Z');
  await published('Two for one on travel jabs this week!', '2024-01-01T08:00:00.000Z');
  const report = await past.lookBackOn(practice.id, 365);
  expect(report).toMatchObject({ screened: 2, notScreened: 0, practiceId: practice.id });
  expect(report.concerns).toMatchObject([
    { postId: offer, kind: 'post', publishedAt: '2026-09-01T08:00:00.000Z' },
  ]);
  expect(report.byRule).toContainEqual({
    rule: 'advertising.inducement',
    severity: 'block',
    items: 1,
  });
});

it('changes nothing: no screening is kept and nothing is logged', async () => {
  await published('Half price ear wax removal today!', '2026-11-01T08:00:00.000Z');
  const count = () => app.asSuperuser<{ n: string }>('SELECT count(*) AS n FROM screenings');
  const before = { screenings: await count(), log: (await app.log(practice.id)).length };
  await past.lookBackOn(practice.id, 365);
  expect({ screenings: await count(), log: (await app.log(practice.id)).length }).toEqual(before);
});

it('does not call a thing screened whose text was erased', async () => {
  const id = await published('Half price ear wax removal today!', '2026-11-01T08:00:00.000Z');
  await app.asSuperuser(
    `UPDATE revisions SET parts = jsonb_set(parts, '{0,textId}', to_jsonb(gen_random_uuid()::text))
      WHERE post_id = $1`,
    [id],
  );
  await app.asSuperuser(
    `UPDATE revisions SET parts = jsonb_build_array(parts -> 0) WHERE post_id = $1`,
    [id],
  );
  expect(await past.lookBackOn(practice.id, 365)).toMatchObject({ screened: 0, notScreened: 1 });
});

it('looks at every practice of the installation', async () => {
  await published('Half price ear wax removal today!', '2026-11-01T08:00:00.000Z');
  const ids = await app.identity.run((tx) => tx.use(PracticeListRepository).ids());
  const reports = await past.lookBack(365);
  expect(reports.map(({ practiceId }) => practiceId)).toEqual(ids);
});
