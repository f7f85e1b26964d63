import {
  CheckpointRepository,
  LogRepository,
  type OpenedText,
  PracticeRepository,
  SealedTexts,
  type StoredCheckpoint,
  type StoredEntry,
  UnitOfWork,
  WitnessRepository,
} from '@canteen/data-access';
import { decodeLeaf, type ExportEntry, ExportWriter } from '@canteen/ledger';
import { APP_CONFIG, type AppConfig, AppError } from '@canteen/platform';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { requireProof } from '../access/require-proof';
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

/** What an export is made of, fixed before its first line. */
interface ExportPlan {
  practiceId: string;
  practiceName: string;
  exportedAt: string;
  thread: string | null;
  from: number;
  to: number;
  size: number;
  checkpoints: StoredCheckpoint[];
}

/** Writes the log, or one thread of it, as one file that anybody can verify offline. */
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
   * Records the export, signs the log as it stands, and gives the file.
   *
   * @param thread only the entries of this thread, each with its proof
   * @throws AppError PROOF_NEEDED; NOT_FOUND when the log has no such thread
   */
  async export(acting: Acting, thread: string | null): Promise<LogExport> {
    requireRole(acting, ...logReaders);
    await this.record(acting, thread);
    const plan = await this.plan(acting.practiceId, thread);
    const day = plan.exportedAt.slice(0, 10);
    const part = thread === null ? '' : `-thread-${thread.slice(-8)}`;
    return {
      fileName: `${fileWord(plan.practiceName)}-${day}${part}.canteen-log.jsonl`,
      lines: this.lines(plan),
    };
  }

  private async record(acting: Acting, thread: string | null): Promise<void> {
    await this.uow.run(acting.practiceId, async (tx) => {
      requireProof(acting, tx.now);
      const head = await tx.use(CheckpointRepository).head();
      const entries =
        thread === null
          ? (head?.size ?? 0) + 1
          : (await tx.use(LogRepository).thread(thread, 0, LONGEST_THREAD)).length;
      if (entries === 0) throw new AppError('NOT_FOUND', 'There is no such thread in the log.');
      tx.log.append({
        kind: 'log.exported',
        actor: actorOf(acting),
        subject: { type: 'practice', id: acting.practiceId },
        thread: null,
        data: { scope: thread === null ? 'log' : 'selection', of: thread, entries },
      });
    });
  }

  private async plan(practiceId: string, thread: string | null): Promise<ExportPlan> {
    return this.uow.run(practiceId, async (tx) => {
      const size = await this.maker.sign(tx);
      const log = tx.use(LogRepository);
      const ofThread = thread === null ? [] : await log.thread(thread, 0, LONGEST_THREAD);
      const newest = await tx.use(CheckpointRepository).newest(EARLIER_CHECKPOINTS + 1);
      // Changes of the key are always there: whoever trusts an older key comes to the newest by them.
      const changes = await tx.use(CheckpointRepository).keyChanges();
      const older = changes.filter((change) => change.size < (newest[0]?.size ?? 0));
      const checkpoints = [...older, ...newest];
      return {
        practiceId,
        practiceName: (await tx.use(PracticeRepository).get()).name,
        exportedAt: tx.now,
        thread,
        from: ofThread[0]?.seq ?? 1,
        to: ofThread.at(-1)?.seq ?? size,
        size,
        checkpoints: checkpoints.filter((checkpoint) => checkpoint.size <= size),
      };
    });
  }

  private async *lines(plan: ExportPlan): AsyncGenerator<string> {
    const writer = new ExportWriter();
    const { practiceId, practiceName, exportedAt, thread, from, to, size } = plan;
    const cosigned = await this.cosigned(plan);
    yield writer.header({
      practice: practiceId,
      practiceName,
      exportedAt,
      scope: thread === null ? 'log' : 'selection',
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
    for (const seq of thread === null ? [] : seqs) {
      const hashes = await this.uow.run(practiceId, (tx) =>
        this.tree.inclusionProof(tx, seq, size),
      );
      yield writer.proof({ seq, hashes });
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
    for (let after = 0; after < plan.to;) {
      const from = after;
      const { entries, texts, kept } = await this.uow.run(plan.practiceId, async (tx) => {
        const log = tx.use(LogRepository);
        const batch =
          plan.thread === null
            ? await log.batch(from, plan.to, BATCH)
            : await log.thread(plan.thread, from, BATCH);
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

function fileWord(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'practice'
  );
}
