import { ruleTable } from '../../testing/table';

ruleTable('conduct.canteen-test', {
  objects: [{ text: 'Day 4 of man-flu apocalypse, send gin.' }],
  accepts: [{ text: 'The kettle is on and the team are smiling.' }],
});
