import { tripsOf } from '@canteen/data-access/testing';
import { peopleArea } from '../testing/people-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { SignInDesk } from './sign-in-desk';

const HOUR = 3_600_000;
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

  describe('whom a session lets in', () => {
    let token: string;
    const admitted = async () => (await desk.admit(token))?.acting.memberId;
    const doctor = () => practice.as('doctor').memberId;

    beforeEach(async () => {
      const credentials = { email: practice.as('doctor').email, password: PASSWORD };
      ({ token } = await desk.signIn(credentials, { address: '192.0.2.1', browser: '' }));
    });

    it('is whoever began it, with what their practice decides', async () => {
      const admission = await desk.admit(token);
      expect(admission?.acting).toMatchObject({
        memberId: doctor(),
        practiceId: practice.id,
        timeZone: 'Europe/London',
        roles: practice.as('doctor').roles,
      });
      expect(admission?.mustAddSecondFactor).toBe(false);
      expect(await desk.admit('another')).toBeNull();
    });

    it('is nobody after four hours in which nothing was done, or when its time is over', async () => {
      app.clock.advance(4 * HOUR - 1_000);
      expect(await admitted()).toBe(doctor());
      app.clock.advance(4 * HOUR + 1_000);
      expect(await admitted()).toBeUndefined();
    });

    it('is nobody after twelve hours, however busy', async () => {
      for (let hours = 0; hours < 9; hours += 3) {
        app.clock.advance(3 * HOUR);
        expect(await admitted()).toBe(doctor());
      }
      app.clock.advance(3 * HOUR);
      expect(await admitted()).toBeUndefined();
    });

    it.each([
      [
        'who left the practice',
        'UPDATE members SET ended_at = app_now() WHERE id = $1',
        'UPDATE members SET ended_at = NULL WHERE id = $1',
      ],
      [
        'who was locked out',
        'UPDATE people SET disabled_at = app_now() FROM members WHERE members.person_id = people.id AND members.id = $1',
        'UPDATE people SET disabled_at = NULL FROM members WHERE members.person_id = people.id AND members.id = $1',
      ],
    ])('is nobody %s', async (_, gone, back) => {
      await app.asSuperuser(gone, [doctor()]);
      expect(await admitted()).toBeUndefined();
      await app.asSuperuser(back, [doctor()]);
      expect(await admitted()).toBe(doctor());
    });

    it('is found in one trip, and once a minute a second one notes the visit', async () => {
      expect(await tripsOf(admitted)).toBe(1);
      app.clock.advance(61_000);
      expect(await tripsOf(admitted)).toBeGreaterThan(1);
      expect(await tripsOf(admitted)).toBe(1);
    });
  });
});
