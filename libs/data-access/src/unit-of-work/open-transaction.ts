import { type Clock } from '@canteen/platform';
import { type PoolClient, type QueryResult } from 'pg';
import { type DataSource, type EntityManager } from 'typeorm';

/** A statement and its parameters, as pg takes them. */
export interface Statement {
  text: string;
  values?: unknown[];
}

/** Where a transaction begins, and what it is bound to. */
export interface Beginning {
  dataSource: DataSource;
  clock: Clock;
  /** The practice whose rows it sees; null for what belongs to none. */
  practiceId: string | null;
}

/** How a transaction ends. */
export interface Ending<T> {
  value: T;
  /** Sent together with the commit. */
  last: readonly Statement[];
  /** Hears the rows of each of them, when all is committed. */
  committed?: (rows: readonly unknown[][]) => void;
}

/**
 * Begins a transaction, sets the practice for row-level security, does `work`, and commits. What `work` throws undoes
 * everything.
 *
 * The beginning and the end are told to pg itself, several statements at a time: TypeORM waits for the answer to each,
 * and a round trip costs more than most statements do.
 *
 * @param work gets the time of the database when the transaction began: ISO, UTC, milliseconds
 * @throws Error when nothing was committed
 */
export async function runTransaction<T>(
  beginning: Beginning,
  work: (manager: EntityManager, now: string) => Promise<Ending<T>>,
): Promise<T> {
  const runner = beginning.dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    // TypeORM did not begin it, and locks rows only in a transaction that it knows of.
    Object.assign(runner, { isTransactionActive: true });
    try {
      const now = await beginAt(client, beginning);
      const { value, last, committed } = await work(runner.manager, now);
      const rows = await commitAfter(client, last);
      committed?.(rows);
      return value;
    } catch (error) {
      // A connection that is gone undid everything by itself; what matters is why.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}

/** The same for work that has nothing to send last. */
export function inTransaction<T>(
  beginning: Beginning,
  work: (manager: EntityManager, now: string) => Promise<T>,
): Promise<T> {
  return runTransaction(beginning, async (manager, now) => ({
    value: await work(manager, now),
    last: [],
  }));
}

/**
 * A transaction that only reads. It does not wait for its beginning: what `work` asks goes out right behind it. Nor is
 * its end waited for, as nothing can be lost by then; the connection is nobody else's before.
 *
 * Where the beginning fails nothing is seen: what follows fails too, or is bound to no practice.
 *
 * @throws Error when it could not begin, or what `work` throws
 */
export async function inReading<T>(
  { dataSource, ...bound }: Beginning,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  const begun = allTogether(client, openingOf(bound, 'READ ONLY'));
  const [beginning, done] = await Promise.allSettled([begun, work(runner.manager)]);
  // A connection that is gone ended it by itself.
  const ended = client.query('COMMIT').catch(() => undefined);
  void ended.then(() => runner.release());
  if (beginning.status === 'rejected') throw beginning.reason;
  if (done.status === 'rejected') throw done.reason;
  return done.value;
}

/**
 * Sends statements and the commit without waiting in between. When one of them fails, PostgreSQL takes the commit for a
 * rollback, and says so.
 *
 * @returns the rows of each statement
 * @throws Error when nothing was committed
 */
async function commitAfter(client: PoolClient, last: readonly Statement[]): Promise<unknown[][]> {
  const answers = await allTogether(client, [...last, { text: 'COMMIT' }]);
  if (answers.at(-1)?.command !== 'COMMIT') {
    throw new Error('A statement of the transaction had failed, so nothing was committed.');
  }
  return answers.slice(0, -1).map(({ rows }) => rows as unknown[]);
}

/**
 * Begins a transaction, sets for it alone the practice and, in a demo or test installation, the moved clock, and asks
 * what time it is. `app_now()` ignores the moved clock everywhere else.
 */
function openingOf(
  { clock, practiceId }: Omit<Beginning, 'dataSource'>,
  mode: 'READ ONLY' | 'READ WRITE',
): Statement[] {
  const pinnedAt = clock.pinnedAt();
  return [
    { text: `START TRANSACTION ${mode}` },
    {
      text: `SELECT set_config('app.practice', $1, true), set_config('app.clock_at', $2, true), app_now() AS now`,
      values: [practiceId ?? '', pinnedAt ?? ''],
    },
    // app_now() reads the setting made in the same statement only on some plans: ask again when moved.
    ...(pinnedAt === null ? [] : [{ text: 'SELECT app_now() AS now' }]),
  ];
}

/** Begins, and returns the database's time. */
async function beginAt(client: PoolClient, bound: Omit<Beginning, 'dataSource'>): Promise<string> {
  const answers = await allTogether(client, openingOf(bound, 'READ WRITE'));
  const [row] = (answers.at(-1)?.rows ?? []) as { now: string }[];
  if (!row) throw new Error('The database did not say what time it is.');
  return row.now;
}

/**
 * Sends all of them at once, in this order, and waits for every answer: the connection is nobody else's before.
 *
 * @throws Error of the first that failed
 */
async function allTogether(
  client: PoolClient,
  statements: readonly Statement[],
): Promise<QueryResult[]> {
  goOutTogether(client);
  const settled = await Promise.allSettled(
    statements.map(({ text, values }) => client.query(text, values)),
  );
  return settled.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
}

/** What is asked from here until whoever is at work waits goes out at once: each write costs as much as a small statement. */
function goOutTogether({ connection: { stream } }: PoolClient): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}
