import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { AppError } from '../errors/app-error';
import { EnvelopeCipher } from './envelope-cipher';
import { KeyRing } from './key-ring';
import { Pseudonyms } from './pseudonyms';
import { type TokenBinding, TokenVault } from './token-vault';

const folder = mkdtempSync(join(tmpdir(), 'canteen-cipher-'));
const ring = KeyRing.create(folder);
const cipher = new EnvelopeCipher(ring);
const vault = new TokenVault(cipher, ring);
afterAll(() => rmSync(folder, { recursive: true }));

/** The ring after `master.key` was replaced; the old one stays if it is asked for. */
function rotated(keepOld: boolean): KeyRing {
  const other = mkdtempSync(join(tmpdir(), 'canteen-cipher-'));
  try {
    KeyRing.create(other);
    if (keepOld) {
      const old = ring.masterKey(ring.masterKeyId)?.toString('base64') ?? '';
      writeFileSync(join(other, 'master.old.key'), old, { mode: 0o600 });
    }
    return KeyRing.load(other);
  } finally {
    rmSync(other, { recursive: true });
  }
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8((copy[at] ?? 0) ^ 1, at);
  return copy;
}

describe(EnvelopeCipher.name, () => {
  it('opens whatever it closed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.string(), (plain, aad) => {
        const key = cipher.newKey();
        const opened = cipher.decrypt(
          cipher.unwrap(cipher.wrap(key, aad), aad),
          cipher.encrypt(key, plain, aad),
          aad,
        );
        expect(opened.equals(plain)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses a change of any single byte, of the text and of the closed key', () => {
    const key = cipher.newKey();
    const text = cipher.encrypt(key, Buffer.from('I take warfarin'), 'comment');
    const wrapped = cipher.wrap(key, 'comment');
    for (let at = 0; at < text.length; at += 1) {
      expect(() => cipher.decrypt(key, flipped(text, at), 'comment')).toThrow(AppError);
    }
    for (let at = 0; at < wrapped.length; at += 1) {
      expect(() => cipher.unwrap(flipped(wrapped, at), 'comment')).toThrow(AppError);
    }
  });

  it('refuses every shortened text and key', () => {
    const key = cipher.newKey();
    const text = cipher.encrypt(key, Buffer.from('text'), '');
    const wrapped = cipher.wrap(key, '');
    for (let length = 0; length < text.length; length += 1) {
      expect(() => cipher.decrypt(key, text.subarray(0, length), '')).toThrow(AppError);
    }
    for (let length = 0; length < wrapped.length; length += 1) {
      expect(() => cipher.unwrap(wrapped.subarray(0, length), '')).toThrow(AppError);
    }
  });

  it('refuses other associated data and another key', () => {
    const key = cipher.newKey();
    const text = cipher.encrypt(key, Buffer.from('text'), 'practice-a');
    expect(() => cipher.decrypt(key, text, 'practice-b')).toThrow(AppError);
    expect(() => cipher.decrypt(cipher.newKey(), text, 'practice-a')).toThrow(AppError);
    expect(() => cipher.unwrap(cipher.wrap(key, 'practice-a'), 'practice-b')).toThrow(AppError);
  });

  it('never uses an IV twice', () => {
    const key = cipher.newKey();
    const ivs = Array.from({ length: 1_000 }, () =>
      cipher.encrypt(key, Buffer.of(), '').subarray(1, 13).toString('hex'),
    );
    expect(new Set(ivs).size).toBe(1_000);
  });

  it.each([0, 16, 31, 33])('refuses a data key of %p bytes', (length) => {
    expect(() => cipher.encrypt(Buffer.alloc(length), Buffer.of(), '')).toThrow(RangeError);
    expect(() => cipher.wrap(Buffer.alloc(length), '')).toThrow(RangeError);
  });

  it('opens keys closed by a retired master key, and closes with the new one', () => {
    const key = cipher.newKey();
    const wrapped = cipher.wrap(key, 'aad');
    const after = new EnvelopeCipher(rotated(true));
    expect(after.unwrap(wrapped, 'aad').equals(key)).toBe(true);
    expect(after.masterKeyIdOf(wrapped)).toBe(ring.masterKeyId);
    expect(after.masterKeyIdOf(after.wrap(key, 'aad'))).not.toBe(ring.masterKeyId);
    expect(() => new EnvelopeCipher(rotated(false)).unwrap(wrapped, 'aad')).toThrow(AppError);
  });
});

describe(TokenVault.name, () => {
  const binding: TokenBinding = {
    practice: 'p1',
    account: 'a1',
    network: 'facebook',
    purpose: 'page-token',
  };

  it('opens a token for what it was sealed for', () => {
    const sealed = vault.seal('EAAB-canary-token', binding);
    expect(sealed.keyId).toBe(ring.masterKeyId);
    expect(sealed.ciphertext.includes('canary')).toBe(false);
    expect(vault.open(sealed.ciphertext, { ...binding })).toBe('EAAB-canary-token');
  });

  it.each(['practice', 'account', 'network', 'purpose'] as const)(
    'does not open for another %s',
    (part) => {
      const { ciphertext } = vault.seal('token', binding);
      expect(() => vault.open(ciphertext, { ...binding, [part]: 'other' })).toThrow(AppError);
    },
  );

  it('does not mistake the end of one part for the start of the next', () => {
    const { ciphertext } = vault.seal('token', { ...binding, practice: 'p', account: '1|a' });
    expect(() => vault.open(ciphertext, { ...binding, practice: 'p|1', account: 'a' })).toThrow(
      AppError,
    );
  });

  it('refuses a change of any single byte and every shortened token', () => {
    const { ciphertext } = vault.seal('token', binding);
    for (let at = 0; at < ciphertext.length; at += 1) {
      expect(() => vault.open(flipped(ciphertext, at), binding)).toThrow(AppError);
      expect(() => vault.open(ciphertext.subarray(0, at), binding)).toThrow(AppError);
    }
  });

  it('seals each version of a token differently', () => {
    const first = vault.seal('token', binding).ciphertext;
    expect(vault.seal('token', binding).ciphertext.equals(first)).toBe(false);
  });

  it('opens tokens sealed before the master key was replaced', () => {
    const { ciphertext } = vault.seal('token', binding);
    const newRing = rotated(true);
    const after = new TokenVault(new EnvelopeCipher(newRing), newRing);
    expect(after.open(ciphertext, binding)).toBe('token');
  });
});

describe(Pseudonyms.name, () => {
  const pseudonyms = new Pseudonyms(ring);

  it('is the same for the same person at the same practice', () => {
    expect(pseudonyms.of('p1', 'x', '42')).toMatch(/^[0-9a-f]{64}$/);
    expect(pseudonyms.of('p1', 'x', '42')).toBe(pseudonyms.of('p1', 'x', '42'));
  });

  it('differs by practice, network, person and installation', () => {
    const all = [
      pseudonyms.of('p1', 'x', '42'),
      pseudonyms.of('p2', 'x', '42'),
      pseudonyms.of('p1', 'facebook', '42'),
      pseudonyms.of('p1', 'x', '43'),
      new Pseudonyms(rotated(false)).of('p1', 'x', '42'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
