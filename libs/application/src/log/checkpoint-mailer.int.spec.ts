import { LogStatus, PracticePolicy } from '@canteen/contracts';
import { PracticeRepository, type Transaction } from '@canteen/data-access';
import { findCheckpoints, verifyExport } from '@canteen/ledger';
import { type Mail, type MailOutcome, type Mailer } from '@canteen/platform';
import { actorOf } from '../access/acting';
import { exportArea } from '../testing/export-area';
import { testConfig } from '../testing/test-config';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { CheckpointMailer, nextMailing } from './checkpoint-mailer';
import { CheckpointMaker } from './checkpoint-maker';
import { CheckpointSender } from './checkpoint-sender';
import { LogSigner } from './log-signer';
import { ResponseLog } from './response-log';

const OUTSIDE = 'governance@icb.example';

/** A mail server that keeps what it is given, or refuses everything. */
class NearbyMailServer {
  readonly mails: Mail[] = [];
  answer: MailOutcome = { sent: true };

  send = (mail: Mail): Promise<MailOutcome> => {
    if (this.answer.sent) this.mails.push(mail);
    return Promise.resolve(this.answer);
  };
}

describe('the daily checkpoint by e-mail', () => {
  let app: TestApplication;
  let practice: TestPractice;
  let server: NearbyMailServer;
  let log: ResponseLog;
  let handlers: [CheckpointMailer, CheckpointSender];

  beforeAll(async () => {
    app = await testApplication();
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    app.clock.set('2026-11-23T09:00:00.000Z');
    server = new NearbyMailServer();
    const config = testConfig({ smtpUrl: 'smtp://mail.example' });
    const signer = new LogSigner(app.keys);
    const maker = new CheckpointMaker(app.uow, signer, config);
    const mailer: Pick<Mailer, 'send'> = server;
    handlers = [
      new CheckpointMailer(app.uow, maker),
      new CheckpointSender(app.uow, mailer as Mailer, app.notices),
    ];
    log = new ResponseLog(app.uow, signer, config);
    practice = await app.practice();
    await run(async (tx) => {
      const policy = PracticePolicy.parse({ checkpointEmail: OUTSIDE });
      await tx.use(PracticeRepository).savePolicy(policy);
      await tx.due.add('mail-checkpoint', practice.id, nextMailing(tx.now, practice.timeZone));
      started(tx, 3);
    });
  });

  const run = (work: (tx: Transaction) => Promise<void>) => app.uow.run(practice.id, work);

  function started(tx: Transaction, count: number): void {
    for (let made = 0; made < count; made += 1) {
      tx.log.append({
        kind: 'post.started',
        actor: actorOf(practice.as('manager')),
        subject: { type: 'post', id: tx.ids.next() },
        thread: null,
        data: { kind: 'post' },
      });
    }
  }

  async function at(instant: string): Promise<void> {
    app.clock.set(instant);
    await app.runDueWork(...handlers);
  }
  const nextMorning = () => at('2026-11-24T07:00:00.000Z');

  const status = async () => LogStatus.parse(await log.status(practice.as('auditor')));

  const exported = async (): Promise<string> =>
    (await exportArea(app).exported(practice.as('compliance'), { of: 'log' })).entries;

  it('goes to the compliance lead and the address outside, once a day at seven in the practice’s zone', async () => {
    await at('2026-11-24T06:59:59.000Z');
    expect(server.mails).toEqual([]);
    await nextMorning();
    const lead = practice.as('compliance').email;
    expect(server.mails.map(({ to }) => to).sort()).toEqual([lead, OUTSIDE].sort());
    await at('2026-11-25T06:59:59.000Z');
    expect(server.mails).toHaveLength(2);
    await at('2026-11-25T07:00:00.000Z');
    expect(server.mails).toHaveLength(4);
  });

  it('holds a checkpoint that an export of later days continues', async () => {
    await nextMorning();
    await run((tx) => {
      started(tx, 4);
      return Promise.resolve();
    });
    const [mail] = server.mails;
    const kept = findCheckpoints(mail?.text ?? '');
    expect(kept).toEqual([mail?.attachment?.text]);
    expect(mail?.subject).toContain('checkpoint 3');
    expect(mail?.text).toContain('Tue 24 Nov 2026, 07:00');
    expect(verifyExport(await exported(), { kept })).toMatchObject({ ok: true, comparedWith: [3] });
  });

  it('is an entry of the log, which does not name the address outside', async () => {
    await nextMorning();
    const sent = (await app.log(practice.id)).filter(({ kind }) => kind === 'log.checkpoint-sent');
    const members = sent.map(({ leaf }) => leaf.data['member']);
    expect(members.sort()).toEqual([practice.as('compliance').memberId, null].sort());
    expect(JSON.stringify(sent)).not.toContain(OUTSIDE);
    const { items } = await log.page(practice.as('auditor'), { limit: 30 });
    expect(items.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        'Checkpoint 3 of the log went to Marek Nowak by e-mail.',
        'Checkpoint 3 of the log went to the address outside the practice by e-mail.',
      ]),
    );
  });

  it('is what the screen says of each entry, and of the log', async () => {
    expect((await status()).witnessed).toMatchObject({
      mail: { configured: true, nextAt: '2026-11-24T07:00:00.000Z', last: null, failed: [] },
      size: 0,
    });
    await nextMorning();
    const { witnessed } = await status();
    expect(witnessed.size).toBe(3);
    expect(witnessed.mail.nextAt).toBe('2026-11-25T07:00:00.000Z');
    expect(witnessed.mail.last).toMatchObject({ size: 3, at: '2026-11-24T07:00:00.000Z' });
    expect(witnessed.mail.last?.to.toSorted()).toEqual(['Marek Nowak', OUTSIDE]);
    const { items } = await log.page(practice.as('auditor'), { limit: 30 });
    const held = items.filter(({ witnesses }) => witnesses?.[0]?.by === 'e-mail');
    expect(held.map(({ seq }) => seq)).toEqual([3, 2, 1]);
  });

  it('is told to administrators when the mail server refuses it, and said on the screen', async () => {
    server.answer = { sent: false, reason: 'refused' };
    await nextMorning();
    expect((await status()).witnessed).toMatchObject({
      mail: { last: null, failed: expect.arrayContaining([OUTSIDE]) as string[] },
      size: 0,
    });
    const told = await app.asSuperuser(
      `SELECT 1 FROM notices WHERE practice_id = $1 AND kind = 'log-checkpoint' AND member_id = $2`,
      [practice.id, practice.as('manager').memberId],
    );
    expect(told.length).toBeGreaterThan(0);
  });

  it('is tried again while the mail server cannot be reached', async () => {
    server.answer = { sent: false, reason: 'unreachable' };
    await expect(nextMorning()).rejects.toThrow('could not be reached');
    expect((await status()).witnessed.mail).toMatchObject({ last: null, failed: [] });
  });

  it('counts for nothing where e-mail is not set up', async () => {
    server.answer = { sent: false, reason: 'not-configured' };
    await nextMorning();
    expect((await status()).witnessed).toMatchObject({ mail: { last: null, failed: [] }, size: 0 });
    expect((await app.log(practice.id)).map(({ kind }) => kind)).not.toContain(
      'log.checkpoint-sent',
    );
  });

  it('goes to the administrators while there is no compliance lead', async () => {
    await app.asSuperuser(`UPDATE members SET ended_at = now() WHERE id = $1`, [
      practice.as('compliance').memberId,
    ]);
    await nextMorning();
    expect(server.mails.map(({ to }) => to)).toContain(practice.as('manager').email);
  });
});

describe('the hour of the daily checkpoint', () => {
  it.each([
    ['in winter', '2026-11-23T06:59:59.999Z', '2026-11-23T07:00:00.000Z'],
    ['at seven itself: the next day', '2026-11-23T07:00:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['in summer', '2026-07-01T07:00:00.000Z', '2026-07-02T06:00:00.000Z'],
    ['over the night the clocks go back', '2026-10-24T06:00:00.000Z', '2026-10-25T07:00:00.000Z'],
    ['over the night they go forward', '2027-03-27T07:00:00.000Z', '2027-03-28T06:00:00.000Z'],
  ])('is seven in London %s', (_, now, next) => {
    expect(nextMailing(now, 'Europe/London')).toBe(next);
  });
});
