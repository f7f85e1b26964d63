import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.deceased', {
  objects: [
    { text: 'So sorry that Mr Alwyn Prosser passed away after a long illness.' },
    { kind: 'reply', text: 'She fought that melanoma to the end.' },
  ],
  accepts: [
    { text: 'Bereavement: the gov.uk service tells every office once.' },
    { text: 'Our receptionist Carys Bevan passed away; her family asked us to say so.' },
  ],
});
