import { ruleTable } from '../../testing/table';

ruleTable('feedback.retaliation', {
  objects: [{ kind: 'reply', text: 'People who post like this tend to get a letter from us.' }],
  accepts: [{ kind: 'reply', text: 'Our zero tolerance policy on violence is on the website.' }],
});
