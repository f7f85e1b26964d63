import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What witnesses on other machines cosigned of a log, and which of them fell silent. */
export class AddWitnesses1795600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE log_witnesses (
        practice_id uuid NOT NULL,
        name text NOT NULL,
        size bigint NOT NULL,
        waiting_since timestamptz(3),
        told_at timestamptz(3),
        trouble text,
        CONSTRAINT log_witnesses_pkey PRIMARY KEY (practice_id, name)
      );
      CREATE TABLE log_cosignatures (
        practice_id uuid NOT NULL,
        witness text NOT NULL,
        size bigint NOT NULL,
        line text NOT NULL,
        at timestamptz(3) NOT NULL,
        CONSTRAINT log_cosignatures_pkey PRIMARY KEY (practice_id, witness, size)
      );
    `);
    for (const table of ['log_witnesses', 'log_cosignatures']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_practice ON ${table}
          USING (practice_id = app_practice()) WITH CHECK (practice_id = app_practice());
      `);
    }
    await runner.query(`
      CREATE TRIGGER log_cosignatures_no_change BEFORE UPDATE OR DELETE ON log_cosignatures
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER log_cosignatures_no_truncate BEFORE TRUNCATE ON log_cosignatures
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE log_cosignatures ENABLE ALWAYS TRIGGER log_cosignatures_no_change;
      ALTER TABLE log_cosignatures ENABLE ALWAYS TRIGGER log_cosignatures_no_truncate;
      GRANT SELECT, INSERT ON log_cosignatures TO canteen_app;
      GRANT SELECT, INSERT, UPDATE ON log_witnesses TO canteen_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE log_cosignatures, log_witnesses');
  }
}
