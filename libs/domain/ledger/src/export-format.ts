import { createHash } from 'node:crypto';
import { toBase64 } from './base64';
import { canonicalText, type JsonObject } from './canonical-json';
import { decodeLeaf } from './leaf';
import { LedgerError } from './ledger-error';
import { leafHash } from './merkle-tree';

/**
 * How much of the log a file holds: `log` is every entry from 1 to at least the checkpoint, `period` every entry between two numbers,
 * `selection` any entries, for example those of one thread. Only `log` shows that nothing is left out at all.
 */
export type ExportScope = 'log' | 'period' | 'selection';

/** The first line of an export. */
export interface ExportHeader {
  readonly practice: string;
  /** A label for people; nothing proves it. */
  readonly practiceName: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly exportedAt: string;
  readonly scope: ExportScope;
  /** Numbers of the first and last entry of the file, and the size of its newest checkpoint. */
  readonly range: { readonly from: number; readonly to: number; readonly size: number };
  /** Keys of the log and of its witnesses, as `name+id+base64`. */
  readonly verifierKeys: readonly string[];
}

/** A text that a leaf commits to, with the salt that opens the commitment. */
export interface OpenedText {
  readonly salt: Uint8Array;
  readonly text: string;
}

/** One entry of an export. Every commitment of the leaf is opened, erased or withheld. */
export interface ExportEntry {
  /** The stored canonical bytes, as they were hashed. */
  readonly leaf: Uint8Array;
  readonly texts?: Readonly<Record<string, OpenedText>>;
  /** Fields whose text and salt were destroyed; an entry of kind `text.erased` says by whose decision. */
  readonly erased?: readonly string[];
  /** Fields that exist but are not for this reader, for example another person's words in a subject-access answer. */
  readonly withheld?: readonly string[];
}

/** A checkpoint of an export. All but the newest carry the proof that they are beginnings of the newest. */
export interface ExportCheckpoint {
  readonly note: string;
  readonly consistency?: readonly Uint8Array[];
}

/** The proof that one entry is in the newest checkpoint; for `period` and `selection`. */
export interface ExportProof {
  readonly seq: number;
  readonly hashes: readonly Uint8Array[];
}

/** Everything that goes into one file. */
export interface ExportInput extends Omit<ExportHeader, 'range'> {
  /** In the order of their numbers. */
  readonly entries: readonly ExportEntry[];
  /** In the order of their sizes; the newest is last. */
  readonly checkpoints: readonly ExportCheckpoint[];
  /** Size of the newest checkpoint. */
  readonly size: number;
  readonly proofs?: readonly ExportProof[];
}

/**
 * Writes an export line by line, so that a log of any length is written without being held in memory.
 * Every method returns the text to write next.
 */
export class ExportWriter {
  readonly #digest = createHash('sha256');
  #lines = 0;

  /** The first line. */
  header(header: ExportHeader): string {
    const { from, to, size } = header.range;
    return this.#line({
      format: 'canteen-log',
      v: 1,
      practice: header.practice,
      practiceName: header.practiceName,
      exportedAt: header.exportedAt,
      scope: header.scope,
      range: { from, to, size },
      verifierKeys: header.verifierKeys,
    });
  }

  /**
   * One entry; call in the order of the numbers.
   * @throws LedgerError as `decodeLeaf` does, and `export-invalid` when a commitment is neither opened, erased nor withheld.
   */
  entry(entry: ExportEntry): string {
    const { seq, commitments } = decodeLeaf(entry.leaf);
    const { texts = {}, erased = [], withheld = [] } = entry;
    const named = [...Object.keys(texts), ...erased, ...withheld].sort();
    if (canonicalText(named) !== canonicalText(Object.keys(commitments).sort())) {
      throw new LedgerError('export-invalid', `Entry ${seq} does not account for its texts.`);
    }
    return this.#line({
      seq,
      hash: toBase64(leafHash(entry.leaf)),
      leaf: toBase64(entry.leaf),
      ...(Object.keys(texts).length > 0 && { texts: textsJson(texts) }),
      ...(erased.length > 0 && { erased: [...erased].sort() }),
      ...(withheld.length > 0 && { withheld: [...withheld].sort() }),
    });
  }

  /** A checkpoint; after the entries, in the order of sizes. */
  checkpoint({ note, consistency }: ExportCheckpoint): string {
    return this.#line({
      checkpoint: note,
      ...(consistency && { consistency: consistency.map(toBase64) }),
    });
  }

  /** The proof of one entry; after the checkpoints, in the order of the numbers. */
  proof({ seq, hashes }: ExportProof): string {
    return this.#line({ proof: { seq, hashes: hashes.map(toBase64) } });
  }

  /** The last line: how many lines came before and their SHA-256, so that damage anywhere is seen. */
  end(): string {
    return `${endLine(this.#lines, this.#digest.digest('hex'))}\n`;
  }

  #line(value: JsonObject): string {
    const line = `${canonicalText(value)}\n`;
    this.#digest.update(line, 'utf8');
    this.#lines += 1;
    return line;
  }
}

/**
 * Writes a whole export as one text. For a long log use {@link ExportWriter}.
 * @throws LedgerError as {@link ExportWriter} does.
 */
export function buildExport(input: ExportInput): string {
  const { entries, checkpoints, proofs = [], size, ...about } = input;
  const first = entries[0];
  const last = entries.at(-1);
  const from = first ? decodeLeaf(first.leaf).seq : 1;
  const to = last ? decodeLeaf(last.leaf).seq : 0;
  const writer = new ExportWriter();
  return [
    writer.header({ ...about, range: { from, to, size } }),
    ...entries.map((entry) => writer.entry(entry)),
    ...checkpoints.map((checkpoint) => writer.checkpoint(checkpoint)),
    ...proofs.map((proof) => writer.proof(proof)),
    writer.end(),
  ].join('');
}

/** The last line of an export, without its line break. */
export function endLine(lines: number, sha256: string): string {
  return canonicalText({ end: { lines, sha256 } });
}

function textsJson(texts: Readonly<Record<string, OpenedText>>): JsonObject {
  const entries = Object.entries(texts).map(([field, { salt, text }]): [string, JsonObject] => [
    field,
    { salt: toBase64(salt), text },
  ]);
  return Object.fromEntries(entries);
}
