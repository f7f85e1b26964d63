/**
 * What a line of the log may hold: names, ids, counts and times. Everything else is left out, so
 * that nothing of a request, a post or a person is ever written by accident.
 */
export const allowedFacts = [
  'account',
  'attempt',
  'channelId',
  'code',
  'commentId',
  'context',
  'correlationId',
  'count',
  'environment',
  'kind',
  'memberId',
  'method',
  'ms',
  'network',
  'outcome',
  'port',
  'postId',
  'practiceId',
  'publicationId',
  'queue',
  'reason',
  'revisionId',
  'route',
  'setting',
  'status',
  'topic',
  'workId',
] as const;
export type AllowedFact = (typeof allowedFacts)[number];

/** How an error is written: what it is and where it happened, never what it says. */
export interface WrittenError {
  name: string;
  code?: string;
  stack: string[];
  cause?: WrittenError;
}

/** A written error on its way to the guard, with the sentences that must not be repeated. */
export interface DescribedError extends WrittenError {
  unsaid: string[];
}

/** A word without spaces, such as an id, a route pattern, a code or a class name. */
const factWord = /^[\w.:/*{}()-]{1,120}$/;
const errorWord = /^[\w.-]{1,60}$/;
/** One frame of a stack: only a place in a program ends in a line and a column. */
const stackFrame = /^ {4}at [^\n]{1,400}:\d+:\d+\)?$/;
const deepestCause = 3;
const longestMessage = 300;

/**
 * Turns anything thrown into what may be written of it. Works as pino's serialiser of `err`.
 * @param thrown an error or anything else that was thrown.
 */
export function describeError(thrown: unknown): DescribedError {
  return { ...writtenError(thrown, deepestCause), unsaid: messagesOf(thrown, deepestCause) };
}

/**
 * Keeps of a parsed log line only what the list allows. The last step before the bytes are written.
 * @param record one line as pino would have written it.
 */
export function allowedRecord(record: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key of ['level', 'time', 'pid'] as const) {
    if (typeof record[key] === 'number') kept[key] = record[key];
  }
  for (const key of allowedFacts) {
    const value = record[key];
    if (isFact(value)) kept[key] = value;
  }
  const described = readDescribedError(record['err']);
  if (described !== null) kept['err'] = described.written;
  kept['msg'] = allowedMessage(record['msg'], described?.unsaid ?? []);
  return kept;
}

function isFact(value: unknown): boolean {
  return (
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && factWord.test(value))
  );
}

function allowedMessage(message: unknown, unsaid: readonly string[]): string {
  if (typeof message !== 'string') return '';
  if (unsaid.some((sentence) => sentence !== '' && message.includes(sentence))) {
    return 'An error happened; see err.';
  }
  return message.replace(/\s+/g, ' ').slice(0, longestMessage);
}

function writtenError(thrown: unknown, deeper: number): WrittenError {
  if (!(thrown instanceof Error)) return { name: 'NotAnError', stack: [] };
  const code: unknown = 'code' in thrown ? thrown.code : undefined;
  const written: WrittenError = {
    name: errorWord.test(thrown.name) ? thrown.name : 'Error',
    stack: framesOf(thrown),
  };
  if (typeof code === 'string' && errorWord.test(code)) written.code = code;
  if (thrown.cause !== undefined && deeper > 0) {
    written.cause = writtenError(thrown.cause, deeper - 1);
  }
  return written;
}

function framesOf(error: Error): string[] {
  const stack = (error.stack ?? '').replace(error.message, '');
  return stack
    .split('\n')
    .filter((line) => stackFrame.test(line))
    .map((line) => line.trim())
    .slice(0, 20);
}

function messagesOf(thrown: unknown, deeper: number): string[] {
  if (typeof thrown === 'string') return [thrown];
  if (!(thrown instanceof Error)) return [];
  const beneath = deeper > 0 ? messagesOf(thrown.cause, deeper - 1) : [];
  return [thrown.message, ...beneath];
}

/** Reads back what `describeError` made; anything else under `err` is not written. */
function readDescribedError(value: unknown): { written: WrittenError; unsaid: string[] } | null {
  if (!isRecord(value) || !Array.isArray(value['unsaid'])) return null;
  const unsaid = value['unsaid'].filter((sentence) => typeof sentence === 'string');
  return { written: readWrittenError(value), unsaid };
}

function readWrittenError(value: Record<string, unknown>): WrittenError {
  const { name, code, cause } = value;
  const stack: unknown[] = Array.isArray(value['stack']) ? value['stack'] : [];
  const written: WrittenError = {
    name: typeof name === 'string' && errorWord.test(name) ? name : 'Error',
    stack: stack.filter(isStackFrame),
  };
  if (typeof code === 'string' && errorWord.test(code)) written.code = code;
  if (isRecord(cause)) written.cause = readWrittenError(cause);
  return written;
}

function isStackFrame(line: unknown): line is string {
  return typeof line === 'string' && stackFrame.test(`    ${line}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
