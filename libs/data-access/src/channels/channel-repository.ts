import { In, Not } from 'typeorm';
import { Channel, type ChannelLimit, type TokenPurpose } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** What the network says about the account at connecting. */
export interface ConnectedAccount {
  network: Channel['network'];
  accountId: string;
  name: string;
  handle: string;
  pageUrl: string;
}

/** The tokens of one channel, still sealed, by what they are for. */
export type SealedTokens = ReadonlyMap<TokenPurpose, Buffer>;

/** Connected accounts of the bound practice, and their tokens. */
export class ChannelRepository extends BoundRepository {
  /** Every channel that was not disconnected, by network and name. */
  async connected(): Promise<Channel[]> {
    return this.manager.find(Channel, {
      where: { practiceId: this.practiceId, status: Not('disconnected') },
      order: { network: 'ASC', name: 'ASC', id: 'ASC' },
    });
  }

  async byId(id: string): Promise<Channel | null> {
    return this.manager.findOneBy(Channel, { id, practiceId: this.practiceId });
  }

  /** As `byId`, holding the row until the commit. */
  async lock(id: string): Promise<Channel | null> {
    return this.manager.findOne(Channel, {
      where: { id, practiceId: this.practiceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Holds channels until the commit, in an order in which nobody waits in a ring. */
  async hold(ids: readonly string[]): Promise<void> {
    await this.manager.query(
      `SELECT id FROM channels WHERE practice_id = $1 AND id = ANY($2::uuid[])
        ORDER BY id FOR NO KEY UPDATE`,
      [this.practiceId, ids],
    );
  }

  /**
   * Holds channels until the commit, so that none can be disconnected before it: for the gate.
   *
   * @returns whether all of them are healthy
   */
  async holdHealthy(ids: readonly string[]): Promise<boolean> {
    if (ids.length === 0) return true;
    const rows: { status: string }[] = await this.manager.query(
      `SELECT status FROM channels WHERE practice_id = $1 AND id = ANY($2::uuid[])
        ORDER BY id FOR SHARE`,
      [this.practiceId, ids],
    );
    return rows.every(({ status }) => status === 'healthy');
  }

  /** A renewal of the token begins, or (with nulls) has ended well. */
  async setRenewal(
    id: string,
    renewal: Partial<Pick<Channel, 'refreshStartedAt' | 'refreshLeaseUntil' | 'tokenExpiresAt'>>,
  ): Promise<void> {
    await this.manager.update(Channel, { id, practiceId: this.practiceId }, renewal);
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Channel>> {
    if (ids.length === 0) return new Map();
    const channels = await this.manager.findBy(Channel, {
      id: In([...new Set(ids)]),
      practiceId: this.practiceId,
    });
    return new Map(channels.map((channel) => [channel.id, channel]));
  }

  /**
   * Connects an account; one that was connected before becomes the same channel again.
   *
   * @returns the channel's id
   */
  async connect(account: ConnectedAccount): Promise<string> {
    const rows: { id: string }[] = await this.manager.query(
      `INSERT INTO channels (id, practice_id, network, account_id, name, handle, page_url, status,
         connected_at, checked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'healthy', $8, $8)
       ON CONFLICT (practice_id, network, account_id) DO UPDATE SET name = EXCLUDED.name,
         handle = EXCLUDED.handle, page_url = EXCLUDED.page_url, status = 'healthy',
         status_code = NULL, status_sentence = NULL, connected_at = EXCLUDED.connected_at,
         checked_at = EXCLUDED.checked_at, refresh_started_at = NULL, refresh_lease_until = NULL
       RETURNING id`,
      [
        this.scope.ids.next(),
        this.practiceId,
        account.network,
        account.accountId,
        account.name,
        account.handle,
        account.pageUrl,
        this.scope.now,
      ],
    );
    const row = rows[0];
    if (!row) throw new Error('The channel was not stored.');
    await this.manager.query(
      `INSERT INTO channel_routes (network, account_id, channel_id, practice_id)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [account.network, account.accountId, row.id, this.practiceId],
    );
    return row.id;
  }

  /** Puts a new token in the place of the one in use. */
  async replaceToken(token: {
    channelId: string;
    purpose: TokenPurpose;
    ciphertext: Buffer;
    keyId: string;
  }): Promise<void> {
    await this.dropToken(token.channelId, token.purpose);
    await this.manager.query(
      `INSERT INTO channel_tokens (id, practice_id, channel_id, purpose, ciphertext, key_id,
         created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        this.scope.ids.next(),
        this.practiceId,
        token.channelId,
        token.purpose,
        token.ciphertext,
        token.keyId,
        this.scope.now,
      ],
    );
  }

  /** Takes the token out of use, and its ciphertext out of the database. */
  async dropToken(channelId: string, purpose: TokenPurpose): Promise<void> {
    await this.manager.query(
      `UPDATE channel_tokens SET replaced_at = $4, ciphertext = ''
        WHERE practice_id = $1 AND channel_id = $2 AND purpose = $3 AND replaced_at IS NULL`,
      [this.practiceId, channelId, purpose, this.scope.now],
    );
  }

  /** The tokens in use, still sealed, by purpose. */
  async tokens(channelId: string): Promise<SealedTokens> {
    return (await this.tokensOf([channelId])).get(channelId) ?? new Map<TokenPurpose, Buffer>();
  }

  /** As `tokens` for several channels, by channel; one without any is absent. */
  async tokensOf(channelIds: readonly string[]): Promise<Map<string, SealedTokens>> {
    const rows: { channel_id: string; purpose: TokenPurpose; ciphertext: Buffer }[] =
      await this.manager.query(
        `SELECT channel_id, purpose, ciphertext FROM channel_tokens
          WHERE practice_id = $1 AND channel_id = ANY($2::uuid[]) AND replaced_at IS NULL`,
        [this.practiceId, channelIds],
      );
    const byChannel = new Map<string, Map<TokenPurpose, Buffer>>();
    for (const { channel_id, purpose, ciphertext } of rows) {
      const tokens = byChannel.get(channel_id) ?? new Map<TokenPurpose, Buffer>();
      byChannel.set(channel_id, tokens.set(purpose, ciphertext));
    }
    return byChannel;
  }

  /** Nothing that the network hints at leads to this channel any more. */
  async dropRoute(id: string): Promise<void> {
    await this.manager.query(
      'DELETE FROM channel_routes WHERE practice_id = $1 AND channel_id = $2',
      [this.practiceId, id],
    );
  }

  /** What does not work although the account is connected, and whether the network tells at once. */
  async setProof(
    id: string,
    proof: { problems: Channel['problems']; hooked?: boolean; tokenExpiresAt?: string | null },
  ): Promise<void> {
    const { problems, hooked, tokenExpiresAt } = proof;
    await this.manager.update(
      Channel,
      { id, practiceId: this.practiceId },
      {
        problems,
        ...(hooked !== undefined && { hooked }),
        ...(tokenExpiresAt !== undefined && { tokenExpiresAt }),
      },
    );
  }

  /**
   * Keeps what the networks said about the limits of channels, by id; one that was told again takes the
   * old place. Holds the channels until the commit, in an order in which nobody waits in a ring.
   */
  async keepLimits(told: ReadonlyMap<string, readonly ChannelLimit[]>): Promise<void> {
    if (told.size === 0) return;
    const channels: Pick<Channel, 'id' | 'limits'>[] = await this.manager.query(
      `SELECT id, limits FROM channels WHERE practice_id = $1 AND id = ANY($2::uuid[])
        ORDER BY id FOR NO KEY UPDATE`,
      [this.practiceId, [...told.keys()]],
    );
    const merged = channels.map(({ id, limits }) => {
      const byName = new Map([...limits, ...(told.get(id) ?? [])].map((each) => [each.name, each]));
      return JSON.stringify([...byName.values()]);
    });
    await this.manager.query(
      `UPDATE channels SET limits = told.limits::jsonb
         FROM unnest($2::uuid[], $3::text[]) AS told (id, limits)
        WHERE channels.practice_id = $1 AND channels.id = told.id`,
      [this.practiceId, channels.map(({ id }) => id), merged],
    );
  }

  /** The network hinted that there is something to read. */
  async hint(id: string): Promise<void> {
    await this.manager.query(
      'UPDATE channels SET hinted_at = $3 WHERE practice_id = $1 AND id = $2',
      [this.practiceId, id, this.scope.now],
    );
  }

  async setStatus(
    id: string,
    status: Channel['status'],
    trouble: { code: string; sentence: string } | null,
  ): Promise<void> {
    await this.manager.query(
      `UPDATE channels SET status = $3, status_code = $4, status_sentence = $5, checked_at = $6
        WHERE practice_id = $1 AND id = $2`,
      [
        this.practiceId,
        id,
        status,
        trouble?.code ?? null,
        trouble?.sentence ?? null,
        this.scope.now,
      ],
    );
  }

  /** Adds what attempts that went through cost. Holds the channels in the order of `keepLimits`. */
  async charge(attemptIds: readonly string[]): Promise<void> {
    if (attemptIds.length === 0) return;
    await this.manager.query(
      `WITH costs AS (
         SELECT p.channel_id AS id, sum(a.cost_milli) AS milli
           FROM attempts a JOIN publications p ON p.id = a.publication_id
          WHERE a.practice_id = $1 AND a.id = ANY($2::uuid[])
          GROUP BY p.channel_id HAVING sum(a.cost_milli) > 0),
       held AS (
         SELECT id FROM channels WHERE practice_id = $1 AND id IN (SELECT id FROM costs)
          ORDER BY id FOR NO KEY UPDATE)
       UPDATE channels SET cost_milli = channels.cost_milli + costs.milli
         FROM costs JOIN held USING (id)
        WHERE channels.practice_id = $1 AND channels.id = costs.id`,
      [this.practiceId, attemptIds],
    );
  }

  /** Where the next import goes on. */
  async imported(id: string, cursor: unknown): Promise<void> {
    await this.manager.query(
      `UPDATE channels SET cursor = $3, last_imported_at = $4 WHERE practice_id = $1 AND id = $2`,
      [this.practiceId, id, JSON.stringify(cursor), this.scope.now],
    );
  }
}
