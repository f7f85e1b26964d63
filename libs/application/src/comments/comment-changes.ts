import { type Lane } from '@canteen/contracts';
import { type InboundItem } from '@canteen/connectors';
import {
  type Channel,
  type Comment,
  CommentRepository,
  type CommentVersion,
  OutcomeRepository,
  type SealedRef,
  SealedTexts,
  ThreadRepository,
  type Transaction,
} from '@canteen/data-access';
import { type Pseudonyms } from '@canteen/platform';
import { systemActor } from '../access/acting';
import { dueOf } from './comment-due';
import { type HeldComment, commentAllows, commentStateAfter, showComment } from './comment-moves';
import { supersedeOutcome } from './outcome-book';

const importer = systemActor('importer');

/** Until it is screened a comment waits where people look soonest after the lanes with a clock. */
const LANE_BEFORE_SCREENING: Lane = 'hold';

/** Keeps a comment that was not known, and queues its screening. */
export async function captureComment(
  tx: Transaction,
  pseudonyms: Pseudonyms,
  channel: Channel,
  item: InboundItem,
): Promise<void> {
  const id = tx.ids.next();
  const place = await tx.use(ThreadRepository).placeOf(channel.id, item);
  const body = await tx.use(SealedTexts).seal(id, 'body', item.text);
  const { name, handle } = item.author;
  const author = await tx.use(SealedTexts).seal(id, 'author', JSON.stringify({ name, handle }));
  const permalink = await tx.use(SealedTexts).seal(id, 'permalink', item.permalink);
  const comment: Comment = {
    id,
    practiceId: tx.practiceId,
    channelId: channel.id,
    kind: item.kind,
    remoteId: item.remoteId,
    rootRemoteId: item.rootRemoteId,
    parentRemoteId: item.parentRemoteId,
    publicationId: place?.publicationId ?? null,
    threadId: place?.threadId ?? tx.ids.next(),
    authorPseudonym: pseudonyms.of(tx.practiceId, channel.network, authorKey(item)),
    authorId: author.id,
    currentVersion: 1,
    state: 'captured',
    lane: LANE_BEFORE_SCREENING,
    dueAt: await dueOf(tx, LANE_BEFORE_SCREENING, tx.now),
    assignedTo: null,
    sentiment: null,
    mentionsUs: item.mentionsUs,
    permalink: item.permalink,
    aboutIds: null,
    aboutVersion: null,
    postedAt: item.createdAt,
    capturedAt: tx.now,
    firstOpenedAt: null,
    closedAt: null,
    hiddenAt: null,
    goneAt: null,
    erasedAt: null,
  };
  const version = versionOf(tx, comment, 1, body, item);
  await tx.use(CommentRepository).add(comment, version);
  await tx.due.add('screen-comment', version.id, tx.now);
  tx.log.append({
    kind: 'comment.captured',
    actor: importer,
    subject: { type: 'comment', id },
    thread: comment.threadId,
    channelId: channel.id,
    data: {
      kind: comment.kind,
      network: channel.network,
      remote: comment.remoteId,
      author: comment.authorPseudonym,
      posted: comment.postedAt,
      root: comment.rootRemoteId,
      parent: comment.parentRemoteId,
      publication: comment.publicationId,
    },
    // On X the address holds the person's handle: it is sealed like their name.
    texts: { body, author, permalink },
  });
  showComment(tx, comment);
}

/** Keeps the new wording of a comment, takes back what was decided about the old, and queues its screening. */
export async function reviseComment(
  tx: Transaction,
  comment: Comment,
  item: InboundItem,
  returned: readonly string[],
): Promise<void> {
  const number = comment.currentVersion + 1;
  const body = await tx.use(SealedTexts).seal(comment.id, 'body', item.text);
  const version = versionOf(tx, comment, number, body, item);
  await tx.use(CommentRepository).addVersion(version);
  const from = comment.state;
  const outcome = await supersedeOutcome(tx, comment);
  await tx.use(CommentRepository).change(comment, {
    currentVersion: number,
    state: commentStateAfter(comment, ['supersede', 'triage']),
    closedAt: null,
  });
  await tx.due.add('screen-comment', version.id, tx.now);
  tx.log.append({
    kind: 'comment.edited',
    actor: importer,
    subject: { type: 'comment', id: comment.id },
    thread: comment.threadId,
    channelId: comment.channelId,
    data: { version: number, from, edited: item.editedAt, outcome, returned: [...returned] },
    texts: { body },
  });
  showComment(tx, comment);
}

/** Records that a comment is no longer on the network. What was recorded about it stays. */
export async function markGone(
  tx: Transaction,
  comment: Comment,
  returned: readonly string[],
): Promise<void> {
  const from = comment.state;
  const wasAnswered = from === 'answering' || from === 'awaiting-approval';
  await tx.use(CommentRepository).change(comment, {
    goneAt: tx.now,
    ...(wasAnswered && { state: commentStateAfter(comment, ['supersede', 'triage', 'open']) }),
  });
  tx.log.append({
    kind: 'comment.gone',
    actor: importer,
    subject: { type: 'comment', id: comment.id },
    thread: comment.threadId,
    channelId: comment.channelId,
    data: { version: comment.currentVersion, from, returned: [...returned] },
  });
  showComment(tx, comment);
}

/** A comment that was gone is there again; one that was closed because it was gone is open again. */
export async function markBack(tx: Transaction, comment: Comment): Promise<void> {
  const outcome = await tx.use(OutcomeRepository).current(comment.id);
  const closedAsGone = outcome?.reason === 'gone-upstream';
  if (closedAsGone) await tx.use(OutcomeRepository).supersede(outcome);
  const reopens = closedAsGone && commentAllows(comment, 'reopen');
  await tx.use(CommentRepository).change(comment, {
    goneAt: null,
    ...(reopens && { state: commentStateAfter(comment, ['reopen']), closedAt: null }),
  });
  tx.log.append({
    kind: 'comment.reopened',
    actor: importer,
    subject: { type: 'comment', id: comment.id },
    thread: comment.threadId,
    channelId: comment.channelId,
    data: { why: 'back-on-network', outcome: closedAsGone ? outcome.id : null },
  });
  showComment(tx, comment);
}

/** What a reading of the network means for a comment we have. */
export function changeIn(
  item: InboundItem,
  { version }: Pick<HeldComment, 'version'>,
  body: string | undefined,
): 'same' | 'edited' {
  if (body === undefined || item.text === body) return 'same';
  return isOlder(item.editedAt, version.editedAt) ? 'same' : 'edited';
}

/** X lists an edited post beside its first wording; the older one must not undo the edit. */
function isOlder(editedAt: string | null, known: string | null): boolean {
  return known !== null && (editedAt === null || editedAt < known);
}

/** Somebody the network does not name is nobody else: each such comment stands alone. */
function authorKey(item: InboundItem): string {
  return item.author.id ?? `unnamed:${item.remoteId}`;
}

function versionOf(
  tx: Transaction,
  comment: Comment,
  number: number,
  body: SealedRef,
  item: InboundItem,
): CommentVersion {
  return {
    id: tx.ids.next(),
    practiceId: tx.practiceId,
    commentId: comment.id,
    number,
    bodyId: body.id,
    editedAt: item.editedAt,
    capturedAt: tx.now,
  };
}
