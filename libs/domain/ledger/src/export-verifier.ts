import { createHash } from 'node:crypto';
import { type VerifiedCheckpoint } from './checkpoint';
import { EntryChecker } from './entry-checker';
import { endLine, type ExportHeader } from './export-format';
import { readHeader, readLine, type ExportLine } from './export-line';
import { KeptCheckpoints } from './kept-checkpoints';
import { LedgerError } from './ledger-error';
import { TreeChecker } from './tree-checker';
import {
  ProblemList,
  type ReportedCheckpoint,
  type StoryVerdict,
  type VerificationReport,
} from './verification-report';

/** What the caller of a verification may say. */
export interface VerificationOptions {
  /** Trusted verifier keys; without them the keys in the file are used, which proves less. */
  readonly keys?: readonly string[];
  /** Checkpoints (signed notes) of this log that the reader kept somewhere else: the file must continue each. */
  readonly kept?: readonly string[];
  /** SHA-256 (64 hexadecimal digits) of the story that came with the file; null when none did. */
  readonly story?: string | null;
}

interface Checkers {
  readonly header: ExportHeader;
  readonly entries: EntryChecker;
  readonly tree: TreeChecker;
}

/** The order of the parts of a file; a line of an earlier part may not follow. */
const ORDER: readonly ExportLine['type'][] = ['entry', 'checkpoint', 'proof', 'end'];

/** Verifies one export line by line, so that a file of any length needs little memory. */
export class ExportVerifier {
  readonly #pinned: readonly string[] | undefined;
  readonly #story: string | null;
  readonly #problems = new ProblemList();
  readonly #kept: KeptCheckpoints;
  readonly #digest = createHash('sha256');
  #checkers: Checkers | null = null;
  #lines = 0;
  #part: ExportLine['type'] = 'entry';

  constructor(options: VerificationOptions = {}) {
    this.#pinned = options.keys;
    this.#story = options.story ?? null;
    this.#kept = new KeptCheckpoints(options.kept ?? [], this.#problems);
  }

