import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.identifiable-case', {
  objects: [
    { text: 'A headteacher in Copnor asked me this afternoon about her pneumonia.' },
    { text: 'The lad from the Fratton chip-pan fire is doing fine after his burns.' },
    { text: 'One of our patients with cystic fibrosis from Milton got a transplant yesterday.' },
  ],
  accepts: [
    { text: 'Roadworks on Eastern Road until Thursday.' },
    { text: 'Teachers can get a free flu vaccine at work.' },
    { text: 'One in 2,500 babies is born with cystic fibrosis.' },
  ],
});
