import { PracticeRepository } from '@canteen/data-access';
import { type TestApplication, testApplication } from '../testing/test-application';
import { InstallationPauser } from './installation-pauser';

const REASON = 'The networks of the town are down.';

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

describe(InstallationPauser.name, () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await testApplication();
  });
  afterAll(() => app.close());

  const pauser = () => new InstallationPauser(app.identity, app.uow, app.notices);
  const pauseOf = (practiceId: string) =>
    app.uow.run(practiceId, async (tx) => {
      const { pausedAt, pauseReason } = await tx.use(PracticeRepository).get();
      return pausedAt === null ? null : pauseReason;
    });

  it('pauses every practice, with an entry, and tells its administrators', async () => {
    const practices = [await app.practice('One'), await app.practice('Two')];
    expect(await pauser().pauseAll(REASON)).toEqual(expect.arrayContaining(['One', 'Two']));
    for (const { id } of practices) {
      expect(await pauseOf(id)).toBe(REASON);
      expect((await app.log(id)).at(-1)).toMatchObject({
        kind: 'policy.paused',
        leaf: { data: { reason: REASON, code: 'installation' } },
      });
      const told = await app.asSuperuser(
        `SELECT sentence FROM notices WHERE practice_id = $1 AND kind = 'everything-paused'`,
        [id],
      );
      expect(told).toContainEqual({ sentence: expect.stringContaining(REASON) as string });
    }
  });

  it('leaves a practice alone that is paused already', async () => {
    const { id } = await app.practice('Three');
    await pauser().pauseAll('The first reason.');
    const entries = (await app.log(id)).length;
    expect(await pauser().pauseAll('Another reason.')).toEqual([]);
    expect(await pauseOf(id)).toBe('The first reason.');
    expect(await app.log(id)).toHaveLength(entries);
  });
});
