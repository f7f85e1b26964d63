import { type Stage, System } from '@canteen/prove';
import { type Bench, type BenchRun, type Measured } from './bench';
import { middleOf } from './pairs';

/** A bench that a person asked for. */
export interface NamedBench {
  name: string;
  bench: Bench;
}

interface Options {
  pairs: number | undefined;
  folder: string | undefined;
  makeStage(): Promise<Stage>;
  say(line: string): void;
  /** Takes the lines of the answer. */
  print(line: string): void;
}

/** Runs the benches one after the other and prints a row for everything that was measured. */
export async function runBenches(benches: readonly NamedBench[], options: Options): Promise<void> {
  const rows: string[][] = [['bench', 'what', 'ours', 'bare', 'ratio', '95 %', 'pairs']];
  for (const { name, bench } of benches) {
    options.say(`• ${name}: ${bench.what} …`);
    for (const measured of await runOne(bench, options)) rows.push([name, ...cellsOf(measured)]);
  }
  for (const line of table(rows)) options.print(line);
}

/** Every bench gets a system of its own, when it wants one: none finds what another left. */
async function runOne(
  bench: Bench,
  { pairs, folder, makeStage, say }: Options,
): Promise<Measured[]> {
  let starting: Promise<System> | undefined;
  const run: BenchRun = {
    pairs,
    folder,
    say,
    system: () =>
      (starting ??= makeStage().then((stage) => System.start(stage, { WAIT_DIVISOR: '1' }))),
  };
  try {
    return await bench.run(run);
  } finally {
    await (await starting)?.stop();
  }
}

function cellsOf({ what, bare, unit, pairs }: Measured): string[] {
  const ratio = middleOf(pairs.map((pair) => pair.ours / pair.bare));
  return [
    `${what}, against ${bare}`,
    `${rounded(middleOf(pairs.map(({ ours }) => ours)).median)} ${unit}`,
    `${rounded(middleOf(pairs.map((pair) => pair.bare)).median)} ${unit}`,
    rounded(ratio.median),
    `${rounded(ratio.low)}–${rounded(ratio.high)}`,
    String(pairs.length),
  ];
}

/** Three digits that mean something. */
function rounded(number: number): string {
  return String(Number(number.toPrecision(3)));
}

function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((cells) => cells[at]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
