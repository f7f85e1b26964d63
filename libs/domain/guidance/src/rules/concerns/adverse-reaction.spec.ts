import { ruleTable } from '../../testing/table';

ruleTable('concerns.adverse-reaction', {
  objects: [{ kind: 'comment', text: 'been dizzy ever since the patch went on' }],
  accepts: [{ kind: 'comment', text: 'sleeve was tight, jab was fine' }],
});
