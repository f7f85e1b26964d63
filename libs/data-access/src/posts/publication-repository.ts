import { type PublicationState } from '@canteen/contracts';
import { In } from 'typeorm';
import { Publication } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** What was tried for a publication so far. */
export interface AttemptSummary {
  attempts: number;
  /** When the last one was armed (ISO). */
  lastArmedAt: string;
}

/** Publications of the practice's posts. */
export class PublicationRepository extends BoundRepository {
  async addAll(publications: readonly Publication[]): Promise<void> {
    await this.manager.insert(Publication, [...publications]);
  }

  /** All publications of posts, by post, in the order they were made. */
  async ofPosts(postIds: readonly string[]): Promise<Map<string, Publication[]>> {
    const byPost = new Map<string, Publication[]>(postIds.map((id) => [id, []]));
    if (postIds.length === 0) return byPost;
    const publications = await this.manager.find(Publication, {
      where: { postId: In([...postIds]), practiceId: this.practiceId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    for (const publication of publications) byPost.get(publication.postId)?.push(publication);
    return byPost;
  }

  /** The publications of one post, held: the publisher must not arm one meanwhile. */
  async lockOfPost(postId: string): Promise<Publication[]> {
    return this.manager.find(Publication, {
      where: { postId, practiceId: this.practiceId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async setState(ids: readonly string[], state: PublicationState): Promise<void> {
    if (ids.length === 0) return;
    await this.manager.update(
      Publication,
      { id: In([...ids]), practiceId: this.practiceId },
      { state },
    );
  }

  /** What was stopped before it was sent waits again, for another time. */
  async queueAnew(
    publication: Publication,
    changes: Pick<Publication, 'state' | 'dueAt' | 'validUntil'>,
  ): Promise<void> {
    await this.manager.update(
      Publication,
      { id: publication.id, practiceId: this.practiceId },
      { ...changes, reasonCode: null, sentence: null },
    );
  }

  /** How often each was tried; untried ones are absent. */
  async attemptsOf(ids: readonly string[]): Promise<Map<string, AttemptSummary>> {
    if (ids.length === 0) return new Map();
    const rows: { publication_id: string; attempts: number; last: string }[] =
      await this.manager.query(
        `SELECT publication_id, count(*) AS attempts, max(armed_at) AS last
           FROM attempts WHERE publication_id = ANY($1::uuid[]) GROUP BY publication_id`,
        [ids],
      );
    return new Map(
      rows.map((row) => [row.publication_id, { attempts: row.attempts, lastArmedAt: row.last }]),
    );
  }
}
