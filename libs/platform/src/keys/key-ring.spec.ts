import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { KeyRing, KeyRingError } from './key-ring';

describe(KeyRing.name, () => {
  let folder: string;
  const file = (name: string) => join(folder, name);
  const put = (name: string, text: string) => writeFileSync(file(name), text, { mode: 0o600 });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'canteen-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('creates keys that only their owner can read and loads the same again', () => {
    const made = KeyRing.create(folder);
    const loaded = KeyRing.load(folder);
    expect(loaded.masterKeyId).toBe(made.masterKeyId);
    expect(loaded.masterKeyId).toMatch(/^[0-9a-f]{16}$/);
    expect(loaded.pseudonymKey.equals(made.pseudonymKey)).toBe(true);
    expect(loaded.logSigningKey.asymmetricKeyType).toBe('ed25519');
    for (const name of ['master.key', 'pseudonym.key', 'log-signing.pem']) {
      expect(statSync(file(name)).mode & 0o777).toBe(0o600);
    }
  });

  it('never writes over keys that are there', () => {
    KeyRing.create(folder);
    const before = readFileSync(file('master.key'), 'utf8');
    expect(() => KeyRing.create(folder)).toThrow();
    expect(readFileSync(file('master.key'), 'utf8')).toBe(before);
  });

  it('keeps retired master keys to open with', () => {
    const first = KeyRing.create(folder);
    renameSync(file('master.key'), file('master.2026-11.key'));
    put('master.key', Buffer.alloc(32, 7).toString('base64'));
    const ring = KeyRing.load(folder);
    expect(ring.masterKeyId).not.toBe(first.masterKeyId);
    expect(ring.masterKey(first.masterKeyId)).toEqual(first.masterKey(first.masterKeyId));
    expect(ring.masterKey('0000000000000000')).toBeNull();
  });

  it('changes the key of the log, and keeps the former one', () => {
    const { logSigningKey: former } = KeyRing.create(folder);
    const next = KeyRing.nextLogKey(folder);
    expect(KeyRing.nextLogKey(folder).equals(next)).toBe(true);
    expect(KeyRing.load(folder).logSigningKey.equals(former)).toBe(true);
    const kept = KeyRing.takeNextLogKey(folder);
    expect(KeyRing.load(folder).logSigningKey.equals(next)).toBe(true);
    expect(createPrivateKey(readFileSync(file(kept))).equals(former)).toBe(true);
    expect(statSync(file(kept)).mode & 0o777).toBe(0o600);
    expect(KeyRing.nextLogKey(folder).equals(next)).toBe(false);
  });

  it.each(['master.key', 'pseudonym.key', 'log-signing.pem'])('misses %s by name', (name) => {
    KeyRing.create(folder);
    rmSync(file(name));
    expect(() => KeyRing.load(folder)).toThrow(new RegExp(name.replace('.', '\\.')));
  });

  it.each([0o640, 0o604, 0o644])('refuses a key with file mode %p', (mode) => {
    KeyRing.create(folder);
    chmodSync(file('pseudonym.key'), mode);
    expect(() => KeyRing.load(folder)).toThrow('pseudonym.key can be read by other users');
  });

  it.each([
    ['too short', Buffer.alloc(31, 1).toString('base64')],
    ['too long', Buffer.alloc(33, 1).toString('base64')],
    ['no base64', 'canary-in-the-key-file!'],
    ['two lines', `${Buffer.alloc(32, 1).toString('base64')}\ncanary`],
    ['empty', ''],
  ])('refuses a master key that is %s and does not quote it', (_, text) => {
    KeyRing.create(folder);
    put('master.key', text);
    expect(() => KeyRing.load(folder)).toThrow(KeyRingError);
    expect(() => KeyRing.load(folder)).not.toThrow(/canary/);
  });

  it.each([
    ['no key at all', 'canary'],
    [
      'a key of another kind',
      generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ],
  ])('refuses a log-signing key that is %s', (_, text) => {
    KeyRing.create(folder);
    put('log-signing.pem', text);
    expect(() => KeyRing.load(folder)).toThrow('must be an Ed25519 private key');
    expect(() => KeyRing.load(folder)).not.toThrow(/canary/);
  });

  it('shows only the master key id when written as JSON, and no master key when inspected', () => {
    const ring = KeyRing.create(folder);
    expect(JSON.stringify(ring)).toBe(`{"masterKeyId":"${ring.masterKeyId}"}`);
    const master = ring.masterKey(ring.masterKeyId);
    expect(inspect(ring, { depth: 5 })).not.toContain(inspect(master));
    expect(inspect(ring, { depth: 5 })).not.toContain(inspect(ring.pseudonymKey));
  });
});
