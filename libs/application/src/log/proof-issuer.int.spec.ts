import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CheckpointMailRepository,
  CheckpointRepository,
  SealedTexts,
  type Transaction,
  WitnessRepository,
} from '@canteen/data-access';
import { cosignCheckpoint, generateWitnessKey, verifyExport } from '@canteen/ledger';
import { type AppConfig, KeyRing, waitsDividedBy } from '@canteen/platform';
import { type Acting, actorOf } from '../access/acting';
import { saidInFolder, standAloneVerifier } from '../testing/export-area';
import { testConfig } from '../testing/test-config';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { CheckpointMaker } from './checkpoint-maker';
import { LogSigner } from './log-signer';
import { LogTree } from './log-tree';
import { ProofIssuer } from './proof-issuer';
import { ResponseLog } from './response-log';

const MOST_BYTES = 2_048;
const key = generateWitnessKey('icb.example/witness');
const witness = { verifierKey: key.verifierKey, name: key.name, url: 'https://witness.example' };

describe('the proof of one entry', () => {
  let app: TestApplication;
  let practice: TestPractice;
  let signer: LogSigner;
  let item: string;

  beforeAll(async () => {
    app = await testApplication();
    signer = new LogSigner(app.keys);
  });
  afterAll(() => app.close());

  /** Entry 2 holds words; 1 and 3 hold none. */
  beforeEach(async () => {
    app.clock.set('2026-11-23T09:00:00.000Z');
    practice = await app.practice();
    item = app.ids.next();
    for (const words of [null, 'Is the car park open?', null]) await write(words);
  });

  const run = <T>(work: (tx: Transaction) => Promise<T>) => app.uow.run(practice.id, work);

  const write = (words: string | null) =>
    run(async (tx) =>
      tx.log.append({
        kind: words === null ? 'post.started' : 'comment.captured',
        actor: actorOf(practice.as('manager')),
        subject: { type: 'comment', id: words === null ? tx.ids.next() : item },
        thread: null,
        data: { network: 'x' },
        texts: words === null ? {} : { body: await tx.use(SealedTexts).seal(item, 'body', words) },
      }),
    );

  const maker = (by = signer) => new CheckpointMaker(app.uow, by, { waits: waitsDividedBy(1) });
  const issuer = (witnesses: AppConfig['witnesses'] = [], by = signer) =>
    new ProofIssuer(app.uow, maker(by), by, new LogTree(app.uow), { witnesses });
  const proofOf = async (seq: number, acting: Acting = practice.as('auditor')) =>
    (await issuer().issue(acting, seq)).text;

  const signed = () =>
    run(async (tx) => {
      const checkpoint = await tx.use(CheckpointRepository).ofSize(await maker().sign(tx));
      if (!checkpoint) throw new Error('Nothing was signed.');
      return checkpoint;
    });

  const mailed = (size: number) =>
    run(async (tx) => {
      const mails = tx.use(CheckpointMailRepository);
      const id = tx.ids.next();
      await mails.add({ id, size, memberId: null, email: 'icb@example.org' });
      await mails.ended(id, 'sent');
    });

  it('is one small file that both verifiers accept, and refuse with another byte', async () => {
    const { fileName, text } = await issuer().issue(practice.as('auditor'), 2);
    expect(fileName).toBe('waterfront-surgery-entry-2.canteen-log.jsonl');
    expect(verifyExport(text)).toMatchObject({
      ok: true,
      only: { leaf: { seq: 2 }, texts: { body: 'Is the car park open?' } },
    });
    const files = new Map([[fileName, text]]).set('verify.mjs', standAloneVerifier());
    const accepted = saidInFolder(files);
    expect(accepted).toMatchObject({ code: 0 });
    expect(accepted.words).toMatch(/comment\.captured.*\n.*Is the car park open\?/);
    const changed = text.replace('car park', 'bar park');
    expect(verifyExport(changed).problems).toMatchObject([{ seq: 2 }, {}]);
    const refused = saidInFolder(files.set(fileName, changed));
    expect(refused.code).toBe(1);
    expect(refused.words).toContain('entry 2: its text "body" is not the one recorded');
  });

  it('shows nothing of the others, and says in the log who took it', async () => {
    const text = await proofOf(3);
    const stored: { leaf: Buffer; id: string }[] = await app.asSuperuser(
      'SELECT leaf, subject_id AS id FROM log_entries WHERE practice_id = $1 ORDER BY seq',
      [practice.id],
    );
    const [third] = stored.splice(2, 1);
    const leaves = [...text.matchAll(/"leaf":"([^"]+)"/g)].map(([, leaf]) => leaf);
    expect(leaves).toEqual([third?.leaf.toString('base64')]);
    for (const { id } of stored.filter((other) => other.id !== practice.id))
      expect(text + third?.leaf.toString()).not.toContain(id);
    expect(text).not.toContain('car park');
    const [, , ...proof] = text.split('\n');
    expect(Buffer.byteLength(proof.join('\n'))).toBeLessThan(MOST_BYTES);
    const log = new ResponseLog(app.uow, signer, testConfig());
    const { items } = await log.page(practice.as('auditor'), { limit: 1 });
    expect(items[0]?.sentence).toMatch(/ exported the proof of entry 3, without words\.$/);
  });

  it('asks who one is when it holds words, and only then', async () => {
    const acting = { ...practice.as('compliance'), provedAt: '2026-11-23T08:00:00.000Z' };
    await expect(proofOf(2, acting)).rejects.toMatchObject({ code: 'PROOF_NEEDED' });
    expect(verifyExport(await proofOf(1, acting)).ok).toBe(true);
    await run((tx) => tx.use(SealedTexts).restrict(item, true));
    const restricted = await proofOf(2, acting);
    expect(verifyExport(restricted)).toMatchObject({ ok: true, withheld: 1, only: { texts: {} } });
    await run(async (tx) => void (await tx.use(SealedTexts).destroy(item)));
    expect(verifyExport(await proofOf(2, acting))).toMatchObject({ ok: true, erased: 1 });
  });

  it('goes by the newest checkpoint that lies in a mailbox, where that covers it', async () => {
    const { size, note } = await signed();
    await mailed(size);
    await write(null);
    await signed();
    const held = verifyExport(await proofOf(1), { kept: [note] });
    expect(held).toMatchObject({ ok: true, size: 3, comparedWith: [3] });
    expect(verifyExport(await proofOf(4))).toMatchObject({ ok: true, size: 6 });
  });

  it('carries the cosignatures of the newest checkpoint that a witness saw', async () => {
    const { size, note } = await signed();
    const line = cosignCheckpoint(note, key, 1_795_000_000).trimEnd().split('\n').at(-1) ?? '';
    await run((tx) =>
      tx.use(WitnessRepository).add({ witness: key.name, size, line: `${line}\n`, at: tx.now }),
    );
    const { text } = await issuer([witness]).issue(practice.as('auditor'), 1);
    expect(verifyExport(text)).toMatchObject({
      ok: true,
      size: 3,
      checkpoint: { cosignatures: [{ name: 'icb.example/witness' }] },
    });
    const [header = '', , ...proof] = text.split('\n');
    expect(Buffer.byteLength([header, ...proof].join('\n'))).toBeLessThan(MOST_BYTES);
  });

  it('takes no checkpoint that another key signed', async () => {
    const { size } = await signed();
    await mailed(size);
    const folder = mkdtempSync(join(tmpdir(), 'canteen-next-'));
    const next = new LogSigner(KeyRing.create(folder));
    rmSync(folder, { recursive: true });
    const { text } = await issuer([], next).issue(practice.as('auditor'), 1);
    expect(verifyExport(text)).toMatchObject({ ok: true, size: 4 });
  });

  it('is for those who read the log of their practice', async () => {
    await expect(proofOf(1, practice.as('writer'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(proofOf(99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const other = await app.practice('Another Surgery');
    await expect(proofOf(1, other.as('auditor'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
