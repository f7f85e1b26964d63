import {
  CheckpointRepository,
  LogRepository,
  type OpenedText,
  PracticeRepository,
  SealedTexts,
  type StoredCheckpoint,
  type StoredEntry,
  type Transaction,
  UnitOfWork,
  WitnessRepository,
} from '@canteen/data-access';
import { decodeLeaf, type ExportEntry, type ExportProof, ExportWriter } from '@canteen/ledger';
import { APP_CONFIG, type AppConfig, AppError } from '@canteen/platform';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { requireProof } from '../access/require-proof';
import { dayAfter, startOfDay } from '../posts/calendar';
import { CheckpointMaker } from './checkpoint-maker';
import { logReaders } from './log-roles';
import { LogSigner } from './log-signer';
import { LogTree } from './log-tree';

const BATCH = 500;
const LONGEST_THREAD = 20_000;
const EARLIER_CHECKPOINTS = 20;

/** A file that proves itself: its name, and its lines as they are read from the database. */
export interface LogExport {
  fileName: string;
  lines: AsyncIterable<string>;
}

/** How much of the log goes into a file; the days are those of the practice, both included (YYYY-MM-DD). */
export type LogPart =
  { of: 'log' } | { of: 'thread'; thread: string } | { of: 'period'; from: string; to: string };

const SCOPES = { log: 'log', thread: 'selection', period: 'period' } as const;

/** Numbers of the first and last entry of a part, and how many entries it has. */
interface Reach {
  from: number;
  to: number;
  entries: number;
}

/** What an export is made of, fixed before its first line. */
interface ExportPlan {
  practiceId: string;
  practiceName: string;
  exportedAt: string;
  part: LogPart;
  from: number;
  to: number;
  size: number;
  checkpoints: StoredCheckpoint[];
}

