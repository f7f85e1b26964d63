import {
  MerkleTree,
  cosignCheckpoint,
  generateWitnessKey,
  parseCheckpoint,
  verifyConsistency,
  verifyExport,
} from '@canteen/ledger';
import { type WitnessAnswer, type WitnessClient, waitsDividedBy } from '@canteen/platform';
import { type Transaction } from '@canteen/data-access';
import { actorOf } from '../access/acting';
import { exportArea } from '../testing/export-area';
import { testConfig } from '../testing/test-config';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { CheckpointMaker } from './checkpoint-maker';
import { LogSigner } from './log-signer';
import { LogTree } from './log-tree';
import { LogWitnesser } from './log-witnesser';
import { ResponseLog } from './response-log';

const key = generateWitnessKey('icb.example/witness');

/** A witness as C2SP tlog-witness describes it, in memory, that can be told to be silent. */
class NearbyWitness {
  silent = false;
  /** What it cosigned last of each log. */
  readonly known = new Map<string, { size: number; root: Uint8Array }>();
  now = 1_795_000_000;

  addCheckpoint = (_: string, body: string): Promise<WitnessAnswer | null> => {
    if (this.silent) return Promise.resolve(null);
    const cut = body.indexOf('\n\n');
    const [first = '', ...hashes] = body.slice(0, cut).split('\n');
    const note = body.slice(cut + 2);
    const { origin, size, root } = parseCheckpoint(note);
    const known = this.known.get(origin);
    const oldSize = Number(first.slice(4));
    if (oldSize !== (known?.size ?? 0)) {
      return Promise.resolve({ status: 409, body: `${known?.size ?? 0}\n` });
    }
    const proof = hashes.map((hash) => Buffer.from(hash, 'base64'));
    const grows =
      known === undefined ||
      verifyConsistency({
        oldSize,
        oldRoot: known.root,
        newSize: size,
        newRoot: root,
        proof,
      });
    if (!grows) return Promise.resolve({ status: 422, body: '' });
    this.known.set(origin, { size, root });
    const line = cosignCheckpoint(note, key, this.now).trimEnd().split('\n').at(-1) ?? '';
    return Promise.resolve({ status: 200, body: `${line}\n` });
  };
}

describe('a log with a witness', () => {
  let app: TestApplication;
  let practice: TestPractice;
  let nearby: NearbyWitness;
  let maker: CheckpointMaker;
  let witnesser: LogWitnesser;
  let log: ResponseLog;
  let area: ReturnType<typeof exportArea>;

  beforeAll(async () => {
    app = await testApplication();
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    nearby = new NearbyWitness();
    const witnesses = [
      { verifierKey: key.verifierKey, name: key.name, url: 'https://witness.example' },
    ];
    const config = testConfig({ witnesses, waits: waitsDividedBy(1) });
    const signer = new LogSigner(app.keys);
    const tree = new LogTree(app.uow);
    maker = new CheckpointMaker(app.uow, signer, config);
    const client: Pick<WitnessClient, 'addCheckpoint'> = nearby;
    witnesser = new LogWitnesser(
      app.uow,
      signer,
      tree,
      client as WitnessClient,
      app.notices,
      config,
    );
    log = new ResponseLog(app.uow, signer, config);
    area = exportArea(app, { witnesses });
    practice = await app.practice();
    await write(3);
  });

  const write = (count: number) =>
    app.uow.run(practice.id, (tx: Transaction) => {
      for (let made = 0; made < count; made += 1) {
        tx.log.append({
          kind: 'post.started',
          actor: actorOf(practice.as('manager')),
          subject: { type: 'post', id: tx.ids.next() },
          thread: null,
          data: { kind: 'post' },
        });
      }
      return Promise.resolve();
    });

  /** Time passes, and whatever became due is done. */
  async function minutes(passed: number): Promise<void> {
    app.clock.advance(passed * 60_000);
    await app.runDueWork(maker, witnesser);
  }
  const minute = () => minutes(1);

  const newest = async () => {
    const { items } = await log.page(practice.as('auditor'), { limit: 30 });
    return items[0];
  };

  const told = () =>
    app.asSuperuser<{ sentence: string }>(
      `SELECT DISTINCT sentence FROM notices WHERE practice_id = $1 AND kind = 'log-witness'`,
      [practice.id],
    );

  it('has each checkpoint cosigned, and says so of each entry', async () => {
    await minute();
    const at = new Date(nearby.now * 1_000).toISOString();
    const first = (await newest())?.checkpoint ?? 0;
    expect(await newest()).toMatchObject({
      proof: 'in-checkpoint',
      witnesses: [{ by: 'cosignature', name: key.name, checkpoint: first, at }],
    });
    await write(2);
    expect((await newest())?.witnesses).toEqual([]);
    await minute();
    expect((await newest())?.witnesses).toEqual([
      { by: 'cosignature', name: key.name, checkpoint: first + 2, at },
    ]);
  });

  it('exports what was cosigned, and both keys', async () => {
    await minute();
    const { entries: file } = await area.exported(practice.as('compliance'), { of: 'log' });
    expect(verifyExport(file)).toMatchObject({ ok: true, earlierCheckpoints: 1 });
    expect(file).toContain(`— ${key.name} `);
    expect(file).toContain(key.verifierKey);
  });

  it('tells people once when the witness is silent for an hour, and again only after it spoke', async () => {
    nearby.silent = true;
    await minute();
    await minutes(58);
    expect(await told()).toEqual([]);
    await minutes(3);
    await minutes(3);
    expect(await told()).toHaveLength(1);
    expect((await newest())?.witnesses).toEqual([]);
    nearby.silent = false;
    await minute();
    expect((await newest())?.witnesses).toHaveLength(1);
  });

  it('goes on from where the witness is when it has forgotten how far it was', async () => {
    await minute();
    nearby.known.clear();
    await write(1);
    await minute();
    expect((await newest())?.witnesses).toHaveLength(1);
  });

  it('tells people at once when the log does not continue what the witness saw', async () => {
    await minute();
    for (const known of nearby.known.values()) known.root = MerkleTree.of([]).root();
    await write(1);
    await minute();
    expect((await told())[0]?.sentence).toContain('does not continue what it saw before');
  });
});
