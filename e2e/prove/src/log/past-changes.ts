/** Columns of the tables of the past, with another value for each. */
const tables: Record<string, Record<string, string>> = {
  log_entries: {
    practice_id: `'01890000-0000-7000-8000-00000000ffff'`,
    seq: 'seq + 1000',
    at: `at - interval '1 day'`,
    kind: `'post.approved'`,
    actor_id: `'01890000-0000-7000-8000-00000000ffff'`,
    subject_type: `'comment'`,
    subject_id: `'another'`,
    thread: `'01890000-0000-7000-8000-00000000ffff'`,
    channel_id: `'01890000-0000-7000-8000-00000000ffff'`,
    leaf: `'\\x00'::bytea`,
    leaf_hash: `'\\x00'::bytea`,
    sealed: `'{"body":"x"}'::jsonb`,
  },
  log_checkpoints: {
    practice_id: `'01890000-0000-7000-8000-00000000ffff'`,
    size: 'size - 1',
    root: `'\\x00'::bytea`,
    note: `'another note'`,
    at: `at - interval '1 day'`,
  },
};

/** Ways to be allowed more first. Each is tried before the plain changes, and each must fail or help nothing. */
const preparations: Record<'app' | 'owner', readonly (readonly string[])[]> = {
  app: [
    [],
    ['SET session_replication_role = replica'],
    ['SET ROLE canteen_owner'],
    ['SET SESSION AUTHORIZATION canteen_owner'],
    ['RESET ROLE', `SET ROLE postgres`],
    ['SET row_security = off'],
    [`SELECT set_config('app.practice', '', false)`],
    ['BEGIN ISOLATION LEVEL SERIALIZABLE'],
  ],
  owner: [
    ['ALTER TABLE log_entries NO FORCE ROW LEVEL SECURITY'],
    [
      'SET session_replication_role = replica',
      'ALTER TABLE log_entries NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE log_checkpoints NO FORCE ROW LEVEL SECURITY',
    ],
  ],
};

/** What only a role with more rights could do, and would help: walls taken down, and then the change. */
const demolitions: readonly string[] = [
  'ALTER TABLE $ DISABLE TRIGGER ALL',
  'ALTER TABLE $ DISABLE TRIGGER USER',
  'ALTER TABLE $ DISABLE ROW LEVEL SECURITY',
  'ALTER TABLE $ NO FORCE ROW LEVEL SECURITY',
  'ALTER TABLE $ OWNER TO canteen_app',
  'ALTER TABLE $ RENAME TO gone',
  'ALTER TABLE $ DROP COLUMN at',
  "ALTER TABLE $ ADD COLUMN more text DEFAULT 'x'",
  'DROP TABLE $',
  'DROP TABLE $ CASCADE',
  'GRANT ALL ON $ TO canteen_app',
  'GRANT UPDATE ON $ TO canteen_app',
  'CREATE POLICY open ON $ USING (true)',
  'CREATE RULE other AS ON INSERT TO $ DO INSTEAD NOTHING',
  'CREATE TRIGGER mine BEFORE INSERT ON $ FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
  'CREATE INDEX mine ON $ (at)',
  'LOCK TABLE $ IN ACCESS EXCLUSIVE MODE',
  'COMMENT ON TABLE $ IS NULL',
];

