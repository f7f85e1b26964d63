import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.quotes-private-message', {
  objects: [
    { kind: 'reply', text: "That's odd, because in the email you sent us you said the opposite." },
    { kind: 'reply', text: 'You told us on the phone that it was sorted.' },
  ],
  accepts: [{ kind: 'reply', text: 'Our own leaflet says the same.' }],
});
