import { type RuleCases } from '../../testing/cases';

export const otherIdentifierCases: RuleCases = {
  rule: 'confidentiality.other-identifier',
  objects: [
    { text: 'Blue Corsa WX18 YYY, your mum is ready to go home.' },
    { kind: 'post', text: "Blue Corsa WX18 YYY, your mum's ready to go home." },
    { kind: 'comment', text: "its the woman who drives AB12 CDE, she's in yours every week" },
    { kind: 'comment', text: 'her profile facebook.com/kelly.marsh.906 shes a patient there' },
    {
      kind: 'post',
      text: 'Would the owner of silver Golf KX65 ZZP please collect his wife from the treatment room',
    },
    { kind: 'comment', text: 'my pacemaker serial number is PMX-4482910' },
    { kind: 'comment', text: 'hearing aid serial 8872-AX-01 lost in your waiting room' },
    { kind: 'reply', text: 'We can see your IP address is 82.14.220.9' },
    { kind: 'comment', text: "whoever posted from 82.14.220.9 is the nurse's ex" },
    {
      kind: 'comment',
      text: 'my reg is WX19 KLM and your car park people have fined me while I was in with the nurse',
    },
  ],
  accepts: [
    { text: 'The M27 is closed tonight.' },
    { text: 'Read more at https://www.nhs.uk/conditions.' },

    { kind: 'post', text: 'Use the M27 and leave at junction 12.' },
    { kind: 'post', text: 'See nhs.uk/conditions/flu' },
    { kind: 'post', text: 'HMS Warrior is lit purple for epilepsy day.' },
    { kind: 'post', text: 'Our page is facebook.com/harbourlane' },
    { kind: 'post', text: 'Flu B12 clinic in room A12' },
    { kind: 'post', text: 'Version 2.1.0.4 of the app is out' },
    { kind: 'comment', text: 'the X4 bus is late again' },
  ],
};
