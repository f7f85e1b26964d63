import { ruleTable } from '../../testing/table';

ruleTable('feedback.unmasks-reviewer', {
  objects: [
    { kind: 'reply', text: 'Only one person was in that morning, so we know who you are.' },
  ],
  accepts: [{ kind: 'reply', text: 'Reviews are anonymous and we respect that.' }],
});
