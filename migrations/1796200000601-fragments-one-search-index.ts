import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Forgetting what is old happens once a day and may read a practice's fragments. The index for it was
 * as cheap as the right one in the eyes of the planner for a practice that has only begun to publish.
 */
export class FragmentsOneSearchIndex1796200000601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX fragments_old');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX fragments_old ON fragments (practice_id, published_at)');
  }
}
