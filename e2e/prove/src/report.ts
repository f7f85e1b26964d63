import { appendFileSync } from 'node:fs';
import { type ProvedRow, type Wanted, prove } from './prove';
import { type ProvingStage } from './stage';

const columns = ['ids', 'what', 'trials', 'violations', 'seconds', 'seed'] as const;

/**
 * Runs the proofs, prints their table and, when asked to, adds a line for each to the ledger.
 *
 * @param wanted `ledger` is the file to add to; undefined adds to none
 * @returns the exit code: 1 when anything happened that must not
 */
export async function proveAndReport(
  stage: ProvingStage,
  wanted: Wanted & { ledger?: string },
): Promise<number> {
  const rows = await prove(stage, wanted);
  stage.say(`\n${table(rows)}\n`);
  if (wanted.ledger !== undefined) record(wanted.ledger, wanted, rows);
  const failed = rows.filter(({ violations }) => violations.length > 0).length;
  if (failed > 0) {
    stage.say(`Run it again with: npm run prove -- --seed ${wanted.seed} --tier ${wanted.tier}`);
    stage.say(`What the programs said is in ${stage.folder}`);
  }
  stage.say(`${rows.length - failed} passed, ${failed} failed`);
  return failed === 0 && rows.length > 0 ? 0 : 1;
}

function table(rows: readonly ProvedRow[]): string {
  const cells = rows.map((row) => [
    row.ids.join(' '),
    row.what,
    row.trials,
    String(row.violations.length),
    String(row.seconds),
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
  for (const { ids, name, trials, violations, seconds, seed } of rows) {
    const line = { at, tier, ids, name, trials, violations: violations.length, seconds, seed };
    appendFileSync(ledger, `${JSON.stringify(line)}\n`);
  }
}
