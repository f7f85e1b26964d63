import { In, IsNull } from 'typeorm';
import { Attempt, Publication } from '../entities';
import { type DatabaseIdentity, identityOf } from '../operations/dispatch-facts';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** What may change about a publication. */
export type PublicationChanges = Partial<
  Pick<
    Publication,
    'state' | 'remoteId' | 'url' | 'reasonCode' | 'sentence' | 'probes' | 'confirmedAt'
  >
>;

/** A publication and where it stands on its network; without an id where only a person saw it. */
export interface PublicationFound {
  publication: Publication;
  remoteId: string | null;
  url: string;
}

/** A publication that is about to be sent. */
export interface ArmedPublication {
  publication: Publication;
  /** What the network charges if it takes it, in thousandths of a US dollar. */
  costMilli: number;
}

/** A publication that was held by a pause or a lapsed channel. */
export interface HeldPublication {
  id: string;
  postId: string;
  draftId: string | null;
  dueAt: string;
}

/** A publication that should have ended by now. */
export interface OverduePublication {
  id: string;
  postId: string;
  channelId: string;
  dueAt: string;
}

/** Publications on their way out, and the attempts to send them. */
export class SendingRepository extends BoundRepository {
  async publication(id: string): Promise<Publication | null> {
    return this.manager.findOneBy(Publication, { id, practiceId: this.practiceId });
  }

  async byIds(ids: readonly string[]): Promise<Publication[]> {
    return this.manager.findBy(Publication, { id: In([...ids]), practiceId: this.practiceId });
  }

