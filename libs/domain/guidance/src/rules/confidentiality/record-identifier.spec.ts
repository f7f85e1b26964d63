import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.record-identifier', {
  objects: [
    { kind: 'comment', text: 'Hospital number QA4471203 still waiting' },
    { kind: 'comment', text: 'my NI is QQ 12 34 56 C for the form' },
    { kind: 'reply', text: 'Your e-consult ref 4471-AB92 is with the doctor.' },
  ],
  accepts: [
    { text: 'Vacancy reference RX4471 closes on Friday.' },
    { text: 'Her GMC number 1234567 is on the public register.' },
    { text: 'Take the number 23 bus to our branch.' },
  ],
});
