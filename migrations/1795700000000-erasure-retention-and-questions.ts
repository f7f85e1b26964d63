import { type MigrationInterface, type QueryRunner } from 'typeorm';

const tables = `
CREATE TABLE erasures (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  measure text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  thread_id uuid,
  ground text NOT NULL,
  with_replies boolean NOT NULL DEFAULT false,
  reason_id uuid NOT NULL,
  state text NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  decided_by uuid,
  decided_at timestamptz(3),
  CONSTRAINT erasures_pkey PRIMARY KEY (id)
);
CREATE INDEX erasures_list ON erasures (practice_id, asked_at, id);
CREATE UNIQUE INDEX erasures_open_key ON erasures (practice_id, subject_id) WHERE state = 'asked';
CREATE TABLE legal_holds (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  thread_id uuid NOT NULL,
  ground text NOT NULL,
  reason_id uuid NOT NULL,
  placed_by uuid NOT NULL,
  placed_at timestamptz(3) NOT NULL,
  released_by uuid,
  released_at timestamptz(3),
  CONSTRAINT legal_holds_pkey PRIMARY KEY (id)
);
CREATE INDEX legal_holds_list ON legal_holds (practice_id, placed_at, id);
CREATE UNIQUE INDEX legal_holds_open_key ON legal_holds (practice_id, thread_id) WHERE released_at IS NULL;
CREATE TABLE log_facets (
  practice_id uuid NOT NULL,
  facet text NOT NULL,
  value text NOT NULL,
  seq bigint NOT NULL,
  CONSTRAINT log_facets_pkey PRIMARY KEY (practice_id, facet, value, seq)
);
ALTER TABLE item_keys ADD COLUMN restricted_at timestamptz(3);
ALTER TABLE comments ADD COLUMN erased_at timestamptz(3);
ALTER TABLE posts ADD COLUMN erased_at timestamptz(3);
ALTER TABLE media ADD COLUMN erased_at timestamptz(3);
`;

/** One index for each list the questions and the schedule read, newest or oldest first. */
const indexes = `
CREATE INDEX comments_captured ON comments (practice_id, captured_at, id);
CREATE INDEX comments_closed ON comments (practice_id, closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX comments_lane_captured ON comments (practice_id, lane, captured_at, id);
CREATE INDEX comments_open ON comments (practice_id, captured_at, id) WHERE state <> 'closed';
CREATE INDEX outcomes_waiting ON outcomes (practice_id, comment_id) WHERE superseded_at IS NULL AND second_needed AND second_at IS NULL;
CREATE INDEX outcomes_kind ON outcomes (practice_id, kind, at, id);
CREATE INDEX publications_confirmed ON publications (practice_id, confirmed_at, id) WHERE confirmed_at IS NOT NULL;
CREATE INDEX clearances_list ON clearances (practice_id, at, id);
CREATE INDEX approvals_list ON approvals (practice_id, at, id);
`;

