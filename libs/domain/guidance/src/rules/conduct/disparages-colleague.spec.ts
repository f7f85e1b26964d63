import { ruleTable } from '../../testing/table';

ruleTable('conduct.disparages-colleague', {
  objects: [{ text: 'Whoever discharged this needs to go back to medical school.' }],
  accepts: [{ text: 'A&E is very busy tonight, check the waits first.' }],
});
