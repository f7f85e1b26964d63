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
