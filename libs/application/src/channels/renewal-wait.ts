import { type Channel, ChannelRepository, type Transaction } from '@canteen/data-access';
import { addMilliseconds, compareInstants } from '@canteen/scheduling';

/** A token with less life than this is renewed before it is used. */
const SPARE_MS = 60_000;
/** A renewal is one request. */
const RENEWAL_MS = 1_000;

/**
 * Whether a channel's token must be renewed before it is used; brings the renewal forward when so.
 * A token that nobody renews is used as it is, and the network's word counts.
 */
export async function waitsForRenewal(tx: Transaction, channel: Channel): Promise<boolean> {
  const { tokenExpiresAt } = channel;
  if (tokenExpiresAt === null) return false;
  const usable = compareInstants(tokenExpiresAt, addMilliseconds(tx.now, SPARE_MS)) > 0;
  if (usable || channel.status !== 'healthy') return false;
  if (!(await tx.use(ChannelRepository).tokens(channel.id)).has('refresh')) return false;
  await tx.due.addUnlessWaiting('renew-token', channel.id, tx.now);
  await tx.due.hasten('renew-token', channel.id, tx.now);
  return true;
}

/** When to come again for what has to wait for a renewal. */
export function soonAfterRenewal(tx: Transaction): { againAt: string } {
  return { againAt: addMilliseconds(tx.now, RENEWAL_MS) };
}
