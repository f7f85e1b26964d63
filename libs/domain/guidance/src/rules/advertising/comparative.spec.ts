import { ruleTable } from '../../testing/table';

ruleTable('advertising.comparative', {
  objects: [{ text: 'Ranked above every other surgery in Hampshire.' }],
  accepts: [{ text: 'One of eleven practices in the PCN.' }],
});
