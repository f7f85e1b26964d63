import { In } from 'typeorm';
import { Clearance } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** Blocks that somebody cleared as false alarms. */
export class ClearanceRepository extends BoundRepository {
  async add(clearance: Clearance): Promise<void> {
    await this.manager.insert(Clearance, clearance);
  }

  /** Clearances by revision. */
  async ofRevisions(revisionIds: readonly string[]): Promise<Map<string, Clearance[]>> {
    const byRevision = new Map<string, Clearance[]>(revisionIds.map((id) => [id, []]));
    if (revisionIds.length === 0) return byRevision;
    const clearances = await this.manager.find(Clearance, {
      where: { revisionId: In([...revisionIds]), practiceId: this.practiceId },
      order: { at: 'ASC', id: 'ASC' },
    });
    for (const clearance of clearances) byRevision.get(clearance.revisionId)?.push(clearance);
    return byRevision;
  }
}
