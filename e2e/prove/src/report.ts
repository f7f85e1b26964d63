import { appendFileSync } from 'node:fs';
import { type ProvedRow, type Wanted } from './prove';

export { checkMutants } from './mutants';
export { jobsOf, proveOne } from './prove';

const columns = [
  ...['ids', 'what', 'trials', 'violations', 'seconds', 'of a processor', 'seed'],
] as const;

/**
 * Prints the table of proofs that were run and, when asked to, adds a line for each to the ledger.
 *
 * @param wanted `ledger` is the file to add to; undefined adds to none
 * @param place where the programs' logs are
 * @returns the exit code: 1 when anything happened that must not
 */
export function report(
  rows: readonly ProvedRow[],
  wanted: Wanted & { ledger?: string },
  place: { folder: string; say(line: string): void },
): number {
  const { folder, say } = place;
  say(`\n${table(rows)}\n`);
  if (wanted.ledger !== undefined) record(wanted.ledger, wanted, rows);
  const failed = rows.filter(({ violations }) => violations.length > 0).length;
  if (failed > 0) {
    say(`Run it again with: npm run prove -- --seed ${wanted.seed} --tier ${wanted.tier}`);
    say(`What the programs said is in ${folder}`);
  }
  say(`${rows.length - failed} passed, ${failed} failed`);
  return failed === 0 && rows.length > 0 ? 0 : 1;
}

function table(rows: readonly ProvedRow[]): string {
  const cells = rows.map((row) => [
    row.ids.join(' '),
    row.what,
    row.trials,
    String(row.violations.length),
    String(row.seconds),
    row.processorSeconds?.toFixed(0) ?? '',
    String(row.seed),
  ]);
  const lines = [[...columns], ...cells];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function record(ledger: string, { tier }: Wanted, rows: readonly ProvedRow[]): void {
  const at = new Date().toISOString();
  for (const { violations, ...row } of rows) {
    const { ids, name, trials, seconds, processorSeconds, seed } = row;
    const found = violations.length;
    const line = {
      at,
      tier,
      ids,
      name,
      trials,
      violations: found,
      seconds,
      processorSeconds,
      seed,
    };
    appendFileSync(ledger, `${JSON.stringify(line)}\n`);
  }
}
