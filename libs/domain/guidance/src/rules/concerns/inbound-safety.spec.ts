import { ruleTable } from '../../testing/table';

ruleTable('concerns.inbound-safety', {
  objects: [
    { kind: 'comment', text: "they mixed my tablets up with another lady's" },
    { kind: 'comment', text: 'the doctor missed her sepsis' },
  ],
  accepts: [{ kind: 'comment', text: 'the queue was out the door' }],
});
