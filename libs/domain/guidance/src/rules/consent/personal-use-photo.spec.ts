import { ruleTable } from '../../testing/table';

ruleTable('consent.personal-use-photo', {
  objects: [
    { text: 'New desk day! Selfie from the treatment room', channel: 'personal-instagram' },
  ],
  accepts: [{ text: 'New desk day!', channel: 'practice-facebook' }],
});
