import { type RuleCases } from '../../testing/cases';

export const personalDateCases: RuleCases = {
  rule: 'confidentiality.personal-date',
  objects: [
    { kind: 'comment', text: 'dob 02/11/78 is what you asked for' },
    { kind: 'reply', text: 'You were born on 17/08/61, so a kit is due.' },
    { text: 'He was admitted on the sixth and home on the ninth.' },
    { kind: 'comment', text: 'dob 02/11/78 name as above' },
    { kind: 'reply', text: 'You were born on 17/08/61, so you are due a kit.' },
    { kind: 'post', text: 'Mrs Lyle was admitted on the sixth and came home on the ninth.' },
    { kind: 'reply', text: 'Your appointment on 4 March was cancelled.' },
    { kind: 'comment', text: 'date of birth 3rd of May 1950' },
    { kind: 'comment', text: 'born 5.6.2019, needs his jabs' },
    { kind: 'post', text: 'Congratulations to Jan and Pete on baby Alf, born 12 March' },
    { kind: 'reply', text: 'You were last seen on 12/09/2025.' },
    { kind: 'post', text: 'He had his operation on 3 June and is doing well.' },
    { kind: 'comment', text: 'd.o.b 1 jan 1980' },
    { kind: 'comment', text: 'my sons birthday is 14/02/2016 he should be on the list' },
  ],
  accepts: [
    {
      kind: 'post',
      text: 'Florence Nightingale was born in 1820, and nurses’ day falls on her birthday, 12 May.',
    },
    { text: 'Health talks: 3, 10 and 17 November at 6.30pm.' },
    { text: 'Closed for training Wednesday 11 March from 1pm.' },
    { text: 'The NHS was founded on 5 July 1948.' },

    { kind: 'post', text: "Women's health talks: 3, 10 and 17 November." },
    { kind: 'post', text: 'Half-day closing on 4 March.' },
    { kind: 'post', text: 'We are closed on Good Friday 3 April.' },
    { kind: 'post', text: 'The NHS was born on 5 July 1948.' },
    {
      kind: 'post',
      text: 'If you were born between 1 January 1946 and 2 February 1947 you can have the RSV vaccine.',
    },
    { kind: 'post', text: 'Rota: Dr Verma 3 May, Dr Lee 4 May.' },
    { kind: 'post', text: 'Dr Verma joins us on 1 September.' },
    { kind: 'comment', text: 'can I book for 12 March?' },
    { kind: 'post', text: 'The survey closes on 31/03/2026.' },
    { kind: 'post', text: 'Our practice opened on 1 April 1974.' },
    { kind: 'post', text: 'Children born after 1 July 2024 get the new jab at 18 months.' },
    { text: 'The cottage hospital opened its doors 96 years ago this week.' },
    { text: 'Job: part-time receptionist, ref LQS-2026-04, closing 12 June.' },
  ],
};
