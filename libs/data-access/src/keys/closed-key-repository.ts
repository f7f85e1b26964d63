import { BoundRepository } from '../unit-of-work/bound-scope';
import { keyContextOf } from '../unit-of-work/sealed-texts';
import { type TokenPurpose } from '../entities';

/** A token in use, closed with an earlier master key. */
export interface TokenToClose {
  id: string;
  purpose: TokenPurpose;
  network: string;
  accountId: string;
  ciphertext: Buffer;
}

/** What of the bound practice an earlier master key closed. */
export class ClosedKeyRepository extends BoundRepository {
  /**
   * Closes keys of items anew that the present master key did not close, in the order of their ids.
   *
   * @param after the last id that was looked at; an empty text for the beginning
   * @returns how many were closed anew, and the last of them; null when there are none after it
   */
  async closeItems(after: string, limit: number): Promise<{ closed: number; last: string | null }> {
    const { cipher, keys } = this.scope;
    const rows: { item_id: string; wrapped_key: Buffer }[] = await this.manager.query(
      `SELECT item_id, wrapped_key FROM item_keys
        WHERE practice_id = $1 AND wrapped_key IS NOT NULL AND substring(wrapped_key FROM 2 FOR 8) <> $2
          AND ($3 = '' OR item_id > nullif($3, '')::uuid)
        ORDER BY item_id LIMIT $4 FOR UPDATE`,
      [this.practiceId, Buffer.from(keys.masterKeyId, 'hex'), after, limit],
    );
    const closed = rows.map(({ item_id: id, wrapped_key: wrapped }) => {
      const context = keyContextOf(this.practiceId, id);
      return cipher.wrap(cipher.unwrap(wrapped, context), context);
    });
    await this.manager.query(
      `UPDATE item_keys SET wrapped_key = n.wrapped
         FROM unnest($2::uuid[], $3::bytea[]) AS n(id, wrapped)
        WHERE practice_id = $1 AND item_id = n.id`,
      [this.practiceId, rows.map((row) => row.item_id), closed],
    );
    return { closed: rows.length, last: rows.at(-1)?.item_id ?? null };
  }

  /** Tokens in use that the present master key did not close. */
  async tokens(): Promise<TokenToClose[]> {
    return this.manager.query(
      `SELECT t.id, t.purpose, c.network, c.account_id AS "accountId", t.ciphertext
         FROM channel_tokens t JOIN channels c ON c.id = t.channel_id
        WHERE t.practice_id = $1 AND t.replaced_at IS NULL AND t.key_id <> $2
        ORDER BY t.id FOR UPDATE OF t`,
      [this.practiceId, this.scope.keys.masterKeyId],
    );
  }

  /** The same token, closed with another master key. */
  async putToken(id: string, sealed: { ciphertext: Buffer; keyId: string }): Promise<void> {
    await this.manager.query(
      'UPDATE channel_tokens SET ciphertext = $3, key_id = $4 WHERE practice_id = $1 AND id = $2',
      [this.practiceId, id, sealed.ciphertext, sealed.keyId],
    );
  }
}
