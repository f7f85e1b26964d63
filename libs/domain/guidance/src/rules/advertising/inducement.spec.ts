import { ruleTable } from '../../testing/table';

ruleTable('advertising.inducement', {
  objects: [{ text: 'First ten bookings get a free dermaroller.' }],
  accepts: [{ text: 'Fees for non-NHS letters are on our website.' }],
});
