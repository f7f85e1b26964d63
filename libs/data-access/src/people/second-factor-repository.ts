import { IdentityRepository } from '../identity/identity-gate';

/** The authenticator app of a person. */
export interface SecondFactorRecord {
  sealedSecret: Buffer;
  confirmed: boolean;
  lastStep: number | null;
}

/** Authenticator apps and recovery codes. Identity: bound to no practice. */
export class SecondFactorRepository extends IdentityRepository {
  /** The app of a person, locked, so that two sign-ins cannot use the same code. */
  async lockOf(personId: string): Promise<SecondFactorRecord | null> {
    const rows: SecondFactorRecord[] = await this.manager.query(
      `SELECT sealed_secret AS "sealedSecret", confirmed_at IS NOT NULL AS confirmed,
              last_step AS "lastStep"
         FROM second_factors WHERE person_id = $1 FOR UPDATE`,
      [personId],
    );
    return rows[0] ?? null;
  }

  /** Every app's secret, locked. */
  async all(): Promise<{ personId: string; sealedSecret: Buffer }[]> {
    return this.manager.query(
      `SELECT person_id AS "personId", sealed_secret AS "sealedSecret"
         FROM second_factors ORDER BY person_id FOR UPDATE`,
    );
  }

  /** The same secret, closed with another master key. */
  async putSecret(personId: string, sealedSecret: Buffer): Promise<void> {
    await this.manager.query('UPDATE second_factors SET sealed_secret = $2 WHERE person_id = $1', [
      personId,
      sealedSecret,
    ]);
  }

  /** Begins anew with a secret that no code has confirmed yet. */
  async begin(personId: string, sealedSecret: Buffer): Promise<void> {
    await this.manager.query(
      `INSERT INTO second_factors (person_id, sealed_secret, created_at) VALUES ($1, $2, $3)
       ON CONFLICT (person_id) DO UPDATE
         SET sealed_secret = $2, created_at = $3, confirmed_at = NULL, last_step = NULL`,
      [personId, sealedSecret, this.scope.now],
    );
  }

  /** From now on the person signs in with a code, and has these recovery codes and no others. */
  async confirm(personId: string, step: number, codeHashes: readonly Buffer[]): Promise<void> {
    await this.manager.query(
      'UPDATE second_factors SET confirmed_at = $2, last_step = $3 WHERE person_id = $1',
      [personId, this.scope.now, step],
    );
    await this.forgetRecoveryCodes(personId);
    for (const hash of codeHashes) {
      await this.manager.query(
        'INSERT INTO recovery_codes (id, person_id, code_hash, created_at) VALUES ($1, $2, $3, $4)',
        [this.scope.ids.next(), personId, hash, this.scope.now],
      );
    }
  }

  async useStep(personId: string, step: number): Promise<void> {
    await this.manager.query('UPDATE second_factors SET last_step = $2 WHERE person_id = $1', [
      personId,
      step,
    ]);
  }

  /** Uses a recovery code up; false when the person has no such code left. */
  async useRecoveryCode(personId: string, codeHash: Buffer): Promise<boolean> {
    const [, used]: [unknown, number] = await this.manager.query(
      `UPDATE recovery_codes SET used_at = $3
        WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL`,
      [personId, codeHash, this.scope.now],
    );
    return used === 1;
  }

  async recoveryCodesLeft(personId: string): Promise<number> {
    const rows: { count: number }[] = await this.manager.query(
      'SELECT count(*) AS count FROM recovery_codes WHERE person_id = $1 AND used_at IS NULL',
      [personId],
    );
    return rows[0]?.count ?? 0;
  }

  /** The person signs in with the password alone again. False when they had no app. */
  async remove(personId: string): Promise<boolean> {
    await this.forgetRecoveryCodes(personId);
    const [, removed]: [unknown, number] = await this.manager.query(
      'DELETE FROM second_factors WHERE person_id = $1',
      [personId],
    );
    return removed === 1;
  }

  private async forgetRecoveryCodes(personId: string): Promise<void> {
    await this.manager.query('DELETE FROM recovery_codes WHERE person_id = $1', [personId]);
  }
}
