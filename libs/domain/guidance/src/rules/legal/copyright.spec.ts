import { ruleTable } from '../../testing/table';

ruleTable('legal.copyright', {
  objects: [{ text: 'Full article pasted below to save you paying.' }],
  accepts: [{ text: 'From the NHS winter pack, shared under the OGL licence.' }],
});
