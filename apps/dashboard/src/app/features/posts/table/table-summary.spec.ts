import { type TableRowView } from '@canteen/contracts';
import { summaryOf } from './table-summary';

it.each<[TableRowView['fate'][], string]>([
  [['draft'], '1 row: 1 becomes a draft'],
  [['draft', 'draft', 'there'], '3 rows: 2 become drafts, 1 there already'],
  [['wrong', 'draft', 'there'], '3 rows: 1 to put right first, 1 right, 1 there already'],
  [['there', 'there'], '2 rows: 2 there already'],
])('%j is summed up', (fates, said) => {
  expect(summaryOf(fates.map((fate) => ({ fate })))).toBe(said);
});
