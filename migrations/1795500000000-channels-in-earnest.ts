import { type MigrationInterface, type QueryRunner } from 'typeorm';

const tables = `
ALTER TABLE channels
  ADD COLUMN problems jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN limits jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN hooked boolean NOT NULL DEFAULT false,
  ADD COLUMN hinted_at timestamptz(3),
  ADD COLUMN token_expires_at timestamptz(3),
  ADD COLUMN refresh_started_at timestamptz(3),
  ADD COLUMN refresh_lease_until timestamptz(3);
ALTER TABLE attempts ADD COLUMN cost_milli integer NOT NULL DEFAULT 0;
CREATE INDEX attempts_armed ON attempts (practice_id, armed_at);
CREATE TABLE network_sign_ins (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  session_id uuid NOT NULL,
  member_id uuid NOT NULL,
  network text NOT NULL,
  channel_id uuid,
  state_hash bytea NOT NULL,
  verifier bytea NOT NULL,
  offers bytea,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  ended_at timestamptz(3),
  CONSTRAINT network_sign_ins_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX network_sign_ins_state_key ON network_sign_ins (practice_id, state_hash);
CREATE INDEX network_sign_ins_expiry ON network_sign_ins (practice_id, expires_at);
CREATE TABLE channel_routes (
  network text NOT NULL,
  account_id text NOT NULL,
  channel_id uuid NOT NULL,
  practice_id uuid NOT NULL,
  CONSTRAINT channel_routes_pkey PRIMARY KEY (network, account_id, channel_id)
);
CREATE TABLE hook_deliveries (
  digest bytea NOT NULL,
  received_at timestamptz(3) NOT NULL,
  CONSTRAINT hook_deliveries_pkey PRIMARY KEY (digest)
);
CREATE INDEX hook_deliveries_received ON hook_deliveries (received_at);
`;

/**
 * Sign-ins in progress belong to a practice. Which channel an account is, and which deliveries came,
 * must be known before any practice is: those two tables hold ids and digests only.
 */
const walls = `
ALTER TABLE network_sign_ins ENABLE ROW LEVEL SECURITY;
ALTER TABLE network_sign_ins FORCE ROW LEVEL SECURITY;
CREATE POLICY network_sign_ins_practice ON network_sign_ins
  USING (practice_id = app_practice()) WITH CHECK (practice_id = app_practice());
GRANT SELECT, INSERT, UPDATE, DELETE ON network_sign_ins TO canteen_app;
GRANT SELECT, INSERT, DELETE ON channel_routes, hook_deliveries TO canteen_app;
`;

/** The owner, too, is held by the walls; they stand again before this transaction ends. */
const routesOfToday = `
ALTER TABLE channels NO FORCE ROW LEVEL SECURITY;
INSERT INTO channel_routes (network, account_id, channel_id, practice_id)
  SELECT network, account_id, id, practice_id FROM channels WHERE status <> 'disconnected';
ALTER TABLE channels FORCE ROW LEVEL SECURITY;
`;

/** Signing in at the networks, webhooks, limits, and what each attempt may have cost. */
export class ChannelsInEarnest1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(walls);
    await runner.query(routesOfToday);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE network_sign_ins, channel_routes, hook_deliveries');
    await runner.query('DROP INDEX attempts_armed');
    await runner.query('ALTER TABLE attempts DROP COLUMN cost_milli');
    await runner.query(`
      ALTER TABLE channels DROP COLUMN problems, DROP COLUMN limits, DROP COLUMN hooked,
        DROP COLUMN hinted_at, DROP COLUMN token_expires_at, DROP COLUMN refresh_started_at,
        DROP COLUMN refresh_lease_until
    `);
  }
}
