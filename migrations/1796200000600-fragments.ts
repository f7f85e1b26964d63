import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What is remembered of published texts so that later ones are compared with them, and under which
 * ruleset each publication was read for it. What is out already is read by the work that is made due
 * here: the texts are sealed, and a migration has no keys.
 */
export class Fragments1796200000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fragments (
        practice_id uuid NOT NULL,
        post_id uuid NOT NULL,
        token bytea NOT NULL,
        kind text NOT NULL,
        details integer NOT NULL,
        published_at timestamptz(3) NOT NULL,
        CONSTRAINT fragments_pkey PRIMARY KEY (practice_id, post_id, token)
      );
      CREATE INDEX fragments_search
        ON fragments (practice_id, token, published_at, post_id, details);
      CREATE INDEX fragments_old ON fragments (practice_id, published_at);
      ALTER TABLE fragments ADD CONSTRAINT fragments_practice_id_fkey
        FOREIGN KEY (practice_id) REFERENCES practices(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
      ALTER TABLE fragments ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fragments FORCE ROW LEVEL SECURITY;
      CREATE POLICY fragments_practice ON fragments
        USING (practice_id = app_practice()) WITH CHECK (practice_id = app_practice());
      GRANT SELECT, INSERT, UPDATE, DELETE ON fragments TO canteen_app;
      ALTER TABLE publications ADD COLUMN fragments_ruleset text;
    `);
    await runner.query(`
      DO $$
      DECLARE
        practice uuid;
      BEGIN
        FOR practice IN SELECT DISTINCT practice_id FROM members LOOP
          PERFORM set_config('app.practice', practice::text, true);
          INSERT INTO due_work (id, practice_id, kind, subject_id, due_at, created_at)
          VALUES (gen_random_uuid(), practice, 'keep-fragments', practice, app_now(), app_now())
          ON CONFLICT (kind, subject_id) DO NOTHING;
        END LOOP;
        PERFORM set_config('app.practice', '', true);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM due_work WHERE kind = 'keep-fragments';
      ALTER TABLE publications DROP COLUMN fragments_ruleset;
      DROP TABLE fragments;
    `);
  }
}
