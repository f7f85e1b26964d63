import { ruleTable } from '../../testing/table';

ruleTable('feedback.suppress-criticism', {
  objects: [{ kind: 'reply', text: 'Would you mind taking your stars down?' }],
  accepts: [{ kind: 'reply', text: 'We hid your comment because it contains a date of birth.' }],
});
