import { type LogKind } from '@canteen/contracts';
import { type Destructible, ErasureRepository, type Transaction } from '@canteen/data-access';
import { type Actor, type JsonObject } from '@canteen/ledger';

/** Entries of no thread that commit to the words of a request. */
const KINDS_WITHOUT_THREAD: readonly LogKind[] = [
  'erasure.asked',
  'restriction.placed',
  'data-request.extended',
  'data-request.closed',
];

/** Who erases what belongs together, and what the entry says about it beside what went. */
export interface ErasureFacts {
  actor: Actor;
  subject: { type: string; id: string };
  threadId: string | null;
  data: JsonObject;
}

/**
 * Destroys items that belong together and appends the one entry that says so. The entry lists every
 * earlier entry that lost texts: a verifier then takes no other missing text for an erased one.
 */
export async function eraseItems(
  tx: Transaction,
  items: readonly Destructible[],
  { actor, subject, threadId, data }: ErasureFacts,
): Promise<void> {
  const erasures = tx.use(ErasureRepository);
  const texts: string[] = [];
  for (const item of items) {
    texts.push(...(await erasures.destroy(item)));
    if (item.type === 'comment') tx.live('comments', item.id);
    if (item.type === 'post') tx.live('posts', item.id);
  }
  const place =
    threadId === null ? { subjectId: subject.id, kinds: KINDS_WITHOUT_THREAD } : { threadId };
  tx.log.append({
    kind: 'text.erased',
    actor,
    subject,
    thread: threadId,
    data: {
      ...data,
      texts: texts.length,
      pictures: items.filter(({ type }) => type === 'media').length,
      items: items.map(({ type, id }) => ({ type, id })),
      entries: await erasures.entriesHolding(place, texts),
    },
  });
}
