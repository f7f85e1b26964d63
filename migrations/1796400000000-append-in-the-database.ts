import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Gives entries their place in a practice's log. What it does is what the library of the ledger does, where the head is:
 * whoever appends need not fetch the head first, and holds it for one statement and the commit.
 *
 * Each leaf comes in three parts, between which its time and its number belong. It runs with the rights of who calls it.
 */
export class AppendInTheDatabase1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION log_append(
        practice uuid, told_at timestamptz, kinds text[], actors uuid[], subject_types text[], subject_ids text[],
        threads uuid[], channels uuid[], sealed_texts jsonb[], before_at bytea[], before_seq bytea[], after_seq bytea[]
      ) RETURNS void LANGUAGE plpgsql AS $body$
      DECLARE
        head log_heads%ROWTYPE;
        recorded_at timestamptz(3);
        time_text bytea;
        peaks bytea;
        node bytea;
        grown bigint;
        leaves bytea[] := '{}';
        hashes bytea[] := '{}';
      BEGIN
        SELECT * INTO head FROM log_heads WHERE practice_id = practice FOR UPDATE;
        IF NOT FOUND THEN
          INSERT INTO log_heads (practice_id, size, frontier) VALUES (practice, 0, '\\x010000000000000000')
            ON CONFLICT (practice_id) DO NOTHING;
          SELECT * INTO STRICT head FROM log_heads WHERE practice_id = practice FOR UPDATE;
        END IF;
        recorded_at := greatest(head.last_at, told_at);
        time_text := convert_to(to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'UTF8');
        -- A version byte, the size in eight bytes, and the roots of the complete subtrees, the largest first.
        peaks := substr(head.frontier, 10);
        FOR at IN 1 .. cardinality(kinds) LOOP
          leaves[at] := before_at[at] || time_text || before_seq[at]
            || convert_to((head.size + at)::text, 'UTF8') || after_seq[at];
          node := sha256('\\x00' || leaves[at]);
          hashes[at] := node;
          -- Each trailing 1 of the size is a complete subtree as large as the new node: the two become one.
          grown := head.size + at - 1;
          WHILE grown % 2 = 1 LOOP
            node := sha256('\\x01' || substr(peaks, length(peaks) - 31) || node);
            peaks := substr(peaks, 1, length(peaks) - 32);
            grown := grown / 2;
          END LOOP;
          peaks := peaks || node;
        END LOOP;
        UPDATE log_heads
           SET size = head.size + cardinality(kinds), last_at = recorded_at,
               frontier = '\\x01' || int8send(head.size + cardinality(kinds)) || peaks
         WHERE practice_id = practice;
        INSERT INTO log_entries (practice_id, seq, at, kind, actor_id, subject_type, subject_id, thread, channel_id,
                                 leaf, leaf_hash, sealed)
        SELECT practice, head.size + fact.place, recorded_at, fact.kind, fact.actor, fact.subject_type,
               fact.subject_id, fact.thread, fact.channel, fact.leaf, fact.hash, fact.sealed
          FROM unnest(kinds, actors, subject_types, subject_ids, threads, channels, leaves, hashes, sealed_texts)
               WITH ORDINALITY
               AS fact (kind, actor, subject_type, subject_id, thread, channel, leaf, hash, sealed, place);
      END
      $body$;
      REVOKE ALL ON FUNCTION log_append FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION log_append TO canteen_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION log_append');
  }
}
