import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Upper levels of the logs' trees. They follow from the entries, so nothing is filled in: whoever needs them makes them. */
export class LogTree1796200000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE log_tree_nodes (
        practice_id uuid NOT NULL,
        level integer NOT NULL,
        place bigint NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT log_tree_nodes_pkey PRIMARY KEY (practice_id, level, place)
      );
      ALTER TABLE log_tree_nodes ENABLE ROW LEVEL SECURITY;
      ALTER TABLE log_tree_nodes FORCE ROW LEVEL SECURITY;
      CREATE POLICY log_tree_nodes_practice ON log_tree_nodes
        USING (practice_id = app_practice()) WITH CHECK (practice_id = app_practice());
      GRANT SELECT, INSERT ON log_tree_nodes TO canteen_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE log_tree_nodes');
  }
}
