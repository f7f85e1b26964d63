import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { definedRoot } from './random-tree';

/** An entry as the thief holds it: what it says, and its row. */
export interface LootedEntry {
  row: Record<string, unknown>;
  leaf: Record<string, unknown> & { seq: number; at: string };
  /** The stored bytes, when they are not simply what the leaf says. */
  bytes?: Buffer;
}

/** A practice's log in the hands of a thief. */
export interface Loot {
  entries: LootedEntry[];
  checkpoints: { size: number; note: string; root: Buffer; at: unknown }[];
}

/** How thoroughly a change is covered up. */
export type Cover = 'rows' | 'hashes' | 'head' | 'signatures';

const TABLES = ['log_entries', 'log_heads', 'log_checkpoints', 'sealed_texts', 'item_keys'];

/**
 * Somebody with all rights on the database who also holds the keys of the installation, and writes its log anew.
 * Written apart from the product's code, from the formats it publishes.
 */
export class Tamperer {
  private constructor(
    private readonly client: pg.Client,
    private readonly practice: string,
    private readonly logKey: KeyObject,
  ) {}

  /** Takes the keys, copies everything, and takes the walls down. */
  static async enter(adminUrl: string, keys: string, practice: string): Promise<Tamperer> {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    await client.query('DROP SCHEMA IF EXISTS loot CASCADE; CREATE SCHEMA loot');
    for (const table of TABLES) {
      await client.query(`CREATE TABLE loot.${table} AS TABLE public.${table}`);
      await client.query(`ALTER TABLE public.${table} DISABLE TRIGGER ALL`);
    }
    const key = createPrivateKey(readFileSync(join(keys, 'log-signing.pem')));
    return new Tamperer(client, practice, key);
  }

  async leave(): Promise<void> {
    await this.client.query('DROP SCHEMA loot CASCADE');
    await this.client.end();
  }

  /** Puts everything back as it was found. */
  async restore(): Promise<void> {
    await this.client.query('BEGIN');
    for (const table of TABLES) {
      await this.client.query(`DELETE FROM public.${table}`);
      await this.client.query(`INSERT INTO public.${table} SELECT * FROM loot.${table}`);
    }
    await this.client.query('COMMIT');
  }

  async sql(text: string, values: unknown[] = []): Promise<void> {
    await this.client.query(text, values);
  }

  /** The log as it stands. */
  async read(): Promise<Loot> {
    const { rows } = await this.client.query<Record<string, unknown> & { leaf: Buffer }>(
      'SELECT * FROM log_entries WHERE practice_id = $1 ORDER BY seq',
      [this.practice],
    );
    const checkpoints = await this.client.query<Loot['checkpoints'][number]>(
      'SELECT size::int, note, root, at FROM log_checkpoints WHERE practice_id = $1 ORDER BY size',
      [this.practice],
    );
    const entries = rows.map((row) => ({
      row,
      leaf: JSON.parse(row.leaf.toString('utf8')) as LootedEntry['leaf'],
    }));
    return { entries, checkpoints: checkpoints.rows };
  }

  /** Writes the log, covered up so far. @param key another key than the log's to sign with */
  async write(loot: Loot, cover: Cover, key: KeyObject = this.logKey): Promise<void> {
    const hashes = loot.entries.map((entry) => leafHash(bytesOf(entry)));
    await this.client.query('BEGIN');
    await this.client.query('DELETE FROM log_entries WHERE practice_id = $1', [this.practice]);
    for (const [index, entry] of loot.entries.entries()) {
      const hash = cover === 'rows' ? entry.row['leaf_hash'] : hashes[index];
      await this.insert('log_entries', { ...entry.row, leaf: bytesOf(entry), leaf_hash: hash });
    }
    if (cover === 'head' || cover === 'signatures') await this.writeHead(hashes, loot);
    if (cover === 'signatures') {
      await this.client.query('DELETE FROM log_checkpoints WHERE practice_id = $1', [
        this.practice,
      ]);
      for (const { size, at } of loot.checkpoints.filter((each) => each.size <= hashes.length)) {
        const root = definedRoot(hashes.slice(0, size));
        const note = this.note(size, root, [key]);
        await this.insert('log_checkpoints', { practice_id: this.practice, size, root, note, at });
      }
    }
    await this.client.query('COMMIT');
  }

