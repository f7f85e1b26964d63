import { type Account, ConnectorRegistry } from '@canteen/connectors';
import {
  ChannelRepository,
  type ClaimedWork,
  type Post,
  PostRepository,
  PublicationRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { AccountOpener } from '../channels/account-opener';
import { soonAfterRenewal, waitsForRenewal } from '../channels/renewal-wait';
import { allows, lockPost, showPost } from '../posts/post-moves';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';

/** Removes a post from the networks after somebody asked for it to be taken down. */
@Injectable()
export class RemoteRemover implements WorkHandler {
  readonly kind = 'take-down';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    private readonly accounts: AccountOpener,
  ) {}

  /** @throws Error when a network did not confirm the removal, so that it is tried again */
  async handle(work: ClaimedWork): Promise<WorkResult> {
    const out = await this.whatIsOut(work);
    if ('againAt' in out) return out;
    for (const { account, remoteId } of out) {
      const outcome = await this.connectors.for(account.network).remove(account, remoteId);
      const gone = outcome.kind === 'rejected' && outcome.class === 'gone';
      if (outcome.kind !== 'confirmed' && !gone) {
        throw new Error('The network did not confirm that the post was removed.');
      }
    }
    await this.uow.run(work.practiceId, async (tx) => {
      const post = await lockPost(tx, work.subjectId);
      await noteTakenDown(tx, post);
      // Its corrections stood in the same place.
      for (const correction of await tx.use(PostRepository).correctionsOf(post.id)) {
        if (allows(correction, 'take-down')) await noteTakenDown(tx, correction);
      }
    });
    return { done: true };
  }

  /** What stands on the networks; or when to come again, because a token is being renewed. */
  private async whatIsOut(
    work: ClaimedWork,
  ): Promise<{ account: Account; remoteId: string }[] | { againAt: string }> {
    return this.uow.run(work.practiceId, async (tx) => {
      const all = (await tx.use(PublicationRepository).ofPosts([work.subjectId])).get(
        work.subjectId,
      );
      const out: { account: Account; remoteId: string }[] = [];
      for (const publication of all ?? []) {
        const channel = await tx.use(ChannelRepository).byId(publication.channelId);
        if (publication.state !== 'confirmed' || publication.remoteId === null || !channel)
          continue;
        if (await waitsForRenewal(tx, channel)) return soonAfterRenewal(tx);
        const account = await this.accounts.open(tx, channel);
        out.push({ account, remoteId: publication.remoteId });
      }
      return out;
    });
  }
}

async function noteTakenDown(tx: Transaction, post: Post): Promise<void> {
  await tx.use(PostRepository).change(post, { state: 'taken-down' });
  tx.log.append({
    kind: 'post.taken-down',
    actor: systemActor('publisher'),
    subject: { type: 'post', id: post.id },
    thread: post.threadId,
    data: { revision: post.revisionId },
  });
  showPost(tx, post);
}
