import { ruleTable } from '../../testing/table';

ruleTable('legal.medicolegal-advice', {
  objects: [
    { kind: 'comment', text: 'expect a letter before action' },
    { kind: 'comment', text: 'my solicitor will be in touch' },
  ],
  accepts: [{ kind: 'comment', text: 'our solicitor is slow with the house' }],
});
