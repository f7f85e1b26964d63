import { type StoredCheckpoint } from '@canteen/data-access';
import { type ExportScope } from '@canteen/ledger';

/** How much of the log goes into a file; the days are those of the practice, both included (YYYY-MM-DD). */
export type LogPart =
  { of: 'log' } | { of: 'thread'; thread: string } | { of: 'period'; from: string; to: string };

/** What the verifiers call each part. */
export const scopes: Record<LogPart['of'], ExportScope> = {
  log: 'log',
  thread: 'selection',
  period: 'period',
};

/** What an export is made of, fixed before its first byte. */
export interface ExportPlan {
  practiceId: string;
  practiceName: string;
  /** Whether the practice is an invented one. */
  demo: boolean;
  /** IANA zone of the practice, in which times are told. */
  timeZone: string;
  exportedAt: string;
  /** The name of whoever exports. */
  exportedBy: string;
  part: LogPart;
  /** Number of the first entry. */
  from: number;
  /** Number of the last entry. */
  to: number;
  /** How many entries the newest checkpoint is over. */
  size: number;
  /** The smallest first. */
  checkpoints: StoredCheckpoint[];
}

/** Names of the files of an export: the ZIP, and the entries in it. */
export function fileNames({ practiceName, exportedAt, part }: ExportPlan): {
  zip: string;
  entries: string;
} {
  const name = `${fileWord(practiceName)}-${exportedAt.slice(0, 10)}${ending(part)}.canteen-log`;
  return { zip: `${name}.zip`, entries: `${name}.jsonl` };
}

/** Name of the file that proves one entry. */
export function proofFileName(practiceName: string, seq: number): string {
  return `${fileWord(practiceName)}-entry-${seq}.canteen-log.jsonl`;
}

function ending(part: LogPart): string {
  if (part.of === 'thread') return `-thread-${part.thread.slice(-8)}`;
  return part.of === 'period' ? `-from-${part.from}-to-${part.to}` : '';
}

function fileWord(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'practice'
  );
}
