import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Transaction } from '@canteen/data-access';
import { verifyExport } from '@canteen/ledger';
import { KeyRing, waitsDividedBy } from '@canteen/platform';
import { actorOf } from '../access/acting';
import { exportArea } from '../testing/export-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { CheckpointMaker } from './checkpoint-maker';
import { LogKeyChanger } from './log-key-changer';
import { LogSigner } from './log-signer';
import { LogVerifier } from './log-verifier';

describe('the key of a log', () => {
  let app: TestApplication;
  let practice: TestPractice;
  let folder: string;
  /** What signs before the change, and after it once the processes were restarted. */
  let before: LogSigner;
  let after: LogSigner;
  let changer: LogKeyChanger;
  const next = () => KeyRing.load(folder).logSigningKey;

  beforeAll(async () => {
    app = await testApplication();
    folder = mkdtempSync(join(tmpdir(), 'canteen-next-'));
    after = new LogSigner(KeyRing.create(folder));
    before = new LogSigner(app.keys);
    changer = new LogKeyChanger(app.uow, before);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await app.close();
  });

  beforeEach(async () => {
    practice = await app.practice();
    await write(before);
  });

  /** Some entries, signed. */
  async function write(signer: LogSigner): Promise<void> {
    await app.uow.run(practice.id, (tx: Transaction) => {
      tx.log.append({
        kind: 'post.started',
        actor: actorOf(practice.as('manager')),
        subject: { type: 'post', id: tx.ids.next() },
        thread: null,
        data: { kind: 'post' },
      });
      return Promise.resolve();
    });
    await app.uow.run(practice.id, (tx) => makerOf(signer).sign(tx));
  }

  const makerOf = (signer: LogSigner) =>
    new CheckpointMaker(app.uow, signer, { waits: waitsDividedBy(1) });

  async function exported(signer: LogSigner): Promise<string> {
    const area = exportArea(app, { signer });
    return (await area.exported(practice.as('compliance'), { of: 'log' })).entries;
  }

  it('changes, and whoever trusts the former or the new one accepts what both signed', async () => {
    const to = await changer.change(practice.id, next());
    expect(to).toBe(after.verifierKey(practice.id));
    // Processes that were not restarted yet sign with the former key for a while.
    await write(before);
    // More checkpoints than an export usually carries.
    for (let made = 0; made < 25; made += 1) await write(after);
    const file = await exported(after);
    for (const keys of [undefined, [before.verifierKey(practice.id)], [to]]) {
      expect(verifyExport(file, { keys })).toMatchObject({ ok: true, problems: [] });
    }
    for (const signer of [before, after]) {
      const verifier = new LogVerifier(app.uow, signer);
      expect(await verifier.verify(practice.as('auditor'))).toMatchObject({ ok: true });
    }
  });

  it('is not accepted when it was changed without saying so', async () => {
    await write(after);
    const verifier = new LogVerifier(app.uow, after);
    expect(await verifier.verify(practice.as('auditor'))).toMatchObject({ ok: false });
    const keys = [before.verifierKey(practice.id)];
    expect(verifyExport(await exported(after), { keys }).ok).toBe(false);
  });

  it('changes once, however often it is asked, and is an entry', async () => {
    await changer.change(practice.id, next());
    await changer.change(practice.id, next());
    const changes = (await app.log(practice.id)).filter(({ kind }) => kind === 'log.key-changed');
    expect(changes.map(({ leaf }) => leaf.data)).toEqual([
      { from: before.verifierKey(practice.id), to: after.verifierKey(practice.id) },
    ]);
  });

  it('changes one entry later when the head was signed meanwhile', async () => {
    const run = app.uow.run.bind(app.uow);
    let signedFirst = false;
    jest.spyOn(app.uow, 'run').mockImplementation(async (id, work) => {
      const value = await run(id, work);
      const kinds = (await app.log(practice.id)).map(({ kind }) => kind);
      if (!signedFirst && kinds.includes('log.key-changed')) {
        signedFirst = true;
        await run(practice.id, (tx) => makerOf(before).sign(tx));
      }
      return value;
    });
    await changer.change(practice.id, next());
    jest.restoreAllMocks();
    await write(after);
    expect(signedFirst).toBe(true);
    const keys = [before.verifierKey(practice.id)];
    expect(verifyExport(await exported(after), { keys }).ok).toBe(true);
  });
});
