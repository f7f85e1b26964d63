import { In } from 'typeorm';
import { FindingRow, Screening } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** Runs of the guidance engine and what they found. */
export class ScreeningRepository extends BoundRepository {
  async add(screening: Screening, findings: readonly FindingRow[]): Promise<void> {
    await this.manager.insert(Screening, { ...screening, triage: screening.triage as object });
    if (findings.length > 0) await this.manager.insert(FindingRow, [...findings]);
  }

  /** The last screening of each subject; a subject never screened is absent. */
  async latestOf(subjectIds: readonly string[]): Promise<Map<string, Screening>> {
    if (subjectIds.length === 0) return new Map();
    const screenings = await this.manager
      .createQueryBuilder(Screening, 'screening')
      .distinctOn(['screening.subjectId'])
      .where('screening.practiceId = :practice', { practice: this.practiceId })
      .andWhere('screening.subjectId IN (:...ids)', { ids: [...new Set(subjectIds)] })
      .orderBy('screening.subjectId')
      .addOrderBy('screening.startedAt', 'DESC')
      .addOrderBy('screening.id', 'DESC')
      .getMany();
    return new Map(screenings.map((screening) => [screening.subjectId, screening]));
  }

  /** Findings by screening, in the order of the text. */
  async findingsOf(screeningIds: readonly string[]): Promise<Map<string, FindingRow[]>> {
    const byScreening = new Map<string, FindingRow[]>(screeningIds.map((id) => [id, []]));
    if (screeningIds.length === 0) return byScreening;
    const findings = await this.manager.find(FindingRow, {
      where: { screeningId: In([...screeningIds]), practiceId: this.practiceId },
      order: { field: 'ASC', spanStart: 'ASC', id: 'ASC' },
    });
    for (const finding of findings) byScreening.get(finding.screeningId)?.push(finding);
    return byScreening;
  }

  /** One finding with the screening it belongs to. */
  async finding(id: string): Promise<{ finding: FindingRow; screening: Screening } | null> {
    const finding = await this.manager.findOneBy(FindingRow, { id, practiceId: this.practiceId });
    if (!finding) return null;
    const screening = await this.manager.findOneByOrFail(Screening, { id: finding.screeningId });
    return { finding, screening };
  }
}
