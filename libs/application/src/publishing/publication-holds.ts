import { DraftContent, type PolicyView } from '@canteen/contracts';
import { SealedTexts, SendingRepository, type Transaction } from '@canteen/data-access';
import { placeInWindow, publicationMachine } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf } from '../access/acting';
import { lockPost } from '../posts/post-moves';
import { updateStanding } from './post-standing';

const EXCERPT = 120;

/** What a pause or a lapsed channel holds back, until a person answers for each item. */
@Injectable()
export class PublicationHolds {
  async heldItems(tx: Transaction): Promise<PolicyView['heldItems']> {
    const held = await tx.use(SendingRepository).held();
    const drafts = await tx
      .use(SealedTexts)
      .open(held.flatMap((item) => (item.draftId === null ? [] : [item.draftId])));
    return held.map((item) => ({
      publicationId: item.id,
      postId: item.postId,
      excerpt: excerptOf(drafts.get(item.draftId ?? '')),
      dueAt: item.dueAt,
    }));
  }

  /** Lets a held publication go out while its time lasts, or cancels it. */
  async release(
    tx: Transaction,
    acting: Acting,
    publicationId: string,
    go: boolean,
  ): Promise<void> {
    const sending = tx.use(SendingRepository);
    const seen = await sending.publication(publicationId);
    if (!seen) return;
    const post = await lockPost(tx, seen.postId);
    const publication = await sending.lock(publicationId);
    if (publication?.state !== 'held') return;
    const window = { due: publication.dueAt, validUntil: publication.validUntil };
    const place = placeInWindow(window, tx.now);
    const event = !go ? 'cancel' : place === 'after' ? 'miss' : 'release';
    const next = publicationMachine.next('held', event, { insideWindow: true });
    if (!next.ok) return;
    await sending.change(publication, {
      state: next.state,
      reasonCode: event,
      sentence: event === 'miss' ? 'Not sent: its time passed while it was held.' : null,
    });
    if (next.state === 'queued') await tx.due.add('publish', publication.id, publication.dueAt);
    tx.log.append({
      kind: 'publication.resolved',
      actor: actorOf(acting),
      subject: { type: 'publication', id: publication.id },
      thread: post.threadId,
      channelId: publication.channelId,
      data: { answer: event },
    });
    await updateStanding(tx, post);
  }
}

function excerptOf(draft: string | undefined): string {
  if (draft === undefined) return '';
  return DraftContent.parse(JSON.parse(draft)).text.slice(0, EXCERPT);
}
