import { ruleTable } from '../../testing/table';

ruleTable('consent.child-image', {
  objects: [{ text: 'Baby clinic', images: [{ alt: 'A girl in a ballet skirt' }] }],
  accepts: [{ text: 'Baby clinic', images: [{ alt: 'A drawing of a girl' }] }],
});
