import { PracticePolicy } from '@canteen/contracts';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** The bound practice as use cases see it. */
export interface PracticeRecord {
  id: string;
  name: string;
  timeZone: string;
  demo: boolean;
  policy: PracticePolicy;
  policyVersion: number;
  pausedAt: string | null;
  pausedBy: string | null;
  pauseReason: string | null;
}

export interface InterestRecord {
  id: string;
  holder: string;
  organisation: string;
  nature: string;
  declaredAt: string;
}

const SELECT = `
  SELECT id, name, time_zone AS "timeZone", demo, policy, policy_version AS "policyVersion",
         paused_at AS "pausedAt", paused_by AS "pausedBy", pause_reason AS "pauseReason"
    FROM practices WHERE id = $1`;

/** The bound practice, its policy, its pause and its register of interests. */
export class PracticeRepository extends BoundRepository {
  /** @throws Error when the practice does not exist, which a bound transaction rules out */
  async get(): Promise<PracticeRecord> {
    return this.first(SELECT);
  }

  /** As `get`, holding the row until the commit: for pausing and for policy changes. */
  async lock(): Promise<PracticeRecord> {
    return this.first(`${SELECT} FOR UPDATE`);
  }

  /** As `get`, so that no pause can be committed until this transaction ends: for the gate. */
  async share(): Promise<PracticeRecord> {
    return this.first(`${SELECT} FOR SHARE`);
  }

  async create(practice: {
    name: string;
    timeZone: string;
    demo: boolean;
    policy: PracticePolicy;
  }): Promise<void> {
    await this.manager.query(
      `INSERT INTO practices (id, name, time_zone, demo, policy, policy_version, created_at)
       VALUES ($1, $2, $3, $4, $5, 1, $6)`,
      [
        this.practiceId,
        practice.name,
        practice.timeZone,
        practice.demo,
        JSON.stringify(practice.policy),
        this.scope.now,
      ],
    );
  }

  async savePolicy(policy: PracticePolicy): Promise<void> {
    await this.manager.query(
      'UPDATE practices SET policy = $2, policy_version = policy_version + 1 WHERE id = $1',
      [this.practiceId, JSON.stringify(policy)],
    );
  }

  /** @param memberId null when Canteen itself stops everything */
  async pause(memberId: string | null, reason: string): Promise<void> {
    await this.manager.query(
      'UPDATE practices SET paused_at = $2, paused_by = $3, pause_reason = $4 WHERE id = $1',
      [this.practiceId, this.scope.now, memberId, reason],
    );
  }

  async resume(): Promise<void> {
    await this.manager.query(
      'UPDATE practices SET paused_at = NULL, paused_by = NULL, pause_reason = NULL WHERE id = $1',
      [this.practiceId],
    );
  }

  /** The register of interests as it stands, by holder. */
  async interests(): Promise<InterestRecord[]> {
    return this.manager.query(
      `SELECT id, holder, organisation, nature, declared_at AS "declaredAt"
         FROM interests WHERE practice_id = $1 AND ended_at IS NULL ORDER BY holder, id`,
      [this.practiceId],
    );
  }

  async addInterest(interest: {
    id: string;
    holder: string;
    organisation: string;
    nature: string;
    memberId: string;
  }): Promise<void> {
    await this.manager.query(
      `INSERT INTO interests (id, practice_id, holder, organisation, nature, declared_at,
         declared_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        interest.id,
        this.practiceId,
        interest.holder,
        interest.organisation,
        interest.nature,
        this.scope.now,
        interest.memberId,
      ],
    );
  }

  /** @returns whether there was such an open interest */
  async endInterest(id: string): Promise<boolean> {
    const [, count]: [unknown, number] = await this.manager.query(
      `UPDATE interests SET ended_at = $3
        WHERE practice_id = $1 AND id = $2 AND ended_at IS NULL`,
      [this.practiceId, id, this.scope.now],
    );
    return count > 0;
  }

  private async first(sql: string): Promise<PracticeRecord> {
    const rows: PracticeRecord[] = await this.manager.query(sql, [this.practiceId]);
    const row = rows[0];
    if (!row) throw new Error('The bound practice does not exist.');
    // A policy of an earlier version lacks what came later: that has its defaults.
    return { ...row, policy: PracticePolicy.parse(row.policy) };
  }
}