  /** As `byIds`, holding the rows until the commit. Lock their posts first. */
  async lockAll(ids: readonly string[]): Promise<Publication[]> {
    return this.manager.find(Publication, {
      where: { id: In([...ids]), practiceId: this.practiceId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** As `publication`, holding the row until the commit. Lock the post first. */
  async lock(id: string): Promise<Publication | null> {
    return this.manager.findOne(Publication, {
      where: { id, practiceId: this.practiceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Writes the changes and makes them stand in the publication that was read. */
  async change(publication: Publication, changes: PublicationChanges): Promise<void> {
    const { id } = publication;
    await this.manager.update(Publication, { id, practiceId: this.practiceId }, changes);
    Object.assign(publication, changes);
  }

  /** The attempt that has no known end; there is at most one. */
  async openAttempt(publicationId: string): Promise<Attempt | null> {
    return this.manager.findOneBy(Attempt, { publicationId, endedAt: IsNull() });
  }

  /**
   * Opens an attempt for each of several publications, before the first byte of any is sent, and makes
   * that stand in those that were read.
   *
   * @returns in the same order
   * @throws QueryFailedError when one is open: the index lets nobody send twice at a time
   */
  async armAll(all: readonly ArmedPublication[]): Promise<Pick<Attempt, 'id' | 'number'>[]> {
    if (all.length === 0) return [];
    const attempts = all.map((each) => ({ ...each, id: this.scope.ids.next() }));
    const publicationIds = all.map(({ publication }) => publication.id);
    const numbered: { id: string; number: number }[] = await this.manager.query(
      `INSERT INTO attempts (id, practice_id, publication_id, number, armed_at, cost_milli, absent_probes)
       SELECT armed.id, $1, armed.publication_id,
              1 + (SELECT count(*) FROM attempts a WHERE a.publication_id = armed.publication_id),
              $2, armed.cost_milli, '[]'
         FROM unnest($3::uuid[], $4::uuid[], $5::int[]) AS armed (id, publication_id, cost_milli)
       RETURNING id, number`,
      [
        this.practiceId,
        this.scope.now,
        attempts.map(({ id }) => id),
        publicationIds,
        attempts.map(({ costMilli }) => costMilli),
      ],
    );
    const changes = { state: 'sending', reasonCode: null, sentence: null } as const;
    await this.manager.update(
      Publication,
      { id: In(publicationIds), practiceId: this.practiceId },
      changes,
    );
    for (const { publication } of all) Object.assign(publication, changes);
    const numbers = new Map(numbered.map(({ id, number }) => [id, number]));
    return attempts.map(({ id }) => ({ id, number: numbers.get(id) ?? 1 }));
  }

  /** Whether this database knows of an attempt of the bound practice. */
  async hasAttempt(id: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'SELECT FROM attempts WHERE id = $1 AND practice_id = $2',
      [id, this.practiceId],
    );
    return rows.length > 0;
  }

  /** Which database this is. */
  databaseIdentity(): Promise<DatabaseIdentity> {
    return identityOf(this.manager);
  }

  async endAttempt(attemptId: string, outcome: string, rawCode: string | null): Promise<void> {
    await this.manager.update(
      Attempt,
      { id: attemptId, endedAt: IsNull() },
      { endedAt: this.scope.now, outcome, rawCode },
    );
  }

  /** Attempts that are known to stand on their networks. */
  async confirmAttempts(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.manager.query(
      `UPDATE attempts SET ended_at = $3, outcome = 'confirmed', raw_code = NULL
        WHERE practice_id = $1 AND id = ANY($2::uuid[]) AND ended_at IS NULL`,
      [this.practiceId, ids, this.scope.now],
    );
  }

  /** Publications that stand on their networks, and where. */
  async confirm(all: readonly PublicationFound[]): Promise<void> {
    if (all.length === 0) return;
    await this.manager.query(
      `UPDATE publications SET state = 'confirmed', remote_id = found.remote_id, url = found.url,
              reason_code = NULL, sentence = NULL, confirmed_at = $5
         FROM unnest($2::uuid[], $3::text[], $4::text[]) AS found (id, remote_id, url)
        WHERE publications.practice_id = $1 AND publications.id = found.id`,
      [
        this.practiceId,
        all.map(({ publication }) => publication.id),
        all.map(({ remoteId }) => remoteId),
        all.map(({ url }) => url),
        this.scope.now,
      ],
    );
    for (const { publication, remoteId, url } of all) {
      const confirmedAt = this.scope.now;
      const none = { reasonCode: null, sentence: null };
      Object.assign(publication, { state: 'confirmed', remoteId, url, confirmedAt, ...none });
    }
  }

  /** Nobody else reckons what may be spent on a network until this transaction ends. */
  async reckonAlone(network: 'facebook' | 'x'): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `spending ${network} ${this.practiceId}`,
    ]);
  }

  /**
   * What attempts on a network since `since` (ISO) cost, or may have cost while nobody knows how they
   * ended, in thousandths of a US dollar.
   */
  async spentSince(network: 'facebook' | 'x', since: string): Promise<number> {
    const rows: { spent: number }[] = await this.manager.query(
      `SELECT coalesce(sum(a.cost_milli), 0)::bigint AS spent
         FROM attempts a JOIN publications p ON p.id = a.publication_id
         JOIN channels c ON c.id = p.channel_id
        WHERE a.practice_id = $1 AND a.armed_at >= $2 AND c.network = $3
          AND (a.outcome IS NULL OR a.outcome = 'confirmed')`,
      [this.practiceId, since, network],
    );
    return rows[0]?.spent ?? 0;
  }

  async noteAbsent(attempt: Attempt): Promise<void> {
    attempt.absentProbes = [...attempt.absentProbes, this.scope.now];
    await this.manager.update(Attempt, { id: attempt.id }, { absentProbes: attempt.absentProbes });
  }

  /** What a pause or a lapsed channel holds back, what is due first leading. */
  async held(): Promise<HeldPublication[]> {
    return this.manager.query(
      `SELECT p.id, p.post_id AS "postId", post.draft_id AS "draftId", p.due_at AS "dueAt"
         FROM publications p JOIN posts post ON post.id = p.post_id
        WHERE p.practice_id = $1 AND p.state = 'held' ORDER BY p.due_at, p.id LIMIT 500`,
      [this.practiceId],
    );
  }

  /**
   * Posts that were due and have not ended: not sent and due before `unsentSince`, or without a clear
   * answer and due before `unclearSince` (ISO). The longest due first, each with its longest due
   * publication; those that somebody was told of since `toldSince` (ISO) are left out.
   */
  async overdue(asked: {
    unsentSince: string;
    unclearSince: string;
    toldSince: string;
    limit: number;
  }): Promise<OverduePublication[]> {
    return this.manager.query(
      `SELECT * FROM (
         SELECT DISTINCT ON (p.post_id) p.id, p.post_id AS "postId", p.channel_id AS "channelId",
                p.due_at AS "dueAt"
           FROM publications p JOIN posts ON posts.id = p.post_id AND posts.revision_id = p.revision_id
          WHERE p.practice_id = $1
            AND ((p.state IN ('queued', 'waiting', 'sending') AND p.due_at <= $2)
              OR (p.state = 'unconfirmed' AND p.due_at <= $3))
            AND posts.state <> 'in-review'
            AND p.post_id NOT IN (SELECT subject_id FROM notices
                                   WHERE practice_id = $1 AND kind = 'post-overdue' AND created_at >= $4)
          ORDER BY p.post_id, p.due_at, p.id) AS late
        ORDER BY "dueAt", id LIMIT $5`,
      [this.practiceId, asked.unsentSince, asked.unclearSince, asked.toldSince, asked.limit],
    );
  }

  /** Public ids of what we published on a channel since `since` (ISO), the newest first. */
  async recentRemoteIds(channelId: string, since: string, limit: number): Promise<string[]> {
    const rows: { remote_id: string }[] = await this.manager.query(
      `SELECT remote_id FROM publications
        WHERE practice_id = $1 AND channel_id = $2 AND state = 'confirmed'
          AND remote_id IS NOT NULL AND confirmed_at >= $3
        GROUP BY remote_id ORDER BY max(confirmed_at) DESC LIMIT $4`,
      [this.practiceId, channelId, since, limit],
    );
    return rows.map((row) => row.remote_id);
  }
}
