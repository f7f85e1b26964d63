import { type TableRowView } from '@canteen/contracts';

type Fate = Pick<TableRowView, 'fate'>;

export function countOf(rows: readonly Fate[], fate: TableRowView['fate']): number {
  return rows.filter((row) => row.fate === fate).length;
}

/** What would become of all the rows, in one line. */
export function summaryOf(rows: readonly Fate[]): string {
  const drafts = countOf(rows, 'draft');
  const wrong = countOf(rows, 'wrong');
  const there = countOf(rows, 'there');
  const parts = [
    wrong ? `${wrong} to put right first` : '',
    drafts && wrong ? `${drafts} right` : '',
    drafts && !wrong ? `${drafts} ${drafts === 1 ? 'becomes a draft' : 'become drafts'}` : '',
    there ? `${there} there already` : '',
  ];
  return `${rows.length === 1 ? '1 row' : `${rows.length} rows`}: ${parts.filter(Boolean).join(', ')}`;
}

/** How sending drafts for approval went, all in all. */
export function sendingSummary(sent: number, unsent: number): string {
  const were = (count: number) => `${count} ${count === 1 ? 'was' : 'were'}`;
  return [
    sent ? `${were(sent)} sent for approval. The rules check each first.` : '',
    unsent ? `${were(unsent)} not sent: open what is marked and put it right.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
