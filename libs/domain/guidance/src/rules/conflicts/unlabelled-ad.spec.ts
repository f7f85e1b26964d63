import { ruleTable } from '../../testing/table';

ruleTable('conflicts.unlabelled-ad', {
  objects: [{ text: 'The lovely folk at StethoCo sent us these.' }],
  accepts: [
    { text: '#Ad The folk at StethoCo sent us these.' },
    { text: 'A home-made cake from a colleague, thank you!' },
  ],
});
