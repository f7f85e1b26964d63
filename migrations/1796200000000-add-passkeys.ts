import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Passkeys of people, the challenges that wait for the answer of one, and when a session last proved itself. */
export class AddPasskeys1796200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE passkeys (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        credential_id bytea NOT NULL,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL DEFAULT '{}',
        name text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        last_used_at timestamptz(3),
        CONSTRAINT passkeys_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX passkeys_credential_key ON passkeys (credential_id);
      CREATE INDEX passkeys_person ON passkeys (person_id, created_at, id);
      CREATE TABLE passkey_challenges (
        id uuid NOT NULL,
        challenge bytea NOT NULL,
        purpose text NOT NULL,
        holder bytea NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        CONSTRAINT passkey_challenges_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX passkey_challenges_challenge_key ON passkey_challenges (challenge);
      CREATE INDEX passkey_challenges_expiry ON passkey_challenges (expires_at);
      ALTER TABLE passkeys ADD CONSTRAINT passkeys_person_id_fkey
        FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION;
      ALTER TABLE sessions ADD proved_at timestamptz(3);
      UPDATE sessions SET proved_at = created_at;
      ALTER TABLE sessions ALTER proved_at SET NOT NULL;
      GRANT SELECT, INSERT, UPDATE, DELETE ON passkeys, passkey_challenges TO canteen_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sessions DROP COLUMN proved_at;
      DROP TABLE passkey_challenges, passkeys;
    `);
  }
}
