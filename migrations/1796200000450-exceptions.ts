import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What was wrong with a publication when it went out: too few or the wrong people approved it, or not these bytes. */
const functions = `
CREATE FUNCTION publication_exceptions(revision uuid, confirmed timestamptz) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN d.members = 0 OR d.own OR r.tier = 'T4' OR (r.tier IN ('T2', 'T3') AND d.members < 2)
      THEN 'four-eyes' END,
    CASE WHEN sha256(r.manifest) <> r.seal
           OR NOT EXISTS (SELECT FROM approvals a WHERE a.revision_id = r.id AND a.decision = 'approve' AND a.seal = r.seal)
      THEN 'changed-after-approval' END], NULL)
    FROM revisions r CROSS JOIN LATERAL (
      SELECT count(DISTINCT a.member_id) AS members,
             coalesce(bool_or(a.member_id = r.author_id OR a.member_id = ANY(r.editor_ids)), false) AS own
        FROM approvals a
       WHERE a.revision_id = r.id AND a.decision = 'approve' AND a.at <= confirmed
         AND (a.voided_at IS NULL OR a.voided_at > confirmed)) d
   WHERE r.id = revision
$$;

CREATE FUNCTION keep_exceptions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.exceptions := CASE WHEN NEW.confirmed_at IS NULL THEN '{}'
    ELSE coalesce(publication_exceptions(NEW.revision_id, NEW.confirmed_at), '{}') END;
  RETURN NEW;
END $$;

CREATE FUNCTION look_again(revisions uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE publications SET exceptions = publication_exceptions(revision_id, confirmed_at)
   WHERE revision_id = ANY(revisions) AND confirmed_at IS NOT NULL
     AND exceptions IS DISTINCT FROM publication_exceptions(revision_id, confirmed_at)
$$;

CREATE FUNCTION look_again_after_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM look_again(ARRAY[OLD.revision_id, NEW.revision_id]);
  RETURN NULL;
END $$;

CREATE FUNCTION look_again_after_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM look_again(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
`;

/** Always on: whoever changes a row past the app is found by the question all the same. */
const triggers = `
CREATE TRIGGER publications_exceptions BEFORE INSERT OR UPDATE OF confirmed_at, revision_id, exceptions
  ON publications FOR EACH ROW
  EXECUTE FUNCTION keep_exceptions();
CREATE TRIGGER approvals_exceptions AFTER INSERT OR UPDATE OR DELETE ON approvals FOR EACH ROW
  EXECUTE FUNCTION look_again_after_approval();
CREATE TRIGGER revisions_exceptions AFTER UPDATE ON revisions FOR EACH ROW
  EXECUTE FUNCTION look_again_after_revision();
ALTER TABLE publications ENABLE ALWAYS TRIGGER publications_exceptions;
ALTER TABLE approvals ENABLE ALWAYS TRIGGER approvals_exceptions;
ALTER TABLE revisions ENABLE ALWAYS TRIGGER revisions_exceptions;
`;

/** What went out before this release is looked at once. */
const backfill = `
DO $$
DECLARE
  practice uuid;
BEGIN
  FOR practice IN SELECT DISTINCT practice_id FROM members LOOP
    PERFORM set_config('app.practice', practice::text, true);
    UPDATE publications SET exceptions = publication_exceptions(revision_id, confirmed_at)
     WHERE confirmed_at IS NOT NULL AND publication_exceptions(revision_id, confirmed_at) <> '{}';
  END LOOP;
  PERFORM set_config('app.practice', '', true);
END $$;
`;

/**
 * The questions "four eyes" and "changed after approval" are asked of everything that ever went out, and should find
 * nothing: what they look for is kept with each publication, and an index holds only those that have some.
 */
export class Exceptions1796200000450 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE publications ADD COLUMN exceptions text[] NOT NULL DEFAULT '{}';
      CREATE INDEX publications_exceptions ON publications (practice_id, confirmed_at, id) WHERE exceptions <> '{}';
    `);
    await runner.query(functions);
    await runner.query(backfill);
    await runner.query(triggers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER revisions_exceptions ON revisions;
      DROP TRIGGER approvals_exceptions ON approvals;
      DROP TRIGGER publications_exceptions ON publications;
      DROP FUNCTION look_again_after_revision();
      DROP FUNCTION look_again_after_approval();
      DROP FUNCTION look_again(uuid[]);
      DROP FUNCTION keep_exceptions();
      DROP FUNCTION publication_exceptions(uuid, timestamptz);
      ALTER TABLE publications DROP COLUMN exceptions;
    `);
  }
}
