import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { generateWitnessKey, verifierKeyOf, type SigningKey } from '@canteen/ledger';
import { type WitnessMemory, type WitnessedLog } from './witness';

/** What the witness keeps, in a folder of its own: its key, and a file for each log. */
export class WitnessFolder implements WitnessMemory {
  constructor(private readonly folder: string) {}

  /**
   * Makes the key of a new witness.
   *
   * @returns the verifier key to hand out
   * @throws Error when the folder has a key already
   */
  create(name: string): string {
    mkdirSync(join(this.folder, 'logs'), { recursive: true, mode: 0o700 });
    const { privateKeyPem, verifierKey } = generateWitnessKey(name);
    const text = JSON.stringify({ name, privateKeyPem });
    writeFileSync(this.keyFile, text, { mode: 0o600, flag: 'wx' });
    return verifierKey;
  }

  /** @throws Error when the folder has no key */
  key(): SigningKey {
    return JSON.parse(readFileSync(this.keyFile, 'utf8')) as SigningKey;
  }

  verifierKey(): string {
    return verifierKeyOf(this.key(), 'witness');
  }

  find(origin: string): WitnessedLog | null {
    const file = this.fileOf(origin);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WitnessedLog) : null;
  }

  /** Writes beside, forces it to the disk, and puts it in place in one step: a crash leaves the old or the new. */
  keep(origin: string, log: WitnessedLog): void {
    const file = this.fileOf(origin);
    const beside = `${file}.new`;
    writeFileSync(beside, JSON.stringify({ origin, ...log }, null, 2), {
      mode: 0o600,
      flush: true,
    });
    renameSync(beside, file);
    const folder = openSync(join(this.folder, 'logs'), 'r');
    fsyncSync(folder);
    closeSync(folder);
  }

  private get keyFile(): string {
    return join(this.folder, 'witness-key.json');
  }

  /** Origins hold slashes; their hashes do not. */
  private fileOf(origin: string): string {
    const name = createHash('sha256').update(origin).digest('hex').slice(0, 32);
    return join(this.folder, 'logs', `${name}.json`);
  }
}
