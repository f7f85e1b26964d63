import { ruleTable } from '../../testing/table';

ruleTable('accessibility.captions-missing', {
  objects: [{ text: 'Our reel', video: { captions: false } }],
  accepts: [{ text: 'Our reel', video: { captions: true } }],
});
