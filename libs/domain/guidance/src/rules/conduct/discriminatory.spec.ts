import { ruleTable } from '../../testing/table';

ruleTable('conduct.discriminatory', {
  objects: [{ kind: 'comment', text: "no wonder, half of them can't speak English" }],
  accepts: [{ kind: 'comment', text: 'BSL interpreter available, brilliant' }],
});
