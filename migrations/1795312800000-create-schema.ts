import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Tables of the practice, each behind row-level security by its practice. */
const practiceTables = [
  'interests',
  'channels',
  'channel_tokens',
  'presences',
  'notices',
  'comments',
  'comment_versions',
  'outcomes',
  'log_heads',
  'log_entries',
  'log_checkpoints',
  'posts',
  'revisions',
  'screenings',
  'findings',
  'clearances',
  'approvals',
  'publications',
  'attempts',
  'item_keys',
  'sealed_texts',
  'media',
  'media_files',
];

/** Identity and the table of what is due stand outside the practice policies by design. */
const identityTables = [
  'people',
  'members',
  'sessions',
  'set_up_links',
  'sign_in_failures',
  'due_work',
];

/** Facts nobody may change afterwards: no privilege to, and a trigger that says no. */
const appendOnlyTables = ['log_entries', 'log_checkpoints'];

const schema = `
CREATE TABLE practices (
  id uuid NOT NULL,
  name text NOT NULL,
  time_zone text NOT NULL,
  demo boolean NOT NULL DEFAULT false,
  policy jsonb NOT NULL,
  policy_version integer NOT NULL DEFAULT 1,
  paused_at timestamptz(3),
  paused_by uuid,
  pause_reason text,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT practices_pkey PRIMARY KEY (id)
);
CREATE TABLE interests (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  holder text NOT NULL,
  organisation text NOT NULL,
  nature text NOT NULL,
  declared_at timestamptz(3) NOT NULL,
  declared_by uuid NOT NULL,
  ended_at timestamptz(3),
  CONSTRAINT interests_pkey PRIMARY KEY (id)
);
CREATE INDEX interests_practice ON interests (practice_id);
CREATE TABLE channels (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  network text NOT NULL,
  account_id text NOT NULL,
  name text NOT NULL,
  handle text NOT NULL,
  page_url text NOT NULL,
  status text NOT NULL,
  status_code text,
  status_sentence text,
  cursor jsonb,
  cost_milli integer NOT NULL DEFAULT 0,
  connected_at timestamptz(3) NOT NULL,
  checked_at timestamptz(3),
  last_imported_at timestamptz(3),
  CONSTRAINT channels_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX channels_account_key ON channels (practice_id, network, account_id);
CREATE TABLE channel_tokens (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  channel_id uuid NOT NULL,
  purpose text NOT NULL,
  ciphertext bytea NOT NULL,
  key_id text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  replaced_at timestamptz(3),
  CONSTRAINT channel_tokens_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX channel_tokens_current_key ON channel_tokens (channel_id, purpose) WHERE replaced_at IS NULL;
CREATE TABLE presences (
  practice_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  member_id uuid NOT NULL,
  seen_at timestamptz(3) NOT NULL,
  CONSTRAINT presences_pkey PRIMARY KEY (practice_id, subject_id, member_id)
);
CREATE TABLE notices (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  member_id uuid,
  email text,
  kind text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  sentence text NOT NULL,
  link text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  read_at timestamptz(3),
  mail_state text NOT NULL,
  mailed_at timestamptz(3),
  CONSTRAINT notices_pkey PRIMARY KEY (id)
);
CREATE INDEX notices_member ON notices (practice_id, member_id, created_at, id);
CREATE TABLE comments (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  channel_id uuid NOT NULL,
  kind text NOT NULL,
  remote_id text NOT NULL,
  root_remote_id text,
  parent_remote_id text,
  publication_id uuid,
  thread_id uuid NOT NULL,
  author_pseudonym text NOT NULL,
  author_id uuid NOT NULL,
  current_version integer NOT NULL DEFAULT 1,
  state text NOT NULL,
  lane text NOT NULL,
  due_at timestamptz(3),
  assigned_to uuid,
  sentiment text,
  mentions_us boolean NOT NULL DEFAULT false,
  permalink text NOT NULL,
  posted_at timestamptz(3) NOT NULL,
  captured_at timestamptz(3) NOT NULL,
  first_opened_at timestamptz(3),
  closed_at timestamptz(3),
  hidden_at timestamptz(3),
  gone_at timestamptz(3),
  CONSTRAINT comments_pkey PRIMARY KEY (id)
);
CREATE INDEX comments_thread ON comments (practice_id, thread_id);
CREATE INDEX comments_author ON comments (practice_id, author_pseudonym, posted_at);
CREATE INDEX comments_list ON comments (practice_id, posted_at, id);
CREATE INDEX comments_lane ON comments (practice_id, state, lane, due_at, id);
CREATE UNIQUE INDEX comments_remote_key ON comments (channel_id, remote_id);
CREATE TABLE comment_versions (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  number integer NOT NULL,
  body_id uuid NOT NULL,
  edited_at timestamptz(3),
  captured_at timestamptz(3) NOT NULL,
  CONSTRAINT comment_versions_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX comment_versions_number_key ON comment_versions (comment_id, number);
CREATE TABLE outcomes (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  kind text NOT NULL,
  reason text,
  reference text,
  note_id uuid,
  by_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  second_needed boolean NOT NULL DEFAULT false,
  second_id uuid,
  second_at timestamptz(3),
  second_agreed boolean,
  confirm_by timestamptz(3),
  superseded_at timestamptz(3),
  CONSTRAINT outcomes_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX outcomes_current_key ON outcomes (comment_id) WHERE superseded_at IS NULL;
CREATE TABLE installation (
  id uuid NOT NULL,
  kind text NOT NULL,
  paused boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT installation_pkey PRIMARY KEY (id)
);
CREATE TABLE people (
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  password_hash text,
  disabled_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT people_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX people_email_key ON people (email);
CREATE TABLE members (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  person_id uuid NOT NULL,
  roles text array NOT NULL DEFAULT '{}',
  job_title text NOT NULL,
  registered_name text,
  gmc_number text,
  created_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  last_seen_at timestamptz(3),
  CONSTRAINT members_pkey PRIMARY KEY (id)
);
CREATE INDEX members_practice ON members (practice_id);
CREATE UNIQUE INDEX members_person_practice_key ON members (person_id, practice_id);
CREATE TABLE sessions (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  practice_id uuid,
  strength text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  last_seen_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  CONSTRAINT sessions_pkey PRIMARY KEY (id)
);
CREATE INDEX sessions_person ON sessions (person_id);
CREATE UNIQUE INDEX sessions_token_key ON sessions (token_hash);
CREATE TABLE set_up_links (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  practice_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  CONSTRAINT set_up_links_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX set_up_links_token_key ON set_up_links (token_hash);
CREATE TABLE sign_in_failures (
  id uuid NOT NULL,
  key bytea NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT sign_in_failures_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_failures_key_at ON sign_in_failures (key, at);
CREATE TABLE due_work (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  due_at timestamptz(3) NOT NULL,
  leased_until timestamptz(3),
  tries integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT due_work_pkey PRIMARY KEY (id)
);
CREATE INDEX due_work_due ON due_work (due_at);
CREATE UNIQUE INDEX due_work_subject_key ON due_work (kind, subject_id);
CREATE TABLE log_heads (
  practice_id uuid NOT NULL,
  size bigint NOT NULL,
  frontier bytea NOT NULL,
  last_at timestamptz(3),
  CONSTRAINT log_heads_pkey PRIMARY KEY (practice_id)
);
CREATE TABLE log_entries (
  practice_id uuid NOT NULL,
  seq bigint NOT NULL,
  at timestamptz(3) NOT NULL,
  kind text NOT NULL,
  actor_id uuid,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  thread uuid,
  channel_id uuid,
  leaf bytea NOT NULL,
  leaf_hash bytea NOT NULL,
  sealed jsonb NOT NULL,
  CONSTRAINT log_entries_pkey PRIMARY KEY (practice_id, seq)
);
CREATE INDEX log_entries_at ON log_entries (practice_id, at, seq);
CREATE INDEX log_entries_channel ON log_entries (practice_id, channel_id, seq);
CREATE INDEX log_entries_actor ON log_entries (practice_id, actor_id, seq);
CREATE INDEX log_entries_kind ON log_entries (practice_id, kind, seq);
CREATE INDEX log_entries_thread ON log_entries (practice_id, thread, seq);
CREATE TABLE log_checkpoints (
  practice_id uuid NOT NULL,
  size bigint NOT NULL,
  root bytea NOT NULL,
  note text NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT log_checkpoints_pkey PRIMARY KEY (practice_id, size)
);
CREATE TABLE posts (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  hold_reason text,
  author_id uuid NOT NULL,
  editor_ids uuid array NOT NULL DEFAULT '{}',
  parent_comment_id uuid,
  thread_id uuid NOT NULL,
  draft_id uuid,
  version integer NOT NULL DEFAULT 1,
  revision_id uuid,
  tier text,
  due_at timestamptz(3),
  valid_until timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT posts_pkey PRIMARY KEY (id)
);
CREATE INDEX posts_parent ON posts (parent_comment_id) WHERE parent_comment_id IS NOT NULL;
CREATE INDEX posts_due ON posts (practice_id, due_at, id);
CREATE INDEX posts_state ON posts (practice_id, state, due_at, id);
CREATE INDEX posts_list ON posts (practice_id, updated_at, id);
CREATE TABLE revisions (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  post_id uuid NOT NULL,
  number integer NOT NULL,
  manifest bytea NOT NULL,
  seal bytea NOT NULL,
  author_id uuid NOT NULL,
  editor_ids uuid array NOT NULL DEFAULT '{}',
  parts jsonb NOT NULL,
  images jsonb NOT NULL,
  declarations jsonb NOT NULL,
  signed_as text,
  due_at timestamptz(3) NOT NULL,
  due_local text,
  zone text NOT NULL,
  valid_until timestamptz(3) NOT NULL,
  when_approved boolean NOT NULL DEFAULT false,
  parent_version integer,
  tier text,
  tier_reasons text array NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT revisions_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX revisions_number_key ON revisions (post_id, number);
CREATE TABLE screenings (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  purpose text NOT NULL,
  status text NOT NULL,
  ruleset text NOT NULL,
  failure text,
  triage jsonb,
  started_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3) NOT NULL,
  CONSTRAINT screenings_pkey PRIMARY KEY (id)
);
CREATE INDEX screenings_subject ON screenings (subject_id, started_at);
CREATE TABLE findings (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  screening_id uuid NOT NULL,
  rule text NOT NULL,
  severity text NOT NULL,
  action text,
  field text NOT NULL,
  channel_id uuid,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  message text NOT NULL,
  why text NOT NULL,
  source text NOT NULL,
  confidence_percent integer NOT NULL,
  CONSTRAINT findings_pkey PRIMARY KEY (id)
);
CREATE INDEX findings_screening ON findings (screening_id);
CREATE TABLE clearances (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  finding_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  rule text NOT NULL,
  field text NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  member_id uuid NOT NULL,
  reason_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT clearances_pkey PRIMARY KEY (id)
);
CREATE INDEX clearances_revision ON clearances (revision_id);
CREATE TABLE approvals (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  post_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  seal bytea NOT NULL,
  member_id uuid NOT NULL,
  roles text array NOT NULL DEFAULT '{}',
  decision text NOT NULL,
  checklist jsonb NOT NULL,
  note_id uuid,
  at timestamptz(3) NOT NULL,
  voided_at timestamptz(3),
  void_reason text,
  CONSTRAINT approvals_pkey PRIMARY KEY (id)
);
CREATE INDEX approvals_post ON approvals (post_id, at);
CREATE INDEX approvals_revision ON approvals (revision_id);
CREATE TABLE publications (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  post_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  channel_id uuid NOT NULL,
  state text NOT NULL,
  due_at timestamptz(3) NOT NULL,
  valid_until timestamptz(3) NOT NULL,
  remote_id text,
  url text,
  reason_code text,
  sentence text,
  probes integer NOT NULL DEFAULT 0,
  confirmed_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT publications_pkey PRIMARY KEY (id)
);
CREATE INDEX publications_remote ON publications (channel_id, remote_id);
CREATE INDEX publications_open ON publications (practice_id, state, due_at);
CREATE INDEX publications_post ON publications (post_id);
CREATE UNIQUE INDEX publications_revision_channel_key ON publications (revision_id, channel_id);
CREATE TABLE attempts (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  number integer NOT NULL,
  armed_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  outcome text,
  raw_code text,
  absent_probes jsonb NOT NULL DEFAULT '[]',
  CONSTRAINT attempts_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX attempts_open_key ON attempts (publication_id) WHERE ended_at IS NULL;
CREATE TABLE item_keys (
  practice_id uuid NOT NULL,
  item_id uuid NOT NULL,
  wrapped_key bytea,
  created_at timestamptz(3) NOT NULL,
  destroyed_at timestamptz(3),
  CONSTRAINT item_keys_pkey PRIMARY KEY (practice_id, item_id)
);
CREATE TABLE sealed_texts (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  item_id uuid NOT NULL,
  field text NOT NULL,
  ciphertext bytea NOT NULL,
  commitment bytea NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT sealed_texts_pkey PRIMARY KEY (id)
);
CREATE INDEX sealed_texts_item ON sealed_texts (practice_id, item_id);
CREATE TABLE media (
  id uuid NOT NULL,
  practice_id uuid NOT NULL,
  digest bytea NOT NULL,
  content_type text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  bytes integer NOT NULL,
  removed_metadata text array NOT NULL DEFAULT '{}',
  uploaded_by uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT media_pkey PRIMARY KEY (id)
);
CREATE INDEX media_practice ON media (practice_id, created_at);
CREATE TABLE media_files (
  media_id uuid NOT NULL,
  practice_id uuid NOT NULL,
  ciphertext bytea NOT NULL,
  CONSTRAINT media_files_pkey PRIMARY KEY (media_id)
);
ALTER TABLE interests ADD CONSTRAINT interests_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE channels ADD CONSTRAINT channels_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE channel_tokens ADD CONSTRAINT channel_tokens_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE comments ADD CONSTRAINT comments_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE comment_versions ADD CONSTRAINT comment_versions_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE outcomes ADD CONSTRAINT outcomes_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE members ADD CONSTRAINT members_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE sessions ADD CONSTRAINT sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE set_up_links ADD CONSTRAINT set_up_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE posts ADD CONSTRAINT posts_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE revisions ADD CONSTRAINT revisions_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE findings ADD CONSTRAINT findings_screening_id_fkey FOREIGN KEY (screening_id) REFERENCES screenings(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE clearances ADD CONSTRAINT clearances_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES findings(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE approvals ADD CONSTRAINT approvals_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE approvals ADD CONSTRAINT approvals_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE publications ADD CONSTRAINT publications_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE publications ADD CONSTRAINT publications_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE publications ADD CONSTRAINT publications_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE attempts ADD CONSTRAINT attempts_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publications(id) ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE media_files ADD CONSTRAINT media_files_media_id_fkey FOREIGN KEY (media_id) REFERENCES media(id) ON DELETE CASCADE ON UPDATE NO ACTION;
`;

