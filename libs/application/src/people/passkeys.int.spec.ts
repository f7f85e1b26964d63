import { PracticeRepository } from '@canteen/data-access';
import { type Mail, type Mailer } from '@canteen/platform';
import { type Acting } from '../access/acting';
import { NoticeSender } from '../notices/notice-sender';
import { peopleArea } from '../testing/people-area';
import { type PasskeyHabits, SoftwarePasskey } from '../testing/software-passkey';
import { type TestApplication, testApplication } from '../testing/test-application';
import { testConfig } from '../testing/test-config';
import { type TestPractice } from '../testing/test-practice';
import { PasskeyDesk } from './passkey-desk';

const PASSWORD = 'lantern-orchard-tide';
const MINUTE_MS = 60_000;
const here = { address: '192.0.2.7', browser: 'a-browser' };

describe(PasskeyDesk.name, () => {
  let app: TestApplication;
  let practice: TestPractice;
  let area: ReturnType<typeof peopleArea>;
  let addresses = 0;

  beforeAll(async () => {
    app = await testApplication();
    area = peopleArea(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    practice = await app.practice();
    here.address = `192.0.2.${(addresses += 1)}`;
    await area.givePassword(practice, 'doctor', PASSWORD);
  });

  const withPassword = (more: object = {}) =>
    area.signIn.signIn({ email: practice.as('doctor').email, password: PASSWORD, ...more }, here);
  const admitted = async (token: string): Promise<Acting> => {
    const admission = await area.signIn.admit(token);
    if (!admission) throw new Error('The doctor was not let in.');
    return admission.acting;
  };
  const add = async (acting: Acting, passkey: SoftwarePasskey, habits?: PasskeyHabits) => {
    const made = passkey.make(await area.passkeys.begin(acting), habits);
    await area.passkeys.add(acting, { name: 'Reception PC', made });
  };
  const enter = async (passkey: SoftwarePasskey, habits?: PasskeyHabits) =>
    area.signIn.signInWithPasskey(passkey.answer(await area.signIn.askPasskey(here), habits), here);
  /** The doctor signs in and adds a passkey. */
  async function withPasskey() {
    const passkey = new SoftwarePasskey();
    const acting = await admitted((await withPassword()).token);
    await add(acting, passkey);
    return { acting, passkey };
  }

  /** What the mail server gets for the doctor when everything that is due is done. */
  async function lettersToDoctor(): Promise<Mail[]> {
    const letters: Mail[] = [];
    const mailer: Pick<Mailer, 'send'> = {
      send: (letter) => {
        letters.push(letter);
        return Promise.resolve({ sent: true });
      },
    };
    await app.runDueWork(new NoticeSender(app.uow, mailer as Mailer, testConfig()));
    return letters.filter(({ to }) => to === practice.as('doctor').email);
  }

  it('lets its owner in without e-mail address and password, and remembers when', async () => {
    const { acting, passkey } = await withPasskey();
    const { passkeys } = await area.passkeys.list(acting);
    expect(passkeys).toEqual([expect.objectContaining({ name: 'Reception PC', lastUsedAt: null })]);
    app.clock.advance(MINUTE_MS);
    const entered = await admitted((await enter(passkey)).token);
    expect(entered.name).toBe(practice.as('doctor').name);
    const [used] = (await area.passkeys.list(acting)).passkeys;
    expect(used?.lastUsedAt).toBe(app.clock.now());
    const kinds = (await app.log(practice.id)).map(({ kind }) => kind);
    expect(kinds).toContain('member.passkey-added');
  });

  it('is told to its owner by e-mail when it is added and when it is removed', async () => {
    const { acting } = await withPasskey();
    const [kept] = (await area.passkeys.list(acting)).passkeys;
    app.clock.advance(2 * MINUTE_MS);
    await area.passkeys.remove(acting, kept?.id ?? '');
    const advice =
      'If that was you, there is nothing to do. If it was not: choose a new password by “Forgotten password” at signing in, look under “Your account” at what lets somebody in, and tell an administrator of';
    const letters = await lettersToDoctor();
    expect(letters).toHaveLength(2);
    expect(letters[0]?.subject).toBe('Canteen: how your account is signed in to has changed');
    expect(letters[0]?.text).toMatch(
      /^The passkey “Reception PC” was added to your account on \w{3} \d+ Nov, \d\d:\d\d\. /m,
    );
    expect(letters[0]?.text).toContain(advice);
    expect(letters[0]?.text).toContain('/account\n');
    expect(letters[1]?.text).toMatch(
      /^The passkey “Reception PC” was removed from your account on /m,
    );
  });

  it('is asked for beside the password, and somebody else’s does not do', async () => {
    const { passkey } = await withPasskey();
    await expect(withPassword()).rejects.toMatchObject({
      code: 'SECOND_FACTOR_NEEDED',
      details: { app: false, passkey: true },
    });
    const own = passkey.answer(await area.signIn.askPasskey(here));
    expect((await withPassword({ passkey: own })).token).toBeTruthy();

    await area.givePassword(practice, 'writer', PASSWORD);
    const writer = { email: practice.as('writer').email, password: PASSWORD };
    const strange = new SoftwarePasskey();
    await add(await admitted((await area.signIn.signIn(writer, here)).token), strange);
    const other = strange.answer(await area.signIn.askPasskey(here));
    await expect(withPassword({ passkey: other })).rejects.toMatchObject({
      code: 'PASSKEY_REFUSED',
    });
  });

  it.each<[string, PasskeyHabits]>([
    ['for another site', { origin: 'https://canteen.example' }],
    ['of somebody who gave no finger and no PIN', { verifies: false }],
    ['whose counter went back', { counter: 1 }],
  ])('refuses what is signed %s, and says the same to all', async (_title, habits) => {
    const { passkey } = await withPasskey();
    await enter(passkey);
    await enter(passkey);
    await expect(enter(passkey, habits)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
    expect((await enter(passkey)).token).toBeTruthy();
  });

  it('is not added for another site, nor without its owner’s verification', async () => {
    const acting = await admitted((await withPassword()).token);
    for (const habits of [{ origin: 'https://canteen.example' }, { verifies: false }]) {
      await expect(add(acting, new SoftwarePasskey(), habits)).rejects.toMatchObject({
        code: 'PASSKEY_REFUSED',
      });
    }
    expect((await area.passkeys.list(acting)).passkeys).toEqual([]);
  });

  it('answers a challenge once, in the browser it was put to, for what it was put, and in time', async () => {
    const { acting, passkey } = await withPasskey();
    const refused = { code: 'SIGN_IN_REFUSED' };
    const request = await area.signIn.askPasskey(here);
    const answer = passkey.answer(request);
    const elsewhere = { ...here, browser: 'another' };
    await expect(area.signIn.signInWithPasskey(answer, elsewhere)).rejects.toMatchObject(refused);
    await area.signIn.signInWithPasskey(answer, here);
    const again = passkey.answer(request);
    await expect(area.signIn.signInWithPasskey(again, here)).rejects.toMatchObject(refused);

    const proof = passkey.answer(await area.proof.ask(acting));
    await expect(area.signIn.signInWithPasskey(proof, here)).rejects.toMatchObject(refused);

    const late = passkey.answer(await area.signIn.askPasskey(here));
    app.clock.advance(5 * MINUTE_MS);
    await expect(area.signIn.signInWithPasskey(late, here)).rejects.toMatchObject(refused);
  });

  it('lets one of two in that come with the same answer at once', async () => {
    const { passkey } = await withPasskey();
    const answer = passkey.answer(await area.signIn.askPasskey(here));
    const tries = await Promise.allSettled([
      area.signIn.signInWithPasskey(answer, here),
      area.signIn.signInWithPasskey(answer, here),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('ends the other sessions when it is added and when it is removed', async () => {
    const other = await withPassword();
    const { acting, passkey } = await withPasskey();
    expect(await area.signIn.admit(other.token)).toBeNull();
    const elsewhere = await enter(passkey);
    const [kept] = (await area.passkeys.list(acting)).passkeys;
    await area.passkeys.remove(acting, kept?.id ?? '');
    expect(await area.signIn.admit(elsewhere.token)).toBeNull();
    await expect(enter(passkey)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
    expect((await withPassword()).token).toBeTruthy();
  });

  it('stays when it is the last second proof and the practice wants one', async () => {
    const { acting } = await withPasskey();
    await app.uow.run(practice.id, async (tx) => {
      const { policy } = await tx.use(PracticeRepository).get();
      await tx.use(PracticeRepository).savePolicy({ ...policy, requireSecondFactor: true });
    });
    const second = new SoftwarePasskey();
    const remove = async () => {
      const [first] = (await area.passkeys.list(acting)).passkeys;
      await area.passkeys.remove(acting, first?.id ?? '');
    };
    await expect(remove()).rejects.toMatchObject({ code: 'STATE_REFUSED' });
    await add(acting, second);
    await remove();
    expect((await area.passkeys.list(acting)).passkeys).toHaveLength(1);
    await expect(remove()).rejects.toMatchObject({ code: 'STATE_REFUSED' });
  });

  it('is nobody else’s to remove, and goes when an administrator takes the second proof away', async () => {
    const { acting } = await withPasskey();
    const [kept] = (await area.passkeys.list(acting)).passkeys;
    await expect(
      area.passkeys.remove(practice.as('manager'), kept?.id ?? ''),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await area.register.removeSecondFactor(practice.as('manager'), acting.memberId);
    expect((await withPassword()).token).toBeTruthy();
  });

  it('counts refused passkeys against the address', async () => {
    const { passkey } = await withPasskey();
    for (let tries = 0; tries < 50; tries += 1) {
      await enter(passkey, { verifies: false }).catch(() => undefined);
    }
    await expect(enter(passkey)).rejects.toMatchObject({ code: 'SIGN_IN_TOO_OFTEN' });
  });
});
