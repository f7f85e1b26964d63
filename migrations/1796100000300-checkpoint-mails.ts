import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The checkpoints that went out by e-mail, and the day's work that sends them for every practice there is. */
export class CheckpointMails1796100000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE checkpoint_mails (
        id uuid NOT NULL,
        practice_id uuid NOT NULL,
        size bigint NOT NULL,
        member_id uuid,
        email text NOT NULL,
        made_at timestamptz(3) NOT NULL,
        state text NOT NULL,
        sent_at timestamptz(3),
        CONSTRAINT checkpoint_mails_pkey PRIMARY KEY (id)
      );
      CREATE INDEX checkpoint_mails_made ON checkpoint_mails (practice_id, made_at);
      CREATE INDEX checkpoint_mails_sent ON checkpoint_mails (practice_id, size) WHERE state = 'sent';
      ALTER TABLE checkpoint_mails ENABLE ROW LEVEL SECURITY;
      ALTER TABLE checkpoint_mails FORCE ROW LEVEL SECURITY;
      CREATE POLICY checkpoint_mails_practice ON checkpoint_mails
        USING (practice_id = app_practice()) WITH CHECK (practice_id = app_practice());
      GRANT SELECT, INSERT ON checkpoint_mails TO canteen_app;
      GRANT UPDATE (state, sent_at) ON checkpoint_mails TO canteen_app;
    `);
    await runner.query(`
      DO $$
      DECLARE
        practice uuid;
      BEGIN
        FOR practice IN SELECT DISTINCT practice_id FROM members LOOP
          PERFORM set_config('app.practice', practice::text, true);
          INSERT INTO due_work (id, practice_id, kind, subject_id, due_at, created_at)
          VALUES (gen_random_uuid(), practice, 'mail-checkpoint', practice, app_now(), app_now())
          ON CONFLICT (kind, subject_id) DO NOTHING;
        END LOOP;
        PERFORM set_config('app.practice', '', true);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM due_work WHERE kind IN ('mail-checkpoint', 'send-checkpoint');
      DROP TABLE checkpoint_mails;
    `);
  }
}
