import { type VerifiedCheckpoint, parseCheckpoint, verifyCheckpoint } from './checkpoint';
import { LedgerError } from './ledger-error';
import { emptyRoot } from './merkle-tree';
import { type ProblemList } from './verification-report';

/** A checkpoint in the middle of other words: origin, size, root, perhaps more lines, an empty line, signatures. */
const NOTE = /^[^\s+]+\n\d{1,16}\n[A-Za-z0-9+/]{43}=\n(?:[^\n]+\n)*\n(?:— [^\n]+\n)+/gmu;
/** Words that show that a mail program wrote the text as quoted-printable (RFC 2045 §6.7): the dash of a signature. */
const QUOTED_DASH = '=E2=80=94';

/**
 * Finds the checkpoints in a text that somebody kept: the notes alone, or mails as they were saved, one or many.
 * Nothing is verified here.
 */
export function findCheckpoints(text: string): string[] {
  const plain = (text.includes(QUOTED_DASH) ? unquoted(text) : text).replace(/[ \t\r]+$/gm, '');
  return [...`${plain}\n`.matchAll(NOTE)].map(([note]) => note);
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/**
 * Compares an export with checkpoints that the reader kept somewhere else. Whoever holds the key can sign another
 * history, but cannot change what left the building before.
 */
export class KeptCheckpoints {
  readonly #notes: readonly string[];
  readonly #problems: ProblemList;
  /** What the entries of the file add up to at each size that matters here. */
  readonly #roots = new Map<number, Uint8Array>([[0, emptyRoot()]]);
  readonly #wanted: ReadonlySet<number>;
  #compared: readonly number[] = [];

  constructor(notes: readonly string[], problems: ProblemList) {
    this.#notes = notes;
    this.#problems = problems;
    this.#wanted = new Set(notes.map(sizeOf));
  }

  /** Sizes of the kept checkpoints that the file was shown to continue, smallest first. */
  get compared(): readonly number[] {
    return this.#compared;
  }

  wants(size: number): boolean {
    return this.#wanted.has(size);
  }

  /** Takes the root of the file's own entries up to a size. */
  reached(size: number, root: Uint8Array): void {
    this.#roots.set(size, root);
  }

  /**
   * @param keys the keys that the reader trusts by now.
   * @param newest the newest checkpoint of the file, if it is right.
   * @param shown the checkpoints of the file, each a beginning of the newest; null when that is not so.
   * @param held how many entries from the first on the file holds; null when it does not hold the whole log.
   */
  compare(
    keys: readonly string[],
    newest: VerifiedCheckpoint | null,
    shown: readonly VerifiedCheckpoint[] | null,
    held: number | null,
  ): void {
    if (held === null) for (const { size, root } of shown ?? []) this.reached(size, root);
    const compared: number[] = [];
    const rewritten: number[] = [];
    for (const note of this.#notes) {
      const kept = this.#opened(note, keys);
      if (!kept || !newest) continue;
      const reached = this.#roots.get(kept.size);
      if (kept.origin !== newest.origin) {
        this.#refuse('kept-refused', 'A kept checkpoint belongs to another log.');
      } else if (!reached) this.#refuseUnreached(kept.size, held);
      else if (Buffer.compare(reached, kept.root) === 0) compared.push(kept.size);
      else rewritten.push(kept.size);
    }
    this.#compared = compared.sort(ascending);
    for (const size of rewritten.sort(ascending)) this.#refuseRewritten(size);
  }

  #refuseUnreached(size: number, held: number | null): void {
    const why =
      held === null
        ? 'the file holds only some entries, so nothing shows that it continues it. Ask for an export of the whole log.'
        : `the file holds only ${held} entries: it is older than the kept checkpoint, or entries were cut off. Ask for an export of today.`;
    this.#refuse('kept-not-shown', `You kept checkpoint ${size}, and ${why}`);
  }

  #refuseRewritten(size: number): void {
    const whole = this.#compared.findLast((each) => each < size) ?? 0;
    this.#refuse(
      'history-rewritten',
      `Entries 1 to ${size} are not those of the checkpoint ${size} that you kept: one of the entries ${whole + 1} to ${size} was changed, put in or taken out since.`,
    );
  }

  #opened(note: string, keys: readonly string[]): VerifiedCheckpoint | null {
    try {
      return verifyCheckpoint(note, keys);
    } catch (error) {
      // A note, key or signature that is not as it must be; its message says which.
      if (!(error instanceof LedgerError)) throw error;
      this.#refuse(
        'kept-refused',
        `A kept checkpoint is not signed with the key of this log. ${error.message}`,
      );
      return null;
    }
  }

  #refuse(code: 'kept-refused' | 'kept-not-shown' | 'history-rewritten', message: string): void {
    this.#problems.add({ code, message });
  }
}

const ascending = (one: number, other: number): number => one - other;

function sizeOf(note: string): number {
  try {
    return parseCheckpoint(note).size;
  } catch {
    // LedgerError: it is refused when it is compared.
    return 0;
  }
}