  /** A checkpoint over the log as it stands that says that its key changed, signed by both. */
  async changeKey(loot: Loot, to: KeyObject): Promise<void> {
    const hashes = loot.entries.map((entry) => leafHash(bytesOf(entry)));
    const [size, root] = [hashes.length, definedRoot(hashes)];
    const keys = [this.logKey, to].map((key) => this.verifierKey(key));
    const note = this.note(size, root, [this.logKey, to], `key-change ${keys.join(' ')}\n`);
    await this.client.query('DELETE FROM log_checkpoints WHERE practice_id = $1 AND size = $2', [
      this.practice,
      size,
    ]);
    const at = loot.checkpoints.at(-1)?.at;
    await this.insert('log_checkpoints', { practice_id: this.practice, size, root, note, at });
  }

  otherKey(): KeyObject {
    return generateKeyPairSync('ed25519').privateKey;
  }

  private async writeHead(hashes: readonly Buffer[], { entries }: Loot): Promise<void> {
    const size = Buffer.alloc(9, 1);
    size.writeBigUInt64BE(BigInt(hashes.length), 1);
    await this.client.query(
      'UPDATE log_heads SET size = $2, frontier = $3, last_at = $4 WHERE practice_id = $1',
      [
        this.practice,
        hashes.length,
        Buffer.concat([size, ...peaksOf(hashes)]),
        entries.at(-1)?.leaf.at,
      ],
    );
  }

  private async insert(table: string, row: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(row);
    const places = columns.map((_, at) => `$${at + 1}`);
    const values = columns.map((column) =>
      column === 'sealed' ? JSON.stringify(row[column]) : row[column],
    );
    await this.client.query(
      `INSERT INTO ${table} (${columns.join()}) VALUES (${places.join()})`,
      values,
    );
  }

  /** A signed note (C2SP signed-note and tlog-checkpoint), from the letter of the specification. */
  private note(size: number, root: Buffer, keys: readonly KeyObject[], more = ''): string {
    const name = this.origin();
    const text = `${name}\n${size}\n${root.toString('base64')}\n${more}`;
    const lines = keys.map((key) => {
      const id = Buffer.from(keyId(name, key), 'hex');
      const signature = Buffer.concat([id, sign(null, Buffer.from(text), key)]);
      return `— ${name} ${signature.toString('base64')}\n`;
    });
    return `${text}\n${lines.join('')}`;
  }

  private verifierKey(key: KeyObject): string {
    const name = this.origin();
    return `${name}+${keyId(name, key)}+${typedKey(key).toString('base64')}`;
  }

  private origin(): string {
    return `canteen/${this.practice}`;
  }
}

/** The bytes of an entry: its own, or what it says with all keys in order (RFC 8785). */
export function bytesOf({ leaf, bytes }: LootedEntry): Buffer {
  return bytes ?? Buffer.from(JSON.stringify(inOrder(leaf)), 'utf8');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, each]) => [key, inOrder(each)]));
}

function leafHash(bytes: Buffer): Buffer {
  return createHash('sha256').update(Uint8Array.of(0)).update(bytes).digest();
}

/** Roots of the complete subtrees, the largest first. */
function peaksOf(hashes: readonly Buffer[]): Buffer[] {
  const peaks: Buffer[] = [];
  let from = 0;
  for (let width = 2 ** 30; width >= 1; width /= 2) {
    if (Math.floor(hashes.length / width) % 2 === 0) continue;
    peaks.push(definedRoot(hashes.slice(from, from + width)));
    from += width;
  }
  return peaks;
}

function typedKey(key: KeyObject): Buffer {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return Buffer.concat([Buffer.of(1), spki.subarray(-32)]);
}

function keyId(name: string, key: KeyObject): string {
  return createHash('sha256').update(`${name}\n`).update(typedKey(key)).digest('hex').slice(0, 8);
}
