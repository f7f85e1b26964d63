import { peopleArea } from '../testing/people-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { SignInDesk } from './sign-in-desk';

const PASSWORD = 'lantern-orchard-tide';

describe(SignInDesk.name, () => {
  let app: TestApplication;
  let practice: TestPractice;
  let desk: SignInDesk;

  beforeAll(async () => {
    app = await testApplication();
    const area = peopleArea(app);
    desk = area.signIn;
    practice = await app.practice();
    await area.givePassword(practice, 'doctor', PASSWORD);
  });
  afterAll(() => app.close());

  it('knows of a visit as soon as somebody signs in, however short it is', async () => {
    const lastSeen = async () =>
      (
        await app.asSuperuser<{ at: string | null }>(
          'SELECT last_seen_at AS at FROM members WHERE id = $1',
          [practice.as('doctor').memberId],
        )
      )[0]?.at;
    expect(await lastSeen()).toBeNull();
    await desk.signIn(
      { email: practice.as('doctor').email, password: PASSWORD },
      { address: '192.0.2.1', browser: '' },
    );
    expect(await lastSeen()).toBe(app.clock.now());
  });
});
