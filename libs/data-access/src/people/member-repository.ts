import { type Role } from '@canteen/contracts';
import { BoundRepository } from '../unit-of-work/bound-scope';
import { hasSecondProof } from './second-proof';
import { type NewSetUpLink, addSetUpLink } from './set-up-link';

/** A member with the person behind the membership. */
export interface MemberRecord {
  id: string;
  personId: string;
  name: string;
  email: string;
  jobTitle: string;
  roles: Role[];
  registeredName: string | null;
  gmcNumber: string | null;
  hasPassword: boolean;
  createdAt: string;
  endedAt: string | null;
  lastSeenAt: string | null;
  hasSecondFactor: boolean;
}

const SELECT = `
  SELECT m.id, m.person_id AS "personId", p.name, p.email, m.job_title AS "jobTitle", m.roles,
         m.registered_name AS "registeredName", m.gmc_number AS "gmcNumber",
         p.password_hash IS NOT NULL AS "hasPassword", m.created_at AS "createdAt",
         CASE WHEN p.disabled_at IS NOT NULL THEN p.disabled_at ELSE m.ended_at END AS "endedAt",
         m.last_seen_at AS "lastSeenAt",
         ${hasSecondProof('p.id')} AS "hasSecondFactor"
    FROM members m JOIN people p ON p.id = m.person_id
   WHERE m.practice_id = $1`;

/** The members of the bound practice. */
export class MemberRepository extends BoundRepository {
  /** Everybody, the ended ones too, by name. */
  async all(): Promise<MemberRecord[]> {
    return this.manager.query(`${SELECT} ORDER BY p.name, m.id`, [this.practiceId]);
  }

  async byId(memberId: string): Promise<MemberRecord | null> {
    const rows: MemberRecord[] = await this.manager.query(`${SELECT} AND m.id = $2`, [
      this.practiceId,
      memberId,
    ]);
    return rows[0] ?? null;
  }

  async byIds(memberIds: readonly string[]): Promise<Map<string, MemberRecord>> {
    if (memberIds.length === 0) return new Map();
    const rows: MemberRecord[] = await this.manager.query(`${SELECT} AND m.id = ANY($2::uuid[])`, [
      this.practiceId,
      [...new Set(memberIds)],
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Names by member id; somebody unknown is absent. */
  async namesOf(memberIds: readonly string[]): Promise<Map<string, string>> {
    const members = await this.byIds(memberIds);
    return new Map([...members].map(([id, member]) => [id, member.name]));
  }

  /** The names of all, the ended ones too, by member id. */
  async names(): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = await this.manager.query(
      `SELECT m.id, p.name FROM members m JOIN people p ON p.id = m.person_id
        WHERE m.practice_id = $1`,
      [this.practiceId],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Active members who hold at least one of the roles. */
  async activeWithRoles(roles: readonly Role[]): Promise<MemberRecord[]> {
    return this.manager.query(
      `${SELECT} AND m.ended_at IS NULL AND p.disabled_at IS NULL AND m.roles && $2::text[]
        ORDER BY p.name, m.id`,
      [this.practiceId, roles],
    );
  }

  /** Locks the memberships of the practice, so that two changes of roles cannot cross. */
  async lockAll(): Promise<void> {
    await this.manager.query(
      'SELECT id FROM members WHERE practice_id = $1 ORDER BY id FOR UPDATE',
      [this.practiceId],
    );
  }

  /** So that no change of roles can be committed until this transaction ends: for the gate. */
  async share(): Promise<void> {
    await this.manager.query(
      'SELECT id FROM members WHERE practice_id = $1 ORDER BY id FOR SHARE',
      [this.practiceId],
    );
  }

  async add(member: {
    id: string;
    personId: string;
    roles: readonly Role[];
    jobTitle: string;
    registeredName: string | null;
    gmcNumber: string | null;
  }): Promise<void> {
    await this.manager.query(
      `INSERT INTO members (id, practice_id, person_id, roles, job_title, registered_name,
         gmc_number, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        member.id,
        this.practiceId,
        member.personId,
        member.roles,
        member.jobTitle,
        member.registeredName,
        member.gmcNumber,
        this.scope.now,
      ],
    );
  }

  async change(
    memberId: string,
    change: {
      roles: readonly Role[];
      jobTitle: string;
      registeredName: string | null;
      gmcNumber: string | null;
    },
  ): Promise<void> {
    await this.manager.query(
      `UPDATE members SET roles = $3, job_title = $4, registered_name = $5, gmc_number = $6
        WHERE practice_id = $1 AND id = $2`,
      [
        this.practiceId,
        memberId,
        change.roles,
        change.jobTitle,
        change.registeredName,
        change.gmcNumber,
      ],
    );
  }

  /** A former member is one again, in the roles given now. */
  async takeBack(
    memberId: string,
    membership: Parameters<MemberRepository['change']>[1],
  ): Promise<void> {
    await this.change(memberId, membership);
    await this.manager.query(
      'UPDATE members SET ended_at = NULL WHERE practice_id = $1 AND id = $2',
      [this.practiceId, memberId],
    );
  }

  /** Whether the person is an active member of another practice as well. */
  async worksElsewhere(personId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `SELECT 1 FROM members
        WHERE person_id = $1 AND practice_id <> $2 AND ended_at IS NULL LIMIT 1`,
      [personId, this.practiceId],
    );
    return rows.length > 0;
  }

  /** Ends the membership and every session at this practice in the same moment. */
  async end(memberId: string): Promise<void> {
    await this.manager.query(
      'UPDATE members SET ended_at = $3 WHERE practice_id = $1 AND id = $2 AND ended_at IS NULL',
      [this.practiceId, memberId, this.scope.now],
    );
    await this.manager.query(
      `UPDATE sessions SET ended_at = $3
        WHERE ended_at IS NULL AND practice_id = $1
          AND person_id = (SELECT person_id FROM members WHERE id = $2)`,
      [this.practiceId, memberId, this.scope.now],
    );
  }

  /**
   * Takes a person's authenticator app, recovery codes and passkeys away and ends their sessions; false
   * when there was neither app nor passkey.
   */
  async removeSecondFactor(personId: string): Promise<boolean> {
    await this.manager.query('DELETE FROM recovery_codes WHERE person_id = $1', [personId]);
    let removed = 0;
    for (const table of ['second_factors', 'passkeys']) {
      const [, count]: [unknown, number] = await this.manager.query(
        `DELETE FROM ${table} WHERE person_id = $1`,
        [personId],
      );
      removed += count;
    }
    await this.manager.query(
      'UPDATE sessions SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL',
      [personId, this.scope.now],
    );
    return removed > 0;
  }

  async personByEmail(email: string): Promise<{ id: string; hasPassword: boolean } | null> {
    const rows: { id: string; hasPassword: boolean }[] = await this.manager.query(
      'SELECT id, password_hash IS NOT NULL AS "hasPassword" FROM people WHERE email = $1',
      [email],
    );
    return rows[0] ?? null;
  }

  async addPerson(person: { id: string; email: string; name: string }): Promise<void> {
    await this.manager.query(
      'INSERT INTO people (id, email, name, created_at) VALUES ($1, $2, $3, $4)',
      [person.id, person.email, person.name, this.scope.now],
    );
  }

  addSetUpLink(link: Omit<NewSetUpLink, 'practiceId'>): Promise<void> {
    return addSetUpLink(this.scope, { ...link, practiceId: this.practiceId });
  }
}
