import { commit } from '@canteen/ledger';
import { BoundRepository } from './bound-scope';

/** A sealed text: where it lies, and the commitment (hex SHA-256) that stands for it elsewhere. */
export interface SealedRef {
  id: string;
  commitment: string;
}

/** A text with the salt that opens its commitment; leaves the product only in an export. */
export interface OpenedText {
  text: string;
  salt: Uint8Array;
}

const SALT_BYTES = 32;

/** What the closed key of an item belongs to; it opens for nothing else. */
export function keyContextOf(practiceId: string, itemId: string): string {
  return `item-key|${practiceId}|${itemId}`;
}

/** A text to be sealed, and which field of which item it is. */
export interface TextToSeal {
  itemId: string;
  field: string;
  text: string;
}

/** Who reads: what is restricted opens only for those who look after restrictions. */
export type TextReader = 'everybody' | 'restriction-keeper';

/**
 * Texts people wrote, encrypted under a key of the item they belong to. Destroying the key erases
 * them; what stands in the log and in seals is only a salted commitment.
 */
export class SealedTexts extends BoundRepository {
  /** Encrypts `text` as `field` of the item, and returns where it lies with its commitment. */
  async seal(itemId: string, field: string, text: string): Promise<SealedRef> {
    const [sealed] = await this.sealAll([{ itemId, field, text }]);
    if (!sealed) throw new Error('The text was not sealed.');
    return sealed;
  }

  /** As `seal` for several, in the same order. */
  async sealAll(texts: readonly TextToSeal[]): Promise<SealedRef[]> {
    if (texts.length === 0) return [];
    const keys = await this.keysFor(texts.map(({ itemId }) => itemId));
    const rows = texts.map(({ itemId, field, text }) => {
      const id = this.scope.ids.next();
      const salt = this.scope.ids.randomBytes(SALT_BYTES);
      const plain = Buffer.concat([salt, Buffer.from(text, 'utf8')]);
      const key = keyOf(keys, itemId);
      const ciphertext = this.scope.cipher.encrypt(key, plain, this.textContext(itemId, id));
      return { id, itemId, field, ciphertext, commitment: commit(text, salt) };
    });
    await this.manager.query(
      `INSERT INTO sealed_texts (practice_id, created_at, id, item_id, field, ciphertext, commitment)
       SELECT $1, $2, * FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::bytea[], $7::bytea[])`,
      [
        this.practiceId,
        this.scope.now,
        rows.map(({ id }) => id),
        rows.map(({ itemId }) => itemId),
        rows.map(({ field }) => field),
        rows.map(({ ciphertext }) => ciphertext),
        rows.map(({ commitment }) => Buffer.from(commitment, 'hex')),
      ],
    );
    return rows.map(({ id, commitment }) => ({ id, commitment }));
  }

  /** The texts with these ids; an erased, restricted or unknown one is absent from the map. */
  async open(
    ids: readonly string[],
    reader: TextReader = 'everybody',
  ): Promise<Map<string, string>> {
    const opened = await this.openWithSalt(ids, reader);
    return new Map([...opened].map(([id, { text }]) => [id, text]));
  }

  /** One text, or an empty string when it was erased. */
  async openOne(id: string): Promise<string> {
    return (await this.open([id])).get(id) ?? '';
  }

  /** As `open`, with the salt of each, for an export that proves its texts. */
  async openWithSalt(
    ids: readonly string[],
    reader: TextReader = 'everybody',
  ): Promise<Map<string, OpenedText>> {
    const opened = new Map<string, OpenedText>();
    if (ids.length === 0) return opened;
    const rows: { id: string; item_id: string; ciphertext: Buffer; wrapped_key: Buffer | null }[] =
      await this.manager.query(
        `SELECT t.id, t.item_id, t.ciphertext, k.wrapped_key
           FROM sealed_texts t
           JOIN item_keys k ON k.practice_id = t.practice_id AND k.item_id = t.item_id
          WHERE t.id = ANY($1::uuid[]) AND ($2 OR k.restricted_at IS NULL)`,
        [ids, reader === 'restriction-keeper'],
      );
    const keys = new Map<string, Buffer>();
    for (const row of rows) {
      if (row.wrapped_key === null) continue;
      const key = keys.get(row.item_id) ?? this.unwrap(row.item_id, row.wrapped_key);
      keys.set(row.item_id, key);
      const plain = this.scope.cipher.decrypt(
        key,
        row.ciphertext,
        this.textContext(row.item_id, row.id),
      );
      opened.set(row.id, {
        salt: plain.subarray(0, SALT_BYTES),
        text: plain.subarray(SALT_BYTES).toString('utf8'),
      });
    }
    return opened;
  }

  /** The commitments (hex) of sealed texts, which outlive an erasure. */
  async commitments(ids: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; commitment: Buffer }[] = await this.manager.query(
      'SELECT id, commitment FROM sealed_texts WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.commitment.toString('hex')]));
  }

