import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Effect } from '../state/effects';

const envelope = z.looseObject({ seq: z.number().int().min(1), at: z.string(), type: z.string() });

/**
 * The append-only file of everything that happened, one JSON object a line. A line is the system's before
 * `append` returns, so an effect that was answered survives a kill; a last line cut short by a kill was
 * never answered and is dropped at the next start. Nothing waits for the disk itself: only a computer that
 * loses its power loses a line, and waiting made everything that is sent at once wait in a row.
 */
export class Journal {
  private readonly effects: Effect[];
  private readonly file: number;

  /**
   * Opens or creates the file.
   * @throws Error with a plain sentence when the file is damaged anywhere but in its last line.
   */
  constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    const isNew = !existsSync(path);
    const bytes = isNew ? Buffer.alloc(0) : readFileSync(path);
    const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
    this.effects = parseJournal(whole.toString('utf8'), path);
    this.file = openSync(path, 'a');
    if (whole.length < bytes.length) {
      ftruncateSync(this.file, whole.length);
      fsyncSync(this.file);
    }
    if (isNew) syncFolder(dirname(path));
  }

  /** Every effect so far, oldest first. */
  all(): readonly Effect[] {
    return this.effects;
  }

  /** The number the next effect gets. */
  nextSequence(): number {
    return (this.effects.at(-1)?.seq ?? 0) + 1;
  }

  /** Writes one effect, and returns only once the system has it. */
  append(effect: Effect): void {
    const line = Buffer.from(`${JSON.stringify(effect)}\n`, 'utf8');
    let written = 0;
    while (written < line.length) written += writeSync(this.file, line, written);
    this.effects.push(effect);
  }

  close(): void {
    closeSync(this.file);
  }
}

function parseJournal(text: string, path: string): Effect[] {
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line, index) => {
    const sequence = index + 1;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      value = null;
    }
    const checked = envelope.safeParse(value);
    if (!checked.success || checked.data.seq !== sequence) {
      throw new Error(
        `The sandbox cannot start: line ${sequence} of ${path} is damaged. Move the folder away to begin with an empty sandbox.`,
      );
    }
    return checked.data as unknown as Effect;
  });
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Where the journal stands inside the data folder. */
export function journalPath(dataFolder: string): string {
  return join(dataFolder, 'journal.jsonl');
}
