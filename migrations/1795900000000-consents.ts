import { type MigrationInterface, type QueryRunner } from 'typeorm';

const tables = `
CREATE TABLE consents (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  number integer NOT NULL,
  facts_id uuid NOT NULL,
  kind text NOT NULL,
  networks text[] NOT NULL DEFAULT '{}',
  valid_to text,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  withdrawn_at timestamptz(3),
  CONSTRAINT consents_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX consents_number_key ON consents (practice_id, number);
CREATE TABLE revision_consents (
  revision_id uuid NOT NULL,
  consent_id uuid NOT NULL,
  practice_id uuid NOT NULL,
  post_id uuid NOT NULL,
  CONSTRAINT revision_consents_pkey PRIMARY KEY (revision_id, consent_id)
);
CREATE INDEX revision_consents_consent ON revision_consents (consent_id, post_id);
ALTER TABLE consents ADD CONSTRAINT consents_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE revision_consents ADD CONSTRAINT revision_consents_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE revision_consents ADD CONSTRAINT revision_consents_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consents(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE revision_consents ADD CONSTRAINT revision_consents_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
`;

/** A consent is never deleted and never changed but for its withdrawal. */
const walls = ['consents', 'revision_consents'].map(
  (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_practice ON ${table}
  USING (practice_id = app_practice()) WITH CHECK (practice_id = app_practice());
GRANT SELECT, INSERT ON ${table} TO canteen_app;
`,
);

/** The register of who agreed to be pictured, and which revisions rest on it. */
export class Consents1795900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const wall of walls) await runner.query(wall);
    await runner.query('GRANT UPDATE (withdrawn_at) ON consents TO canteen_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE revision_consents, consents');
  }
}
