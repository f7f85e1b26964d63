import { type VerifyResult } from '@canteen/contracts';
import {
  CheckpointRepository,
  LogRepository,
  type OpenedText,
  SealedTexts,
  type StoredCheckpoint,
  type StoredEntry,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import {
  checkCommitment,
  decodeLeaf,
  followKeyChanges,
  type LeafV1,
  leafHash,
  TreeFrontier,
  verifyCheckpoint,
} from '@canteen/ledger';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { logReaders } from './log-roles';
import { LogSigner } from './log-signer';
import { MissingTexts } from './missing-texts';

const BATCH = 500;
const MOST_PROBLEMS = 50;
const MOST_CHECKPOINTS = 100_000;

/** What a verification has seen so far. */
interface Progress {
  frontier: TreeFrontier;
  lastAt: string;
  problems: VerifyResult['problems'];
  moreProblems: number;
  /** Not yet reached, the smallest first. */
  checkpoints: StoredCheckpoint[];
  missing: MissingTexts;
  /** The verifier keys of the log: the present one, and those it changed from or to. */
  keys: readonly string[];
}

/** The texts of some entries: those that open, those that do not although they are there, and those that are restricted. */
interface BatchTexts {
  opened: ReadonlyMap<string, OpenedText>;
  broken: ReadonlySet<string>;
  kept: ReadonlySet<string>;
}

/** Verifies the log where it lies: every stored byte against the tree, the tree against what was signed. */
@Injectable()
export class LogVerifier {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly signer: LogSigner,
  ) {}

  /** Verifies the whole log as it stands now, and records that somebody did and what was found. */
  async verify(acting: Acting): Promise<VerifyResult> {
    requireRole(acting, ...logReaders);
    const result = await this.uow.run(acting.practiceId, (tx) => this.examine(tx));
    await this.record(acting, result).catch((error: unknown) => {
      // A head that was tampered with takes no entry any more; what was found must still be told.
      if (result.ok) throw error;
    });
    return result;
  }

  private async record(acting: Acting, result: VerifyResult): Promise<void> {
    await this.uow.run(acting.practiceId, (tx) => {
      tx.log.append({
        kind: 'log.verified',
        actor: actorOf(acting),
        subject: { type: 'practice', id: acting.practiceId },
        thread: null,
        data: {
          ok: result.ok,
          checked: result.checked,
          checkpoint: result.checkpointSize,
          problems: result.problems.length,
        },
      });
      return Promise.resolve();
    });
  }

  private async examine(tx: Transaction): Promise<VerifyResult> {
    const head = await tx.use(CheckpointRepository).head();
    const size = head?.size ?? 0;
    const checkpoints = await tx.use(CheckpointRepository).newest(MOST_CHECKPOINTS);
    const progress: Progress = {
      frontier: TreeFrontier.empty(),
      lastAt: '',
      problems: [],
      moreProblems: 0,
      checkpoints: [...checkpoints],
      missing: new MissingTexts(),
      keys: followKeyChanges(
        checkpoints.map(({ note: signed }) => signed),
        [this.signer.verifierKey(tx.practiceId)],
      ),
    };
    await this.examineEntries(tx, progress, size);
    for (const { size: lost } of progress.checkpoints) {
      note(progress, null, `Checkpoint ${lost} was signed over more entries than there are.`);
    }
    for (const { seq, field } of progress.missing.unexplained()) {
      const told = `Entry ${seq}: its text “${field}” is missing, and no later entry says that it was erased.`;
      note(progress, seq, told);
    }
    if (head && !fits(head.frontier, progress.frontier)) {
      note(progress, null, 'The head of the log does not fit its entries.');
    }
    return resultOf(progress, checkpoints.at(-1)?.size ?? 0);
  }

  private async examineEntries(tx: Transaction, progress: Progress, size: number): Promise<void> {
    for (let after = 0; after < size;) {
      const entries = await tx.use(LogRepository).batch(after, size, BATCH);
      const texts = await textsOf(tx, entries);
      for (const entry of entries) {
        const expected = progress.frontier.size + 1;
        if (entry.seq !== expected) {
          note(progress, expected, `Entry ${expected} is missing.`);
          return;
        }
        examineEntry(tx.practiceId, progress, entry, texts);
        progress.frontier = progress.frontier.append(leafHash(entry.leaf));
        examineCheckpoint(progress);
      }
      const last = entries.at(-1);
      if (!last) {
        note(progress, after + 1, `Entry ${after + 1} is missing.`);
        return;
      }
      after = last.seq;
    }
  }
}

