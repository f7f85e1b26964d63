import { BoundRepository } from '../unit-of-work/bound-scope';

/** Who has an item open at the moment. */
export class PresenceRepository extends BoundRepository {
  /**
   * Somebody looks at an item now.
   *
   * @returns when they were last seen there (ISO), or null when this is the first time
   */
  async seen(subjectId: string, memberId: string): Promise<string | null> {
    const rows: { seen_at: string }[] = await this.manager.query(
      `SELECT seen_at FROM presences
        WHERE practice_id = $1 AND subject_id = $2 AND member_id = $3`,
      [this.practiceId, subjectId, memberId],
    );
    await this.manager.query(
      `INSERT INTO presences (practice_id, subject_id, member_id, seen_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (practice_id, subject_id, member_id) DO UPDATE SET seen_at = EXCLUDED.seen_at`,
      [this.practiceId, subjectId, memberId, this.scope.now],
    );
    return rows[0]?.seen_at ?? null;
  }

  /** Members who were seen at an item since `since` (ISO). */
  async membersSince(subjectId: string, since: string): Promise<string[]> {
    const rows: { member_id: string }[] = await this.manager.query(
      `SELECT member_id FROM presences
        WHERE practice_id = $1 AND subject_id = $2 AND seen_at >= $3 ORDER BY member_id`,
      [this.practiceId, subjectId, since],
    );
    return rows.map((row) => row.member_id);
  }
}
