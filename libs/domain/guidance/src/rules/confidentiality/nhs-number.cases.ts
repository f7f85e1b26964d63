import { type RuleCases } from '../../testing/cases';

export const nhsNumberCases: RuleCases = {
  rule: 'confidentiality.nhs-number',
  objects: [
    { kind: 'post', text: 'If this is you, your form is still at the desk: 999 666 2403.' },
    { text: 'The slip said NHS no 943 476 5919, left on the desk.' },
    { text: 'Patient 4505577104 rang back this morning.' },
    {
      kind: 'comment',
      text: 'nhs number nine four three four seven six five nine one nine please chase',
    },
    { kind: 'comment', text: 'my nhs num is 943-476-5918 it says its wrong' },
    { kind: 'comment', text: 'my nhs number 943 476 5919 can you check' },
    { kind: 'post', text: 'NHS no: 9434765919 please collect' },
    { kind: 'comment', text: 'nhs num is nine four three four seven six five nine one nine' },
    { kind: 'reply', text: 'Is your NHS number 943-476-5919?' },
    { kind: 'comment', text: 'N.H.S. number 943.476.5919' },
    { kind: 'comment', text: '9️⃣4️⃣3️⃣4️⃣7️⃣6️⃣5️⃣9️⃣1️⃣9️⃣ nhs number' },
    { kind: 'comment', text: 'nhs number: 9434765918' },
    { kind: 'post', text: 'Patient 9434765919 rang back about the letter' },
    { kind: 'comment', text: 'can someone look me up 943 476 5919' },
    { kind: 'comment', text: 'NHS# 943O765919 sorry 9434765919' },
    { kind: 'comment', text: 'nhs number nine-four-three four-seven-six five-nine-one-nine' },
    {
      kind: 'comment',
      text: 'my nhs num is four eight five, seven seven seven, three four five six',
    },
  ],
  accepts: [
    { text: 'Dial 111 first if you can wait.' },
    { text: 'A book for the swap shelf: ISBN 0140449264.' },
    { text: 'An NHS number looks like this: 943 476 5919.' },
    { text: 'NHS number 000 000 0000 is only a layout.' },

    { kind: 'comment', text: 'dial 111 first' },
    { kind: 'post', text: 'ISBN 0140449264 is on the swap shelf' },
    { kind: 'post', text: 'A number looks like this: 000 000 0000' },
    { kind: 'post', text: 'Your NHS number is on your prescription.' },
    { kind: 'comment', text: 'order no 9434765919 from amazon came to yours by mistake' },
    { kind: 'post', text: 'Ring 01632 960200 for the asthma clinic.' },
    { kind: 'post', text: 'Need your NHS number? Find it in the NHS App.' },
    { kind: 'post', text: 'Raffle ticket 9434765 wins the hamper.' },
    {
      kind: 'post',
      text: 'An NHS number has ten digits and looks like 123 456 7890 in our example.',
    },
    { kind: 'comment', text: 'rang 0300 123 4567 and gave up' },
    { kind: 'post', text: 'Company number 09434765, charity 1234567' },
  ],
};
