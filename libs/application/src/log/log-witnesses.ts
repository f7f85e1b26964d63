import { type LogEntryView, type LogWitnesses } from '@canteen/contracts';
import {
  type CheckpointMailRecord,
  CheckpointMailRepository,
  type EntryProof,
  MemberRepository,
  type Reading,
  WitnessRepository,
} from '@canteen/data-access';
import { type AppConfig } from '@canteen/platform';

/** The settings that say who may hold checkpoints. */
export type WitnessConfig = Pick<AppConfig, 'smtpUrl' | 'witnesses'>;

/** Who outside this computer holds a checkpoint, and of what size. */
export async function logWitnesses(tx: Reading, config: WitnessConfig): Promise<LogWitnesses> {
  const mails = tx.use(CheckpointMailRepository);
  const states = await tx.use(WitnessRepository).states();
  const sent = await mails.lastSent();
  const failed = await mails.lastFailed();
  const names = await mailboxNames(tx, [...sent, ...failed]);
  const [first] = sent;
  const cosigning = config.witnesses.map(({ name }) => {
    const state = states.get(name);
    return { name, size: state?.size ?? 0, waitingSince: state?.waitingSince ?? null };
  });
  return {
    mail: {
      configured: config.smtpUrl !== null,
      nextAt: await mails.nextAt(),
      last: first
        ? { size: first.size, at: first.sentAt ?? first.madeAt, to: sent.map(names) }
        : null,
      failed: failed.map(names),
    },
    cosigning,
    size: Math.max(first?.size ?? 0, ...cosigning.map(({ size }) => size)),
  };
}

/** Who outside holds a checkpoint that covers an entry. */
export function witnessesOf({
  cosigned,
  mailed,
}: EntryProof): NonNullable<LogEntryView['witnesses']> {
  const cosignatures = [...cosigned].map(([name, { size, at }]) => ({
    by: 'cosignature' as const,
    name,
    checkpoint: size,
    at,
  }));
  const mails = mailed
    ? [{ by: 'e-mail' as const, name: 'e-mail', checkpoint: mailed.size, at: mailed.at }]
    : [];
  return [...cosignatures, ...mails];
}

async function mailboxNames(
  tx: Reading,
  mails: readonly CheckpointMailRecord[],
): Promise<(mail: CheckpointMailRecord) => string> {
  const ids = mails.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]));
  const names = await tx.use(MemberRepository).namesOf([...new Set(ids)]);
  return ({ memberId, email }) => names.get(memberId ?? '') ?? email;
}
