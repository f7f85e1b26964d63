import { BoundRepository } from '../unit-of-work/bound-scope';

/** Hashes of the bound practice's tree: of its entries, and of the stretches of them that are kept besides. */
export class LogTreeRepository extends BoundRepository {
  /** How many hashes of a level are kept; they lie side by side from the first. */
  async count(level: number): Promise<number> {
    const rows: { count: number }[] = await this.manager.query(
      `SELECT (place + 1)::float8 AS count FROM log_tree_nodes
        WHERE practice_id = $1 AND level = $2 ORDER BY place DESC LIMIT 1`,
      [this.practiceId, level],
    );
    return rows[0]?.count ?? 0;
  }

  /** Hashes of a level from place `from` up to, but not, `to`; level 0 are the entries. Fewer when some are missing. */
  async hashes(level: number, from: number, to: number): Promise<Buffer[]> {
    const rows: { hash: Buffer }[] = await this.manager.query(
      level === 0
        ? `SELECT leaf_hash AS hash FROM log_entries
            WHERE practice_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq`
        : `SELECT hash FROM log_tree_nodes
            WHERE practice_id = $1 AND place >= $2 AND place < $3 AND level = $4 ORDER BY place`,
      [this.practiceId, from, to, ...(level === 0 ? [] : [level])],
    );
    return rows.map(({ hash }) => hash);
  }

  /** Keeps hashes of a level, the first at place `from`; one that is there already stays. */
  async add(level: number, from: number, hashes: readonly Uint8Array[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO log_tree_nodes (practice_id, level, place, hash)
       SELECT $1, $2, $3 + n.ordinality - 1, n.hash
         FROM unnest($4::bytea[]) WITH ORDINALITY AS n(hash, ordinality)
       ON CONFLICT (practice_id, level, place) DO NOTHING`,
      [this.practiceId, level, from, hashes.map((hash) => Buffer.from(hash))],
    );
  }
}
