import { ruleTable } from '../../testing/table';

ruleTable('conflicts.commercial-endorsement', {
  objects: [{ text: 'We swear by GlucoPal meters.' }],
  accepts: [{ text: 'Any monitor on the validated list will do.' }],
});
