import { readFileSync } from 'node:fs';
import { type Chance } from '../chance';
import {
  PRACTICE,
  WriterProcess,
  asSuperuser,
  migrated,
  wrongInLog,
  writerFile,
} from '../log/writing';
import { type PartsProof, type PartsRun } from '../proof';
import { type DatabaseUrls, type Verdict } from '../stage';
import { becomesTrue, pause } from '../waiting';

const WRITERS = 8;
const WRITES_BETWEEN = 5;

const ANSWERS_WITHIN_MS = 120_000;

/** L5: what was acknowledged is there for ever, whoever is killed. */
export const durability: PartsProof = {
  ofParts: true,
  ids: ['L5'],
  name: 'durability',
  what: 'acknowledged is durable, whether the product or the database is killed',
  trials: { ci: 30, release: 1_000 },
  cost: { seconds: 60, processors: 1 },
  async run({ stage, parts, chance, trials }: PartsRun): Promise<Verdict> {
    const urls = await stage.newDatabase('durability');
    await migrated(urls, parts, stage.keys);
    // The server of the tests promises nothing; this database does, as PostgreSQL by itself would.
    const name = new URL(urls.adminUrl).pathname.slice(1);
    await asSuperuser(urls, `ALTER DATABASE "${name}" SET synchronous_commit = on`);
    const writer = new WriterProcess(writerFile(parts), urls, stage.keys, 'd', WRITERS);
    await writer.begin();
    const violations: string[] = [];
    let crashes = 0;
    for (let trial = 0; trial < trials && violations.length === 0; trial += 1) {
      const before = writer.acknowledged.size;
      await becomesTrue(() => writer.acknowledged.size >= before + WRITES_BETWEEN, 60_000, 5);
      await pause(chance.between(0, 60));
      if (trial % 2 === 0) {
        await writer.kill();
        await writer.begin();
      } else if (await whenItAnswers(() => killBackend(urls, chance))) {
        crashes += 1;
      }
      violations.push(...(await whenItAnswers(() => lost(urls, writer.acknowledged))));
    }
    await writer.kill();
    const { entries, violations: more } = await whenItAnswers(() =>
      wrongInLog('L5', urls, writer.acknowledged),
    );
    const said = `${trials} kills (${crashes} crashes of the database), ${entries} entries`;
    return { trials: said, violations: [...violations, ...more] };
  },
};

/**
 * Kills one server process of PostgreSQL outright, after which it recovers from its journal like after a crash.
 *
 * @returns false where that process is not on this machine
 */
async function killBackend(urls: DatabaseUrls, chance: Chance): Promise<boolean> {
  const backends = await asSuperuser<{ pid: number }>(
    urls,
    `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND usename = 'canteen_app' AND pid <> pg_backend_pid()`,
  );
  if (backends.length === 0) return false;
  const { pid } = chance.oneOf(backends);
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres')) return false;
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    // The server runs on another machine, or the process has just ended.
    return false;
  }
}

/**
 * Asks until the database answers: for a moment after one of its processes was killed it still takes questions, and
 * then ends every connection.
 */
async function whenItAnswers<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const end = performance.now() + ANSWERS_WITHIN_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(50);
    }
  }
}

/** Writes that were acknowledged before this moment and are not in the log. */
async function lost(
  urls: DatabaseUrls,
  acknowledged: ReadonlyMap<string, number>,
): Promise<string[]> {
  const known = [...acknowledged.keys()];
  const rows = await asSuperuser<{ write: string }>(
    urls,
    `SELECT DISTINCT convert_from(leaf, 'UTF8')::jsonb -> 'data' ->> 'write' AS write
       FROM log_entries WHERE practice_id = $1`,
    [PRACTICE],
  );
  const there = new Set(rows.map(({ write }) => write));
  return known
    .filter((write) => !there.has(write))
    .map((write) => `L5: write ${write} was acknowledged and is gone`);
}
