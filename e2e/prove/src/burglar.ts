import { createDecipheriv, createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';

/** A row of a sealed text beside its item's key, as the database has them. */
interface SealedRow {
  id: string;
  practice_id: string;
  item_id: string;
  ciphertext: Buffer;
  wrapped_key: Buffer | null;
}

/**
 * Somebody who took everything: the database, Redis, the files, the logs and the master key. Written
 * apart from the product's code, from the layout of what is stored.
 */
export class Burglar {
  private readonly masterKey: Buffer;

  constructor(
    private readonly loot: { adminUrl: string; redisUrl: string; keys: string; folder: string },
  ) {
    const text = readFileSync(join(loot.keys, 'master.key'), 'utf8');
    this.masterKey = Buffer.from(text.trim(), 'base64');
  }

  /** Every text that can be had: plain in any row, key, file or log, or opened with the master key. */
  async everything(): Promise<string> {
    const parts = [...(await this.rows()), ...(await this.opened()), ...(await this.redis())];
    return [...parts, ...this.files()].join('\n');
  }

  /** The commitments that stand in the log for a kind of entry and field, as hex. */
  async commitments(practiceId: string): Promise<Set<string>> {
    const leaves = await this.query<{ leaf: Buffer }>(
      `SELECT leaf FROM log_entries WHERE practice_id = '${practiceId}' AND kind LIKE 'comment.%'`,
    );
    return new Set(
      leaves.flatMap(({ leaf }) => {
        const read = JSON.parse(leaf.toString('utf8')) as { commitments: Record<string, string> };
        return Object.values(read.commitments);
      }),
    );
  }

  /** Salts that still stand somewhere: those of texts that were not erased. */
  async salts(): Promise<Buffer[]> {
    return (await this.plainTexts()).map((plain) => plain.subarray(0, 32));
  }

  private async rows(): Promise<string[]> {
    const tables = await this.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      for (const { row } of await this.query<{ row: string }>(
        `SELECT t::text AS row FROM ${name} t`,
      )) {
        // Bytes are written as hex: what they say is looked at too.
        const hidden = row.match(/\\x[0-9a-f]{8,}/g) ?? [];
        parts.push(
          row,
          ...hidden.map((hex) => Buffer.from(hex.slice(2), 'hex').toString('latin1')),
        );
      }
    }
    return parts;
  }

  private async opened(): Promise<string[]> {
    return (await this.plainTexts()).map((plain) => plain.subarray(32).toString('utf8'));
  }

  private async plainTexts(): Promise<Buffer[]> {
    const rows = await this.query<SealedRow>(
      `SELECT t.id, t.practice_id, t.item_id, t.ciphertext, k.wrapped_key
         FROM sealed_texts t LEFT JOIN item_keys k ON k.item_id = t.item_id`,
    );
    return rows.flatMap((row) => {
      if (row.wrapped_key === null) return [];
      const owner = `${row.practice_id}|${row.item_id}`;
      const key = open(this.masterKey, row.wrapped_key, 9, `item-key|${owner}`);
      return [open(key, row.ciphertext, 1, `text|${owner}|${row.id}`)];
    });
  }

  private async redis(): Promise<string[]> {
    const redis = new Redis(this.loot.redisUrl);
    try {
      const keys = await redis.keys('*');
      const values = await Promise.all(keys.map((key) => redis.dumpBuffer(key)));
      return [...keys, ...values.map((value) => value?.toString('latin1') ?? '')];
    } finally {
      redis.disconnect();
    }
  }

  /** Logs and everything else the installation wrote; what the networks keep is theirs. */
  private files(): string[] {
    const walk = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (['sandbox', 'programs', 'compiled'].includes(entry.name)) return [];
        if (entry.isDirectory()) return walk(path);
        return entry.isFile() && statSync(path).size < 200_000_000 ? [path] : [];
      });
    return walk(this.loot.folder)
      .filter((path) => !path.endsWith('sandbox.log'))
      .map((path) => readFileSync(path, 'latin1'));
  }

  private async query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.loot.adminUrl });
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }
}

/** AES-256-GCM: header, 12 bytes IV, 16 bytes tag, cipher text; the header is authenticated too. */
function open(key: Buffer, bytes: Buffer, header: number, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(header, header + 12));
  decipher.setAuthTag(bytes.subarray(header + 12, header + 28));
  decipher.setAAD(Buffer.concat([bytes.subarray(0, header), Buffer.from(context, 'utf8')]));
  return Buffer.concat([decipher.update(bytes.subarray(header + 28)), decipher.final()]);
}

/** SHA-256 of some pieces, as hex. */
export function sha256(...pieces: (Buffer | string)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
