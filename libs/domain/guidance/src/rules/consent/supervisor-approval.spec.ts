import { ruleTable } from '../../testing/table';

ruleTable('consent.supervisor-approval', {
  objects: [
    {
      text: 'My corridor photos for a student poster project',
      images: [{ alt: 'The corridor of the surgery' }],
    },
  ],
  accepts: [
    { text: 'The new sign', images: [{ alt: 'The corridor of the surgery', supervisorOk: true }] },
  ],
});
