import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Reading comments is work of its own for each network, so that one network can be left alone for a while. Until when
 * is known outside the practices, as what is due is: the limit of an app is everybody’s who uses it.
 */
export class WorkRests1796560000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_rests (
        kind text NOT NULL,
        until timestamptz(3) NOT NULL,
        CONSTRAINT work_rests_pkey PRIMARY KEY (kind)
      );
      GRANT SELECT, INSERT, UPDATE ON work_rests TO canteen_app;
      UPDATE due_work SET kind = 'import-' || route.network
        FROM channel_routes route
       WHERE due_work.kind = 'import-channel' AND route.channel_id = due_work.subject_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE due_work SET kind = 'import-channel' WHERE kind IN ('import-facebook', 'import-x');
      DROP TABLE work_rests;
    `);
  }
}
