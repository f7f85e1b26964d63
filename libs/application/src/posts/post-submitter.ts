import {
  ChannelRepository,
  MediaRepository,
  type Post,
  PostRepository,
  PracticeRepository,
  PublicationRepository,
  type Transaction,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf } from '../access/acting';
import { correctableOf } from './corrections';
import { openDraft } from './drafts';
import { checkedParts } from './part-check';
import { allows, readPost, showPost, stateAfter, voidApprovals } from './post-moves';
import { answerableParent, moveParent } from './reply-progress';
import { type CheckedDraft, freezeRevision } from './revision-sealer';
import { sendWindowOf } from './send-window';

/** Turns a draft into a sealed revision that waits for its screening. */
@Injectable()
export class PostSubmitter {
  /**
   * @param post held by the caller's transaction
   * @throws AppError as `PostWriter.submit` says
   */
  async submit(tx: Transaction, acting: Acting, post: Post): Promise<void> {
    const state = stateAfter(post, 'submit');
    const checked = await this.check(tx, post);
    await voidApprovals(tx, post, actorOf(acting), 'resubmitted');
    const { revision, texts } = await freezeRevision(tx, post, checked);
    await tx.use(PostRepository).change(post, {
      state,
      revisionId: revision.id,
      tier: null,
      dueAt: revision.dueAt,
      validUntil: revision.validUntil,
      version: post.version + 1,
    });
    await tx.due.add('screen-revision', revision.id, tx.now);
    await tx.due.add('expire-post', post.id, revision.validUntil);
    await moveParent(tx, post, 'submit-answer');
    tx.log.append({
      kind: 'post.submitted',
      actor: actorOf(acting),
      subject: { type: 'post', id: post.id },
      thread: post.threadId,
      data: {
        revision: revision.id,
        number: revision.number,
        seal: revision.seal.toString('hex'),
        channels: revision.parts.map((part) => part.channelId),
        due: revision.dueAt,
        validUntil: revision.validUntil,
        author: revision.authorId,
        editors: revision.editorIds,
      },
      texts,
    });
    showPost(tx, post);
  }

  private async check(tx: Transaction, post: Post): Promise<CheckedDraft> {
    const draft = await openDraft(tx, post);
    const isReply = post.kind === 'reply';
    const zone = (await tx.use(PracticeRepository).get()).timeZone;
    const channelIds = draft.variants.map((variant) => variant.channelId);
    const parent = await answerableParent(tx, post, channelIds);
    const media = await tx.use(MediaRepository).byIds(draft.images.map((image) => image.mediaId));
    const channels = await tx.use(ChannelRepository).byIds(channelIds);
    const earlier = await tx.use(PublicationRepository).ofPosts([post.id]);
    const parts = checkedParts(draft, {
      channels,
      media,
      earlier: earlier.get(post.id) ?? [],
      isReply,
      correctable: await correctableChannels(tx, post),
    });
    const window = sendWindowOf(draft, { zone, now: tx.now, isReply });
    return { draft, parts, media, window, zone, parent };
  }
}

async function correctableChannels(tx: Transaction, post: Post): Promise<Set<string> | null> {
  if (post.correctsId === null) return null;
  const corrected = await readPost(tx, post.correctsId);
  if (!allows(corrected, 'correct')) {
    throw new AppError('STATE_REFUSED', 'What this corrects is not out any more. Cancel it.');
  }
  return new Set((await correctableOf(tx, corrected)).map(({ channelId }) => channelId));
}
