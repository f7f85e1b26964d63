import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.self-disclosure', {
  objects: [
    { kind: 'comment', text: "since my breakdown I can't face the phone" },
    { kind: 'comment', text: 'its kevin maddox, dob 02/11/78, need my letter' },
    { kind: 'comment', text: 'I was diagnosed with HIV last year and nobody rings back' },
  ],
  accepts: [
    { kind: 'comment', text: 'had my booster, easy' },
    { kind: 'comment', text: 'the bus stop was packed' },
  ],
});
