import { LogTreeRepository } from '@canteen/data-access';
import { MerkleTree } from '@canteen/ledger';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { LogTree } from './log-tree';

/** More than one stretch of the widest kept level, and some entries that fill none. */
const SIZE = 66_700;

describe('proofs from the kept levels of a tree', () => {
  let app: TestApplication;
  let practice: TestPractice;
  let tree: LogTree;
  let whole: MerkleTree;

  beforeAll(async () => {
    app = await testApplication();
    practice = await app.practice();
    tree = new LogTree(app.uow);
    await app.asSuperuser(
      `INSERT INTO log_entries (practice_id, seq, at, kind, subject_type, subject_id, leaf, leaf_hash, sealed)
       SELECT $1, seq, now(), 'post.started', 'post', seq::text, '', sha256(seq::text::bytea), '{}'
         FROM generate_series((SELECT coalesce(max(seq), 0) + 1 FROM log_entries WHERE practice_id = $1), ${SIZE}) seq`,
      [practice.id],
    );
    const hashes = await app.uow.run(practice.id, (tx) =>
      tx.use(LogTreeRepository).hashes(0, 0, SIZE),
    );
    whole = MerkleTree.of(hashes);
    await tree.keepUp(practice.id, SIZE);
    // Sixty thousand entries are written, on whatever machine.
  }, 60_000);
  afterAll(() => app.close());

  it.each([
    [1, 2],
    [255, 256],
    [256, 257],
    [300, 1_024],
    [511, 40_000],
    [65_535, 65_536],
    [65_536, SIZE],
    [66_699, SIZE],
    [12_345, SIZE],
  ])('from %i to %i are those of the whole tree', async (from, to) => {
    const proof = await app.uow.run(practice.id, (tx) => tree.consistencyProof(tx, from, to));
    expect(proof).toEqual(whole.consistencyProof(from, to).map((hash) => Buffer.from(hash)));
  });

  it.each([1, 256, 257, 65_536, 65_537, SIZE])(
    'of entry %i is that of the whole tree',
    async (seq) => {
      const proof = await app.uow.run(practice.id, (tx) => tree.inclusionProof(tx, seq, SIZE));
      expect(proof).toEqual(whole.inclusionProof(seq - 1).map((hash) => Buffer.from(hash)));
    },
  );

  it('are made from what is there, and from nothing else', async () => {
    const other = await app.practice();
    await expect(tree.keepUp(other.id, SIZE)).rejects.toMatchObject({ code: 'EXPORT_REFUSED' });
    const kept = await app.uow.run(practice.id, async (tx) => {
      const nodes = tx.use(LogTreeRepository);
      return [await nodes.count(1), await nodes.count(2)];
    });
    expect(kept).toEqual([Math.floor(SIZE / 256), 1]);
  });
});