const elsewhere: readonly (readonly string[])[] = [
  ['DROP SCHEMA public CASCADE'],
  ['CREATE SCHEMA mine', 'ALTER TABLE log_entries SET SCHEMA mine'],
  ['ALTER ROLE canteen_app SUPERUSER', 'UPDATE log_entries SET kind = kind'],
  ['ALTER ROLE canteen_app BYPASSRLS', 'DELETE FROM log_entries'],
  ['GRANT canteen_owner TO canteen_app', 'DELETE FROM log_entries'],
  ['CREATE ROLE helper SUPERUSER LOGIN'],
  [`UPDATE pg_class SET relrowsecurity = false WHERE relname = 'log_entries'`],
  [`UPDATE pg_trigger SET tgenabled = 'D'`, 'DELETE FROM log_entries'],
  [`DELETE FROM pg_trigger`, 'DELETE FROM log_entries'],
  [`COPY log_entries FROM PROGRAM 'true'`],
  [`COPY (SELECT 1) TO PROGRAM 'true'`],
  [`SELECT lo_import('/etc/hostname')`],
  ['CREATE EXTENSION dblink', `SELECT dblink_exec('', 'DELETE FROM log_entries')`],
  [`DO $$ BEGIN EXECUTE 'DELETE FROM log_entries'; EXCEPTION WHEN OTHERS THEN NULL; END $$`],
  [
    `CREATE FUNCTION mine() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'DELETE FROM log_entries'`,
    'SELECT mine()',
  ],
  ['VACUUM FULL log_entries', 'DELETE FROM log_entries'],
  ['CLUSTER log_entries', 'DELETE FROM log_entries'],
  ['PREPARE gone AS DELETE FROM log_entries', 'EXECUTE gone'],
  [
    'DECLARE c CURSOR WITH HOLD FOR SELECT * FROM log_entries FOR UPDATE',
    'DELETE FROM log_entries WHERE CURRENT OF c',
  ],
  ['CREATE TEMP TABLE log_entries (seq bigint)', 'DELETE FROM public.log_entries'],
  [`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'canteen_owner'`],
  ['DROP DATABASE postgres'],
];

/** Entries and checkpoints put where there are some already. */
const backdating: readonly string[] = [
  `INSERT INTO log_entries SELECT * FROM log_entries LIMIT 1`,
  `INSERT INTO log_entries SELECT * FROM log_entries LIMIT 1 ON CONFLICT (practice_id, seq) DO UPDATE SET kind = 'post.approved'`,
  `INSERT INTO log_entries SELECT * FROM log_entries LIMIT 1 ON CONFLICT (practice_id, seq) DO UPDATE SET leaf = EXCLUDED.leaf || '\\x00'`,
  `INSERT INTO log_checkpoints SELECT * FROM log_checkpoints LIMIT 1`,
  `INSERT INTO log_checkpoints SELECT practice_id, size, root, 'other', at FROM log_checkpoints LIMIT 1 ON CONFLICT (practice_id, size) DO UPDATE SET note = 'other'`,
  `MERGE INTO log_entries e USING (SELECT 1) s ON true WHEN MATCHED THEN UPDATE SET kind = 'post.approved'`,
  `MERGE INTO log_entries e USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE`,
  `WITH gone AS (DELETE FROM log_entries RETURNING *) SELECT count(*) FROM gone`,
  `WITH changed AS (UPDATE log_checkpoints SET note = 'x' RETURNING *) SELECT count(*) FROM changed`,
];

/**
 * Ways of a role to change what was recorded, each a row of statements on one connection. The owner may alter its
 * tables; what it may not do is change their rows while the triggers stand, which say so whatever the replication role.
 */
export function pastChanges(role: 'app' | 'owner'): (readonly string[])[] {
  const plain = Object.entries(tables).flatMap(([table, columns]) => [
    ...Object.entries(columns).map(([column, value]) => `UPDATE ${table} SET ${column} = ${value}`),
    `DELETE FROM ${table}`,
    `DELETE FROM ONLY ${table} WHERE true`,
    `TRUNCATE ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ]);
  const prepared = preparations[role].flatMap((preparation) =>
    [...plain, ...backdating].map((change) => [...preparation, change]),
  );
  if (role === 'owner') return prepared;
  const demolished = Object.keys(tables).flatMap((table) =>
    demolitions.map((demolition) => [
      demolition.replace('$', table),
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]),
  );
  return [...prepared, ...demolished, ...elsewhere];
}
