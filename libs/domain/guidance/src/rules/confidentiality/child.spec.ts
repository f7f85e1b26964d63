import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.child', {
  objects: [
    { text: 'Little Maisie (4) had her boosters without a tear.' },
    { text: "One of the Reception class at St Jude's School has whooping cough." },
  ],
  accepts: [{ text: 'Primary schools will offer the nasal flu vaccine.' }],
});
