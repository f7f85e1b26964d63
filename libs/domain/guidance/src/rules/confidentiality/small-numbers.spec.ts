import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.small-numbers', {
  objects: [
    { text: 'Only two people on our list have had this operation for cancer.' },
    { text: 'Both our cystic fibrosis families live in Hambledon.' },
  ],
  accepts: [
    { text: 'A couple of slots remain at the flu clinic here.' },
    { text: 'One lift is out of order at the surgery.' },
  ],
});
