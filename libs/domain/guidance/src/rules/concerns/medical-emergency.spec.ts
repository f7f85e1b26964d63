import { ruleTable } from '../../testing/table';

ruleTable('concerns.medical-emergency', {
  objects: [
    { kind: 'comment', text: "grandad's gasping and gone blue" },
    { kind: 'comment', text: "mum's face has dropped and she's slurring, what do I do" },
    { kind: 'comment', text: 'chest pain since breakfast down my left arm' },
    { kind: 'comment', text: 'dad had chest pain and now he is grey' },
    { kind: 'comment', text: 'I was gasping all night and still am' },
  ],
  accepts: [
    { kind: 'comment', text: 'I was struggling to breathe and waited nine hours to be seen' },
    { kind: 'comment', text: 'the call handler said ring back if she collapsed' },
    { kind: 'comment', text: 'the bill nearly finished me off' },
    { kind: 'comment', text: 'the ambulance crew were great after my heart attack last year' },
  ],
});
