import { type Confirmable } from '@canteen/contracts';
import { In, IsNull } from 'typeorm';
import { Confirmation, StandingRecord } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** A comment that has no outcome, as far as its rule needs it. */
export interface WaitingComment {
  id: string;
  threadId: string;
  receivedAt: string;
  dueAt: string;
}

/** Something public that was taken down, or that the rules of today would not let out. */
export interface PublishedConcern {
  postId: string;
  threadId: string;
  publishedAt: string;
  rules: { rule: string; severity: 'block' | 'review' | 'advise' }[];
  /** The sealed reason of its removal; null where it stands. */
  reasonId: string | null;
  /** What was found when somebody last recorded that it was dealt with; null when nobody did. */
  settledRules: string[] | null;
  /** Whether that was after its removal. */
  removalSettled: boolean;
}

/** The facts that rules about accounts, people and work rest on, and what was found of them. */
export class StandingRepository extends BoundRepository {
  /** Everything that is confirmed in this practice. */
  async confirmations(): Promise<Confirmation[]> {
    return this.manager.findBy(Confirmation, { practiceId: this.practiceId });
  }

  /** Keeps that something is confirmed as of now; an earlier time is written over. */
  async confirm(confirmation: {
    subjectId: string;
    what: Confirmable;
    policyVersion: number;
    confirmedBy: string;
  }): Promise<void> {
    await this.manager.upsert(
      Confirmation,
      {
        id: this.scope.ids.next(),
        practiceId: this.practiceId,
        ...confirmation,
        confirmedAt: this.scope.now,
      },
      ['practiceId', 'subjectId', 'what'],
    );
  }

  /** The newest version of the policy in which any of these changed; 1 when none ever did. */
  async policyVersionWith(keys: readonly string[]): Promise<number> {
    const rows: { version: number | null }[] = await this.manager.query(
      `SELECT max((data ->> 'version')::int) AS version
         FROM (SELECT convert_from(leaf, 'UTF8')::jsonb -> 'data' AS data FROM log_entries
                WHERE practice_id = $1 AND kind = 'policy.changed') changed
        WHERE data -> 'changed' ?| $2::text[]`,
      [this.practiceId, keys],
    );
    return rows[0]?.version ?? 1;
  }

  /** Former members who still have a live session here. */
  async leaversWithSessions(): Promise<{ id: string; name: string }[]> {
    return this.manager.query(
      `SELECT DISTINCT m.id, p.name FROM members m JOIN people p ON p.id = m.person_id
         JOIN sessions s ON s.person_id = m.person_id AND s.practice_id = m.practice_id
        WHERE m.practice_id = $1 AND (m.ended_at IS NOT NULL OR p.disabled_at IS NOT NULL)
          AND s.ended_at IS NULL AND s.expires_at > $2`,
      [this.practiceId, this.scope.now],
    );
  }

  /** Channels whose access was last given by somebody who has left since. */
  async channelsOfLeavers(): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT last.channel AS id FROM (
         SELECT DISTINCT ON (subject_id) subject_id AS channel, actor_id FROM log_entries
          WHERE practice_id = $1 AND kind = 'channel.connected'
          ORDER BY subject_id, seq DESC) last
         JOIN members m ON m.practice_id = $1 AND m.id = last.actor_id
         JOIN people p ON p.id = m.person_id
        WHERE m.ended_at IS NOT NULL OR p.disabled_at IS NOT NULL`,
      [this.practiceId],
    );
    return rows.map(({ id }) => id);
  }

  /** Comments without an outcome, the first due first. */
  async waitingComments(limit: number): Promise<WaitingComment[]> {
    return this.manager.query(
      `SELECT id, thread_id AS "threadId", captured_at AS "receivedAt", due_at AS "dueAt"
         FROM comments
        WHERE practice_id = $1 AND state IN ('captured', 'triaged', 'open', 'answering', 'awaiting-approval')
          AND due_at IS NOT NULL
        ORDER BY due_at, id LIMIT $2`,
      [this.practiceId, limit],
    );
  }

  /**
   * What went out since `since` (ISO) and was taken down, or is blocked by the rules of `ruleset`
   * for the sake of somebody's privacy where nobody had cleared that block.
   */
  async publishedConcerns(ruleset: string, since: string): Promise<PublishedConcern[]> {
    return this.manager.query(
      `SELECT post.id AS "postId", post.thread_id AS "threadId", out.at AS "publishedAt",
              coalesce(out.rules, '[]') AS rules, removal.reason AS "reasonId",
              settled.rules AS "settledRules", coalesce(settled.seq > removal.seq, false) AS "removalSettled"
         FROM (
           SELECT p.post_id, min(p.confirmed_at) AS at, jsonb_agg(DISTINCT said) FILTER (
                    WHERE look.ruleset = $2 AND said ->> 'severity' = 'block'
                      AND said ->> 'rule' LIKE 'confidentiality.%' AND NOT EXISTS (
                        SELECT FROM clearances c WHERE c.revision_id = look.revision_id
                           AND c.rule = said ->> 'rule')) AS rules
             FROM publications p
             LEFT JOIN look_backs look ON look.revision_id = p.revision_id
             LEFT JOIN LATERAL jsonb_array_elements(look.rules) said ON true
            WHERE p.practice_id = $1 AND p.confirmed_at >= $3
            GROUP BY p.post_id) out
         JOIN posts post ON post.id = out.post_id
         LEFT JOIN LATERAL (
           SELECT seq, sealed ->> 'reason' AS reason FROM log_entries
            WHERE practice_id = $1 AND thread = post.thread_id AND kind = 'post.take-down-asked'
              AND subject_id = post.id::text ORDER BY seq DESC LIMIT 1) removal ON true
         LEFT JOIN LATERAL (
           SELECT seq, convert_from(leaf, 'UTF8')::jsonb -> 'data' -> 'rules' AS rules FROM log_entries
            WHERE practice_id = $1 AND thread = post.thread_id AND kind = 'post.breach-dealt-with'
              AND subject_id = post.id::text ORDER BY seq DESC LIMIT 1) settled ON true
        WHERE out.rules IS NOT NULL OR removal.reason IS NOT NULL
        ORDER BY out.at DESC`,
      [this.practiceId, ruleset, since],
    );
  }

  /** What the daily check found and still stands, the oldest first. */
  async open(): Promise<StandingRecord[]> {
    return this.manager.find(StandingRecord, {
      where: { practiceId: this.practiceId, goneAt: IsNull() },
      order: { openedAt: 'ASC', id: 'ASC' },
    });
  }

  /** A finding that still stands, held until the commit; null when it is gone or was never there. */
  async lockOpen(id: string): Promise<StandingRecord | null> {
    return this.manager.findOne(StandingRecord, {
      where: { id, practiceId: this.practiceId, goneAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async add(findings: readonly StandingRecord[]): Promise<void> {
    if (findings.length > 0) await this.manager.insert(StandingRecord, [...findings]);
  }

  async stillThere(ids: readonly string[], ruleset: string): Promise<void> {
    if (ids.length === 0) return;
    await this.manager.update(
      StandingRecord,
      { id: In([...ids]), practiceId: this.practiceId },
      { seenAt: this.scope.now, ruleset },
    );
  }

  async gone(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.manager.update(
      StandingRecord,
      { id: In([...ids]), practiceId: this.practiceId },
      { goneAt: this.scope.now },
    );
  }
}
