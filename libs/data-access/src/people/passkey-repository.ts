import { IdentityRepository } from '../identity/identity-gate';

/** A passkey as its owner sees it, with what checking it needs. */
export interface PasskeyRecord {
  id: string;
  personId: string;
  credentialId: Buffer;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

/** What a challenge is for; the answer to one is no answer to another. */
export type PasskeyPurpose = 'add' | 'sign-in' | 'prove';

const SELECT = `
  SELECT k.id, k.person_id AS "personId", k.credential_id AS "credentialId",
         k.public_key AS "publicKey", k.counter, k.transports, k.name,
         k.created_at AS "createdAt", k.last_used_at AS "lastUsedAt"
    FROM passkeys k JOIN people p ON p.id = k.person_id AND p.disabled_at IS NULL`;

/** Passkeys and the challenges put to them. Identity: bound to no practice. */
export class PasskeyRepository extends IdentityRepository {
  /** The oldest first, locked, so that two removals cannot both leave "one other". */
  async lockAllOf(personId: string): Promise<PasskeyRecord[]> {
    return this.manager.query(
      `${SELECT} WHERE k.person_id = $1 ORDER BY k.created_at, k.id FOR UPDATE OF k`,
      [personId],
    );
  }

  /** Locked, so that the counter is compared and moved by one sign-in at a time. */
  async lockByCredential(credentialId: Buffer): Promise<PasskeyRecord | null> {
    const rows: PasskeyRecord[] = await this.manager.query(
      `${SELECT} WHERE k.credential_id = $1 FOR UPDATE OF k`,
      [credentialId],
    );
    return rows[0] ?? null;
  }

  /** False when this passkey is somebody's already. */
  async add(passkey: Omit<PasskeyRecord, 'id' | 'createdAt' | 'lastUsedAt'>): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO passkeys (id, person_id, credential_id, public_key, counter, transports, name,
         created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [
        this.scope.ids.next(),
        passkey.personId,
        passkey.credentialId,
        passkey.publicKey,
        passkey.counter,
        passkey.transports,
        passkey.name,
        this.scope.now,
      ],
    );
    return rows.length === 1;
  }

  async used(id: string, counter: number): Promise<void> {
    await this.manager.query('UPDATE passkeys SET counter = $2, last_used_at = $3 WHERE id = $1', [
      id,
      counter,
      this.scope.now,
    ]);
  }

  async remove(id: string): Promise<void> {
    await this.manager.query('DELETE FROM passkeys WHERE id = $1', [id]);
  }

  /** Keeps a challenge until `expiresAt`, and lets go of those that ran out. */
  async addChallenge(challenge: {
    challenge: Buffer;
    purpose: PasskeyPurpose;
    holder: Buffer;
    expiresAt: string;
  }): Promise<void> {
    await this.manager.query('DELETE FROM passkey_challenges WHERE expires_at <= $1', [
      this.scope.now,
    ]);
    await this.manager.query(
      `INSERT INTO passkey_challenges (id, challenge, purpose, holder, expires_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [
        this.scope.ids.next(),
        challenge.challenge,
        challenge.purpose,
        challenge.holder,
        challenge.expiresAt,
      ],
    );
  }

  /** Uses a challenge up; false when it was never put to this holder for this, or ran out. */
  async takeChallenge(
    challenge: Buffer,
    purpose: PasskeyPurpose,
    holder: Buffer,
  ): Promise<boolean> {
    const [, taken]: [unknown, number] = await this.manager.query(
      `DELETE FROM passkey_challenges
        WHERE challenge = $1 AND purpose = $2 AND holder = $3 AND expires_at > $4`,
      [challenge, purpose, holder, this.scope.now],
    );
    return taken === 1;
  }
}
