import { ruleTable } from '../../testing/table';

ruleTable('conduct.party-political', {
  objects: [{ text: 'Thank goodness our brilliant MP is standing again.' }],
  accepts: [{ text: 'Polling day: the car park is the polling station.' }],
});
