import { type DraftContent, type PostDetail, emptyDraft } from '@canteen/contracts';
import { type Post, type Transaction, UnitOfWork } from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, requireRole } from '../access/acting';
import { correctableOf, correctionOf, whyNotCorrectable } from './corrections';
import { openDraft } from './drafts';
import { lockPost } from './post-moves';
import { PostReader } from './post-reader';
import { writerRoles } from './post-roles';
import { startPost } from './post-starter';

/**
 * Starts the correction of a post that is out: a draft with its words, which is screened and approved like any other
 * and then takes their place where the network allows it. Pictures, link, comments and address stay.
 */
@Injectable()
export class PostCorrector {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: PostReader,
  ) {}

  /**
   * @returns the draft of the correction
   * @throws AppError FORBIDDEN; NOT_FOUND; STATE_REFUSED when it is not out where words can be changed, or a
   *   correction of it is under way
   */
  async start(acting: Acting, id: string): Promise<PostDetail> {
    requireRole(acting, ...writerRoles);
    const correctionId = await this.uow.run(acting.practiceId, async (tx) => {
      const post = await lockPost(tx, id);
      const reason = await whyNotCorrectable(tx, post);
      if (reason !== null) throw new AppError('STATE_REFUSED', reason);
      const draft = await publicWords(tx, post);
      return (await startPost(tx, acting, { draft, parent: null, corrects: post })).id;
    });
    return this.reader.detail(acting, correctionId);
  }
}

/** The words that are public now, for the channels on which they can be changed. */
async function publicWords(tx: Transaction, post: Post): Promise<DraftContent> {
  const draft = await openDraft(tx, (await correctionOf(tx, post)) ?? post);
  const channelIds = (await correctableOf(tx, post)).map(({ channelId }) => channelId);
  const own = new Map(draft.variants.map(({ channelId, text }) => [channelId, text]));
  return {
    ...emptyDraft,
    text: draft.text,
    variants: channelIds.map((channelId) => ({ channelId, text: own.get(channelId) ?? null })),
    schedule: { kind: 'when-approved' },
    declarations: draft.declarations,
    signedAs: draft.signedAs,
  };
}
