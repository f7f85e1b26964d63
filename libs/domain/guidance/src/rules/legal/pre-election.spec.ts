import { ruleTable } from '../../testing/table';

ruleTable('legal.pre-election', {
  objects: [
    {
      text: 'Lovely to show our candidate round today.',
      date: '2026-04-20',
      preElection: { from: '2026-03-25', to: '2026-05-07' },
    },
  ],
  accepts: [
    {
      text: 'Lovely to show our candidate round today.',
      date: '2026-06-20',
      preElection: { from: '2026-03-25', to: '2026-05-07' },
    },
  ],
});
