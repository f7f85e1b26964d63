import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.third-party', {
  objects: [
    { kind: 'comment', text: 'my neighbour Carol at 12 is in and out with her drinking' },
    { kind: 'comment', text: 'ask my ex about his warts' },
    {
      kind: 'comment',
      text: 'Saw Debbie from the chippy crying in your waiting room, has the cancer come back?',
    },
  ],
  accepts: [
    { kind: 'comment', text: 'Thank you nurse Meg for sorting my leg ulcers.' },
    { kind: 'comment', text: 'My knee is fine now thanks.' },
  ],
});
