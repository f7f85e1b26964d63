import { ConnectorRegistry } from '@canteen/connectors';
import { sameAsPublished } from '@canteen/channels';
import { PostRepository, SealedTexts, SendingRepository, UnitOfWork } from '@canteen/data-access';
import { Log } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { type Flight } from './flight';

/** Reads a confirmed post back and records what the network shows, and whether that is what was approved. */
@Injectable()
export class ReadBack {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    private readonly log: Log,
  ) {}

  /** Never throws: the post is out, whatever the reading gives. */
  async look(flight: Flight, remoteId: string): Promise<void> {
    try {
      const connector = this.connectors.for(flight.account.network);
      const back = await connector.readBack(flight.account, remoteId);
      const same = back.exists && sameAsPublished(flight.account.network, flight.intent.text, back);
      await this.record(flight, { exists: back.exists, same }, back.exists ? back.text : null);
    } catch (error) {
      // ReadFailure: the network gave no clear answer; the entry says that nothing was read.
      this.log.warn('A published post could not be read back.', {
        publicationId: flight.publicationId,
        err: error,
      });
      await this.record(flight, { exists: null, same: null }, null);
    }
  }

  private async record(
    flight: Flight,
    data: { exists: boolean | null; same: boolean | null },
    shown: string | null,
  ): Promise<void> {
    await this.uow.run(flight.practiceId, async (tx) => {
      const publication = await tx.use(SendingRepository).publication(flight.publicationId);
      if (!publication) return;
      const post = await tx.use(PostRepository).byId(publication.postId);
      const keeps = post !== null && post.erasedAt === null && shown !== null;
      const text = keeps ? await tx.use(SealedTexts).seal(post.id, 'shown', shown) : null;
      tx.log.append({
        kind: 'publication.read-back',
        actor: systemActor('publisher'),
        subject: { type: 'publication', id: publication.id },
        thread: post?.threadId ?? null,
        channelId: publication.channelId,
        data: { attempt: flight.attempt, ...data },
        ...(text && { texts: { shown: text } }),
      });
    });
  }
}
