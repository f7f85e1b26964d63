import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A post that changes the words of another one where it stands. */
export class Corrections1796580000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE posts ADD COLUMN corrects_id uuid REFERENCES posts (id) ON DELETE RESTRICT;
      CREATE INDEX posts_corrections ON posts (corrects_id) WHERE corrects_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE posts DROP COLUMN corrects_id`);
  }
}
