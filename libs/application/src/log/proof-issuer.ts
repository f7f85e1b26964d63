import {
  CheckpointRepository,
  LogRepository,
  PracticeRepository,
  type StoredCheckpoint,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { buildExport, type ExportEntry, verifyCheckpoint } from '@canteen/ledger';
import { APP_CONFIG, type AppConfig, AppError } from '@canteen/platform';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { requireProof } from '../access/require-proof';
import { CheckpointMaker } from './checkpoint-maker';
import { cosignedBy } from './export/cosigned';
import { withTexts } from './export/entries-with-texts';
import { proofFileName, scopes } from './export/export-plan';
import { logReaders } from './log-roles';
import { LogSigner } from './log-signer';
import { LogTree } from './log-tree';

/** The file that proves one entry. */
export interface ProofFile {
  fileName: string;
  text: string;
}

/** The entry, as it goes into the file. */
interface Told {
  practiceName: string;
  at: string;
  entry: ExportEntry;
}

/** What an entry is proved with. */
interface Evidence {
  size: number;
  /** The signed note, with the cosignatures below it. */
  note: string;
  witnessKeys: readonly string[];
}

/** Hands out the proof of one entry: a file in the form of an export that shows nothing of any other. */
@Injectable()
export class ProofIssuer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly maker: CheckpointMaker,
    private readonly signer: LogSigner,
    private readonly tree: LogTree,
    @Optional() @Inject(APP_CONFIG) private readonly config?: Pick<AppConfig, 'witnesses'>,
  ) {}

  /**
   * Proves an entry with the newest checkpoint that somebody outside holds, so that it can be held against what they
   * have; with one that is signed now while nobody does. Records who took it.
   *
   * @param seq number of the entry
   * @throws AppError NOT_FOUND; PROOF_NEEDED when the file holds words
   */
  async issue(acting: Acting, seq: number): Promise<ProofFile> {
    requireRole(acting, ...logReaders);
    const { practiceId } = acting;
    const { practiceName, at, entry } = await this.record(acting, seq);
    const { size, note, witnessKeys } = await this.uow.run(practiceId, (tx) =>
      this.evidence(tx, seq),
    );
    await this.tree.keepUp(practiceId, size);
    const hashes = await this.uow.run(practiceId, (tx) => this.tree.inclusionProof(tx, seq, size));
    const text = buildExport({
      practice: practiceId,
      practiceName,
      exportedAt: at,
      scope: scopes.thread,
      verifierKeys: [this.signer.verifierKey(practiceId), ...witnessKeys],
      entries: [entry],
      checkpoints: [{ note }],
      size,
      proofs: [{ seq, hashes }],
    });
    return { fileName: proofFileName(practiceName, seq), text };
  }

  private record(acting: Acting, seq: number): Promise<Told> {
    return this.uow.run(acting.practiceId, async (tx) => {
      const [opened] = await withTexts(tx, await tx.use(LogRepository).bySeqs([seq]));
      if (!opened) throw new AppError('NOT_FOUND', 'There is no such entry in the log.');
      const words = Object.keys(opened.entry.texts ?? {}).length > 0;
      if (words) requireProof(acting, tx.now);
      tx.log.append({
        kind: 'log.exported',
        actor: actorOf(acting),
        subject: { type: 'practice', id: acting.practiceId },
        thread: null,
        data: { scope: 'entry', of: String(seq), entries: 1, words },
      });
      const { name } = await tx.use(PracticeRepository).get();
      return { practiceName: name, at: tx.now, entry: opened.entry };
    });
  }

  private async evidence(tx: Transaction, seq: number): Promise<Evidence> {
    const witnesses = this.config?.witnesses ?? [];
    const checkpoints = tx.use(CheckpointRepository);
    const held = await checkpoints.newestHeldOutside(witnesses.map(({ name }) => name));
    const proves = held && held.size >= seq && this.isOurs(tx, held);
    const chosen = proves ? held : await checkpoints.ofSize(await this.maker.sign(tx));
    if (!chosen || !this.isOurs(tx, chosen))
      throw new AppError('EXPORT_REFUSED', 'The log is not signed yet. Try again in a minute.');
    const { size, note } = chosen;
    const { lines, keys } = await cosignedBy(tx, witnesses, [size]);
    const cosignatures = lines.get(size);
    if (cosignatures === undefined) return { size, note, witnessKeys: [] };
    return { size, note: note + cosignatures, witnessKeys: keys };
  }

  /** Whether the present key signed it: what a former one signed is checked with all that was changed since. */
  private isOurs({ practiceId }: Transaction, { note }: StoredCheckpoint): boolean {
    try {
      verifyCheckpoint(note, [this.signer.verifierKey(practiceId)]);
      return true;
    } catch {
      // LedgerError: another key, or a note that somebody changed.
      return false;
    }
  }
}
