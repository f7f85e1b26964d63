import { ruleTable } from '../../testing/table';

ruleTable('conduct.misinformation', {
  objects: [
    { text: "It can't cause any side effects whatsoever." },
    { text: 'Garlic clears a chest infection.' },
  ],
  accepts: [{ text: 'Most side effects pass in a day or two, see nhs.uk.' }],
});
