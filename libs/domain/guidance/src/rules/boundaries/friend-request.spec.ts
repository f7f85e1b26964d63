import { ruleTable } from '../../testing/table';

ruleTable('boundaries.friend-request', {
  objects: [
    { kind: 'comment', text: 'sent u a friend request on ur own facebook dr verma' },
    { text: 'Anyone from clinic can follow my private Insta.' },
  ],
  accepts: [
    { text: 'Like our page for updates.' },
    { text: "We can't accept friend requests on personal accounts; please follow our page." },
  ],
});
