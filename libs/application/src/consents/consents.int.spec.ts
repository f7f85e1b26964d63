import { type ConsentBody, ConsentList, PostDetail } from '@canteen/contracts';
import { type TestApplication, testApplication } from '../testing/test-application';
import { plainDraft, postsArea } from '../testing/posts-area';
import { type TestPractice } from '../testing/test-practice';

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

let app: TestApplication;
let area: ReturnType<typeof postsArea>;
let practice: TestPractice;

beforeAll(async () => {
  app = await testApplication();
  area = postsArea(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-11-23T09:00:00.000Z');
  practice = await app.practice();
});

const manager = () => practice.as('manager');
const refusal = (code: string): object => ({ name: 'AppError', code });

/** One white pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
const agreed: ConsentBody = {
  person: 'Graham Canary-Oak',
  kind: 'adult',
  purpose: 'Posts about the walking group',
  networks: ['facebook', 'x'],
  validTo: null,
  evidence: 'Signed form in the social media folder',
};

async function recorded(changes: Partial<ConsentBody> = {}): Promise<string> {
  const { consents } = await area.consents.record(manager(), { ...agreed, ...changes });
  return ConsentList.parse({ consents, may: allowed }).consents[0]?.id ?? '';
}
const allowed = {
  record: { allowed: true, reason: null },
  withdraw: { allowed: true, reason: null },
};

/** A post with a picture of a patient, submitted and screened. */
async function pictured(consentIds: string[]): Promise<PostDetail> {
  const { id } = await area.media.add(manager(), pixel);
  const alt = 'A gentleman having his blood pressure taken at the clinic';
  return area.submitted(
    practice,
    'manager',
    plainDraft(practice, { images: [{ mediaId: id, alt, consentIds }] }),
  );
}
const blocks = (post: PostDetail) =>
  post.revision?.screening.findings
    .filter(({ severity }) => severity === 'block')
    .map(({ rule }) => rule) ?? [];

describe('a picture of a person', () => {
  it('is blocked until a consent is on file, and goes to review with one', async () => {
    const without = await pictured([]);
    expect(without).toMatchObject({ state: 'changes-needed' });
    expect(blocks(without)).toContain('consent.patient-image');

    const withIt = await pictured([await recorded()]);
    expect(blocks(withIt)).toEqual([]);
    expect(PostDetail.parse(withIt)).toMatchObject({
      state: 'in-review',
      revision: { images: [{ consents: ['C-1'] }] },
    });
  });

  it.each([
    ['another network', { networks: ['facebook' as const] }, 'consent.scope'],
    ['a day after its end', { validTo: '2026-11-25' }, 'consent.expired-or-withdrawn'],
  ])('is blocked where the consent is not for %s', async (_, changes, rule) => {
    const post = await pictured([await recorded(changes)]);
    expect(blocks(post)).toContain(rule);
  });

  it('is blocked with a consent of another practice', async () => {
    const other = await app.practice('Solent Surgery');
    const { consents } = await area.consents.record(other.as('manager'), agreed);
    const post = await pictured([consents[0]?.id ?? '']);
    expect(blocks(post)).toContain('consent.patient-image');
    expect((await area.consents.list(manager())).consents).toEqual([]);
  });
});

describe('withdrawing a consent', () => {
  it('brings back what waits and rests on it, and lists it', async () => {
    const consent = await recorded();
    const post = await pictured([consent]);
    await area.approve(practice, 'doctor', post.id);
    const before = await area.consents.list(manager());
    expect(before.consents[0]).toMatchObject({ state: 'valid', uses: [{ postId: post.id }] });

    const after = await area.consents.withdraw(practice.as('writer'), consent);
    expect(after.consents[0]).toMatchObject({
      state: 'withdrawn',
      uses: [{ postId: post.id, state: 'changes-needed' }],
    });
    const brought = await area.reader.detail(manager(), post.id);
    expect(brought.approvals.every(({ voidedAt }) => voidedAt !== null)).toBe(true);
    expect(brought.publications.map(({ state }) => state)).not.toContain('queued');

    await area.writer.submit(manager(), post.id, { version: brought.version });
    await area.settle();
    expect(blocks(await area.reader.detail(manager(), post.id))).toContain(
      'consent.expired-or-withdrawn',
    );
    await expect(area.consents.withdraw(manager(), consent)).rejects.toMatchObject(
      refusal('STATE_REFUSED'),
    );
  });
});

describe('the register', () => {
  it('says nobody’s name outside a sealed text, and writes what happened into the log', async () => {
    const id = await recorded();
    await area.consents.withdraw(manager(), id);
    const rows = await app.asSuperuser<{ row: string }>(
      `SELECT c::text AS row FROM consents c UNION ALL SELECT t::text FROM sealed_texts t
        UNION ALL SELECT convert_from(leaf, 'UTF8') FROM log_entries`,
    );
    expect(rows.some(({ row }) => row.includes('Canary-Oak'))).toBe(false);
    expect((await app.log(practice.id)).map(({ kind }) => kind)).toEqual([
      'consent.recorded',
      'consent.withdrawn',
    ]);
  });

  it('counts its references, and keeps people out who only read', async () => {
    await recorded();
    await recorded({ person: 'Ann' });
    const { consents } = await area.consents.list(practice.as('auditor'));
    expect(consents.map(({ reference }) => reference)).toEqual(['C-2', 'C-1']);
    await expect(area.consents.record(practice.as('auditor'), agreed)).rejects.toMatchObject(
      refusal('FORBIDDEN'),
    );
    await expect(
      area.consents.record(manager(), { ...agreed, validTo: '2026-11-22' }),
    ).rejects.toMatchObject(refusal('INVALID_INPUT'));
  });
});
