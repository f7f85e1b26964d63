import { ruleTable } from '../../testing/table';

ruleTable('advertising.private-services', {
  objects: [{ text: 'Beat the wait: pay-as-you-go GP from our own team.' }],
  accepts: [{ text: 'HGV medicals cost £120.' }],
});
