import { type LogKind } from '@canteen/contracts';
import {
  CheckpointRepository,
  type LogFact,
  LogRepository,
  PracticeRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { type JsonObject } from '@canteen/ledger';
import { AppError } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Readable } from 'node:stream';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { requireProof } from '../access/require-proof';
import { dayAfter, startOfDay } from '../posts/calendar';
import { CheckpointMaker } from './checkpoint-maker';
import { ErasedMeanwhile } from './export/erased-meanwhile';
import { EntriesWriter } from './export/entries-writer';
import { type ExportPlan, fileNames, type LogPart, scopes } from './export/export-plan';
import { packed } from './export/packed';
import { PassingPrint } from './export/passing-print';
import { readMeFirst } from './export/read-me-first';
import { StoryWriter } from './export/story-writer';
import { logReaders } from './log-roles';

const LONGEST_THREAD = 20_000;
const EARLIER_CHECKPOINTS = 20;

/** A ZIP that says what it is, can be read, and proves itself: its name, and its bytes as they are made. */
export interface LogExport {
  fileName: string;
  file: Readable;
}

/** Numbers of the first and last entry of a part, and how many entries it has. */
interface Reach {
  from: number;
  to: number;
  entries: number;
}

/** Hands out the log, one thread or some days of it, as one file that anybody can read and verify offline. */
@Injectable()
export class LogExporter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly maker: CheckpointMaker,
    @Inject(EntriesWriter) private readonly entries: Pick<EntriesWriter, 'lines'>,
    @Inject(StoryWriter) private readonly story: Pick<StoryWriter, 'page'>,
  ) {}

  /**
   * Records the export, signs the log as it stands, and gives the file: the entries with their proofs, the same as a
   * story to read, the program that checks them, and a page that says what to do with all this.
   *
   * @param verifier the stand-alone verifier (`verify.mjs`), which goes into the file
   * @throws AppError PROOF_NEEDED; NOT_FOUND when the log has no such thread, or nothing of those days
   */
  async export(acting: Acting, part: LogPart, verifier: string): Promise<LogExport> {
    requireRole(acting, ...logReaders);
    const reach = await this.record(acting, part);
    const plan = await this.plan(acting, part, reach);
    const names = fileNames(plan);
    // The story comes before the entries, which name its print under a signature.
    const story = new PassingPrint();
    const files = [
      { name: 'read-me-first.txt', text: [readMeFirst(plan)] },
      { name: 'story.html', text: story.of(this.story.page(plan)) },
      { name: names.entries, text: this.lines(acting, plan, story) },
      { name: 'verify.mjs', text: [verifier] },
    ];
    return { fileName: names.zip, file: packed(files, plan.exportedAt) };
  }

  /** The lines of the file of entries; where they break off, the log says that the export before did. */
  private async *lines(
    acting: Acting,
    plan: ExportPlan,
    story: PassingPrint,
  ): AsyncGenerator<string> {
    try {
      yield* this.entries.lines(plan, story);
    } catch (error) {
      if (error instanceof ErasedMeanwhile)
        await this.uow.run(plan.practiceId, (tx) => {
          tx.log.append(entryOf('log.export-broken-off', acting, plan.part));
          return Promise.resolve();
        });
      throw error;
    }
  }

  /** What goes into the file is fixed here: of a part of the log it is what stood before this entry. */
  private async record(acting: Acting, part: LogPart): Promise<Reach> {
    return this.uow.run(acting.practiceId, async (tx) => {
      requireProof(acting, tx.now);
      const reach = await this.reach(tx, part, acting.timeZone);
      tx.log.append(entryOf('log.exported', acting, part, { entries: reach.entries }));
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

  private async plan(acting: Acting, part: LogPart, reach: Reach): Promise<ExportPlan> {
    const { practiceId, timeZone, name } = acting;
    return this.uow.run(practiceId, async (tx) => {
      const size = await this.maker.sign(tx);
      const newest = await tx.use(CheckpointRepository).newest(EARLIER_CHECKPOINTS + 1);
      // Changes of the key are always there: whoever trusts an older key comes to the newest by them.
      const changes = await tx.use(CheckpointRepository).keyChanges();
      const older = changes.filter((change) => change.size < (newest[0]?.size ?? 0));
      const checkpoints = [...older, ...newest];
      const practice = await tx.use(PracticeRepository).get();
      return {
        practiceId,
        practiceName: practice.name,
        demo: practice.demo,
        timeZone,
        exportedAt: tx.now,
        exportedBy: name,
        part,
        from: reach.from,
        to: part.of === 'log' ? size : reach.to,
        size,
        checkpoints: checkpoints.filter((checkpoint) => checkpoint.size <= size),
      };
    });
  }
}

/** The log's own entry about an export. */
function entryOf(kind: LogKind, acting: Acting, part: LogPart, more: JsonObject = {}): LogFact {
  return {
    kind,
    actor: actorOf(acting),
    subject: { type: 'practice', id: acting.practiceId },
    thread: null,
    data: { scope: scopes[part.of], of: wordsOf(part), ...more },
  };
}

/** Which part it was, as the entry says it. */
function wordsOf(part: LogPart): string | null {
  if (part.of === 'thread') return part.thread;
  return part.of === 'period' ? `${part.from} to ${part.to}` : null;
}
