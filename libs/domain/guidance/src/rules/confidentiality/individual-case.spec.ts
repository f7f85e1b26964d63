import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.individual-case', {
  objects: [
    { text: 'Saw a chap today who was sure it was his heart.' },
    { text: 'Somebody came to see me last week certain that it was a tumour.' },
    { text: 'Had a tearful dad in room 4 before lunch.' },
    { text: 'A patient told me yesterday that she had stopped her tablets.' },
  ],
  accepts: [
    { text: 'People sometimes ask us if antibiotics help a cold.' },
    { text: 'Picture this: you are halfway up the hill and out of breath.' },
    { text: 'Meet Sam, a made-up patient, who explains the app.' },
  ],
});
