import { SystemClock } from '@canteen/platform';
import { type DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { createTestDatabase, type TestDatabase, tripsOf } from '../testing';
import { inReading, inTransaction, runTransaction } from './open-transaction';

const PRACTICE = '01890000-0000-7000-8000-00000000000a';
const WORK = '01890000-0000-7000-8000-00000000000b';

describe('a transaction that begins and ends in one trip each', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    // One connection: what one transaction leaves open would be in the way of the next.
    dataSource = await createDataSource(database.appUrl, 1).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const beginning = () => ({ dataSource, clock: new SystemClock(), practiceId: PRACTICE });
  const add = {
    text: `INSERT INTO due_work (id, practice_id, kind, subject_id, due_at, created_at)
           VALUES ($1, $2, 'make-checkpoint', $1, now(), now()) RETURNING kind`,
    values: [WORK, PRACTICE],
  };
  const wrong = { text: 'SELECT 1 / 0' };
  const waiting = () =>
    inTransaction(beginning(), async (manager) => {
      const rows: unknown[] = await manager.query('SELECT id FROM due_work');
      return rows.length;
    });

  it('is bound to its practice and knows the time of the database', async () => {
    const { practice, now } = await inTransaction(beginning(), async (manager, now) => {
      const rows: { practice: string }[] = await manager.query(`SELECT app_practice() AS practice`);
      return { practice: rows[0]?.practice, now };
    });
    expect(practice).toBe(PRACTICE);
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const left: { practice: string | null }[] = await dataSource.query(
      'SELECT app_practice() AS practice',
    );
    expect(left).toEqual([{ practice: null }]);
  });

  it.each([
    ['before the others', [wrong, add]],
    ['after the others', [add, wrong]],
  ])('commits nothing when a last statement fails, %s', async (_, last) => {
    const committed = jest.fn();
    const run = runTransaction(beginning(), () => Promise.resolve({ value: 1, last, committed }));
    await expect(run).rejects.toThrow('division by zero');
    expect(committed).not.toHaveBeenCalled();
    expect(await waiting()).toBe(0);
  });

  it('is not taken for committed when somebody passed over an error in it', async () => {
    const run = inTransaction(beginning(), async (manager) => {
      await manager.query(add.text, add.values);
      await manager.query(wrong.text).catch(() => undefined);
    });
    await expect(run).rejects.toThrow('nothing was committed');
    expect(await waiting()).toBe(0);
  });

  it('hands out the rows of its last statements once they are committed', async () => {
    const committed = jest.fn();
    await runTransaction(beginning(), () => Promise.resolve({ value: 1, last: [add], committed }));
    expect(committed).toHaveBeenCalledWith([[{ kind: 'make-checkpoint' }]]);
    expect(await waiting()).toBe(1);
  });

  const boundTo = 'SELECT app_practice() AS practice';

  describe('that only reads', () => {
    const read = (text: string) =>
      inReading(beginning(), (manager) => manager.query<unknown[]>(text));

    it('is bound to its practice, and leaves nothing behind', async () => {
      expect(await read(boundTo)).toEqual([{ practice: PRACTICE }]);
      expect(await dataSource.query(boundTo)).toEqual([{ practice: null }]);
    });

    it('writes nothing', async () => {
      const written = `DELETE FROM due_work WHERE practice_id = '${PRACTICE}'`;
      await expect(read(written)).rejects.toThrow('read-only transaction');
    });

    it('says what went wrong, and leaves the connection as it was', async () => {
      await expect(read(wrong.text)).rejects.toThrow('division by zero');
      expect(await read(boundTo)).toEqual([{ practice: PRACTICE }]);
    });

    it('has its answer after one trip, and makes another to end, for which nobody waits', async () => {
      expect(await tripsOf(() => read(boundTo))).toBe(2);
    });

    it('sees nothing when it could not begin', async () => {
      const clock = new SystemClock();
      jest.spyOn(clock, 'pinnedAt').mockReturnValue('no time at all');
      const seen = inReading({ ...beginning(), clock }, (manager) => manager.query(boundTo));
      await expect(seen).rejects.toThrow('invalid input syntax');
      expect(await dataSource.query(boundTo)).toEqual([{ practice: null }]);
    });
  });
});