  /** Which of these texts could be opened by those who look after restrictions; without its key a text is gone. */
  async kept(ids: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT t.id FROM sealed_texts t
         JOIN item_keys k ON k.practice_id = t.practice_id AND k.item_id = t.item_id
        WHERE t.id = ANY($1::uuid[]) AND k.wrapped_key IS NOT NULL`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Removes one sealed text that nothing refers to any more, such as an earlier draft. */
  async discard(id: string): Promise<void> {
    await this.manager.query('DELETE FROM sealed_texts WHERE id = $1', [id]);
  }

  /**
   * Erases an item: its key is destroyed, and what was closed with it is deleted. What stands in the
   * log and in seals is then a commitment that nobody can open or check a guess against.
   *
   * @returns the ids of the texts that went
   */
  async destroy(itemId: string): Promise<string[]> {
    await this.manager.query(
      `INSERT INTO item_keys (practice_id, item_id, wrapped_key, created_at, destroyed_at)
       VALUES ($1, $2, NULL, $3, $3)
       ON CONFLICT (practice_id, item_id) DO UPDATE SET wrapped_key = NULL, destroyed_at = $3`,
      [this.practiceId, itemId, this.scope.now],
    );
    const rows: { id: string }[] = await this.manager.query(
      `WITH gone AS (DELETE FROM sealed_texts WHERE practice_id = $1 AND item_id = $2 RETURNING id)
       SELECT id FROM gone`,
      [this.practiceId, itemId],
    );
    return rows.map((row) => row.id);
  }

  /** From now on (or no longer) the item is only kept: nobody but a restriction keeper opens it. */
  async restrict(itemId: string, restricted: boolean): Promise<void> {
    await this.manager.query(
      'UPDATE item_keys SET restricted_at = $3 WHERE practice_id = $1 AND item_id = $2',
      [this.practiceId, itemId, restricted ? this.scope.now : null],
    );
  }

  /** Which items are erased or restricted; the others are absent. */
  async closedItems(itemIds: readonly string[]): Promise<Map<string, 'erased' | 'restricted'>> {
    const rows: { item_id: string; erased: boolean }[] = await this.manager.query(
      `SELECT item_id, destroyed_at IS NOT NULL AS erased FROM item_keys
        WHERE practice_id = $1 AND item_id = ANY($2::uuid[])
          AND (destroyed_at IS NOT NULL OR restricted_at IS NOT NULL)`,
      [this.practiceId, itemIds],
    );
    return new Map(rows.map((row) => [row.item_id, row.erased ? 'erased' : 'restricted']));
  }

  /** Encrypts bytes (a picture) under the item's key. */
  async encryptBytes(itemId: string, bytes: Uint8Array): Promise<Buffer> {
    return this.scope.cipher.encrypt(
      keyOf(await this.keysFor([itemId]), itemId),
      bytes,
      this.bytesContext(itemId),
    );
  }

  /** Opens what `encryptBytes` made; null when the item was erased or is restricted. */
  async decryptBytes(itemId: string, ciphertext: Uint8Array): Promise<Buffer | null> {
    if ((await this.closedItems([itemId])).has(itemId)) return null;
    const wrapped = await this.wrappedKey(itemId);
    if (!wrapped) return null;
    return this.scope.cipher.decrypt(
      this.unwrap(itemId, wrapped),
      ciphertext,
      this.bytesContext(itemId),
    );
  }

  /** The keys of items, made where there is none yet, in an order in which nobody waits in a ring. */
  private async keysFor(itemIds: readonly string[]): Promise<Map<string, Uint8Array>> {
    const items = [...new Set(itemIds)].sort();
    const { cipher } = this.scope;
    const fresh = items.map((id) => cipher.wrap(cipher.newKey(), this.keyContext(id)));
    await this.manager.query(
      `INSERT INTO item_keys (practice_id, created_at, item_id, wrapped_key)
       SELECT $1, $2, * FROM unnest($3::uuid[], $4::bytea[])
       ON CONFLICT (practice_id, item_id) DO NOTHING`,
      [this.practiceId, this.scope.now, items, fresh],
    );
    const rows: { item_id: string; wrapped_key: Buffer | null }[] = await this.manager.query(
      'SELECT item_id, wrapped_key FROM item_keys WHERE practice_id = $1 AND item_id = ANY($2::uuid[])',
      [this.practiceId, items],
    );
    const keys = rows.flatMap(({ item_id, wrapped_key }) =>
      wrapped_key === null ? [] : [[item_id, this.unwrap(item_id, wrapped_key)] as const],
    );
    return new Map(keys);
  }

  private async wrappedKey(itemId: string): Promise<Buffer | null> {
    const rows: { wrapped_key: Buffer | null }[] = await this.manager.query(
      'SELECT wrapped_key FROM item_keys WHERE practice_id = $1 AND item_id = $2',
      [this.practiceId, itemId],
    );
    return rows[0]?.wrapped_key ?? null;
  }

  private unwrap(itemId: string, wrapped: Uint8Array): Buffer {
    return this.scope.cipher.unwrap(wrapped, this.keyContext(itemId));
  }

  private keyContext(itemId: string): string {
    return keyContextOf(this.practiceId, itemId);
  }

  private textContext(itemId: string, id: string): string {
    return `text|${this.practiceId}|${itemId}|${id}`;
  }

  private bytesContext(itemId: string): string {
    return `bytes|${this.practiceId}|${itemId}`;
  }
}

/** @throws Error when it was destroyed */
function keyOf(keys: ReadonlyMap<string, Uint8Array>, itemId: string): Uint8Array {
  const key = keys.get(itemId);
  if (key) return key;
  throw new Error('The key of this item was destroyed; nothing can be added to it.');
}