async function textsOf(tx: Transaction, entries: readonly StoredEntry[]): Promise<BatchTexts> {
  const ids = entries.flatMap(({ sealed }) => Object.values(sealed));
  const { opened, broken } = await openAll(tx.use(SealedTexts), ids);
  const closed = ids.filter((id) => !opened.has(id) && !broken.has(id));
  return { opened, broken, kept: await tx.use(SealedTexts).kept(closed) };
}

async function openAll(
  texts: SealedTexts,
  ids: readonly string[],
): Promise<Pick<BatchTexts, 'opened' | 'broken'>> {
  try {
    return { opened: await texts.openWithSalt(ids), broken: new Set() };
  } catch {
    // AppError of the cipher: what is stored of one of them was changed. One by one it shows of which.
    const opened = new Map<string, OpenedText>();
    const broken = new Set<string>();
    for (const id of ids) {
      const found = await texts.openWithSalt([id]).catch(() => null);
      if (found === null) broken.add(id);
      for (const [each, text] of found ?? []) opened.set(each, text);
    }
    return { opened, broken };
  }
}

/** Compares the checkpoint signed at the size reached now, when there is one. */
function examineCheckpoint(progress: Progress): void {
  const [next] = progress.checkpoints;
  if (next?.size !== progress.frontier.size) return;
  progress.checkpoints.shift();
  const root = Buffer.from(progress.frontier.root());
  try {
    const signed = verifyCheckpoint(next.note, progress.keys);
    if (signed.size === next.size && root.equals(signed.root) && root.equals(next.root)) return;
    note(
      progress,
      null,
      `Entries 1 to ${next.size} are not those that checkpoint ${next.size} was signed over.`,
    );
  } catch {
    // LedgerError: which of the signature's many ways to be wrong matters to nobody here.
    note(progress, null, `The signature of checkpoint ${next.size} is not right.`);
  }
}

function examineEntry(
  practiceId: string,
  progress: Progress,
  entry: StoredEntry,
  texts: BatchTexts,
): void {
  const say = (message: string) => note(progress, entry.seq, `Entry ${entry.seq}: ${message}`);
  if (!Buffer.from(leafHash(entry.leaf)).equals(entry.leafHash)) {
    say('its bytes are not those it was recorded with.');
  }
  let leaf: LeafV1;
  try {
    leaf = decodeLeaf(entry.leaf);
  } catch {
    // LedgerError: not canonical, not JSON, not of this version.
    say('it cannot be read as an entry.');
    return;
  }
  if (leaf.seq !== entry.seq || leaf.practice !== practiceId) say('it belongs in another place.');
  if (leaf.at < progress.lastAt) say('it is earlier than the entry before it.');
  progress.lastAt = leaf.at;
  const columns = [entry.at, entry.kind, entry.subjectType, entry.subjectId, entry.thread];
  const said = [leaf.at, leaf.kind, leaf.subject.type, leaf.subject.id, leaf.thread];
  if (columns.some((value, at) => value !== said[at])) {
    say('it is listed under something else than it says.');
  }
  for (const [field, commitment] of Object.entries(leaf.commitments)) {
    const id = entry.sealed[field] ?? '';
    const text = texts.opened.get(id);
    if (text && !checkCommitment(commitment, text.text, text.salt)) {
      say(`its text “${field}” is not the one that was recorded.`);
    }
    if (texts.broken.has(id)) {
      say(`its text “${field}” does not open: what is stored was changed, or its key is another.`);
      continue;
    }
    // A restricted text is there, for those who look after restrictions only.
    if (!text && !texts.kept.has(id)) progress.missing.add(leaf.seq, field);
  }
  progress.missing.explain(leaf);
}

function fits(stored: Uint8Array, recomputed: TreeFrontier): boolean {
  return Buffer.from(recomputed.serialise()).equals(stored);
}

function note(progress: Progress, seq: number | null, message: string): void {
  if (progress.problems.length < MOST_PROBLEMS) progress.problems.push({ seq, message });
  else progress.moreProblems += 1;
}

function resultOf({ frontier, problems, moreProblems }: Progress, signed: number): VerifyResult {
  const checked = frontier.size;
  const entries = `${checked} ${checked === 1 ? 'entry' : 'entries'}`;
  const ok = problems.length === 0;
  const open = checked - signed;
  const beyond = open > 0 ? ` The last ${open} are recorded and wait for the next checkpoint.` : '';
  return {
    ok,
    checked,
    checkpointSize: signed,
    sentence: ok
      ? `${entries} checked. None was changed, moved, added later or left out up to checkpoint ${signed}.${beyond}`
      : `${entries} checked, ${problems.length + moreProblems} problems found. The log is not as it was recorded: keep everything as it is and get help.`,
    problems,
  };
}
