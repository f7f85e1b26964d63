import { type FindingView, type RevisionView } from '@canteen/contracts';
import { type ShownFinding } from './findings-list';
import { type Mark } from './text-pieces';

type Screened = Pick<RevisionView, 'parts' | 'images' | 'screening'>;

/**
 * The findings of a revision as they are shown.
 *
 * @param mayClear whether the person at the screen may set findings aside
 */
export function shownFindings(revision: Screened, mayClear: boolean): ShownFinding[] {
  return revision.screening.findings.map((finding) => ({
    key: finding.id,
    severity: finding.severity,
    message: finding.message,
    why: finding.why,
    source: finding.source,
    about: aboutWhat(finding, revision),
    cleared: finding.cleared,
    mayClear: mayClear && finding.clearable && finding.cleared === null,
  }));
}

/** Where to underline in the text of one channel; what was set aside is not underlined. */
export function marksFor(revision: Screened, channelId: string): Mark[] {
  return revision.screening.findings.filter(
    (finding) =>
      finding.field === 'text' &&
      finding.cleared === null &&
      (finding.channelId === null || finding.channelId === channelId),
  );
}

function aboutWhat(finding: FindingView, { parts }: Screened): string {
  const image = /^(?:alt|file|caption):(\d+)$/.exec(finding.field)?.[1];
  if (image !== undefined) {
    return `picture ${Number(image) + 1}`;
  }
  const part = parts.find(
    (one) => finding.channelId === null || one.channel.id === finding.channelId,
  );
  return finding.field === 'text' ? (part?.text.slice(finding.start, finding.end) ?? '') : '';
}
