import { ruleTable } from '../../testing/table';

ruleTable('conduct.abusive', {
  objects: [
    { kind: 'comment', text: 'usel3ss w@nkers the lot of u' },
    { kind: 'comment', text: 'that receptionist is a waste of skin' },
  ],
  accepts: [
    { kind: 'comment', text: 'wicked service' },
    { kind: 'comment', text: 'the car park is diabolical' },
    { kind: 'comment', text: 'Bloody brilliant service today' },
  ],
});
