import { type TableRowView } from '@canteen/contracts';
import { sendingSummary, summaryOf } from './table-summary';

it.each<[TableRowView['fate'][], string]>([
  [['draft'], '1 row: 1 becomes a draft'],
  [['draft', 'draft', 'there'], '3 rows: 2 become drafts, 1 there already'],
  [['wrong', 'draft', 'there'], '3 rows: 1 to put right first, 1 right, 1 there already'],
  [['there', 'there'], '2 rows: 2 there already'],
])('%j is summed up', (fates, said) => {
  expect(summaryOf(fates.map((fate) => ({ fate })))).toBe(said);
});

it.each([
  [2, 0, '2 were sent for approval. The rules check each first.'],
  [
    1,
    1,
    '1 was sent for approval. The rules check each first. 1 was not sent: open what is marked and put it right.',
  ],
  [0, 3, '3 were not sent: open what is marked and put it right.'],
])('sending %i of them and not %i is summed up', (sent, unsent, said) => {
  expect(sendingSummary(sent, unsent)).toBe(said);
});
