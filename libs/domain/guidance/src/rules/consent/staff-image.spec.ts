import { ruleTable } from '../../testing/table';

ruleTable('consent.staff-image', {
  objects: [{ text: 'Long day', images: [{ alt: 'A colleague asleep at the desk' }] }],
  accepts: [{ text: 'New starter', images: [{ alt: 'Carys at the front desk' }] }],
});
