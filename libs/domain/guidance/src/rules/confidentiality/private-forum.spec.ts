import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.private-forum', {
  objects: [{ text: '47F, harbour pilot, new MS, any tips?', channel: 'closed-group' }],
  accepts: [
    { text: "What is everyone's house style for referral letters?", channel: 'closed-group' },
  ],
});
