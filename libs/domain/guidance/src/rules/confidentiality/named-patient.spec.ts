import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.named-patient', {
  objects: [
    { text: 'Thank you to Mrs Iris Fenwood, whose legs we dress every week.' },
    { text: 'Our Ron H. is back from the stroke unit and smiling.' },
    { text: 'Well done W!nnie from the bakery, who beat her shingles.' },
  ],
  accepts: [
    { text: 'Sister Meg Dunn explains the new asthma clinic.' },
    { text: 'Terry Pratchett spoke about dementia and changed minds.' },
    { text: 'Support line for people with Hodgkin lymphoma is open late.' },
    { text: 'Meet for the diabetes talk at the Nelson Mandela room.' },
  ],
});
