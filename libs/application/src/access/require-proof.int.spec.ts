import { Mailer, SecretTokens, SilentLog } from '@canteen/platform';
import { Inviter } from '../people/inviter';
import { PolicyDesk } from '../policy/policy-desk';
import { PublicationHolds } from '../publishing/publication-holds';
import { exportArea } from '../testing/export-area';
import { peopleArea } from '../testing/people-area';
import { allYes, plainDraft, postsArea } from '../testing/posts-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { testConfig } from '../testing/test-config';
import { type TestPerson, type TestPractice } from '../testing/test-practice';
import { type Acting } from './acting';
import { requireProof } from './require-proof';

const MINUTE_MS = 60_000;

describe(requireProof.name, () => {
  let app: TestApplication;
  let practice: TestPractice;

  beforeAll(async () => {
    app = await testApplication();
    practice = await app.practice();
  });
  afterAll(() => app.close());

  /** Somebody who showed who they are so many minutes ago, and a moment more. */
  const provedBefore = (person: TestPerson, minutes: number): Acting => ({
    ...practice.as(person),
    provedAt: new Date(Date.parse(app.clock.now()) - minutes * MINUTE_MS - 1).toISOString(),
  });
  const member = {
    jobTitle: 'Receptionist',
    roles: ['author' as const],
    registeredName: null,
    gmcNumber: null,
  };
  const register = () => peopleArea(app).register;
  const inviter = () => {
    const mailer = new Mailer(testConfig(), new SilentLog());
    return new Inviter(app.uow, new SecretTokens(), mailer, testConfig());
  };

  it.each<[string, (acting: Acting) => Promise<unknown>]>([
    ['inviting', (by) => inviter().invite(by, { name: 'X', email: 'x@practice.test', ...member })],
    ['a new link', (by) => inviter().renewLink(by, practice.as('writer').memberId)],
    ['changing roles', (by) => register().change(by, practice.as('writer').memberId, member)],
    ['ending a membership', (by) => register().end(by, practice.as('writer').memberId)],
    [
      'taking a second proof away',
      (by) => register().removeSecondFactor(by, practice.as('writer').memberId),
    ],
    [
      'changing the policy',
      async (by) => {
        const desk = new PolicyDesk(app.uow, new PublicationHolds());
        const { version, policy } = await desk.view(by);
        return desk.save(by, { version, policy });
      },
    ],
    ['exporting the log', (by) => exportArea(app).exported(by, { of: 'log' })],
  ])('stands before %s, five minutes after the last proof', async (_title, act) => {
    const before = (await app.log(practice.id)).length;
    await expect(act(provedBefore('manager', 5))).rejects.toMatchObject({ code: 'PROOF_NEEDED' });
    expect(await app.log(practice.id)).toHaveLength(before);
  });

  it('leaves an approver alone for as long as the practice says, and only then asks', async () => {
    const area = postsArea(app);
    const { id } = await area.submitted(practice, 'writer', plainDraft(practice));
    const { revision } = await area.desk.detail(practice.as('doctor'), id);
    const decide = (decision: 'approve' | 'return', minutes: number) =>
      area.decider.decide(provedBefore('doctor', minutes), id, {
        seal: revision.seal,
        decision,
        checklist: allYes,
        note: 'Say when the doors close.',
      });
    await expect(decide('approve', 15)).rejects.toMatchObject({ code: 'PROOF_NEEDED' });
    const state = async () => (await area.reader.detail(practice.as('writer'), id)).state;
    expect(await state()).toBe('in-review');
    await decide('approve', 14);
    expect(await state()).toBe('scheduled');
  });

  it('asks nobody who sends something back', async () => {
    const area = postsArea(app);
    const { id } = await area.submitted(practice, 'writer', plainDraft(practice));
    const { revision } = await area.desk.detail(practice.as('doctor'), id);
    const body = { seal: revision.seal, decision: 'return' as const, checklist: {}, note: 'Why?' };
    await area.decider.decide(provedBefore('doctor', 600), id, body);
    expect((await area.reader.detail(practice.as('writer'), id)).state).toBe('returned');
  });
});
