import { type System } from '@canteen/prove';
import { Asking } from './asking';
import { startBareLists } from './bare-server';
import { type Measured } from './bench';
import { measurePairs } from './pairs';

/** A list to read, and what it is called in the figures. */
export interface ListToRead {
  what: string;
  path: string;
}

interface HowToMeasure {
  pairs: number;
  warmUps: number;
  /** Compares the two answers first. @throws Error where they differ so that the comparison says nothing */
  same: (path: string, ours: Asking, theirs: Asking) => Promise<void>;
}

/** Reads lists over HTTP as whoever holds the cookie, beside Express and pg with one statement. */
export async function measureLists(
  running: System,
  cookie: string,
  lists: readonly ListToRead[],
  { pairs, warmUps, same }: HowToMeasure,
): Promise<Measured[]> {
  const bare = await startBareLists(running.stage.appUrl);
  const ours = new Asking(running.address, { cookie });
  const theirs = new Asking(bare.address, { cookie });
  try {
    const measured: Measured[] = [];
    for (const { what, path } of lists) {
      await same(path, ours, theirs);
      const found = await measurePairs(
        { pairs, warmUps },
        { ours: () => ours.get(path), bare: () => theirs.get(path) },
      );
      measured.push({ what, bare: 'Express and pg with one statement', unit: 'ms', pairs: found });
    }
    return measured;
  } finally {
    ours.close();
    theirs.close();
    bare.stop();
  }
}
