import { ruleTable } from '../../testing/table';

ruleTable('accessibility.plain-english', {
  objects: [{ text: 'SMR for pts on more than ten meds via our ARRS pharmacist' }],
  accepts: [{ text: 'A medicines review with our pharmacist' }],
});
