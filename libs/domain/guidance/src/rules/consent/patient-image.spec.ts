import { ruleTable } from '../../testing/table';

ruleTable('consent.patient-image', {
  objects: [{ text: 'ECG day', images: [{ alt: 'A gentleman on the couch having an ECG' }] }],
  accepts: [
    {
      text: 'ECG day',
      images: [
        { alt: 'A gentleman on the couch having an ECG', consentRefs: [{ reference: 'C-1' }] },
      ],
    },
  ],
});
