import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LiveEvent, type WorkKind, workKinds } from '@canteen/contracts';
import {
  DispatchFacts,
  Doorkeeper,
  IdentityGate,
  UnitOfWork,
  WorkClaims,
  createDataSource,
} from '@canteen/data-access';
import { createTestDatabase } from '@canteen/data-access/testing';
import {
  AdjustableClock,
  DispatchMarks,
  EnvelopeCipher,
  ImageProcessor,
  KeyRing,
  LiveBus,
  Pseudonyms,
  Queues,
  UuidV7Ids,
  waitsDividedBy,
} from '@canteen/platform';
import { Notices } from '../notices/notices';
import { type WorkHandler, endOf } from '../due-work/work-handler';
import { type TestPractice, makePractice } from './test-practice';

/** Remembers what was announced; nobody listens. */
export class RecordingLiveBus extends LiveBus {
  readonly connected = true;
  readonly events: { practiceId: string; event: LiveEvent }[] = [];

  publish(practiceId: string, event: LiveEvent): void {
    this.events.push({ practiceId, event });
  }

  subscribe(): () => void {
    return () => undefined;
  }
}

/** Queues whose ring nobody hears: `runDueWork` does what the sweep of a worker does. */
class SilentQueues extends Queues {
  override ring(): Promise<void> {
    return Promise.resolve();
  }

  override rest(): Promise<void> {
    return Promise.resolve();
  }
}

/** One entry of the response log as tests look at it. */
export interface LoggedEntry {
  seq: number;
  kind: string;
  leaf: {
    actor: { type: string; id: string | null; roles: string[] };
    subject: { type: string; id: string };
    data: Record<string, unknown>;
    commitments: Record<string, string>;
  };
}

type DataSource = ReturnType<typeof createDataSource>;

/** The pieces of the server side on a database of their own, with a clock that stands still. */
export interface TestApplication {
  clock: AdjustableClock;
  ids: UuidV7Ids;
  keys: KeyRing;
  cipher: EnvelopeCipher;
  uow: UnitOfWork;
  /** The folder of the keys. */
  keysFolder: string;
  /** The same database, as a process sees it that was started with these keys. */
  withKeys(keys: KeyRing): UnitOfWork;
  doorkeeper: Doorkeeper;
  identity: IdentityGate;
  claims: WorkClaims;
  facts: DispatchFacts;
  /** What is remembered outside the database: that this one may be sent from. */
  marks: DispatchMarks;
  images: ImageProcessor;
  notices: Notices;
  live: RecordingLiveBus;
  /** As the database's superuser, past row-level security, to look and to tamper. */
  asSuperuser<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Makes a practice with members in roles and two channels. */
  practice(name?: string): Promise<TestPractice>;
  /** The practice's log, the oldest first. */
  log(practiceId: string): Promise<LoggedEntry[]>;
  /** Runs what is due now, and what that makes due, with the handlers; other kinds stay due. */
  runDueWork(...handlers: WorkHandler[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param now where the clock stands at first (ISO); tests move it by `clock`
 * @throws Error when TEST_DATABASE_ADMIN_URL is not set
 */
export async function testApplication({
  now = '2026-11-23T09:00:00.000Z',
} = {}): Promise<TestApplication> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'canteen-test-'));
  const keys = KeyRing.create(join(folder, 'keys'));
  const clock = new AdjustableClock();
  clock.set(now);
  const ids = new UuidV7Ids(clock);
  const cipher = new EnvelopeCipher(keys);
  const live = new RecordingLiveBus();
  const app = await createDataSource(database.appUrl, 5).initialize();
  const admin = await createDataSource(database.adminUrl, 2).initialize();
  const withKeys = (ring: KeyRing): UnitOfWork =>
    new UnitOfWork(
      app,
      clock,
      ids,
      new EnvelopeCipher(ring),
      ring,
      new Pseudonyms(ring),
      silentQueues(),
      live,
    );
  const uow = withKeys(keys);
  const claims = new WorkClaims(app, clock);
  const facts = new DispatchFacts(app);
  const marks = new DispatchMarks(join(folder, 'state'));
  marks.bind(await facts.identity());
  return {
    clock,
    ids,
    keys,
    cipher,
    uow,
    keysFolder: join(folder, 'keys'),
    withKeys,
    doorkeeper: new Doorkeeper(app, clock, ids),
    identity: new IdentityGate(app, clock, ids),
    claims,
    facts,
    marks,
    images: new ImageProcessor(),
    notices: new Notices(),
    live,
    asSuperuser: (sql, parameters = []) => admin.query(sql, parameters),
    practice: (name) => makePractice(uow, ids, name),
    log: (practiceId) => readLog(admin, practiceId),
    runDueWork: (...handlers) => runDueWork(claims, handlers),
    close: async () => {
      await app.destroy();
      await admin.destroy();
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

function silentQueues(): Queues {
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const config = {
    redisUrl: 'redis://127.0.0.1:1',
    queuePrefix: 'test',
    waits: waitsDividedBy(60),
  };
  return new SilentQueues(config, quiet);
}

async function readLog(admin: DataSource, practiceId: string): Promise<LoggedEntry[]> {
  const rows: { seq: number; kind: string; leaf: Buffer }[] = await admin.query(
    'SELECT seq, kind, leaf FROM log_entries WHERE practice_id = $1 ORDER BY seq',
    [practiceId],
  );
  return rows.map(({ seq, kind, leaf }) => ({
    seq,
    kind,
    leaf: JSON.parse(leaf.toString('utf8')) as LoggedEntry['leaf'],
  }));
}

const LEASE_MS = 60_000;
const BATCH = 50;

async function runDueWork(claims: WorkClaims, handlers: readonly WorkHandler[]): Promise<void> {
  const byKind = new Map<WorkKind, WorkHandler>(
    handlers.flatMap((each) => [each.kind].flat().map((kind) => [kind, each] as const)),
  );
  const left = [];
  for (;;) {
    const batch = await claims.claimDue(workKinds, BATCH, LEASE_MS);
    if (batch.length === 0) break;
    for (const work of batch) {
      const handler = byKind.get(work.kind);
      if (!handler) {
        left.push(work);
        continue;
      }
      const result = await endOf(await handler.handle(work));
      await handler.settled?.();
      if ('done' in result) await claims.complete([work]);
      else await claims.again(work, result.againAt, false);
    }
  }
  for (const work of left) await claims.again(work, work.dueAt, false);
}
