import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A hidden comment is open until its second person agreed. Those that were closed too early are open again. */
export class HiddenWaitsOpen1796100000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await change(runner, `SET state = 'open', closed_at = NULL`, `c.state = 'closed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await change(runner, `SET state = 'closed', closed_at = o.at`, `c.state = 'open'`);
  }
}

/** Row-level security holds for migrations too: each practice is bound in turn. */
async function change(runner: QueryRunner, set: string, which: string): Promise<void> {
  await runner.query(`
    DO $$
    DECLARE
      practice uuid;
    BEGIN
      FOR practice IN SELECT DISTINCT practice_id FROM members LOOP
        PERFORM set_config('app.practice', practice::text, true);
        UPDATE comments c ${set}
          FROM outcomes o
         WHERE c.practice_id = practice AND o.comment_id = c.id AND o.kind = 'hidden' AND ${which}
           AND o.superseded_at IS NULL AND o.second_needed AND o.second_at IS NULL;
      END LOOP;
      PERFORM set_config('app.practice', '', true);
    END $$;
  `);
}
