import { ruleTable } from '../../testing/table';

ruleTable('legal.live-proceedings', {
  objects: [{ text: 'The tribunal will see through that locum next week.' }],
  accepts: [{ text: 'What a coroner does: gov.uk explains.' }],
});
