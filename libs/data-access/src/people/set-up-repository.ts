import { IdentityRepository } from '../identity/identity-gate';
import { type NewSetUpLink, addSetUpLink } from './set-up-link';

/** A usable one-use link. */
export interface SetUpRecord {
  linkId: string;
  personId: string;
  practiceId: string;
  email: string;
  name: string;
  /** Somebody chose a password before: this link replaces it. */
  replaces: boolean;
}

/** One-use links by which invited people choose a password. */
export class SetUpRepository extends IdentityRepository {
  add(link: NewSetUpLink): Promise<void> {
    return addSetUpLink(this.scope, link);
  }

  /** The link of a token, locked, when it is neither used nor expired. */
  async usable(tokenHash: Buffer): Promise<SetUpRecord | null> {
    const rows: SetUpRecord[] = await this.manager.query(
      `SELECT l.id AS "linkId", l.person_id AS "personId", l.practice_id AS "practiceId",
              p.email, p.name, p.password_hash IS NOT NULL AS replaces
         FROM set_up_links l JOIN people p ON p.id = l.person_id AND p.disabled_at IS NULL
        WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2
          FOR UPDATE OF l`,
      [tokenHash, this.scope.now],
    );
    return rows[0] ?? null;
  }

  /** Uses the link and every other open link of the same person. */
  async use(personId: string): Promise<void> {
    await this.manager.query(
      'UPDATE set_up_links SET used_at = $2 WHERE person_id = $1 AND used_at IS NULL',
      [personId, this.scope.now],
    );
  }

  /** Sets name and password, and ends whatever sessions the person had. */
  async setPassword(personId: string, name: string, passwordHash: string): Promise<void> {
    await this.manager.query('UPDATE people SET name = $2, password_hash = $3 WHERE id = $1', [
      personId,
      name,
      passwordHash,
    ]);
    await this.manager.query(
      'UPDATE sessions SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL',
      [personId, this.scope.now],
    );
  }

  /** The membership that a link led to. */
  async memberOf(
    personId: string,
    practiceId: string,
  ): Promise<{ id: string; roles: string[] } | null> {
    const rows: { id: string; roles: string[] }[] = await this.manager.query(
      'SELECT id, roles FROM members WHERE person_id = $1 AND practice_id = $2',
      [personId, practiceId],
    );
    return rows[0] ?? null;
  }
}
