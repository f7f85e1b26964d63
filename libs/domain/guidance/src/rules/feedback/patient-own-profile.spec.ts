import { ruleTable } from '../../testing/table';

ruleTable('feedback.patient-own-profile', {
  objects: [{ kind: 'reply', text: 'Thank you for telling us.', target: 'group:Spotted Southsea' }],
  accepts: [{ kind: 'reply', text: 'Thank you for telling us.', target: 'own-page' }],
});
