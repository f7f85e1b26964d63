import { OneTimeCodes } from '@canteen/platform';
import { generate } from 'otplib';
import { type Acting } from '../access/acting';
import { requireProof } from '../access/require-proof';
import { peopleArea } from '../testing/people-area';
import { SoftwarePasskey } from '../testing/software-passkey';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { ProofDesk } from './proof-desk';

const PASSWORD = 'lantern-orchard-tide';
const MINUTE_MS = 60_000;
const here = { address: '192.0.2.9', browser: 'a-browser' };

describe(ProofDesk.name, () => {
  let app: TestApplication;
  let practice: TestPractice;
  let area: ReturnType<typeof peopleArea>;
  let token: string;

  beforeAll(async () => {
    app = await testApplication();
    area = peopleArea(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    practice = await app.practice();
    await area.givePassword(practice, 'doctor', PASSWORD);
    ({ token } = await area.signIn.signIn(
      { email: practice.as('doctor').email, password: PASSWORD },
      here,
    ));
  });

  /** The doctor as the session stands now. */
  const doctor = async (): Promise<Acting> => {
    const admission = await area.signIn.admit(token);
    if (!admission) throw new Error('The doctor was not let in.');
    return admission.acting;
  };
  const isFresh = async () => {
    try {
      requireProof(await doctor(), app.clock.now());
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'PROOF_NEEDED' });
      return false;
    }
  };
  const prove = async (body: Parameters<ProofDesk['prove']>[1]) =>
    area.proof.prove(await doctor(), body, here.address);

  it('takes signing in for a proof, which holds five minutes', async () => {
    expect(await isFresh()).toBe(true);
    app.clock.advance(5 * MINUTE_MS);
    expect(await isFresh()).toBe(true);
    app.clock.advance(1);
    expect(await isFresh()).toBe(false);
  });

  it('takes the password of somebody who has nothing better, and counts wrong ones', async () => {
    app.clock.advance(6 * MINUTE_MS);
    expect(await area.proof.ways(await doctor())).toEqual({
      app: false,
      passkey: false,
      password: true,
      fresh: false,
    });
    await expect(prove({ password: 'not this one' })).rejects.toMatchObject({
      code: 'PASSWORD_REFUSED',
    });
    expect(await isFresh()).toBe(false);
    await prove({ password: PASSWORD });
    expect(await isFresh()).toBe(true);
    for (let tries = 1; tries < 10; tries += 1) {
      await prove({ password: 'not this one' }).catch(() => undefined);
    }
    await expect(prove({ password: PASSWORD })).rejects.toMatchObject({
      code: 'SIGN_IN_TOO_OFTEN',
    });
  });

  it('takes each code once, says when the next one comes, and takes no password any more', async () => {
    const { secret } = await area.codes.begin(await doctor(), PASSWORD);
    const code = () => generate({ secret, epoch: Math.floor(Date.parse(app.clock.now()) / 1000) });
    const used = await code();
    await area.codes.confirm(await doctor(), used);
    app.clock.advance(6 * MINUTE_MS);
    await expect(prove({ password: PASSWORD })).rejects.toMatchObject({
      code: 'PASSWORD_REFUSED',
    });
    const fresh = await code();
    await prove({ code: fresh });
    expect(await isFresh()).toBe(true);
    const { nextInSeconds } = await prove({ code: fresh }).then(
      () => ({ nextInSeconds: 0 }),
      (error: { details: { nextInSeconds: number } }) => error.details,
    );
    expect(nextInSeconds).toBe(new OneTimeCodes().secondsToNext(null, Date.parse(app.clock.now())));
    app.clock.advance(nextInSeconds * 1000);
    await expect(prove({ code: await code() })).resolves.toBeUndefined();
  });

  it('takes the touch of a passkey that was asked in this session', async () => {
    const passkey = new SoftwarePasskey();
    const made = passkey.make(await area.passkeys.begin(await doctor()));
    await area.passkeys.add(await doctor(), { name: 'Telephone', made });
    app.clock.advance(6 * MINUTE_MS);
    await expect(area.passkeys.begin(await doctor())).rejects.toMatchObject({
      code: 'PROOF_NEEDED',
    });
    const elsewhere = await area.signIn.askPasskey(here);
    await expect(prove({ passkey: passkey.answer(elsewhere) })).rejects.toMatchObject({
      code: 'PASSKEY_REFUSED',
    });
    await prove({ passkey: passkey.answer(await area.proof.ask(await doctor())) });
    expect(await isFresh()).toBe(true);
  });
});
