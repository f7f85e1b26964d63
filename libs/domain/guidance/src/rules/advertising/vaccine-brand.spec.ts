import { ruleTable } from '../../testing/table';

ruleTable('advertising.vaccine-brand', {
  objects: [{ text: 'Only we stock Flucelvax!' }],
  accepts: [{ text: 'The flu vaccine is free for everyone over 65.' }],
});
