import { spawnSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const script = path.resolve(__dirname, '../docker/make-secrets.sh');

describe('make-secrets.sh', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'canteen-secrets-'));
  const make = () => spawnSync('sh', [script, folder], { encoding: 'utf8' }).status;
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

  beforeAll(() => expect(make()).toBe(0));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('makes keys that open', () => {
    expect(createPrivateKey(read('keys/log-signing.pem')).asymmetricKeyType).toBe('ed25519');
    expect(Buffer.from(read('keys/master.key'), 'base64')).toHaveLength(32);
    expect(Buffer.from(read('keys/pseudonym.key'), 'base64')).toHaveLength(32);
  });

  it('makes addresses with the passwords in them', () => {
    expect(new URL(read('database_url').trim()).password).toBe(read('app_password').trim());
    expect(new URL(read('database_owner_url').trim()).password).toBe(read('owner_password').trim());
    expect(new URL(read('redis_url').trim()).password).toBe(read('redis_password').trim());
  });

  it('lets nobody else in', () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'keys', 'master.key')).mode & 0o777).toBe(0o600);
  });

  it('never replaces what is there', () => {
    const before = ['keys/master.key', 'keys/log-signing.pem', 'app_password', 'database_url'].map(
      read,
    );

    expect(make()).toBe(0);
    expect(
      ['keys/master.key', 'keys/log-signing.pem', 'app_password', 'database_url'].map(read),
    ).toEqual(before);
  });
});
