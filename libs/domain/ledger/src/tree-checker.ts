import { verifyCheckpoint, type VerifiedCheckpoint } from './checkpoint';
import { type ExportHeader } from './export-format';
import { type ExportLine } from './export-line';
import { type KeptCheckpoints } from './kept-checkpoints';
import { followKeyChanges } from './key-change';
import { LedgerError } from './ledger-error';
import { verifyConsistency, verifyInclusion } from './merkle-proof';
import { storyOf } from './story-print';
import { TreeFrontier } from './tree-frontier';
import { type ProblemCode, type ProblemList } from './verification-report';

type CheckpointLine = Extract<ExportLine, { type: 'checkpoint' }>;
type ProofLine = Extract<ExportLine, { type: 'proof' }>;

/**
 * Checks that the entries of one export are in its newest checkpoint: by rebuilding the root of a whole log, by a proof for each entry otherwise.
 * Keeps O(log n) hashes for a whole log, one hash an entry otherwise.
 */
export class TreeChecker {
  readonly #header: ExportHeader;
  /** The keys that the reader trusts; key changes that they signed add to them. */
  #keys: readonly string[];
  readonly #problems: ProblemList;
  readonly #kept: KeptCheckpoints;
  readonly #lines: CheckpointLine[] = [];
  /** Leaf hashes that wait for their proofs. */
  readonly #unproven = new Map<number, Uint8Array>();
  #frontier = TreeFrontier.empty();
  /** The root of a whole log at the size of the checkpoint that the file announces. */
  #root: Uint8Array | null;
  #notYetIn = 0;
  /** Every checkpoint of the file that was verified, the newest last; null once one was refused. */
  #shown: VerifiedCheckpoint[] | null = [];
  #story: string | null = null;
  /** The newest checkpoint once it is verified; null when it was refused. */
  #checkpoint: VerifiedCheckpoint | null | undefined;

  /**
   * @param keys the verifier keys that the reader trusts.
   * @param kept checkpoints that the reader kept somewhere else.
   */
  constructor(
    header: ExportHeader,
    keys: readonly string[],
    problems: ProblemList,
    kept: KeptCheckpoints,
  ) {
    this.#header = header;
    this.#keys = keys;
    this.#problems = problems;
    this.#kept = kept;
    this.#root = header.range.size === 0 ? this.#frontier.root() : null;
  }

  /** Entries after the newest checkpoint. */
  get notYetIn(): number {
    return this.#notYetIn;
  }

  /** Checkpoints before the newest, but for the one that names the story. */
  get earlier(): number {
    return Math.max(0, this.#lines.length - (this.#story === null ? 1 : 2));
  }

  /** The SHA-256 of the story that was signed at the size of the newest checkpoint; null when none was. */
  get story(): string | null {
    return this.#story;
  }

  addEntry(seq: number, hash: Uint8Array): void {
    const { scope, range } = this.#header;
    if (seq > range.size) this.#notYetIn += 1;
    if (scope !== 'log') {
      if (seq <= range.size) this.#unproven.set(seq, hash);
      return;
    }
    this.#frontier = this.#frontier.append(hash);
    const { size } = this.#frontier;
    if (size === range.size) this.#root = this.#frontier.root();
    if (this.#kept.wants(size)) this.#kept.reached(size, this.#frontier.root());
  }

  addCheckpoint(line: CheckpointLine): void {
    this.#lines.push(line);
  }

  /** Checks one proof; all entries and checkpoints must be in by now. */
  addProof({ seq, hashes }: ProofLine): void {
    const checkpoint = this.#newest();
    const hash = this.#unproven.get(seq);
    this.#unproven.delete(seq);
    if (!checkpoint) return;
    const { root, size } = checkpoint;
    const proven =
      hash && verifyInclusion({ leafHash: hash, index: seq - 1, size, root, proof: hashes });
    if (!proven) {
      const message = `The proof does not show that entry ${seq} is in checkpoint ${size}.`;
      this.#problems.add({ code: 'proof-wrong', seq, message });
    }
  }

  /**
   * Finishes the checks.
   * @returns the newest checkpoint, or null when it was missing or refused.
   */
  finish(): VerifiedCheckpoint | null {
    const checkpoint = this.#newest();
    const isLog = this.#header.scope === 'log';
    const held = isLog ? this.#frontier.size : null;
    this.#kept.compare(this.#keys, checkpoint, this.#shown, held);
    if (!checkpoint) return null;
    if (isLog) this.#checkRoot(checkpoint);
    for (const seq of this.#unproven.keys()) {
      this.#problems.add({
        code: 'proof-missing',
        seq,
        message: `Nothing in the file proves that entry ${seq} is in checkpoint ${checkpoint.size}.`,
      });
    }
    return checkpoint;
  }

  #checkRoot({ root, size }: VerifiedCheckpoint): void {
    if (this.#root && Buffer.compare(this.#root, root) === 0) return;
    this.#report(
      'root-mismatch',
      `Entries 1 to ${size} are not those that checkpoint ${size} was signed over.`,
    );
  }

  #newest(): VerifiedCheckpoint | null {
    if (this.#checkpoint === undefined) {
      this.#checkpoint = this.#verifyCheckpoints();
      if (this.#checkpoint) this.#shown?.push(this.#checkpoint);
      else this.#shown = null;
    }
    return this.#checkpoint;
  }

  #verifyCheckpoints(): VerifiedCheckpoint | null {
    const last = this.#lines.at(-1);
    if (!last) {
      this.#report('checkpoint-missing', 'The file holds no checkpoint.');
      return null;
    }
    this.#keys = followKeyChanges(
      this.#lines.map(({ note }) => note),
      this.#keys,
    );
    const newest = this.#verify(last);
    if (!newest) return null;
    const announced = newest.size === this.#header.range.size && storyOf(newest) === null;
    if (!announced || last.consistency) {
      this.#report(
        'checkpoint-refused',
        'The newest checkpoint is not the one the file announces.',
      );
      return null;
    }
    for (const line of this.#lines.slice(0, -1)) this.#checkEarlier(line, newest);
    return newest;
  }

  #checkEarlier(line: CheckpointLine, newest: VerifiedCheckpoint): void {
    const earlier = this.#verify(line);
    if (!earlier) {
      this.#shown = null;
      return;
    }
    const proven =
      earlier.origin === newest.origin &&
      verifyConsistency({
        oldSize: earlier.size,
        oldRoot: earlier.root,
        newSize: newest.size,
        newRoot: newest.root,
        proof: line.consistency ?? [],
      });
    if (proven) {
      this.#shown?.push(earlier);
      if (earlier.size === newest.size) this.#story = storyOf(earlier) ?? this.#story;
    } else {
      this.#shown = null;
      this.#report(
        'history-rewritten',
        `Checkpoint ${earlier.size} is not shown to be the beginning of checkpoint ${newest.size}.`,
      );
    }
  }

  #verify(line: CheckpointLine): VerifiedCheckpoint | null {
    try {
      return verifyCheckpoint(line.note, this.#keys);
    } catch (error) {
      // A note, key or signature that is not as it must be; its message says which.
      if (!(error instanceof LedgerError)) throw error;
      this.#report('checkpoint-refused', `A checkpoint is refused. ${error.message}`);
      return null;
    }
  }

  #report(code: ProblemCode, message: string): void {
    this.#problems.add({ code, message });
  }
}