/** Writes the log, one thread or some days of it, as one file that anybody can verify offline. */
@Injectable()
export class LogExporter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly maker: CheckpointMaker,
    private readonly signer: LogSigner,
    private readonly tree: LogTree,
    @Optional() @Inject(APP_CONFIG) private readonly config?: Pick<AppConfig, 'witnesses'>,
  ) {}

  /**
   * Records the export, signs the log as it stands, and gives the file. Of a part of the log each entry comes
   * with its proof.
   *
   * @throws AppError PROOF_NEEDED; NOT_FOUND when the log has no such thread, or nothing of those days
   */
  async export(acting: Acting, part: LogPart): Promise<LogExport> {
    requireRole(acting, ...logReaders);
    const reach = await this.record(acting, part);
    const plan = await this.plan(acting.practiceId, part, reach);
    const day = plan.exportedAt.slice(0, 10);
    return {
      fileName: `${fileWord(plan.practiceName)}-${day}${fileEnding(part)}.canteen-log.jsonl`,
      lines: this.lines(plan),
    };
  }

  /** What goes into the file is fixed here: of a part of the log it is what stood before this entry. */
  private async record(acting: Acting, part: LogPart): Promise<Reach> {
    return this.uow.run(acting.practiceId, async (tx) => {
      requireProof(acting, tx.now);
      const reach = await this.reach(tx, part, acting.timeZone);
      tx.log.append({
        kind: 'log.exported',
        actor: actorOf(acting),
        subject: { type: 'practice', id: acting.practiceId },
        thread: null,
        data: { scope: SCOPES[part.of], of: wordsOf(part), entries: reach.entries },
      });
      return reach;
    });
  }

  /**
   * The numbers of the first and last entry of a part, and how many there are.
   * @throws AppError NOT_FOUND when there is none
   */
  private async reach(tx: Transaction, part: LogPart, timeZone: string): Promise<Reach> {
    const log = tx.use(LogRepository);
    if (part.of === 'thread') {
      const entries = await log.thread(part.thread, 0, LONGEST_THREAD);
      const [from, to] = [entries[0]?.seq, entries.at(-1)?.seq];
      if (from === undefined || to === undefined)
        throw new AppError('NOT_FOUND', 'There is no such thread in the log.');
      return { from, to, entries: entries.length };
    }
    if (part.of === 'period') {
      const until = startOfDay(dayAfter(part.to), timeZone);
      const found = await log.between(startOfDay(part.from, timeZone), until);
      if (!found)
        throw new AppError('NOT_FOUND', 'Nothing was recorded on these days. Choose others.');
      return { from: found.first, to: found.last, entries: found.last - found.first + 1 };
    }
    // Of the whole log the entry about this export is the last.
    const size = ((await tx.use(CheckpointRepository).head())?.size ?? 0) + 1;
    return { from: 1, to: size, entries: size };
  }

  private async plan(practiceId: string, part: LogPart, reach: Reach): Promise<ExportPlan> {
    return this.uow.run(practiceId, async (tx) => {
      const size = await this.maker.sign(tx);
      const newest = await tx.use(CheckpointRepository).newest(EARLIER_CHECKPOINTS + 1);
      // Changes of the key are always there: whoever trusts an older key comes to the newest by them.
      const changes = await tx.use(CheckpointRepository).keyChanges();
      const older = changes.filter((change) => change.size < (newest[0]?.size ?? 0));
      const checkpoints = [...older, ...newest];
      return {
        practiceId,
        practiceName: (await tx.use(PracticeRepository).get()).name,
        exportedAt: tx.now,
        part,
        from: reach.from,
        to: part.of === 'log' ? size : reach.to,
        size,
        checkpoints: checkpoints.filter((checkpoint) => checkpoint.size <= size),
      };
    });
  }

  private async *lines(plan: ExportPlan): AsyncGenerator<string> {
    const writer = new ExportWriter();
    const { practiceId, practiceName, exportedAt, part, from, to, size } = plan;
    const cosigned = await this.cosigned(plan);
    yield writer.header({
      practice: practiceId,
      practiceName,
      exportedAt,
      scope: SCOPES[part.of],
      range: { from, to, size },
      verifierKeys: [this.signer.verifierKey(practiceId), ...cosigned.keys],
    });
    const seqs: number[] = [];
    for await (const { seq, entry } of this.entries(plan)) {
      seqs.push(seq);
      yield writer.entry(entry);
    }
    await this.tree.keepUp(practiceId, size);
    for (const { note: signedNote, size: signed } of plan.checkpoints) {
      const note = signedNote + (cosigned.lines.get(signed) ?? '');
      const newest = signed === size;
      if (newest) yield writer.checkpoint({ note });
      else yield writer.checkpoint({ note, consistency: await this.continues(plan, signed) });
    }
    for (const batch of part.of === 'log' ? [] : inBatches(seqs)) {
      const proofs = await this.uow.run(practiceId, async (tx) => {
        const made: ExportProof[] = [];
        for (const seq of batch)
          made.push({ seq, hashes: await this.tree.inclusionProof(tx, seq, size) });
        return made;
      });
      for (const proof of proofs) yield writer.proof(proof);
    }
    yield writer.end();
  }

  /** The cosignature lines below the checkpoints of the file, and the keys to check them with. */
  private async cosigned({
    practiceId,
    checkpoints,
  }: ExportPlan): Promise<{ lines: Map<number, string>; keys: string[] }> {
    const configured = this.config?.witnesses ?? [];
    const stored = await this.uow.run(practiceId, (tx) =>
      tx.use(WitnessRepository).ofSizes(checkpoints.map(({ size }) => size)),
    );
    const known = stored.filter(({ witness }) => configured.some(({ name }) => name === witness));
    const lines = new Map<number, string>();
    for (const { size, line } of known) lines.set(size, (lines.get(size) ?? '') + line);
    return { lines, keys: configured.map(({ verifierKey }) => verifierKey) };
  }

  /** Each batch in a transaction of its own: entries never change, and a reader may be slow. */
  private async *entries(plan: ExportPlan): AsyncGenerator<{ seq: number; entry: ExportEntry }> {
    const { part } = plan;
    for (let after = plan.from - 1; after < plan.to;) {
      const from = after;
      const { entries, texts, kept } = await this.uow.run(plan.practiceId, async (tx) => {
        const log = tx.use(LogRepository);
        const batch =
          part.of === 'thread'
            ? await log.thread(part.thread, from, BATCH)
            : await log.batch(from, plan.to, BATCH);
        const ids = batch.flatMap(({ sealed }) => Object.values(sealed));
        const texts = await tx.use(SealedTexts).openWithSalt(ids);
        const kept = await tx.use(SealedTexts).kept(ids.filter((id) => !texts.has(id)));
        return { entries: batch, texts, kept };
      });
      const wanted = entries.filter(({ seq }) => seq <= plan.to);
      for (const entry of wanted) yield { seq: entry.seq, entry: exportEntry(entry, texts, kept) };
      after = wanted.at(-1)?.seq ?? plan.to;
    }
  }

  /** The proof that the log of an earlier checkpoint is the beginning of this one. */
  private continues({ practiceId, size }: ExportPlan, signed: number): Promise<Buffer[]> {
    return this.uow.run(practiceId, (tx) => this.tree.consistencyProof(tx, signed, size));
  }
}

/** An entry with its texts; one whose text and salt are gone is named as erased, a restricted one as withheld. */
function exportEntry(
  entry: StoredEntry,
  texts: ReadonlyMap<string, OpenedText>,
  kept: ReadonlySet<string>,
): ExportEntry {
  const opened: Record<string, OpenedText> = {};
  const erased: string[] = [];
  const withheld: string[] = [];
  for (const field of Object.keys(decodeLeaf(entry.leaf).commitments)) {
    const id = entry.sealed[field] ?? '';
    const text = texts.get(id);
    if (text) opened[field] = text;
    else if (kept.has(id)) withheld.push(field);
    else erased.push(field);
  }
  return { leaf: entry.leaf, texts: opened, erased, withheld };
}

/** What stands in the log's own entry about the export. */
function wordsOf(part: LogPart): string | null {
  if (part.of === 'thread') return part.thread;
  return part.of === 'period' ? `${part.from} to ${part.to}` : null;
}

function fileEnding(part: LogPart): string {
  if (part.of === 'thread') return `-thread-${part.thread.slice(-8)}`;
  return part.of === 'period' ? `-from-${part.from}-to-${part.to}` : '';
}

function* inBatches(seqs: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from < seqs.length; from += BATCH) yield seqs.slice(from, from + BATCH);
}

function fileWord(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'practice'
  );
}
