import { type System } from '@canteen/prove';
import { type Pair } from './pairs';

/** What a bench works with. */
export interface BenchRun {
  /** How many pairs to measure; undefined leaves it to the bench. */
  pairs: number | undefined;
  /** A folder the person named, with what a bench reads; undefined when none was named. */
  folder: string | undefined;
  /** The whole product as real processes on an empty database, started when it is first asked for. */
  system(): Promise<System>;
  /** A line of progress; it goes to standard error. */
  say(line: string): void;
}

/** One thing of ours beside the barest way to do the same, measured in turn. */
export interface Measured {
  /** What was done, in words. */
  what: string;
  /** What it is compared with, in words. */
  bare: string;
  /** The unit of both numbers; of times, more is slower; of shares (F1, recall), more is better. */
  unit: 'ms' | 's' | 'F1' | 'recall';
  pairs: readonly Pair[];
}

/** A file `bench/<name>.bench.ts` exports one of these as `bench`. */
export interface Bench {
  what: string;
  run(run: BenchRun): Promise<Measured[]>;
}
