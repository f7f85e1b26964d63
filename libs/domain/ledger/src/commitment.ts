import { hash, timingSafeEqual } from 'node:crypto';
import { requireUnicode } from './canonical-json';
import { LedgerError } from './ledger-error';

/** Bytes of a salt: 256 bits, so that guessing texts finds no commitment once the salt is destroyed. */
export const SALT_BYTES = 32;

const COMMITMENT = /^[0-9a-f]{64}$/;

/**
 * Commits to a text without showing it: SHA-256 over the salt followed by the text as UTF-8.
 * The salt has a fixed length, so no two pairs of salt and text run together.
 * @param salt 32 random bytes, used for this one text only and destroyed together with it on erasure.
 * @returns 64 lower-case hexadecimal digits.
 * @throws LedgerError `salt-invalid` for another length, `text-not-unicode` for a lone surrogate.
 */
export function commit(text: string, salt: Uint8Array): string {
  if (salt.length !== SALT_BYTES) {
    throw new LedgerError('salt-invalid', `A salt has ${SALT_BYTES} bytes.`);
  }
  requireUnicode(text);
  return saltedHash(text, salt).toString('hex');
}

/** Whether a text and its salt open a commitment. Never throws: a malformed commitment or salt opens nothing. */
export function checkCommitment(commitment: string, text: string, salt: Uint8Array): boolean {
  if (!isCommitment(commitment) || salt.length !== SALT_BYTES) return false;
  return timingSafeEqual(saltedHash(text, salt), Buffer.from(commitment, 'hex'));
}

/** Whether a value has the form of a commitment. */
export function isCommitment(value: unknown): value is string {
  return typeof value === 'string' && COMMITMENT.test(value);
}

function saltedHash(text: string, salt: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([salt, Buffer.from(text, 'utf8')]), 'buffer');
}
