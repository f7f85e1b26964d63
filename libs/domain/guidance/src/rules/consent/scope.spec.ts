import { ruleTable } from '../../testing/table';

ruleTable('consent.scope', {
  objects: [
    {
      text: 'Thank you',
      channel: 'practice-x',
      consentRefs: [{ reference: 'C-7', channels: ['newsletter'] }],
    },
  ],
  accepts: [
    {
      text: 'Thank you',
      channel: 'practice-x',
      consentRefs: [{ reference: 'C-7', channels: ['practice-x'] }],
    },
  ],
});
