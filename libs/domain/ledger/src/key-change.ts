import { signCheckpoint, verifyCheckpoint, type Checkpoint } from './checkpoint';
import { LedgerError } from './ledger-error';
import { parseVerifierKey, signBytes, verifierKeyOf, type SigningKey } from './log-key';
import { formatNote, parseNote } from './signed-note';

/** What {@link signKeyChange} needs: both keys must have the origin as their name. */
export interface KeyChangeToSign {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly oldKey: SigningKey;
  readonly newKey: SigningKey;
}

/** The extension line that names the old and the new key; extension lines stand under the signature (C2SP tlog-checkpoint). */
const KEY_CHANGE = /^key-change (\S+) (\S+)$/;

/**
 * Signs the checkpoint at which a log's key changes. It names both keys and both sign it, so that a reader who trusts either may trust
 * the other.
 * @returns the note.
 * @throws LedgerError as `signCheckpoint` does.
 */
export function signKeyChange({ oldKey, newKey, ...head }: KeyChangeToSign): string {
  const [from, to] = [verifierKeyOf(oldKey, 'log'), verifierKeyOf(newKey, 'log')];
  const extensionLines = [`key-change ${from} ${to}`];
  const { text, signatures } = parseNote(signCheckpoint({ ...head, key: oldKey, extensionLines }));
  const { name, id } = parseVerifierKey(to);
  if (name !== head.origin) {
    throw new LedgerError('checkpoint-invalid', 'The new key belongs to another log.');
  }
  const payload = signBytes(Buffer.from(text, 'utf8'), newKey);
  return formatNote(text, [...signatures, { name, keyId: id, payload }]);
}

/** The keys a checkpoint says its log changed from and to, as it stands; nothing is verified here. */
export function keyChangeOf({ extensionLines }: Checkpoint): { from: string; to: string } | null {
  for (const line of extensionLines) {
    const [, from, to] = KEY_CHANGE.exec(line) ?? [];
    if (from !== undefined && to !== undefined) return { from, to };
  }
  return null;
}

/**
 * The keys a reader may trust who trusts some and meets these checkpoints: where a log under a trusted key says that its key changed,
 * the other key is trusted too.
 * @param notes checkpoints in any order; what is wrong with them is for others to report.
 * @param trusted verifier keys as `name+id+base64`.
 */
export function followKeyChanges(notes: readonly string[], trusted: readonly string[]): string[] {
  const known = new Set(trusted);
  const changes = notes.filter((note) => note.includes('\nkey-change '));
  // Each round follows at least one change, if any can be followed.
  for (let round = 0; round < changes.length; round += 1) {
    const before = known.size;
    for (const note of changes) for (const key of changedKeys(note, [...known])) known.add(key);
    if (known.size === before) break;
  }
  return [...known];
}

function changedKeys(note: string, known: readonly string[]): string[] {
  try {
    const change = keyChangeOf(verifyCheckpoint(note, known));
    const keys = change ? [change.from, change.to] : [];
    return keys.every((key) => parseVerifierKey(key).use === 'log') ? keys : [];
  } catch {
    // LedgerError: signed by nobody known so far, or not in its form.
    return [];
  }
}
