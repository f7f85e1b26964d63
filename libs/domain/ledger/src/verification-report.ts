import { type Cosignature } from './checkpoint';
import { type ExportScope } from './export-format';
import { type LeafV1 } from './leaf';

/** Every reason for refusing an export. Stable: other programs compare these. */
export type ProblemCode =
  | 'header-unreadable'
  | 'line-unreadable'
  | 'line-out-of-place'
  | 'leaf-unreadable'
  | 'leaf-changed'
  | 'seq-wrong'
  | 'seq-gap'
  | 'practice-wrong'
  | 'time-backwards'
  | 'text-unaccounted'
  | 'text-changed'
  | 'erasure-unexplained'
  | 'range-wrong'
  | 'checkpoint-missing'
  | 'checkpoint-refused'
  | 'root-mismatch'
  | 'history-rewritten'
  | 'proof-missing'
  | 'proof-wrong'
  | 'end-missing'
  | 'end-mismatch'
  | 'story-changed'
  | 'story-unsigned'
  | 'kept-refused'
  | 'kept-not-shown';

/** One reason for refusing an export. Its message never quotes a text of the log. */
export interface Problem {
  readonly code: ProblemCode;
  /** Number of the entry it is about. */
  readonly seq?: number;
  /** Line of the file, from 1. */
  readonly line?: number;
  readonly message: string;
}

/** The newest checkpoint of an export, verified. */
export interface ReportedCheckpoint {
  readonly origin: string;
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly root: string;
  /** Verifier keys of the log whose signatures are right. */
  readonly signedBy: readonly string[];
  readonly cosignatures: readonly Cosignature[];
}

/**
 * What is known of the page that tells the entries as a story: it is the one that was signed, another, or not there;
 * `none` when there is none and the file names none, as in exports of earlier versions.
 */
export type StoryVerdict = 'as-signed' | 'refused' | 'not-there' | 'none';

/** What the one entry of a file says: its bytes as they read, and the texts that come with it. */
export interface ToldEntry {
  readonly leaf: LeafV1;
  readonly texts: Readonly<Record<string, string>>;
}

/** What a verification found. */
export interface VerificationReport {
  /** Whether everything the file claims is proven. */
  readonly ok: boolean;
  /** Whether the file is an export at all. */
  readonly readable: boolean;
  readonly practice: string | null;
  readonly practiceName: string | null;
  readonly exportedAt: string | null;
  readonly scope: ExportScope | null;
  /** Entries in the file, and the numbers of the first and the last. */
  readonly entries: number;
  readonly from: number | null;
  readonly to: number | null;
  /** What it says, where the file holds one entry that can be read. */
  readonly only: ToldEntry | null;
  /** Size of the newest checkpoint; null without a right one. */
  readonly size: number | null;
  readonly checkpoint: ReportedCheckpoint | null;
  /** Earlier checkpoints in the file, each shown to be a beginning of the newest. */
  readonly earlierCheckpoints: number;
  /** Sizes of the checkpoints that the reader kept and that this file was shown to continue. */
  readonly comparedWith: readonly number[];
  /** Whether the caller named the trusted keys; otherwise the file's own keys were used. */
  readonly keysPinned: boolean;
  /** Entries after the newest checkpoint: recorded, and nothing proves them yet. */
  readonly notYetInCheckpoint: number;
  /** Texts erased. */
  readonly erased: number;
  /** Erased texts whose decision is recorded outside this file; always 0 for a whole log. */
  readonly erasedElsewhere: number;
  /** Texts kept back from this reader. */
  readonly withheld: number;
  readonly story: StoryVerdict;
  /** The first problems found, in the order of the file. */
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly moreProblems: number;
}

/** Problems listed by name; the rest is only counted, so that a wrecked file does not fill the memory. */
const LISTED_PROBLEMS = 100;

/** Collects the problems of one verification. */
export class ProblemList {
  readonly #listed: Problem[] = [];
  #count = 0;

  get listed(): readonly Problem[] {
    return this.#listed;
  }

  get unlisted(): number {
    return this.#count - this.#listed.length;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  add(problem: Problem): void {
    this.#count += 1;
    if (this.#listed.length < LISTED_PROBLEMS) this.#listed.push(problem);
  }
}
