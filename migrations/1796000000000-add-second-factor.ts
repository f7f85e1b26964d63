import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A second proof of who somebody is: the authenticator app and the recovery codes of a person. */
export class AddSecondFactor1796000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE second_factors (
        person_id uuid NOT NULL,
        sealed_secret bytea NOT NULL,
        confirmed_at timestamptz(3),
        last_step integer,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT second_factors_pkey PRIMARY KEY (person_id)
      );
      CREATE TABLE recovery_codes (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        code_hash bytea NOT NULL,
        used_at timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT recovery_codes_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX recovery_codes_person_code_key ON recovery_codes (person_id, code_hash);
      ALTER TABLE second_factors ADD CONSTRAINT second_factors_person_id_fkey
        FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION;
      ALTER TABLE recovery_codes ADD CONSTRAINT recovery_codes_person_id_fkey
        FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION;
      GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors, recovery_codes TO canteen_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recovery_codes, second_factors');
  }
}
