import { LogRepository, UnitOfWork } from '@canteen/data-access';
import { type ExportProof, ExportWriter } from '@canteen/ledger';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { LogSigner } from '../log-signer';
import { LogTree } from '../log-tree';
import { cosignedBy } from './cosigned';
import { type OpenedEntry, withTexts } from './entries-with-texts';
import { requireNothingErased } from './erased-meanwhile';
import { type ExportPlan, scopes } from './export-plan';
import { type PassingPrint } from './passing-print';

const BATCH = 500;

/** Writes the entries of an export with what proves them: the file that verifiers read. */
@Injectable()
export class EntriesWriter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly signer: LogSigner,
    private readonly tree: LogTree,
    @Optional() @Inject(APP_CONFIG) private readonly config?: Pick<AppConfig, 'witnesses'>,
  ) {}

  /**
   * The lines of the file, each with its line break. Of a part of the log each entry comes with its proof.
   *
   * @param story the print of the story that goes with it, which was written before
   * @throws ErasedMeanwhile before the first line or the last, so that no whole file holds what was erased by then
   */
  async *lines(plan: ExportPlan, story: PassingPrint): AsyncGenerator<string> {
    const writer = new ExportWriter();
    const { practiceId, practiceName, exportedAt, part, from, to, size } = plan;
    await requireNothingErased(this.uow, plan);
    const cosigned = await this.uow.run(practiceId, (tx) =>
      cosignedBy(
        tx,
        this.config?.witnesses ?? [],
        plan.checkpoints.map((each) => each.size),
      ),
    );
    yield writer.header({
      practice: practiceId,
      practiceName,
      exportedAt,
      scope: scopes[part.of],
      range: { from, to, size },
      verifierKeys: [this.signer.verifierKey(practiceId), ...cosigned.keys],
    });
    const seqs: number[] = [];
    for await (const { leaf, entry } of this.entries(plan)) {
      seqs.push(leaf.seq);
      yield writer.entry(entry);
    }
    await this.tree.keepUp(practiceId, size);
    for (const { note: signedNote, size: signed, root } of plan.checkpoints) {
      const note = signedNote + (cosigned.lines.get(signed) ?? '');
      const newest = signed === size;
      if (newest) {
        const told = this.signer.signStory(practiceId, size, root, story.sha256);
        yield writer.checkpoint({ note: told });
        yield writer.checkpoint({ note });
      } else yield writer.checkpoint({ note, consistency: await this.continues(plan, signed) });
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
    await requireNothingErased(this.uow, plan);
    yield writer.end();
  }

  /** Each batch in a transaction of its own: entries never change, and a reader may be slow. */
  private async *entries({ practiceId, part, from, to }: ExportPlan): AsyncGenerator<OpenedEntry> {
    for (let after = from - 1; after < to;) {
      const start = after;
      const entries = await this.uow.run(practiceId, async (tx) => {
        const log = tx.use(LogRepository);
        const batch =
          part.of === 'thread'
            ? await log.thread(part.thread, start, BATCH)
            : await log.batch(start, to, BATCH);
        return withTexts(
          tx,
          batch.filter(({ seq }) => seq <= to),
        );
      });
      yield* entries;
      after = entries.at(-1)?.leaf.seq ?? to;
    }
  }

  /** The proof that the log of an earlier checkpoint is the beginning of this one. */
  private continues({ practiceId, size }: ExportPlan, signed: number): Promise<Buffer[]> {
    return this.uow.run(practiceId, (tx) => this.tree.consistencyProof(tx, signed, size));
  }
}

function* inBatches(seqs: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from < seqs.length; from += BATCH) yield seqs.slice(from, from + BATCH);
}
