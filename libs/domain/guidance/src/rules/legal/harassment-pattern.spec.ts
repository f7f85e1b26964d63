import { ruleTable } from '../../testing/table';

ruleTable('legal.harassment-pattern', {
  objects: [
    {
      kind: 'comment',
      text: 'Carys is useless as ever',
      earlierComments: [{ text: 'that Carys has a face like a bulldog', daysAgo: 5 }],
    },
  ],
  accepts: [
    {
      kind: 'comment',
      text: 'still a long queue',
      earlierComments: [{ text: 'the queue was long', daysAgo: 14 }],
    },
  ],
});
