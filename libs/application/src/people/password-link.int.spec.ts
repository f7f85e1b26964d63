import {
  type Mail,
  type MailOutcome,
  Mailer,
  Passwords,
  SecretTokens,
  SilentLog,
} from '@canteen/platform';
import { peopleArea } from '../testing/people-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { testConfig } from '../testing/test-config';
import { type TestPractice } from '../testing/test-practice';
import { PasswordLinkSender } from './password-link-sender';
import { SetUpDesk } from './set-up-desk';
import { type SignInDesk } from './sign-in-desk';

const OLD = 'lantern-orchard-tide';
const NEW = 'pebble harbour kettle';
const MINUTE_MS = 60_000;

class KeptMail extends Mailer {
  readonly mails: Mail[] = [];

  override send(mail: Mail): Promise<MailOutcome> {
    this.mails.push(mail);
    return Promise.resolve({ sent: true });
  }
}

describe(PasswordLinkSender.name, () => {
  let app: TestApplication;
  let practice: TestPractice;
  let mailer: KeptMail;
  let sender: PasswordLinkSender;
  let setUp: SetUpDesk;
  let signIn: SignInDesk;
  let email: string;
  let addresses = 0;

  beforeAll(async () => {
    app = await testApplication();
    const { identity, uow } = app;
    const [passwords, tokens, log] = [new Passwords(), new SecretTokens(), new SilentLog()];
    mailer = new KeptMail(testConfig(), log);
    sender = new PasswordLinkSender(identity, tokens, mailer, log, testConfig());
    setUp = new SetUpDesk(identity, uow, passwords, tokens, mailer);
    ({ signIn } = peopleArea(app));
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    practice = await app.practice();
    email = practice.as('doctor').email;
    addresses += 1;
    await app.asSuperuser('UPDATE people SET password_hash = $2 WHERE id = $1', [
      practice.as('doctor').personId,
      await new Passwords().hash(OLD),
    ]);
    mailer.mails.length = 0;
  });

  const address = () => `192.0.2.${addresses}`;
  const ask = async (who = email) => (await sender.ask({ email: who }, address())).sending;
  const tokenIn = (mail?: Mail) => /\/set-up\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  const enter = (password: string) =>
    signIn.signIn({ email, password }, { address: address(), browser: '' });
  const replace = (token: string) =>
    setUp.complete(token, { name: 'Somebody Else', password: NEW });

  it('lets somebody choose another password, once, and tells them', async () => {
    const before = await enter(OLD);
    await ask();
    const token = tokenIn(mailer.mails[0]);
    expect(await setUp.view(token)).toMatchObject({ email, replaces: true });
    await replace(token);
    expect(await signIn.admit(before.token)).toBeNull();
    await expect(enter(OLD)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
    const admission = await signIn.admit((await enter(NEW)).token);
    expect(admission?.acting.name).toBe(practice.as('doctor').name);
    await expect(replace(token)).rejects.toMatchObject({ code: 'SET_UP_LINK_INVALID' });
    expect(mailer.mails.map(({ to }) => to)).toEqual([email, email]);
    expect(mailer.mails[1]?.text).not.toContain('/set-up/');
    const kinds = (await app.log(practice.id)).map(({ kind }) => kind);
    expect(kinds).toContain('member.password-replaced');
  });

  it('answers the same for whom nobody knows, who left, and who is disabled, and mails nobody', async () => {
    await app.asSuperuser('UPDATE members SET ended_at = $2 WHERE id = $1', [
      practice.as('writer').memberId,
      app.clock.now(),
    ]);
    await app.asSuperuser('UPDATE people SET disabled_at = $2 WHERE id = $1', [
      practice.as('auditor').personId,
      app.clock.now(),
    ]);
    const strangers = [practice.as('writer').email, practice.as('auditor').email];
    for (const who of ['nobody@practice.test', ...strangers]) {
      await expect(ask(who)).resolves.toBeUndefined();
    }
    expect(mailer.mails).toEqual([]);
  });

  it('is of no use after half an hour', async () => {
    await ask();
    app.clock.advance(30 * MINUTE_MS);
    await expect(replace(tokenIn(mailer.mails[0]))).rejects.toMatchObject({
      code: 'SET_UP_LINK_INVALID',
    });
  });

  it('sends three an hour to one person without saying so, and asks one address to wait', async () => {
    for (let asks = 0; asks < 5; asks += 1) await ask();
    expect(mailer.mails).toHaveLength(3);
    app.clock.advance(61 * MINUTE_MS);
    await ask();
    expect(mailer.mails).toHaveLength(4);
    for (let asks = 1; asks < 30; asks += 1) await ask(`nobody.${asks}@practice.test`);
    await expect(ask('one.more@practice.test')).rejects.toMatchObject({
      code: 'SIGN_IN_TOO_OFTEN',
    });
  });

  it('forgets the wrong tries that came before', async () => {
    for (let tries = 0; tries < 10; tries += 1) await enter('not this one').catch(() => undefined);
    await expect(enter(OLD)).rejects.toMatchObject({ code: 'SIGN_IN_TOO_OFTEN' });
    await ask();
    await replace(tokenIn(mailer.mails[0]));
    expect((await enter(NEW)).token).toBeTruthy();
  });

  it('keeps no token readable', async () => {
    await ask();
    const token = tokenIn(mailer.mails[0]);
    const rows = await app.asSuperuser<{ dump: string }>(
      `SELECT encode(token_hash, 'escape') AS dump FROM set_up_links
       UNION ALL SELECT convert_from(leaf, 'UTF8') FROM log_entries`,
    );
    expect(token.length).toBeGreaterThan(30);
    expect(rows.map(({ dump }) => dump).join('\n')).not.toContain(token);
  });
});
