import { ConnectorRegistry } from '@canteen/connectors';
import { sameAsPublished } from '@canteen/channels';
import { PostRepository, SealedTexts, SendingRepository, UnitOfWork } from '@canteen/data-access';
import { Log } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { Batches } from '../due-work/batches';
import { type Flight } from './flight';

/** What was sent and is to be read back; without its pictures, which can be large. */
interface Sent extends Pick<Flight, 'practiceId' | 'publicationId' | 'attempt' | 'account'> {
  text: string;
  remoteId: string;
}

/** What one reading showed; null when the network gave no clear answer. */
interface Reading {
  sent: Sent;
  data: { exists: boolean | null; same: boolean | null };
  /** The words that stand there. */
  shown: string | null;
}

/** So few are read at once, so that no send waits for the reading of another. */
const AT_ONCE = 3;
/** So many of one practice in a transaction, and so many transactions at once. */
const TOGETHER = { atOnce: 2, size: 20 };

/** Reads confirmed posts back and records what the network shows, and whether that is what was approved. */
@Injectable()
export class ReadBack {
  private readonly batches = new Batches<Reading, 'written'>(
    (practiceId, readings) => this.recordAll(practiceId, readings),
    TOGETHER,
  );
  private readonly waiting: Sent[] = [];
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    private readonly log: Log,
  ) {}

  /** Reads it back when its turn comes. The post is out, whatever the reading gives. */
  later({ practiceId, publicationId, attempt, account, intent }: Flight, remoteId: string): void {
    const { text } = intent;
    this.waiting.push({ practiceId, publicationId, attempt, account, text, remoteId });
    this.next();
  }

  /** Resolves once all that was asked for is read and written down. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private next(): void {
    if (this.underWay.size >= AT_ONCE) return;
    const sent = this.waiting.shift();
    if (!sent) return;
    const done = this.look(sent).finally(() => {
      this.underWay.delete(done);
      this.next();
    });
    this.underWay.add(done);
  }

  private async look(sent: Sent): Promise<void> {
    const { practiceId, publicationId } = sent;
    try {
      await this.batches.add(practiceId, await this.read(sent));
    } catch (error) {
      // The database is away. The entry is missing then; that the post is out was recorded before.
      this.log.error('What a network shows could not be recorded.', { publicationId, err: error });
    }
  }

  private async read(sent: Sent): Promise<Reading> {
    const { account, text, remoteId, publicationId } = sent;
    try {
      const back = await this.connectors.for(account.network).readBack(account, remoteId);
      const same = back.exists && sameAsPublished(account.network, text, back);
      return { sent, data: { exists: back.exists, same }, shown: back.exists ? back.text : null };
    } catch (error) {
      // ReadFailure: the network gave no clear answer; the entry says that nothing was read.
      this.log.warn('A published post could not be read back.', { publicationId, err: error });
      return { sent, data: { exists: null, same: null }, shown: null };
    }
  }

  private async recordAll(practiceId: string, readings: readonly Reading[]): Promise<'written'[]> {
    await this.uow.run(practiceId, async (tx) => {
      const ids = readings.map(({ sent }) => sent.publicationId);
      const publications = await tx.use(SendingRepository).byIds(ids);
      const posts = await tx.use(PostRepository).byIds(publications.map(({ postId }) => postId));
      const found = readings.flatMap((reading) => {
        const publication = publications.find(({ id }) => id === reading.sent.publicationId);
        return publication
          ? [{ ...reading, publication, post: posts.get(publication.postId) }]
          : [];
      });
      // Of a post that was erased meanwhile nothing is kept.
      const kept = found.flatMap(({ post, shown, publication }) =>
        post?.erasedAt === null && shown !== null
          ? [{ of: publication.id, itemId: post.id, field: 'shown', text: shown }]
          : [],
      );
      const sealed = await tx.use(SealedTexts).sealAll(kept);
      const texts = new Map(kept.map(({ of }, at) => [of, sealed[at]]));
      for (const { sent, data, publication, post } of found) {
        const shown = texts.get(publication.id);
        tx.log.append({
          kind: 'publication.read-back',
          actor: systemActor('publisher'),
          subject: { type: 'publication', id: publication.id },
          thread: post?.threadId ?? null,
          channelId: publication.channelId,
          data: { attempt: sent.attempt, ...data },
          ...(shown && { texts: { shown } }),
        });
      }
    });
    return readings.map(() => 'written');
  }
}