  /** Takes the next line, without its line break. */
  push(line: string): void {
    this.#lines += 1;
    if (this.#lines === 1) this.#begin(line);
    else if (this.#checkers) this.#take(line, this.#checkers);
    if (this.#part !== 'end') this.#digest.update(`${line}\n`, 'utf8');
  }

  /** Says that the file could not be read to its end. */
  breakOff({ message }: LedgerError): void {
    this.#problems.add({ code: 'line-unreadable', line: this.#lines + 1, message });
  }

  /** What was found, once all lines are in. */
  finish(): VerificationReport {
    if (!this.#checkers) {
      if (this.#problems.isEmpty) this.#refuseHeader();
      return this.#report(null, 0, 'none');
    }
    const { header, entries, tree } = this.#checkers;
    if (this.#part !== 'end') {
      const message = 'The file is cut off: its last line is missing.';
      this.#problems.add({ code: 'end-missing', message });
    }
    checkRange(header, entries, this.#problems);
    const checkpoint = tree.finish();
    return this.#report(checkpoint, entries.finish(), this.#checkStory(tree.story));
  }

  #checkStory(signed: string | null): StoryVerdict {
    const there = this.#story;
    if (there === null) return signed === null ? 'none' : 'not-there';
    if (there === signed) return 'as-signed';
    const [code, message] =
      signed === null
        ? (['story-unsigned', 'Nothing in the file vouches for story.html.'] as const)
        : ([
            'story-changed',
            'story.html is not the page that was signed with these entries: something in it was changed.',
          ] as const);
    this.#problems.add({ code, message });
    return 'refused';
  }

  #begin(line: string): void {
    try {
      const header = readHeader(line);
      this.#checkers = {
        header,
        entries: new EntryChecker(header, this.#problems),
        tree: new TreeChecker(
          header,
          this.#pinned ?? header.verifierKeys,
          this.#problems,
          this.#kept,
        ),
      };
    } catch (error) {
      // The first line is no header: whatever follows cannot be judged.
      if (!(error instanceof LedgerError)) throw error;
      this.#refuseHeader();
    }
  }

  #refuseHeader(): void {
    const message = 'The file does not begin like a Canteen log export.';
    this.#problems.add({ code: 'header-unreadable', line: 1, message });
  }

  #take(line: string, { header, entries, tree }: Checkers): void {
    const parsed = this.#read(line, header, entries);
    if (!parsed) return;
    if (this.#part === 'end' || ORDER.indexOf(parsed.type) < ORDER.indexOf(this.#part)) {
      const message = `Line ${this.#lines} stands where it does not belong.`;
      const seq = parsed.type === 'entry' ? parsed.entry.seq : undefined;
      this.#problems.add({ code: 'line-out-of-place', seq, line: this.#lines, message });
      return;
    }
    this.#part = parsed.type;
    switch (parsed.type) {
      case 'entry':
        return tree.addEntry(parsed.entry.seq, entries.check(parsed.entry, this.#lines));
      case 'checkpoint':
        return tree.addCheckpoint(parsed);
      case 'proof':
        return tree.addProof(parsed);
      case 'end':
        return this.#checkEnd(line);
    }
  }

  #read(line: string, header: ExportHeader, entries: EntryChecker): ExportLine | null {
    try {
      return readLine(line);
    } catch (error) {
      // A line that is not in its form; the entry it stands for is worked out from its place.
      if (!(error instanceof LedgerError)) throw error;
      const seq = this.#part === 'entry' ? lostEntry(line, header, entries) : undefined;
      const name = seq === undefined ? '' : `, which should hold entry ${seq},`;
      const message = `Line ${this.#lines}${name} cannot be read.`;
      this.#problems.add({ code: 'line-unreadable', seq, line: this.#lines, message });
      if (seq !== undefined) entries.skip(seq);
      return null;
    }
  }

  #checkEnd(line: string): void {
    if (line === endLine(this.#lines - 1, this.#digest.digest('hex'))) return;
    const message = 'The file was changed after it was written: its last line does not match it.';
    this.#problems.add({ code: 'end-mismatch', line: this.#lines, message });
  }

  #report(
    checkpoint: VerifiedCheckpoint | null,
    erasedElsewhere: number,
    story: StoryVerdict,
  ): VerificationReport {
    const { header, entries, tree } = this.#checkers ?? {};
    return {
      ok: this.#problems.isEmpty,
      readable: header !== undefined,
      practice: header?.practice ?? null,
      practiceName: header?.practiceName ?? null,
      exportedAt: header?.exportedAt ?? null,
      scope: header?.scope ?? null,
      entries: entries?.count ?? 0,
      from: entries?.first ?? null,
      to: entries?.last ?? null,
      only: entries?.only ?? null,
      size: checkpoint?.size ?? null,
      checkpoint: checkpoint && reportCheckpoint(checkpoint),
      earlierCheckpoints: tree?.earlier ?? 0,
      comparedWith: this.#kept.compared,
      keysPinned: this.#pinned !== undefined,
      notYetInCheckpoint: tree?.notYetIn ?? 0,
      erased: entries?.erased ?? 0,
      erasedElsewhere,
      withheld: entries?.withheld ?? 0,
      story,
      problems: this.#problems.listed,
      moreProblems: this.#problems.unlisted,
    };
  }
}

/** Which entry an unreadable line stood for: the next one, or in a selection what is left of its own number. */
function lostEntry(line: string, header: ExportHeader, entries: EntryChecker): number | undefined {
  if (header.scope !== 'selection') {
    return entries.expectedSeq <= header.range.to ? entries.expectedSeq : undefined;
  }
  const seq = /"seq":(\d{1,15})\b/.exec(line)?.[1];
  return seq === undefined ? undefined : Number(seq);
}

function checkRange(header: ExportHeader, entries: EntryChecker, problems: ProblemList): void {
  const { from, to, size } = header.range;
  const held = { from: entries.first ?? 1, to: entries.last ?? 0 };
  if (held.to < to && header.scope !== 'selection') {
    const message = `Entries ${held.to + 1} to ${to} are missing.`;
    problems.add({ code: 'seq-gap', seq: held.to + 1, message });
  } else if (held.from !== from || held.to !== to) {
    const message = `The file announces entries ${from} to ${to}, but holds ${held.from} to ${held.to}.`;
    problems.add({ code: 'range-wrong', message });
  }
  if (header.scope === 'log' && (from !== 1 || to < size)) {
    const message =
      'The file calls itself the whole log, but does not hold every entry of the checkpoint.';
    problems.add({ code: 'range-wrong', message });
  }
}

function reportCheckpoint(checkpoint: VerifiedCheckpoint): ReportedCheckpoint {
  const { origin, size, root, signedBy, cosignatures } = checkpoint;
  return { origin, size, root: Buffer.from(root).toString('hex'), signedBy, cosignatures };
}
