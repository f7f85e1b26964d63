import { type MigrationInterface, type QueryRunner } from 'typeorm';

const tables = `
CREATE TABLE data_requests (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  asked_id uuid NOT NULL,
  state text NOT NULL,
  received_on text NOT NULL,
  due_on text NOT NULL,
  identity text NOT NULL,
  identity_on text,
  extended_at timestamptz(3),
  search jsonb NOT NULL,
  opened_by uuid NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  answered_at timestamptz(3),
  closed_by uuid,
  closed_at timestamptz(3),
  CONSTRAINT data_requests_pkey PRIMARY KEY (id)
);
CREATE INDEX data_requests_list ON data_requests (practice_id, due_on, id);
CREATE INDEX data_requests_opened ON data_requests (practice_id, opened_at, id);
CREATE TABLE data_request_items (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  request_id uuid NOT NULL,
  source text NOT NULL,
  kind text NOT NULL,
  thread_id uuid,
  channel_id uuid,
  at timestamptz(3) NOT NULL,
  texts jsonb NOT NULL,
  found text[] NOT NULL DEFAULT '{}',
  verdict text NOT NULL DEFAULT 'open',
  reason text,
  covers jsonb NOT NULL DEFAULT '[]',
  reviewed_by uuid,
  reviewed_at timestamptz(3),
  CONSTRAINT data_request_items_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX data_request_items_source_key ON data_request_items (request_id, source);
CREATE INDEX data_request_items_list ON data_request_items (request_id, at, id);
ALTER TABLE data_request_items ADD CONSTRAINT data_request_items_request_id_fkey FOREIGN KEY (request_id) REFERENCES data_requests(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
`;

const boundTables = ['data_requests', 'data_request_items'];

/** Requests of people for what is kept about them, what was found, and what of it goes out. */
export class DataRequests1796530000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of boundTables) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_practice ON ${table}
          USING (practice_id = app_practice()) WITH CHECK (practice_id = app_practice());
        GRANT SELECT, INSERT, UPDATE ON ${table} TO canteen_app;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_request_items, data_requests');
  }
}
