import { PracticeRepository } from '@canteen/data-access';
import { Passwords } from '@canteen/platform';
import { generate } from 'otplib';
import { peopleArea } from '../testing/people-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { type PeopleRegister } from './people-register';
import { SecondFactorDesk } from './second-factor-desk';
import { type SignInDesk } from './sign-in-desk';

const PASSWORD = 'lantern-orchard-tide';
const ADDRESS = '127.0.0.1';
const STEP_MS = 30_000;

describe(SecondFactorDesk.name, () => {
  let app: TestApplication;
  let practice: TestPractice;
  let desk: SecondFactorDesk;
  let signIn: SignInDesk;
  let register: PeopleRegister;

  beforeAll(async () => {
    app = await testApplication();
    ({ codes: desk, signIn, register } = peopleArea(app));
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    practice = await app.practice();
    const hash = await new Passwords().hash(PASSWORD);
    await app.asSuperuser('UPDATE people SET password_hash = $2 WHERE id = $1', [
      practice.as('doctor').personId,
      hash,
    ]);
  });

  const later = (ms: number) => app.clock.advance(ms);
  const codeFor = (secret: string) =>
    generate({ secret, epoch: Math.floor(Date.parse(app.clock.now()) / 1000) });
  const enter = (code?: string) =>
    signIn.signIn(
      { email: practice.as('doctor').email, password: PASSWORD, ...(code && { code }) },
      { address: ADDRESS, browser: '' },
    );

  /** The doctor signs in and sets an app up; the secret and the recovery codes. */
  async function setUp() {
    const admission = await signIn.admit((await enter()).token);
    if (!admission) throw new Error('The doctor could not sign in.');
    const { secret } = await desk.begin(admission.acting, PASSWORD);
    const { codes } = await desk.confirm(admission.acting, await codeFor(secret));
    return { acting: admission.acting, secret, codes };
  }

  it('asks for a code once an app was confirmed, and takes each code once', async () => {
    const { secret } = await setUp();
    await expect(enter()).rejects.toMatchObject({ code: 'SECOND_FACTOR_NEEDED' });
    await expect(enter(await codeFor(secret))).rejects.toMatchObject({
      code: 'SECOND_FACTOR_REFUSED',
    });
    later(STEP_MS);
    const code = await codeFor(secret);
    expect((await enter(code)).token).toBeTruthy();
    await expect(enter(code)).rejects.toMatchObject({ code: 'SECOND_FACTOR_REFUSED' });
  });

  it('lets one of two people with the same code in, when both come at once', async () => {
    const { secret } = await setUp();
    later(STEP_MS);
    const code = await codeFor(secret);
    const tries = await Promise.allSettled([enter(code), enter(code), enter(code)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('changes nothing before a first code confirmed the app', async () => {
    const admission = await signIn.admit((await enter()).token);
    if (!admission) throw new Error('The doctor could not sign in.');
    await desk.begin(admission.acting, PASSWORD);
    await expect(desk.confirm(admission.acting, '000000')).rejects.toMatchObject({
      code: 'SECOND_FACTOR_REFUSED',
    });
    expect((await enter()).token).toBeTruthy();
  });

  it('takes each recovery code once, however it is typed', async () => {
    const { acting, codes } = await setUp();
    expect(codes).toHaveLength(10);
    const [first = ''] = codes;
    await enter(first.toLowerCase().replaceAll('-', ' '));
    await expect(enter(first)).rejects.toMatchObject({ code: 'SECOND_FACTOR_REFUSED' });
    expect(await desk.view(acting)).toEqual({ on: true, recoveryCodesLeft: 9 });
  });

  it('ends every other session when the app is set up', async () => {
    const other = await enter();
    await setUp();
    expect(await signIn.admit(other.token)).toBeNull();
  });

  it('counts wrong codes against the account', async () => {
    await setUp();
    for (let tries = 0; tries < 10; tries += 1) await enter('000000').catch(() => undefined);
    await expect(enter('000000')).rejects.toMatchObject({ code: 'SIGN_IN_TOO_OFTEN' });
  });

  it('opens nothing else where the practice requires it, until the app is there', async () => {
    await app.uow.run(practice.id, async (tx) => {
      const { policy } = await tx.use(PracticeRepository).get();
      await tx.use(PracticeRepository).savePolicy({ ...policy, requireSecondFactor: true });
    });
    const start = await enter();
    const before = await signIn.admit(start.token);
    expect(before?.mustAddSecondFactor).toBe(true);
    if (!before) return;
    const { secret } = await desk.begin(before.acting, PASSWORD);
    await desk.confirm(before.acting, await codeFor(secret));
    expect((await signIn.admit(start.token))?.mustAddSecondFactor).toBe(false);
  });

  it('is removed by the person with password and code, or by an administrator', async () => {
    const { acting, codes } = await setUp();
    const [first = ''] = codes;
    await expect(
      desk.remove(acting, { password: 'something else', code: first }),
    ).rejects.toMatchObject({ code: 'PASSWORD_REFUSED' });
    await desk.remove(acting, { password: PASSWORD, code: first });
    expect((await enter()).token).toBeTruthy();

    later(STEP_MS);
    await setUp();
    await expect(
      register.removeSecondFactor(practice.as('compliance'), acting.memberId),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await register.removeSecondFactor(practice.as('manager'), acting.memberId);
    expect((await enter()).token).toBeTruthy();
    const kinds = (await app.log(practice.id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'member.second-factor-removed')).toHaveLength(2);
  });

  it('is told to its owner when it is added, and when an administrator removes it', async () => {
    const { acting } = await setUp();
    await register.removeSecondFactor(practice.as('manager'), acting.memberId);
    const told = await app.asSuperuser<{ sentence: string; email: string }>(
      `SELECT sentence, email FROM notices WHERE practice_id = $1 AND kind = 'way-in-changed' ORDER BY id`,
      [practice.id],
    );
    expect(told.map(({ sentence }) => sentence.slice(0, sentence.indexOf(' on ')))).toEqual([
      'An authenticator app was added to your account',
      `${practice.as('manager').name} removed your authenticator app and your passkeys`,
    ]);
    expect(told.every(({ email }) => email === practice.as('doctor').email)).toBe(true);
  });

  it('keeps neither secret nor recovery code readable', async () => {
    const { secret, codes } = await setUp();
    const rows = await app.asSuperuser<{ dump: string }>(
      `SELECT encode(sealed_secret, 'escape') AS dump FROM second_factors
       UNION ALL SELECT encode(code_hash, 'escape') FROM recovery_codes
       UNION ALL SELECT convert_from(leaf, 'UTF8') FROM log_entries`,
    );
    const dump = rows.map((row) => row.dump).join('\n');
    for (const each of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) {
      expect(dump).not.toContain(each);
    }
  });
});
