import { type ErasureState } from '@canteen/contracts';
import { In, IsNull } from 'typeorm';
import { Comment, Erasure, LegalHold, Media, MediaFile, Post } from '../entities';
import { type Page, decodeCursor, pageFrom } from '../paging';
import { BoundRepository } from '../unit-of-work/bound-scope';
import { FragmentRepository } from '../screening/fragment-repository';
import { SealedTexts } from '../unit-of-work/sealed-texts';

/** Something with texts or pictures of its own in a thread. */
export interface KeptItem {
  type: 'comment' | 'post' | 'media';
  id: string;
  /** The kind of comment or post; empty for a picture. */
  kind: string;
  at: string;
}

/** What can be destroyed: an item of a thread, the reasons of a request, or all that a data request holds. */
export interface Destructible {
  type: KeptItem['type'] | 'erasure' | 'data-request';
  id: string;
}

/** Requests to erase or restrict, legal holds, and the destroying itself. */
export class ErasureRepository extends BoundRepository {
  async add(erasure: Erasure): Promise<void> {
    await this.manager.insert(Erasure, erasure);
  }

  /** A request, held until the commit. */
  async lock(id: string): Promise<Erasure | null> {
    return this.manager.findOne(Erasure, {
      where: { id, practiceId: this.practiceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async decide(erasure: Erasure, state: ErasureState, memberId: string): Promise<void> {
    const changes = { state, decidedBy: memberId, decidedAt: this.scope.now };
    await this.manager.update(Erasure, { id: erasure.id, practiceId: this.practiceId }, changes);
    Object.assign(erasure, changes);
  }

  /** Requests, the newest first. */
  async page(after: string | undefined, limit: number): Promise<Page<Erasure>> {
    const query = this.manager
      .createQueryBuilder(Erasure, 'erasure')
      .where('erasure.practiceId = :practice', { practice: this.practiceId })
      .orderBy('erasure.askedAt', 'DESC')
      .addOrderBy('erasure.id', 'DESC')
      .limit(limit + 1);
    const cursor = decodeCursor(after, 2);
    if (cursor) {
      query.andWhere('(erasure.askedAt, erasure.id) < (:key, :id)', {
        key: cursor[0],
        id: cursor[1],
      });
    }
    return pageFrom(await query.getMany(), limit, ({ askedAt, id }) => [askedAt, id]);
  }

  /** The newest request about each of these, by what it is about. */
  async newestAbout(subjectIds: readonly string[]): Promise<Map<string, Erasure>> {
    const found = await this.manager.find(Erasure, {
      where: { practiceId: this.practiceId, subjectId: In([...subjectIds]) },
      order: { askedAt: 'ASC', id: 'ASC' },
    });
    return new Map(found.map((erasure) => [erasure.subjectId, erasure]));
  }

  /** What a thread holds that can be erased: comments, posts and replies, and their pictures. */
  async itemsOf(threadId: string): Promise<KeptItem[]> {
    return this.manager.query(
      `SELECT 'comment' AS type, id, kind, captured_at AS at FROM comments
        WHERE practice_id = $1 AND thread_id = $2
       UNION ALL
       SELECT 'post', id, kind, created_at FROM posts WHERE practice_id = $1 AND thread_id = $2
       UNION ALL
       SELECT DISTINCT 'media', m.id, '', m.created_at
         FROM posts p JOIN revisions r ON r.post_id = p.id
         CROSS JOIN LATERAL jsonb_array_elements(r.images) image
         JOIN media m ON m.practice_id = p.practice_id AND m.id = (image ->> 'mediaId')::uuid
        WHERE p.practice_id = $1 AND p.thread_id = $2
       ORDER BY at, id`,
      [this.practiceId, threadId],
    );
  }

  /** The threads that show a picture. */
  async threadsShowing(mediaId: string): Promise<string[]> {
    const rows: { thread_id: string }[] = await this.manager.query(
      `SELECT DISTINCT p.thread_id FROM revisions r JOIN posts p ON p.id = r.post_id
        WHERE r.practice_id = $1 AND r.images @> jsonb_build_array(jsonb_build_object('mediaId', $2::text))`,
      [this.practiceId, mediaId],
    );
    return rows.map((row) => row.thread_id);
  }

  async comment(id: string): Promise<Comment | null> {
    return this.manager.findOne(Comment, {
      where: { id, practiceId: this.practiceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async media(id: string): Promise<Media | null> {
    return this.manager.findOneBy(Media, { id, practiceId: this.practiceId });
  }

  /**
   * Destroys what one comment, post, picture or request says; its row stays as a skeleton.
   *
   * @returns the ids of the texts that went
   */
  async destroy({ type, id }: Destructible): Promise<string[]> {
    const erased = { erasedAt: this.scope.now };
    const own = { id, practiceId: this.practiceId };
    if (type === 'comment') await this.manager.update(Comment, own, { ...erased, permalink: '' });
    if (type === 'post') {
      // Its row is held from here: whoever read it for fragments has kept them, and nobody reads it again.
      await this.manager.update(Post, own, { ...erased, draftId: null });
      await new FragmentRepository(this.scope).forget([id]);
    }
    if (type === 'media') {
      await this.manager.update(Media, own, erased);
      await this.manager.delete(MediaFile, { mediaId: id, practiceId: this.practiceId });
    }
    return new SealedTexts(this.scope).destroy(id);
  }

  /**
   * Entries that commit to any of these texts, with the fields, so that a verifier can tell an
   * erasure from a text that is missing.
   *
   * @param place the thread of the entries, or what they are about where they have none
   */
  async entriesHolding(
    place: { threadId: string } | { subjectId: string; kinds: readonly string[] },
    textIds: readonly string[],
  ): Promise<{ seq: number; fields: string[] }[]> {
    const [where, parameters] =
      'threadId' in place
        ? ['e.thread = $3', [place.threadId]]
        : ['e.kind = ANY($3::text[]) AND e.subject_id = $4', [place.kinds, place.subjectId]];
    return this.manager.query(
      `SELECT e.seq, array_agg(text.key ORDER BY text.key) AS fields
         FROM log_entries e CROSS JOIN LATERAL jsonb_each_text(e.sealed) text
        WHERE e.practice_id = $1 AND text.value = ANY($2::text[]) AND ${where}
        GROUP BY e.seq ORDER BY e.seq`,
      [this.practiceId, textIds, ...parameters],
    );
  }

  async addHold(hold: LegalHold): Promise<void> {
    await this.manager.insert(LegalHold, hold);
  }

  /** The hold on a thread that stands now. */
  async openHold(threadId: string): Promise<LegalHold | null> {
    return (await this.openHolds([threadId])).get(threadId) ?? null;
  }

  /** Holds that stand now, by thread. */
  async openHolds(threadIds: readonly string[]): Promise<Map<string, LegalHold>> {
    if (threadIds.length === 0) return new Map();
    const holds = await this.manager.findBy(LegalHold, {
      practiceId: this.practiceId,
      threadId: In([...threadIds]),
      releasedAt: IsNull(),
    });
    return new Map(holds.map((hold) => [hold.threadId, hold]));
  }

  async lockHold(id: string): Promise<LegalHold | null> {
    return this.manager.findOne(LegalHold, {
      where: { id, practiceId: this.practiceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async releaseHold(hold: LegalHold, memberId: string): Promise<void> {
    const changes = { releasedBy: memberId, releasedAt: this.scope.now };
    await this.manager.update(LegalHold, { id: hold.id, practiceId: this.practiceId }, changes);
    Object.assign(hold, changes);
  }
}