/** The lanes, outcomes and rules an entry speaks of, so that the log can be filtered by them. */
const facets = `
CREATE FUNCTION log_facets_of(kind text, leaf bytea)
  RETURNS TABLE (facet text, value text) LANGUAGE sql STABLE AS $$
  WITH entry AS (SELECT convert_from(leaf, 'UTF8')::jsonb -> 'data' AS data)
  SELECT 'lane', data ->> (CASE kind WHEN 'comment.lane-changed' THEN 'to' ELSE 'lane' END)
    FROM entry WHERE kind IN ('comment.screened', 'comment.not-screened', 'comment.lane-changed')
  UNION
  SELECT 'outcome', data ->> 'kind'
    FROM entry WHERE kind IN ('comment.outcome', 'comment.outcome-confirmed', 'comment.outcome-refused')
  UNION
  SELECT 'rule', data ->> 'rule' FROM entry WHERE kind = 'post.finding-cleared'
  UNION
  SELECT 'rule', CASE jsonb_typeof(rule) WHEN 'object' THEN rule ->> 'rule' ELSE rule #>> '{}' END
    FROM entry, jsonb_array_elements(CASE jsonb_typeof(data -> 'rules') WHEN 'array' THEN data -> 'rules' ELSE '[]' END) rule
   WHERE kind IN ('comment.screened', 'post.screened')
  UNION
  SELECT 'read-back', 'differs'
    FROM entry WHERE kind = 'publication.read-back' AND data ->> 'exists' = 'true' AND data ->> 'same' = 'false'
$$;

CREATE FUNCTION keep_log_facets() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO log_facets (practice_id, facet, value, seq)
  SELECT NEW.practice_id, f.facet, f.value, NEW.seq
    FROM log_facets_of(NEW.kind, NEW.leaf) f WHERE f.value IS NOT NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER log_entries_facets AFTER INSERT ON log_entries FOR EACH ROW
  WHEN (NEW.kind IN ('comment.screened', 'comment.not-screened', 'comment.lane-changed',
    'comment.outcome', 'comment.outcome-confirmed', 'comment.outcome-refused',
    'post.screened', 'post.finding-cleared', 'publication.read-back'))
  EXECUTE FUNCTION keep_log_facets();
`;

/** What was written before this release gets its facets, and every practice its schedule. */
const backfill = `
DO $$
DECLARE
  practice uuid;
BEGIN
  FOR practice IN SELECT DISTINCT practice_id FROM members LOOP
    PERFORM set_config('app.practice', practice::text, true);
    INSERT INTO log_facets (practice_id, facet, value, seq)
    SELECT e.practice_id, f.facet, f.value, e.seq
      FROM log_entries e, log_facets_of(e.kind, e.leaf) f
     WHERE e.practice_id = practice AND f.value IS NOT NULL;
    UPDATE practices SET policy = policy || jsonb_build_object('retention', jsonb_build_object(
        'published', 2192, 'comments', 731, 'complaints', 3653, 'safeguarding', 3653,
        'blocked-drafts', 30, 'other-drafts', 731, 'sign-ins', 731, 'data-rights', 1096))
     WHERE id = practice AND NOT policy ? 'retention';
    INSERT INTO due_work (id, practice_id, kind, subject_id, due_at, created_at)
    VALUES (gen_random_uuid(), practice, 'run-retention', practice, app_now(), app_now())
    ON CONFLICT (kind, subject_id) DO NOTHING;
  END LOOP;
  PERFORM set_config('app.practice', '', true);
END $$;
`;

const boundTables = ['erasures', 'legal_holds', 'log_facets'];

/** Erasure, restriction, legal hold and retention; filters of the log; lists behind the questions. */
export class ErasureRetentionAndQuestions1795700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(indexes);
    for (const table of boundTables) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_practice ON ${table}
          USING (practice_id = app_practice()) WITH CHECK (practice_id = app_practice());
      `);
    }
    await runner.query(facets);
    await runner.query(`
      REVOKE EXECUTE ON FUNCTION keep_log_facets() FROM PUBLIC;
      GRANT SELECT, INSERT, UPDATE ON erasures, legal_holds TO canteen_app;
      GRANT SELECT ON log_facets TO canteen_app;
      GRANT DELETE ON sessions TO canteen_app;
    `);
    await runner.query(backfill);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON sessions FROM canteen_app;
      DELETE FROM due_work WHERE kind = 'run-retention';
      DROP TRIGGER log_entries_facets ON log_entries;
      DROP FUNCTION keep_log_facets();
      DROP FUNCTION log_facets_of(text, bytea);
      DROP TABLE erasures, legal_holds, log_facets;
      DROP INDEX comments_captured, comments_closed, comments_lane_captured, comments_open,
        outcomes_waiting, outcomes_kind,
        publications_confirmed, clearances_list, approvals_list;
      ALTER TABLE item_keys DROP COLUMN restricted_at;
      ALTER TABLE comments DROP COLUMN erased_at;
      ALTER TABLE posts DROP COLUMN erased_at;
      ALTER TABLE media DROP COLUMN erased_at;
    `);
  }
}
