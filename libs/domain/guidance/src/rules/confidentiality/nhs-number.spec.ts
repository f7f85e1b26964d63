import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.nhs-number', {
  objects: [
    { text: 'The slip said NHS no 943 476 5919, left on the desk.' },
    { text: 'Patient 4505577104 rang back this morning.' },
    {
      kind: 'comment',
      text: 'nhs number nine four three four seven six five nine one nine please chase',
    },
    { kind: 'comment', text: 'my nhs num is 943-476-5918 it says its wrong' },
  ],
  accepts: [
    { text: 'Dial 111 first if you can wait.' },
    { text: 'A book for the swap shelf: ISBN 0140449264.' },
    { text: 'An NHS number looks like this: 943 476 5919.' },
    { text: 'NHS number 000 000 0000 is only a layout.' },
  ],
});
