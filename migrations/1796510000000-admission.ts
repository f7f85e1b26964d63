import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Whom a session lets in, and what its practice decides about it, in one statement: row-level security shows a practice
 * only to who is bound to it, and which one that is only the session knows. It runs with the rights of who calls it, and
 * leaves nothing bound.
 */
export class Admission1796510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION admission(token bytea, idle interval, moved_clock text) RETURNS TABLE (
        asked_at timestamptz, session_id uuid, strength text, last_seen_at timestamptz,
        proved_at timestamptz, person_id uuid, name text, email text, has_second_factor boolean, member_id uuid,
        job_title text, roles text[], gmc_number text, practice_id uuid, time_zone text, policy jsonb
      ) LANGUAGE plpgsql AS $body$
      DECLARE
        acts_in uuid;
      BEGIN
        PERFORM set_config('app.clock_at', moved_clock, true);
        asked_at := app_now();
        SELECT s.practice_id INTO acts_in FROM sessions s WHERE s.token_hash = token;
        PERFORM set_config('app.practice', coalesce(acts_in::text, ''), true);
        RETURN QUERY
          SELECT asked_at, s.id, s.strength, s.last_seen_at, s.proved_at, p.id, p.name, p.email,
                 EXISTS (SELECT FROM second_factors f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL)
                   OR EXISTS (SELECT FROM passkeys k WHERE k.person_id = p.id),
                 m.id, m.job_title, m.roles, m.gmc_number, practice.id, practice.time_zone, practice.policy
            FROM sessions s
            JOIN people p ON p.id = s.person_id AND p.disabled_at IS NULL
            JOIN members m ON m.person_id = s.person_id AND m.practice_id = s.practice_id AND m.ended_at IS NULL
            JOIN practices practice ON practice.id = s.practice_id
           WHERE s.token_hash = token AND s.ended_at IS NULL AND s.expires_at > asked_at
             AND s.last_seen_at > asked_at - idle;
        PERFORM set_config('app.practice', '', true);
      END
      $body$;
      REVOKE ALL ON FUNCTION admission FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION admission TO canteen_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION admission');
  }
}
