import { ruleTable } from '../../testing/table';

ruleTable('consent.patient-story', {
  objects: [{ text: 'Graham tells us how he reversed his diabetes.' }],
  accepts: [
    { text: 'Graham tells us how he reversed his diabetes.', consentRefs: [{ reference: 'C-7' }] },
  ],
});
