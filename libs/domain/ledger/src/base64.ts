import { LedgerError } from './ledger-error';

/** Standard base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/**
 * Reads standard base64 and accepts only the one correct spelling of the bytes.
 * @throws LedgerError `base64-invalid` for other alphabets, missing padding, white space or stray bits.
 */
export function fromBase64(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) {
    throw new LedgerError('base64-invalid', 'A value is not correct base64.');
  }
  return bytes;
}
