import {
  CheckpointRepository,
  type ClaimedWork,
  type StoredCheckpoint,
  type Transaction,
  UnitOfWork,
  WitnessRepository,
  type WitnessState,
} from '@canteen/data-access';
import { followKeyChanges, toBase64, verifyCheckpoint } from '@canteen/ledger';
import {
  APP_CONFIG,
  type AppConfig,
  AppError,
  WitnessClient,
  type WitnessSettings,
} from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Notices } from '../notices/notices';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { LogSigner } from './log-signer';
import { LogTree } from './log-tree';

/** What a witness answered to one checkpoint. */
type Answer =
  | { cosigned: true; line: string; at: string }
  | { cosigned: false; trouble: string; size?: number };

/** The newest checkpoint of a log, and what a witness needs to know to follow to it. */
interface Head {
  practiceId: string;
  checkpoint: StoredCheckpoint;
  /** Where the log changed its key: a witness must see each, or it would not know the newest signature. */
  changes: StoredCheckpoint[];
  /** The log's verifier keys: the present one, and those it changed from or to. */
  keys: readonly string[];
  states: Map<string, WitnessState>;
}

/**
 * Hands the newest checkpoint to each witness that does not have it, keeps its cosignature, and tells people when one
 * has been silent for too long or says that the log does not continue what it saw.
 */
