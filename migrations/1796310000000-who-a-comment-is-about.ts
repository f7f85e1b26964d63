import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whom among the members a comment is about, and for which of its wordings somebody said so. */
export class WhoACommentIsAbout1796310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE comments ADD COLUMN about_ids uuid[], ADD COLUMN about_version integer;
      CREATE INDEX comments_about ON comments (practice_id, id) WHERE about_ids <> '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE comments DROP COLUMN about_ids, DROP COLUMN about_version');
  }
}
