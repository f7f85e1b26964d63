import { type MigrationInterface, type QueryRunner } from 'typeorm';

const tables = ['confirmations', 'standing_findings', 'look_backs'] as const;

/**
 * What is confirmed of people and channels, what the daily check found of them, and what later rules
 * say of what was published; and the day's work that sees to both for every practice there is.
 */
export class Standing1796200000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE confirmations (
        id uuid NOT NULL,
        practice_id uuid NOT NULL,
        subject_id uuid NOT NULL,
        what text NOT NULL,
        policy_version integer NOT NULL,
        confirmed_by uuid NOT NULL,
        confirmed_at timestamptz(3) NOT NULL,
        CONSTRAINT confirmations_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX confirmations_subject_key ON confirmations (practice_id, subject_id, what);
      CREATE TABLE standing_findings (
        id uuid NOT NULL,
        practice_id uuid NOT NULL,
        rule text NOT NULL,
        severity text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        thread_id uuid,
        ruleset text NOT NULL,
        opened_at timestamptz(3) NOT NULL,
        seen_at timestamptz(3) NOT NULL,
        gone_at timestamptz(3),
        CONSTRAINT standing_findings_pkey PRIMARY KEY (id)
      );
      CREATE INDEX standing_findings_list ON standing_findings (practice_id, opened_at, id);
      CREATE UNIQUE INDEX standing_findings_open_key
        ON standing_findings (practice_id, rule, subject_id, severity) WHERE gone_at IS NULL;
      CREATE TABLE look_backs (
        revision_id uuid NOT NULL,
        practice_id uuid NOT NULL,
        post_id uuid NOT NULL,
        ruleset text NOT NULL,
        screened boolean NOT NULL DEFAULT false,
        rules jsonb NOT NULL,
        published_at timestamptz(3) NOT NULL,
        looked_at timestamptz(3) NOT NULL,
        CONSTRAINT look_backs_pkey PRIMARY KEY (revision_id)
      );
      CREATE INDEX look_backs_list ON look_backs (practice_id, published_at, revision_id);
      ALTER TABLE look_backs ADD CONSTRAINT look_backs_revision_id_fkey
        FOREIGN KEY (revision_id) REFERENCES revisions(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
      ALTER TABLE look_backs ADD CONSTRAINT look_backs_post_id_fkey
        FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
      GRANT SELECT, INSERT, UPDATE ON confirmations, look_backs TO canteen_app;
      GRANT SELECT, INSERT ON standing_findings TO canteen_app;
      GRANT UPDATE (ruleset, seen_at, gone_at) ON standing_findings TO canteen_app;
    `);
    for (const table of tables) {
      await runner.query(`
        ALTER TABLE ${table} ADD CONSTRAINT ${table}_practice_id_fkey
          FOREIGN KEY (practice_id) REFERENCES practices(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_practice ON ${table}
          USING (practice_id = app_practice()) WITH CHECK (practice_id = app_practice());
      `);
    }
    await runner.query(`
      DO $$
      DECLARE
        practice uuid;
      BEGIN
        FOR practice IN SELECT DISTINCT practice_id FROM members LOOP
          PERFORM set_config('app.practice', practice::text, true);
          INSERT INTO due_work (id, practice_id, kind, subject_id, due_at, created_at)
          SELECT gen_random_uuid(), practice, kind, practice, app_now(), app_now()
            FROM unnest(ARRAY['look-back', 'check-standing']) kind
          ON CONFLICT (kind, subject_id) DO NOTHING;
        END LOOP;
        PERFORM set_config('app.practice', '', true);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM due_work WHERE kind IN ('look-back', 'check-standing');
      DROP TABLE confirmations, standing_findings, look_backs;
    `);
  }
}
