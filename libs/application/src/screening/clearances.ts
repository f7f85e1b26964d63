import { type Clearance, type FindingRow } from '@canteen/data-access';

/** What says that two findings of one revision are the same. */
type Place = Pick<FindingRow, 'rule' | 'field' | 'channelId' | 'spanStart' | 'spanEnd'>;

/**
 * The field a clearance is kept under. A finding in the text of one channel is cleared for that
 * channel only: another channel's text may hold the same span and mean something else.
 */
export function clearanceField({ field, channelId }: Pick<Place, 'field' | 'channelId'>): string {
  return channelId === null ? field : `${field}@${channelId}`;
}

/** The clearance that covers a finding: same rule, field, channel and span. */
export function clearanceOf(
  finding: Place,
  clearances: readonly Clearance[],
): Clearance | undefined {
  return clearances.find(
    (clearance) =>
      clearance.rule === finding.rule &&
      clearance.field === clearanceField(finding) &&
      clearance.spanStart === finding.spanStart &&
      clearance.spanEnd === finding.spanEnd,
  );
}

/** The blocks nobody has cleared. */
export function openBlocks<Finding extends Place & Pick<FindingRow, 'severity'>>(
  findings: readonly Finding[],
  clearances: readonly Clearance[],
): Finding[] {
  return findings.filter(
    (finding) => finding.severity === 'block' && !clearanceOf(finding, clearances),
  );
}
