import { IdentityRepository } from '../identity/identity-gate';

/** How strongly somebody proved who they are when the session began. */
export type SessionStrength = 'password' | 'second-factor';

/** Sessions, the people who hold them, and refused sign-ins. Identity: bound to no practice. */
export class SessionRepository extends IdentityRepository {
  async personByEmail(
    email: string,
  ): Promise<{ id: string; passwordHash: string | null; disabled: boolean } | null> {
    const rows: { id: string; passwordHash: string | null; disabled: boolean }[] =
      await this.manager.query(
        `SELECT id, password_hash AS "passwordHash", disabled_at IS NOT NULL AS disabled
           FROM people WHERE email = $1`,
        [email],
      );
    return rows[0] ?? null;
  }

  /** Practices the person is an active member of, the oldest membership first. */
  async practicesOf(personId: string): Promise<string[]> {
    const rows: { practice_id: string }[] = await this.manager.query(
      `SELECT practice_id FROM members WHERE person_id = $1 AND ended_at IS NULL
        ORDER BY created_at, id`,
      [personId],
    );
    return rows.map((row) => row.practice_id);
  }

  async start(session: {
    id: string;
    tokenHash: Buffer;
    personId: string;
    practiceId: string;
    expiresAt: string;
    strength: SessionStrength;
  }): Promise<void> {
    await this.manager.query(
      `INSERT INTO sessions (id, token_hash, person_id, practice_id, strength, created_at,
         proved_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $7, $5, $5, $5, $6)`,
      [
        session.id,
        session.tokenHash,
        session.personId,
        session.practiceId,
        this.scope.now,
        session.expiresAt,
        session.strength,
      ],
    );
  }

  async seen(sessionId: string, memberId: string | null): Promise<void> {
    await this.manager.query('UPDATE sessions SET last_seen_at = $2 WHERE id = $1', [
      sessionId,
      this.scope.now,
    ]);
    if (memberId !== null) {
      await this.manager.query('UPDATE members SET last_seen_at = $2 WHERE id = $1', [
        memberId,
        this.scope.now,
      ]);
    }
  }

  async choosePractice(sessionId: string, practiceId: string): Promise<void> {
    await this.manager.query('UPDATE sessions SET practice_id = $2 WHERE id = $1', [
      sessionId,
      practiceId,
    ]);
  }

  /** The person proved more than the password in this session; every other one of theirs ends. */
  async strengthen(sessionId: string, personId: string): Promise<void> {
    await this.manager.query(
      `UPDATE sessions SET strength = 'second-factor', proved_at = $2 WHERE id = $1`,
      [sessionId, this.scope.now],
    );
    await this.endOthers(sessionId, personId);
  }

  /** Ends every session of the person but this one. */
  async endOthers(sessionId: string, personId: string): Promise<void> {
    await this.manager.query(
      'UPDATE sessions SET ended_at = $3 WHERE person_id = $2 AND id <> $1 AND ended_at IS NULL',
      [sessionId, personId, this.scope.now],
    );
  }

  /** The person showed in this session once more who they are. */
  async proved(sessionId: string): Promise<void> {
    await this.manager.query('UPDATE sessions SET proved_at = $2 WHERE id = $1', [
      sessionId,
      this.scope.now,
    ]);
  }

  /** Whether a session still lets somebody in at this practice; asking does not count as being seen. */
  async isLive(sessionId: string, practiceId: string, idleSince: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `SELECT 1 FROM sessions s
         JOIN people p ON p.id = s.person_id AND p.disabled_at IS NULL
         JOIN members m ON m.person_id = s.person_id AND m.practice_id = s.practice_id
                       AND m.ended_at IS NULL
        WHERE s.id = $1 AND s.practice_id = $2 AND s.ended_at IS NULL AND s.expires_at > $3
          AND s.last_seen_at > $4`,
      [sessionId, practiceId, this.scope.now, idleSince],
    );
    return rows.length === 1;
  }

  async end(sessionId: string): Promise<void> {
    await this.manager.query(
      'UPDATE sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL',
      [sessionId, this.scope.now],
    );
  }

  /** How often a sign-in under this key was refused since `since`. */
  async failures(key: Buffer, since: string): Promise<number> {
    const rows: { count: number }[] = await this.manager.query(
      'SELECT count(*) AS count FROM sign_in_failures WHERE key = $1 AND at > $2',
      [key, since],
    );
    return rows[0]?.count ?? 0;
  }

  async addFailure(key: Buffer): Promise<void> {
    await this.manager.query('INSERT INTO sign_in_failures (id, key, at) VALUES ($1, $2, $3)', [
      this.scope.ids.next(),
      key,
      this.scope.now,
    ]);
  }

  async forgetFailures(key: Buffer): Promise<void> {
    await this.manager.query('DELETE FROM sign_in_failures WHERE key = $1', [key]);
  }
}
