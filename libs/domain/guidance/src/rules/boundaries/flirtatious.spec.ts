import { ruleTable } from '../../testing/table';

ruleTable('boundaries.flirtatious', {
  objects: [
    { kind: 'reply', text: 'Flattery will get you everywhere, gorgeous x' },
    { kind: 'comment', text: "I'd book in daily just to see those eyes, doc" },
  ],
  accepts: [
    { kind: 'reply', text: 'We adore this team.' },
    { kind: 'reply', text: 'What a star!' },
  ],
});
