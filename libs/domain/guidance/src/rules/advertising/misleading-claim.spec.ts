import { ruleTable } from '../../testing/table';

ruleTable('advertising.misleading-claim', {
  objects: [{ text: 'Our clinic cures insomnia.' }],
  accepts: [{ text: '82% were satisfied (GP Patient Survey 2025).' }],
});
