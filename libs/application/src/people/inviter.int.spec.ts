import { type InviteBody } from '@canteen/contracts';
import { type AppConfig, Mailer, SecretTokens, SilentLog } from '@canteen/platform';
import { peopleArea } from '../testing/people-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { testConfig } from '../testing/test-config';
import { Inviter } from './inviter';
import { type PeopleRegister } from './people-register';

describe(Inviter.name, () => {
  let app: TestApplication;
  let practice: TestPractice;
  let inviter: Inviter;
  let register: PeopleRegister;

  beforeAll(async () => {
    app = await testApplication();
    const config: AppConfig = testConfig();
    const mailer = new Mailer(config, new SilentLog());
    inviter = new Inviter(app.uow, new SecretTokens(), mailer, config);
    register = peopleArea(app).register;
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    practice = await app.practice();
  });

  const body = (email: string): InviteBody => ({
    name: 'Nina Cole',
    email,
    jobTitle: 'Receptionist',
    roles: ['author'],
    registeredName: null,
    gmcNumber: null,
  });

  it('shows the link once and keeps only its hash', async () => {
    const email = `nina.${practice.id}@practice.test`;
    const invited = await inviter.invite(practice.as('manager'), body(email));
    const token = new URL(invited.setUpUrl ?? '').pathname.split('/').at(-1) ?? '';
    expect(token.length).toBeGreaterThan(30);
    const { members } = await register.list(practice.as('manager'));
    expect(members.find((member) => member.email === email)?.setUpUrl).toBeNull();
    const kept = await app.asSuperuser<{ hit: string }>(
      `SELECT 'notices' AS hit FROM notices WHERE link LIKE $1 OR sentence LIKE $1
       UNION ALL SELECT 'log' FROM log_entries WHERE convert_from(leaf, 'UTF8') LIKE $1`,
      [`%${token}%`],
    );
    expect(kept).toEqual([]);
  });

  it('refuses a second membership, and takes a former member back', async () => {
    const email = `again.${practice.id}@practice.test`;
    const first = await inviter.invite(practice.as('manager'), body(email));
    await expect(inviter.invite(practice.as('manager'), body(email))).rejects.toMatchObject({
      code: 'EMAIL_IN_USE',
    });
    await register.end(practice.as('manager'), first.id);
    const back = await inviter.invite(practice.as('manager'), body(email));
    expect(back).toMatchObject({ id: first.id, state: 'invited' });
  });

  it('gives a new link to a member, but not to somebody who works elsewhere too', async () => {
    const email = `both.${practice.id}@practice.test`;
    const here = await inviter.invite(practice.as('manager'), body(email));
    const renewed = await inviter.renewLink(practice.as('manager'), here.id);
    expect(renewed.setUpUrl).not.toBe(here.setUpUrl);
    const other = await app.practice('Hillside');
    await inviter.invite(other.as('manager'), body(email));
    await expect(inviter.renewLink(practice.as('manager'), here.id)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('lets only an administrator invite', async () => {
    await expect(
      inviter.invite(practice.as('doctor'), body('nobody@practice.test')),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
