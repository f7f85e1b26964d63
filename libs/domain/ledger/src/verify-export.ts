import { ExportVerifier, type VerificationOptions } from './export-verifier';
import { LedgerError } from './ledger-error';
import { type VerificationReport } from './verification-report';

/** Longest line in characters; keeps memory bounded whatever the file is. */
const MAX_LINE_CHARACTERS = 8_000_000;

/**
 * Verifies a whole export held in memory, without database, network or clock. Never throws for what is in the text: the report says what is wrong.
 */
export function verifyExport(text: string, options: VerificationOptions = {}): VerificationReport {
  const verifier = new ExportVerifier(options);
  const lines = text.split('\n');
  const rest = lines.pop();
  for (const line of lines) verifier.push(line);
  if (rest !== '') verifier.breakOff(cutOff());
  return verifier.finish();
}

/**
 * Verifies an export line by line, for example from {@link exportLines}, without holding it in memory.
 * @param lines the lines without their line breaks.
 * @throws whatever the source of the lines throws, but for {@link LedgerError}, which is reported.
 */
export async function verifyExportLines(
  lines: AsyncIterable<string> | Iterable<string>,
  options: VerificationOptions = {},
): Promise<VerificationReport> {
  const verifier = new ExportVerifier(options);
  try {
    for await (const line of lines) verifier.push(line);
  } catch (error) {
    // The file holds bytes that are no text, or ends in the middle of a line.
    if (!(error instanceof LedgerError)) throw error;
    verifier.breakOff(error);
  }
  return verifier.finish();
}

/**
 * Cuts the bytes of an export into lines, without their line breaks.
 * @param chunks the file as it is read, for example from `createReadStream`.
 * @throws LedgerError `export-invalid` for bytes that are not UTF-8 and for endless lines, `export-cut-off` when the last line has no line break.
 */
export async function* exportLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decode(decoder, chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > MAX_LINE_CHARACTERS) {
      throw new LedgerError('export-invalid', 'A line of the file is too long to be an entry.');
    }
  }
  if (rest + decode(decoder) !== '') throw cutOff();
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    // TypeError: the decoder met bytes that are not UTF-8.
    throw new LedgerError('export-invalid', 'The file holds bytes that are not text in UTF-8.');
  }
}

function cutOff(): LedgerError {
  return new LedgerError('export-cut-off', 'The file ends in the middle of a line.');
}
