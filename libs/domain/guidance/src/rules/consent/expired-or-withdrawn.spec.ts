import { ruleTable } from '../../testing/table';

ruleTable('consent.expired-or-withdrawn', {
  objects: [
    {
      text: 'Thank you',
      date: '2026-05-01',
      consentRefs: [{ reference: 'C-7', validTo: '2025-12-31' }],
    },
  ],
  accepts: [
    {
      text: 'Thank you',
      date: '2026-05-01',
      consentRefs: [{ reference: 'C-7', validTo: '2026-12-31' }],
    },
  ],
});