@Injectable()
export class LogWitnesser implements WorkHandler {
  readonly kind = 'witness-log';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly signer: LogSigner,
    private readonly tree: LogTree,
    private readonly client: WitnessClient,
    private readonly notices: Notices,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'waits' | 'witnesses'>,
  ) {}

  async handle({ practiceId }: ClaimedWork): Promise<WorkResult> {
    if (this.config.witnesses.length === 0) return { done: true };
    const head = await this.head(practiceId);
    if (!head) return { done: true };
    const behind: string[] = [];
    for (const witness of this.config.witnesses) {
      const known = head.states.get(witness.name)?.size ?? 0;
      if (known >= head.checkpoint.size) continue;
      if (!(await this.catchUp(practiceId, witness, head, known))) behind.push(witness.name);
    }
    if (behind.length === 0) return { done: true };
    return this.uow.run(practiceId, (tx) =>
      Promise.resolve({
        againAt: new Date(Date.parse(tx.now) + this.config.waits.witnessEvery).toISOString(),
      }),
    );
  }

  /** Hands a witness each change of the key since, and then the newest checkpoint. @returns whether it took all */
  private async catchUp(
    practiceId: string,
    witness: WitnessSettings,
    head: Head,
    known: number,
  ): Promise<boolean> {
    const { checkpoint, changes } = head;
    let from = known;
    const steps = changes.filter(({ size }) => size > known && size < checkpoint.size);
    for (const step of [...steps, checkpoint]) {
      const answer = await this.ask({ ...head, checkpoint: step }, witness, from);
      await this.uow.run(practiceId, (tx) => this.record(tx, witness, step, answer));
      if (!answer.cosigned) return false;
      from = step.size;
    }
    return true;
  }

  private async head(practiceId: string): Promise<Head | null> {
    return this.uow.run(practiceId, async (tx) => {
      const checkpoint = await tx.use(CheckpointRepository).last();
      if (!checkpoint) return null;
      const states = await tx.use(WitnessRepository).states();
      const changes = await tx.use(CheckpointRepository).keyChanges();
      const keys = followKeyChanges(
        changes.map(({ note }) => note),
        [this.signer.verifierKey(practiceId)],
      );
      return { practiceId, checkpoint, changes, keys, states };
    });
  }

  /** Asks once, and once more from where the witness says that it is. */
  private async ask(head: Head, witness: WitnessSettings, from: number): Promise<Answer> {
    const first = await this.submit(witness, head, from);
    if (first.cosigned || first.size === undefined) return first;
    // It knows more than our newest checkpoint: this log was set back.
    if (first.size > head.checkpoint.size) return { cosigned: false, trouble: 'ahead-of-the-log' };
    return this.submit(witness, head, first.size);
  }

  private async submit(
    { url, verifierKey, name }: WitnessSettings,
    { practiceId, checkpoint: { note, size }, keys }: Head,
    from: number,
  ): Promise<Answer> {
    const proof = from > 0 && from < size ? await this.proof(practiceId, from, size) : [];
    if (proof === null) return { cosigned: false, trouble: 'entries-missing' };
    const body = [`old ${from}`, ...proof.map(toBase64), '', note].join('\n');
    const answer = await this.client.addCheckpoint(url, body);
    if (answer === null) return { cosigned: false, trouble: 'no-answer' };
    const knows = answer.status === 409 && /^\d{1,15}\n?$/.test(answer.body);
    if (knows) return { cosigned: false, trouble: 'not-continued', size: Number(answer.body) };
    if (answer.status === 422) return { cosigned: false, trouble: 'not-continued' };
    if (answer.status !== 200) return { cosigned: false, trouble: `refused-${answer.status}` };
    const at = cosignedAt(`${note}${answer.body}`, [...keys, verifierKey], name);
    if (at === null) return { cosigned: false, trouble: 'wrong-signature' };
    return { cosigned: true, line: answer.body, at };
  }

  /** Null when the log lacks entries: it can prove nothing, and people have to know. */
  private async proof(practiceId: string, from: number, size: number): Promise<Buffer[] | null> {
    try {
      await this.tree.keepUp(practiceId, size);
      return await this.uow.run(practiceId, (tx) => this.tree.consistencyProof(tx, from, size));
    } catch (error) {
      if (error instanceof AppError && error.code === 'EXPORT_REFUSED') return null;
      throw error;
    }
  }

  private async record(
    tx: Transaction,
    { name }: WitnessSettings,
    { size }: StoredCheckpoint,
    answer: Answer,
  ): Promise<void> {
    const witnesses = tx.use(WitnessRepository);
    const before = (await witnesses.states()).get(name);
    if (answer.cosigned) {
      await witnesses.add({ witness: name, size, line: answer.line, at: answer.at });
      await witnesses.keep({ name, size, waitingSince: null, toldAt: null, trouble: null });
      tx.live('log');
      return;
    }
    const waitingSince = before?.waitingSince ?? tx.now;
    const silentFor = Date.parse(tx.now) - Date.parse(waitingSince);
    const alarming = ['not-continued', 'ahead-of-the-log', 'wrong-signature', 'entries-missing'];
    const mustTell =
      alarming.includes(answer.trouble) || silentFor >= this.config.waits.witnessSilentAfter;
    const toldAt = before?.toldAt ?? (mustTell ? tx.now : null);
    await witnesses.keep({
      name,
      size: before?.size ?? 0,
      waitingSince,
      toldAt,
      trouble: answer.trouble,
    });
    if (toldAt === tx.now) await this.tell(tx, name, answer.trouble);
  }

  private async tell(tx: Transaction, name: string, trouble: string): Promise<void> {
    await this.notices.tell(tx, {
      kind: 'log-witness',
      toRoles: ['administrator', 'compliance'],
      subject: { type: 'practice', id: tx.practiceId },
      sentence: sentenceOf(name, trouble),
      link: '/log',
    });
  }
}

/** When the witness says that it signed; null when its signature is not right. */
function cosignedAt(note: string, keys: readonly string[], name: string): string | null {
  try {
    const cosignature = verifyCheckpoint(note, keys).cosignatures.find(
      (each) => each.name === name,
    );
    return cosignature ? new Date(cosignature.atSeconds * 1_000).toISOString() : null;
  } catch {
    // LedgerError: not in its form, or wrong. RangeError: a time beyond the calendar.
    return null;
  }
}

function sentenceOf(name: string, trouble: string): string {
  if (trouble === 'not-continued' || trouble === 'ahead-of-the-log') {
    return `The witness ${name} says that the response log does not continue what it saw before. Keep everything as it is, verify the log, and get help.`;
  }
  if (trouble === 'entries-missing') {
    return 'The response log lacks entries that were signed, so it cannot show the witness that it continues. Keep everything as it is, verify the log, and get help.';
  }
  if (trouble === 'wrong-signature') {
    return `What answers as the witness ${name} does not sign with its key. Ask whoever runs it.`;
  }
  return `The witness ${name} has not cosigned the response log for a while. Until it does, only this practice vouches for the newest entries. Ask whoever runs it.`;
}
