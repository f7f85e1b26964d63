import { type ClaimedWork } from '@canteen/data-access';
import { type Mail, type Mailer, waitsDividedBy } from '@canteen/platform';
import { plainDraft, postsArea } from '../testing/posts-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { testConfig } from '../testing/test-config';
import { type TestPractice } from '../testing/test-practice';
import { NoticeSender } from './notice-sender';

const NOW = '2026-11-23T09:00:00.000Z';
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

jest.setTimeout(30_000);

describe(NoticeSender.name, () => {
  let app: TestApplication;
  let posts: ReturnType<typeof postsArea>;
  let practice: TestPractice;
  let mails: Mail[];
  let isReachable: boolean;
  /** What the mail server waits for before it takes its first letter. */
  let firstTaken: Promise<void>;
  let sender: NoticeSender;

  beforeAll(async () => {
    app = await testApplication({ now: NOW });
    posts = postsArea(app);
    const mailer: Pick<Mailer, 'send'> = {
      send: async (mail) => {
        if (!isReachable) return { sent: false, reason: 'unreachable' };
        mails.push(mail);
        if (mails.length === 1) await firstTaken;
        return { sent: true };
      },
    };
    sender = new NoticeSender(app.uow, mailer as Mailer, testConfig({ waits: waitsDividedBy(1) }));
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set(NOW);
    mails = [];
    isReachable = true;
    firstTaken = Promise.resolve();
    practice = await app.practice('Harbour Surgery');
  });

  const toCompliance = () => mails.filter(({ to }) => to === practice.as('compliance').email);
  const submitOne = () => posts.submitted(practice, 'manager', plainDraft(practice, {}));
  const mail = () => app.runDueWork(sender);
  /** The due work of the two mails to the compliance lead. */
  async function works(): Promise<[ClaimedWork, ClaimedWork]> {
    const rows = await app.asSuperuser<{ id: string }>(
      `SELECT id FROM notices WHERE member_id = $1 ORDER BY created_at, id`,
      [practice.as('compliance').memberId],
    );
    const [oldest, next] = rows.map(({ id: subjectId }) => ({
      workId: subjectId,
      practiceId: practice.id,
      kind: 'send-notice' as const,
      subjectId,
      dueAt: NOW,
      leasedUntil: NOW,
      tries: 0,
    }));
    if (!oldest || !next) throw new Error('There are fewer than two mails to send.');
    return [oldest, next];
  }
  /** How the mail about each notice to the compliance lead stands. */
  const states = () =>
    app.asSuperuser<{ mail_state: string }>(
      `SELECT mail_state FROM notices WHERE member_id = $1 ORDER BY created_at, id`,
      [practice.as('compliance').memberId],
    );

  it('tells of what was sent for approval together in one letter', async () => {
    const first = await submitOne();
    app.clock.advance(20 * SECOND_MS);
    const second = await submitOne();
    await mail();
    expect(toCompliance()).toEqual([]);
    app.clock.advance(MINUTE_MS);
    await mail();
    const [letter, ...more] = toCompliance();
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Canteen: 2 things need you');
    expect(letter?.text).toMatch(/^Harbour Surgery:\n\n/);
    for (const { id } of [first, second]) expect(letter?.text).toContain(`/review/${id}\n`);
    expect(await states()).toEqual([{ mail_state: 'sent' }, { mail_state: 'sent' }]);
    const sent = (await app.log(practice.id)).filter(({ kind }) => kind === 'notice.sent');
    expect(sent).toHaveLength(2 * new Set(mails.map(({ to }) => to)).size);
  });

  it('calls one alone by its usual name', async () => {
    await submitOne();
    app.clock.advance(MINUTE_MS);
    await mail();
    expect(toCompliance().map(({ subject }) => subject)).toEqual(['Canteen: something needs you']);
  });

  it('tells of what comes after a letter in the next', async () => {
    await submitOne();
    app.clock.advance(MINUTE_MS);
    await mail();
    await submitOne();
    app.clock.advance(MINUTE_MS);
    await mail();
    expect(toCompliance()).toHaveLength(2);
  });

  it('mails what two workers take up at once no more than once', async () => {
    await submitOne();
    await submitOne();
    app.clock.advance(MINUTE_MS);
    const [oldest, next] = await works();
    let take = (): void => undefined;
    firstTaken = new Promise((resolve) => {
      take = resolve;
    });
    const mailing = sender.handle(oldest);
    expect(await sender.handle(next)).toEqual({ againAt: '2026-11-23T09:02:00.000Z' });
    take();
    expect(await mailing).toEqual({ done: true });
    expect(await sender.handle(next)).toEqual({ done: true });
    expect(toCompliance()).toHaveLength(1);
  });

  it('loses and doubles nothing while the mail server is away', async () => {
    isReachable = false;
    await submitOne();
    await submitOne();
    app.clock.advance(MINUTE_MS);
    await expect(mail()).rejects.toThrow('could not be reached');
    isReachable = true;
    for (let tries = 0; tries < 5; tries += 1) {
      app.clock.advance(5 * MINUTE_MS);
      await mail();
    }
    expect(toCompliance()).toHaveLength(1);
    expect(await states()).toEqual([{ mail_state: 'sent' }, { mail_state: 'sent' }]);
  });
});
