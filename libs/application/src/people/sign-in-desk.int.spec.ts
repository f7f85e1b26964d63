import { OneTimeCodes, Passwords, SecretTokens, TokenVault } from '@canteen/platform';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { SecondFactorDesk } from './second-factor-desk';
import { SignInDesk } from './sign-in-desk';

const PASSWORD = 'lantern-orchard-tide';

describe(SignInDesk.name, () => {
  let app: TestApplication;
  let practice: TestPractice;
  let desk: SignInDesk;

  beforeAll(async () => {
    app = await testApplication();
    const { identity, uow } = app;
    const [passwords, tokens] = [new Passwords(), new SecretTokens()];
    const vault = new TokenVault(app.cipher, app.keys);
    const codes = new SecondFactorDesk(identity, uow, new OneTimeCodes(), passwords, tokens, vault);
    desk = new SignInDesk(identity, uow, passwords, tokens, codes);
    practice = await app.practice();
    await app.asSuperuser('UPDATE people SET password_hash = $2 WHERE id = $1', [
      practice.as('doctor').personId,
      await passwords.hash(PASSWORD),
    ]);
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
    await desk.signIn({ email: practice.as('doctor').email, password: PASSWORD }, '192.0.2.1');
    expect(await lastSeen()).toBe(app.clock.now());
  });
});
