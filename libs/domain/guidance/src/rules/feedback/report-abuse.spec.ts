import { ruleTable } from '../../testing/table';

ruleTable('feedback.report-abuse', {
  objects: [{ kind: 'comment', text: 'usel3ss w@nkers the lot of u' }],
  accepts: [{ kind: 'comment', text: 'negative but civil: the phones are slow' }],
});
