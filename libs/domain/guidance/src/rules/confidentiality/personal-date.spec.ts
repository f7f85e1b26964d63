import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.personal-date', {
  objects: [
    { kind: 'comment', text: 'dob 02/11/78 is what you asked for' },
    { kind: 'reply', text: 'You were born on 17/08/61, so a kit is due.' },
    { text: 'He was admitted on the sixth and home on the ninth.' },
  ],
  accepts: [
    { text: 'Health talks: 3, 10 and 17 November at 6.30pm.' },
    { text: 'Closed for training Wednesday 11 March from 1pm.' },
    { text: 'The NHS was founded on 5 July 1948.' },
  ],
});
