import { ruleTable } from '../../testing/table';

ruleTable('boundaries.account-mixing', {
  objects: [{ text: 'My holiday selfie from the pool!' }],
  accepts: [{ text: 'Staff wellbeing day: our team by the sea.' }],
});
