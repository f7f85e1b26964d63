import { checkCommitment } from './commitment';
import { type ExportHeader } from './export-format';
import { type EntryLine } from './export-line';
import { ERASURE_KIND, decodeLeaf, readErasures, type LeafV1 } from './leaf';
import { leafHash } from './merkle-tree';
import { type ProblemCode, type ProblemList, type ToldEntry } from './verification-report';

/**
 * Checks the entries of one export, one after the other: form, order, time, texts and erasures.
 * Keeps nothing of an entry but what it needs for the next, and the names of erased texts.
 */
export class EntryChecker {
  readonly #header: ExportHeader;
  readonly #problems: ProblemList;
  /** Erased texts as `seq/field`, with the number of their entry. */
  readonly #erased = new Map<string, number>();
  /** Texts that an erasure entry names, with the number of that entry. */
  readonly #explained = new Map<string, number>();
  #last: { seq: number; at: string } | null = null;
  #first: number | null = null;
  #count = 0;
  #withheld = 0;
  #told: ToldEntry | null = null;

  constructor(header: ExportHeader, problems: ProblemList) {
    this.#header = header;
    this.#problems = problems;
  }

  get count(): number {
    return this.#count;
  }

  get first(): number | null {
    return this.#first;
  }

  /** What the only entry says; null when there are several. */
  get only(): ToldEntry | null {
    return this.#count === 1 ? this.#told : null;
  }

  get last(): number | null {
    return this.#last?.seq ?? null;
  }

  get erased(): number {
    return this.#erased.size;
  }

  get withheld(): number {
    return this.#withheld;
  }

  /** The number the next entry should have, as far as the entries before it tell. */
  get expectedSeq(): number {
    return this.#last ? this.#last.seq + 1 : this.#header.range.from;
  }

  /**
   * Checks the next entry.
   * @returns its leaf hash, computed from its bytes.
   */
  check(entry: EntryLine, line: number): Uint8Array {
    const { seq } = entry;
    const report = (code: ProblemCode, message: string) =>
      this.#problems.add({ code, seq, line, message });
    this.#checkOrder(seq, report);
    const hash = leafHash(entry.leaf);
    if (Buffer.compare(hash, entry.hash) !== 0) {
      report('leaf-changed', `Entry ${seq} does not have the bytes it was hashed with.`);
    }
    const leaf = readLeaf(entry);
    if (leaf) this.#checkLeaf(entry, leaf, report);
    else report('leaf-unreadable', `Entry ${seq} is not an entry of a log, version 1.`);
    this.#last = { seq, at: leaf?.at ?? this.#last?.at ?? '' };
    this.#first ??= seq;
    if (this.#count === 0 && leaf) this.#told = { leaf, texts: wordsOf(entry) };
    this.#count += 1;
    return hash;
  }

  /** Passes over an entry whose line could not be read, so that only this one is reported. */
  skip(seq: number): void {
    this.#last = { seq, at: this.#last?.at ?? '' };
    this.#first ??= seq;
  }

  /**
   * Compares erased texts with the recorded erasures, once all entries are in.
   * @returns how many erased texts no entry of this file explains; in a whole log each of them is a problem.
   */
  finish(): number {
    const unexplained = [...this.#erased].filter(
      ([name, seq]) => (this.#explained.get(name) ?? 0) <= seq,
    );
    if (this.#header.scope !== 'log') return unexplained.length;
    for (const [, seq] of unexplained) {
      this.#problems.add({
        code: 'erasure-unexplained',
        seq,
        message: `A text of entry ${seq} is missing, and no later entry records that it was erased.`,
      });
    }
    return 0;
  }

  #checkOrder(seq: number, report: (code: ProblemCode, message: string) => void): void {
    const expected = this.expectedSeq;
    if (seq === expected) return;
    if (seq < expected) {
      report('seq-wrong', `Entry ${seq} stands where entry ${expected} should.`);
    } else if (this.#header.scope !== 'selection' || !this.#last) {
      const missing =
        seq - 1 === expected ? `Entry ${expected} is` : `Entries ${expected} to ${seq - 1} are`;
      report('seq-gap', `${missing} missing before entry ${seq}.`);
    }
  }

  #checkLeaf(
    entry: EntryLine,
    leaf: LeafV1,
    report: (code: ProblemCode, message: string) => void,
  ): void {
    const { seq } = entry;
    if (leaf.seq !== seq) {
      // Named by what its own bytes say: those are what was recorded.
      const message = `Entry ${leaf.seq} is called entry ${seq} by the file.`;
      this.#problems.add({ code: 'seq-wrong', seq: leaf.seq, message });
    }
    if (leaf.practice !== this.#header.practice) {
      report('practice-wrong', `Entry ${seq} belongs to another practice.`);
    }
    if (this.#last && leaf.at < this.#last.at) {
      report('time-backwards', `Entry ${seq} is earlier than the entry before it.`);
    }
    this.#checkTexts(entry, leaf, report);
    if (leaf.kind === ERASURE_KIND) this.#noteErasure(leaf);
  }

  #checkTexts(
    entry: EntryLine,
    leaf: LeafV1,
    report: (code: ProblemCode, message: string) => void,
  ): void {
    const { seq, texts, erased, withheld } = entry;
    const named = [...texts.keys(), ...erased, ...withheld];
    const fields = Object.keys(leaf.commitments);
    const accounted =
      named.length === fields.length && fields.every((field) => named.includes(field));
    if (!accounted) {
      report('text-unaccounted', `Entry ${seq} does not account for each of its texts once.`);
    }
    for (const [field, { text, salt }] of texts) {
      if (!checkCommitment(leaf.commitments[field] ?? '', text, salt)) {
        report('text-changed', `The text "${field}" of entry ${seq} is not the one recorded.`);
      }
    }
    for (const field of erased) this.#erased.set(`${seq}/${field}`, seq);
    this.#withheld += withheld.length;
  }

  #noteErasure(leaf: LeafV1): void {
    for (const { seq, fields } of readErasures(leaf.data)) {
      for (const field of fields) this.#explained.set(`${seq}/${field}`, leaf.seq);
    }
  }
}

function wordsOf({ texts }: EntryLine): Record<string, string> {
  return Object.fromEntries([...texts].map(([field, { text }]) => [field, text]));
}

function readLeaf(entry: EntryLine): LeafV1 | null {
  try {
    return decodeLeaf(entry.leaf);
  } catch {
    // LedgerError of any code: the checker reports one problem for an entry that cannot be read.
    return null;
  }
}
