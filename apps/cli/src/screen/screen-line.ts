import {
  type Entity,
  type Finding,
  type ItemKind,
  parseScreeningContext,
  type PracticeProfile,
  screen,
  type Triage,
} from '@canteen/guidance';

/** The answer to one case. */
export interface ScreenedLine {
  id: unknown;
  findings: Finding[];
  entities: Entity[];
  triage:
    | (Omit<Triage, 'sentimentProbabilities'> & { probabilities: Triage['sentimentProbabilities'] })
    | null;
  /** Milliseconds that the screening took. */
  ms: number;
}

/** What was wrong with a line, and its id when it had one. */
export interface UnreadableLine {
  id?: unknown;
  error: string;
}

/** Screens one JSON line; `now` gives milliseconds of a monotonic clock. */
export function screenLine(
  line: string,
  profile: PracticeProfile,
  now: () => number,
): ScreenedLine | UnreadableLine {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return { error: 'This line is not JSON.' };
  }
  if (typeof row !== 'object' || row === null || !('text' in row) || typeof row.text !== 'string') {
    return { ...idOf(row), error: 'A case needs a text.' };
  }
  const kind = 'kind' in row && row.kind !== undefined && row.kind !== null ? row.kind : 'comment';
  if (!isKind(kind)) return { ...idOf(row), error: 'The kind must be post, reply or comment.' };
  try {
    const context = parseScreeningContext('context' in row ? row.context : {});
    const start = now();
    const report = screen({ kind, text: row.text, context, profile });
    const ms = Math.round((now() - start) * 1000) / 1000;
    return {
      id: 'id' in row ? row.id : null,
      findings: report.findings,
      entities: report.entities,
      triage: triageIn(report.triage),
      ms,
    };
  } catch (error) {
    return {
      ...idOf(row),
      error:
        error instanceof TypeError
          ? `The context could not be read: ${error.message}`
          : 'The case could not be screened.',
    };
  }
}

function triageIn(triage: Triage | null): ScreenedLine['triage'] {
  if (!triage) return null;
  const { sentimentProbabilities, ...rest } = triage;
  return { ...rest, probabilities: sentimentProbabilities };
}

function isKind(kind: unknown): kind is ItemKind {
  return kind === 'post' || kind === 'reply' || kind === 'comment';
}

function idOf(row: unknown): { id?: unknown } {
  return typeof row === 'object' && row !== null && 'id' in row ? { id: row.id } : {};
}
