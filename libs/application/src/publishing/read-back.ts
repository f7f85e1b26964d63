import { ConnectorRegistry } from '@canteen/connectors';
import { sameAsPublished } from '@canteen/channels';
import { PostRepository, SealedTexts, SendingRepository, UnitOfWork } from '@canteen/data-access';
import { Log } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { type Sent } from './flight';
import { SendMarshal } from './send-marshal';

/** What was sent and is to be read back. */
interface Standing extends Sent {
  remoteId: string;
}

/** What one reading showed; null when the network gave no clear answer. */
interface Reading {
  sent: Standing;
  data: { exists: boolean | null; same: boolean | null };
  /** The words that stand there. */
  shown: string | null;
}

/** So many of one practice are read at once, and written down together. */
const TOGETHER = 10;

/** Reads confirmed posts back and records what the network shows, and whether that is what was approved. */
@Injectable()
export class ReadBack {
  private waiting: Standing[] = [];
  private underWay: Promise<void> | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    private readonly marshal: SendMarshal,
    private readonly log: Log,
  ) {}

  /** Reads it back when its turn comes, after what is to be sent. The post is out, whatever the reading gives. */
  later(sent: Sent, remoteId: string): void {
    this.waiting.push({ ...sent, remoteId });
    this.underWay ??= this.lookAtAll();
  }

  /** Resolves once all that was asked for is read and written down. */
  async settled(): Promise<void> {
    while (this.underWay !== null) await this.underWay;
  }

  private async lookAtAll(): Promise<void> {
    for (;;) {
      await this.marshal.giveWay();
      const [first] = this.waiting;
      if (!first) {
        this.underWay = null;
        return;
      }
      const { practiceId } = first;
      const some = this.waiting.filter((each) => each.practiceId === practiceId).slice(0, TOGETHER);
      this.waiting = this.waiting.filter((each) => !some.includes(each));
      await this.lookAt(practiceId, some);
    }
  }

  private async lookAt(practiceId: string, some: readonly Standing[]): Promise<void> {
    const readings = await Promise.all(some.map((sent) => this.read(sent)));
    try {
      await this.recordAll(practiceId, readings);
    } catch (error) {
      // The database is away. The entries are missing then; that the posts are out was recorded before.
      for (const { publicationId } of some)
        this.log.error('What a network shows could not be recorded.', {
          publicationId,
          err: error,
        });
    }
  }

  private async read(sent: Standing): Promise<Reading> {
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

  private async recordAll(practiceId: string, readings: readonly Reading[]): Promise<void> {
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
  }
}
