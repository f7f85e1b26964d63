import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.contact-details', {
  objects: [
    { text: 'Ring the patient back on 07700 900417.' },
    { kind: 'comment', text: 'mail me sal.b AT webpost DOT example' },
    { kind: 'comment', text: 'im at 14b Mariners Row PO4 0ZZ knock loudly' },
  ],
  accepts: [
    { text: 'Ring us on 01632 960200 from 8am.' },
    { text: 'Childline is free on 0800 1111.' },
    { text: 'The kerb outside our Tern Road door is being dug up.' },
  ],
});
