import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Which database this installation sends from. */
const Binding = z.object({ v: z.literal(1), installation: z.string(), database: z.string() });
export type Binding = Omit<z.infer<typeof Binding>, 'v'>;

/** The last send of a practice that passed the gate here. */
const Mark = z.object({ v: z.literal(1), attempt: z.string(), at: z.string() });
export type Mark = Omit<z.infer<typeof Mark>, 'v'>;

const BINDING = 'database.json';

/**
 * What this installation remembers outside its database, so that a database put back from a backup, or
 * copied to another place, does not send a second time what was sent already. Files of a few bytes in a
 * folder that belongs to this computer and to no backup; all of its processes share it.
 */
export class DispatchMarks {
  constructor(private readonly folder: string) {}

  /** The database that was sent from; null when nothing is known or the file is damaged. */
  binding(): Binding | null {
    return this.read(BINDING, Binding);
  }

  /** From now on this database is the right one. @throws Error when the folder cannot be written */
  bind(binding: Binding): void {
    this.write(BINDING, { v: 1, ...binding });
  }

  /** The last send of a practice; null when none is known. */
  last(practiceId: string): Mark | null {
    return this.read(`sent-${practiceId}.json`, Mark);
  }

  /** Remembers a send, unless a later one is known. @throws Error when the folder cannot be written */
  note(practiceId: string, mark: Mark): void {
    const known = this.last(practiceId);
    if (known !== null && known.at > mark.at) return;
    this.write(`sent-${practiceId}.json`, { v: 1, ...mark });
  }

  /** Nothing is known of a practice's sends any more. */
  forget(practiceId: string): void {
    rmSync(join(this.folder, `sent-${practiceId}.json`), { force: true });
  }

  private read<Shape>(name: string, schema: z.ZodType<Shape>): Shape | null {
    try {
      return schema.parse(JSON.parse(readFileSync(join(this.folder, name), 'utf8')));
    } catch {
      // Not there yet, or cut off by a power failure: nothing is known, and that is the safe answer.
      return null;
    }
  }

  /** Whole or not at all: another process may read at any moment. */
  private write(name: string, content: object): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const target = join(this.folder, name);
    const draft = `${target}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
    renameSync(draft, target);
  }
}
