import { ConnectorRegistry } from '@canteen/connectors';
import { sameAsPublished } from '@canteen/channels';
import { PostRepository, SealedTexts, SendingRepository, UnitOfWork } from '@canteen/data-access';
import { Log } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { Batches } from '../due-work/batches';
import { type Flight } from './flight';

/** What one reading showed; null when the network gave no clear answer. */
interface Reading {
  flight: Flight;
  data: { exists: boolean | null; same: boolean | null };
  /** The words that stand there. */
  shown: string | null;
}

/** So many of one practice in a transaction, and so many transactions at once. */
const TOGETHER = { atOnce: 2, size: 20 };

/** Reads a confirmed post back and records what the network shows, and whether that is what was approved. */
@Injectable()
export class ReadBack {
  private readonly batches = new Batches<Reading, 'written'>(
    (practiceId, readings) => this.recordAll(practiceId, readings),
    TOGETHER,
  );

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
    data: Reading['data'],
    shown: Reading['shown'],
  ): Promise<void> {
    await this.batches.add(flight.practiceId, { flight, data, shown });
  }

  private async recordAll(practiceId: string, readings: readonly Reading[]): Promise<'written'[]> {
    await this.uow.run(practiceId, async (tx) => {
      const ids = readings.map(({ flight }) => flight.publicationId);
      const publications = await tx.use(SendingRepository).byIds(ids);
      const posts = await tx.use(PostRepository).byIds(publications.map(({ postId }) => postId));
      for (const { flight, data, shown } of readings) {
        const publication = publications.find(({ id }) => id === flight.publicationId);
        if (!publication) continue;
        const post = posts.get(publication.postId);
        const keeps = post?.erasedAt === null && shown !== null;
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
      }
    });
    return readings.map(() => 'written');
  }
}
