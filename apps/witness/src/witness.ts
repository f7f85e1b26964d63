import {
  cosignCheckpoint,
  followKeyChanges,
  fromBase64,
  parseCheckpoint,
  verifyCheckpoint,
  verifyConsistency,
  type SigningKey,
  type VerifiedCheckpoint,
} from '@canteen/ledger';

/** What a witness remembers of one log. */
export interface WitnessedLog {
  /** The log's verifier keys that are trusted; a change of key that the log signed adds to them. */
  keys: readonly string[];
  /** The newest checkpoint it cosigned, and its size; null before the first. */
  note: string | null;
  size: number;
}

/** Keeps what a witness remembers. `keep` must have it safe before it returns: a witness that forgets is none. */
export interface WitnessMemory {
  find(origin: string): WitnessedLog | null;
  keep(origin: string, log: WitnessedLog): void;
}

/** An answer in the terms of C2SP tlog-witness: a status of HTTP and a body. */
export interface WitnessAnswer {
  status: 200 | 400 | 403 | 404 | 409 | 422;
  body: string;
}

/** What a log hands in: how far it believes the witness to be, the proof of growth from there, and its checkpoint. */
interface Submission {
  oldSize: number;
  proof: Uint8Array[];
  note: string;
}

const MOST_HASHES = 63;
const OLD = /^old (0|[1-9]\d{0,15})$/;

/**
 * Cosigns the checkpoints of logs, each only if it continues what was cosigned before (C2SP tlog-witness,
 * add-checkpoint). It reads no entry and learns nothing but how long a log is.
 */
export class Witness {
  constructor(
    private readonly key: SigningKey,
    private readonly memory: WitnessMemory,
    private readonly nowSeconds: () => number,
  ) {}

  /**
   * Takes a checkpoint.
   *
   * @param body `old N`, the proof's hashes in base64 a line each, an empty line, the checkpoint
   * @returns 200 with the cosignature line; 404 for an unknown log; 403 without a right signature; 409 with the size
   *   it knows, when the log believes another; 422 when the log does not continue what was cosigned; 400 else
   */
  addCheckpoint(body: string): WitnessAnswer {
    const submission = readSubmission(body);
    const origin = submission && originOf(submission.note);
    if (!submission || origin === null) return answer(400, 'The request is not in its form.');
    const known = this.memory.find(origin);
    if (!known) return answer(404, 'This log is not known here.');
    const keys = followKeyChanges([submission.note], known.keys);
    const checkpoint = verified(submission.note, keys);
    if (!checkpoint) return answer(403, 'No known key of the log signed the checkpoint.');
    if (submission.oldSize > checkpoint.size) return answer(400, 'The old size is the larger one.');
    if (submission.oldSize !== known.size) return answer(409, `${known.size}\n`);
    const refusal = refusalOf(submission, checkpoint, known);
    if (refusal) return refusal;
    return this.cosign(origin, submission.note, { keys, size: checkpoint.size, note: null });
  }

  private cosign(origin: string, note: string, log: WitnessedLog): WitnessAnswer {
    const cosigned = cosignCheckpoint(note, this.key, this.nowSeconds());
    // Kept before it is said: two heads must never both get a signature because of a crash between.
    this.memory.keep(origin, { ...log, note: cosigned });
    return answer(200, `${cosigned.trimEnd().split('\n').at(-1) ?? ''}\n`);
  }
}

function refusalOf(
  { oldSize, proof }: Submission,
  checkpoint: VerifiedCheckpoint,
  known: WitnessedLog,
): WitnessAnswer | null {
  if (known.note === null) return proof.length > 0 ? answer(400, 'No proof is needed yet.') : null;
  const { root } = parseCheckpoint(known.note);
  const same = Buffer.compare(root, checkpoint.root) === 0;
  // The same size with another root: the log shows two histories (tlog-witness asks for 409 here).
  if (oldSize === checkpoint.size && !same) return answer(409, `${known.size}\n`);
  // A log cosigned while it was empty: everything continues it.
  if (oldSize === 0) return null;
  const grows = verifyConsistency({
    oldSize,
    oldRoot: root,
    newSize: checkpoint.size,
    newRoot: checkpoint.root,
    proof,
  });
  return grows ? null : answer(422, 'The checkpoint does not continue the one cosigned before.');
}

function readSubmission(body: string): Submission | null {
  const cut = body.indexOf('\n\n');
  const [first = '', ...hashes] = cut < 0 ? [] : body.slice(0, cut).split('\n');
  const [, oldSize] = OLD.exec(first) ?? [];
  if (oldSize === undefined || hashes.length > MOST_HASHES) return null;
  try {
    return {
      oldSize: Number(oldSize),
      proof: hashes.map(fromBase64),
      note: body.slice(cut + 2),
    };
  } catch {
    // LedgerError base64-invalid.
    return null;
  }
}

function originOf(note: string): string | null {
  try {
    return parseCheckpoint(note).origin;
  } catch {
    // LedgerError: no note, or no checkpoint.
    return null;
  }
}

function verified(note: string, keys: readonly string[]): VerifiedCheckpoint | null {
  try {
    return verifyCheckpoint(note, keys);
  } catch {
    // LedgerError: a signature is wrong, or none is by a known key.
    return null;
  }
}

function answer(status: WitnessAnswer['status'], body: string): WitnessAnswer {
  return { status, body };
}
