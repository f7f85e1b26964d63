import { ruleTable } from '../../testing/table';

ruleTable('identity.astroturfing', {
  objects: [
    { text: 'As a patient here I can say they are wonderful.', authorRole: 'practice-nurse' },
  ],
  accepts: [
    { text: 'Tell us how we did in the friends and family test.', authorRole: 'practice-nurse' },
  ],
});
