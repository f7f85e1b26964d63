import { type ThreadStory } from '@canteen/contracts';
import {
  ChannelRepository,
  MemberRepository,
  type Reading,
  type StoredEntry,
} from '@canteen/data-access';
import { type LeafV1 } from '@canteen/ledger';
import { membersNamedBy } from './sentences/log-sentences';

/**
 * What a thread is called that begins with an entry of this kind.
 *
 * @param who did it; null for the public and for Canteen itself
 * @param when in words, as the reader is told times
 */
export function titleOf(kind: string, who: string | null, when: string): string {
  if (kind === 'comment.captured') return `A comment captured on ${when}`;
  return `A post begun by ${who ?? 'Canteen'} on ${when}`;
}

/** A text of the log as people read it: who wrote a comment is sealed as JSON with name and handle. */
export function readable(field: string, text: string): string {
  if (field !== 'author') return text;
  const author = JSON.parse(text) as { name?: unknown; handle?: unknown };
  return [author.name, author.handle].filter((part) => typeof part === 'string').join(' ');
}

/** Names of the members that sentences need beside the leaves, by id. */
export async function memberNames(
  tx: Reading,
  leaves: readonly LeafV1[],
): Promise<Map<string, string>> {
  return tx.use(MemberRepository).namesOf(leaves.flatMap(membersNamedBy).filter(isId));
}

/** Names of the channels the entries' texts were written for, and the network when it is one. */
export async function channelNames(
  tx: Reading,
  entries: readonly StoredEntry[],
): Promise<{ names: Map<string, string>; network: ThreadStory['network'] }> {
  const ids = entries.flatMap(({ sealed }) =>
    Object.keys(sealed).flatMap((field) => (field.startsWith('text:') ? [field.slice(5)] : [])),
  );
  const captured = entries.find(({ kind }) => kind === 'comment.captured');
  const channels = await tx.use(ChannelRepository).byIds([...new Set(ids)]);
  const networks = new Set([...channels.values()].map(({ network }) => network));
  const [only] = networks;
  return {
    names: new Map(
      [...channels].map(([id, { name, network }]) => [
        id,
        `${name} on ${network === 'x' ? 'X' : 'Facebook'}`,
      ]),
    ),
    network:
      networks.size === 1 && !captured ? (only ?? null) : captured ? networkOf(captured) : null,
  };
}

function networkOf({ leaf }: StoredEntry): ThreadStory['network'] {
  const { data } = JSON.parse(leaf.toString('utf8')) as { data: { network?: unknown } };
  return data.network === 'facebook' || data.network === 'x' ? data.network : null;
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
