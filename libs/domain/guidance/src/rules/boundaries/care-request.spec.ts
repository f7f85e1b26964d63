import { ruleTable } from '../../testing/table';

ruleTable('boundaries.care-request', {
  objects: [
    { kind: 'comment', text: 'can someone put my naproxen through' },
    { kind: 'comment', text: 'squeeze my lad in Friday?' },
    { kind: 'comment', text: 'has my sick note gone or not' },
  ],
  accepts: [
    { kind: 'comment', text: 'are you open Good Friday?' },
    { kind: 'comment', text: 'is there step-free access?' },
  ],
});
