import { IdentityRepository } from '../identity/identity-gate';

/** Which practices this installation has. Ids only: what is in them takes a bound transaction. */
export class PracticeListRepository extends IdentityRepository {
  /** Ids of practices that have or had members, the oldest first. */
  async ids(): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      'SELECT practice_id AS id FROM members GROUP BY practice_id ORDER BY min(created_at), 1',
    );
    return rows.map(({ id }) => id);
  }
}
