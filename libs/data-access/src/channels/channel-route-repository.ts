import { IdentityRepository } from '../identity/identity-gate';

/** A channel as a webhook finds it. */
export interface RoutedChannel {
  practiceId: string;
  channelId: string;
}

/** How long a delivery may come again: Facebook repeats for 36 hours. */
const KEPT = '48 hours';

/** What must be known before a practice is: whose accounts a webhook names, and what came before. */
export class ChannelRouteRepository extends IdentityRepository {
  /** The channels of accounts; an account may be connected in more than one practice. */
  async channelsOf(
    network: 'facebook' | 'x',
    accountIds: readonly string[],
  ): Promise<RoutedChannel[]> {
    if (accountIds.length === 0) return [];
    return this.manager.query(
      `SELECT practice_id AS "practiceId", channel_id AS "channelId" FROM channel_routes
        WHERE network = $1 AND account_id = ANY($2) ORDER BY channel_id`,
      [network, accountIds],
    );
  }

  /**
   * Notes a delivery by the SHA-256 of its bytes, and forgets those that cannot come again.
   *
   * @returns whether it is the first time
   */
  async isFirst(digest: Buffer): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO hook_deliveries (digest, received_at) VALUES ($1, $2)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [digest, this.scope.now],
    );
    if (rows.length === 0) return false;
    await this.manager.query(
      `DELETE FROM hook_deliveries WHERE received_at < $1::timestamptz - interval '${KEPT}'`,
      [this.scope.now],
    );
    return true;
  }
}