/**
 * The time as SQL sees it. Only a database made as demo or test may stand at another time, which a
 * transaction says in \`app.clock_at\`; everywhere else it is the database's own clock.
 */
const functions = `
CREATE FUNCTION app_practice() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.practice', true), '')::uuid
$$;

CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  moved text := nullif(current_setting('app.clock_at', true), '');
BEGIN
  IF moved IS NOT NULL AND EXISTS (SELECT FROM installation WHERE kind IN ('demo', 'test')) THEN
    RETURN moved::timestamptz;
  END IF;
  RETURN date_trunc('milliseconds', clock_timestamp());
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The response log only grows: % on % is refused.', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
`;

/** The whole schema of the first release, its walls included. */
export class CreateSchema1795312800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(schema);
    await runner.query(functions);
    for (const table of practiceTables) await this.bindToPractice(runner, table, 'practice_id');
    await this.bindToPractice(runner, 'practices', 'id');
    for (const table of appendOnlyTables) await this.refuseChanges(runner, table);
    await this.grantToApp(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [...practiceTables, ...identityTables, 'practices', 'installation'];
    await runner.query(`DROP TABLE ${tables.join(', ')} CASCADE`);
    await runner.query('DROP FUNCTION app_practice(), app_now(), refuse_change()');
  }

  private async bindToPractice(runner: QueryRunner, table: string, column: string): Promise<void> {
    await runner.query(`
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
      ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
      CREATE POLICY ${table}_practice ON ${table}
        USING (${column} = app_practice()) WITH CHECK (${column} = app_practice());
    `);
  }

  private async refuseChanges(runner: QueryRunner, table: string): Promise<void> {
    await runner.query(`
      CREATE TRIGGER ${table}_no_change BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_no_change;
      ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_no_truncate;
    `);
  }

  /** The app's role reads and writes rows, and nothing else; what is history it may only add to. */
  private async grantToApp(runner: QueryRunner): Promise<void> {
    const mayDelete = ['sealed_texts', 'presences', 'media_files', 'sign_in_failures', 'due_work'];
    const insertOnly = [...appendOnlyTables, 'revisions', 'findings', 'screenings', 'clearances'];
    const tables = [...practiceTables, ...identityTables, 'practices'];
    const updatable = tables.filter((table) => !insertOnly.includes(table));
    await runner.query(`
      GRANT USAGE ON SCHEMA public TO canteen_app;
      GRANT SELECT ON installation TO canteen_app;
      GRANT SELECT, INSERT ON ${tables.join(', ')} TO canteen_app;
      GRANT UPDATE ON ${updatable.join(', ')} TO canteen_app;
      GRANT UPDATE (tier, tier_reasons) ON revisions TO canteen_app;
      GRANT DELETE ON ${mayDelete.join(', ')} TO canteen_app;
    `);
  }
}
