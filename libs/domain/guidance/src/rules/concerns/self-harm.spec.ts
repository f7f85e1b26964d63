import { ruleTable } from '../../testing/table';

ruleTable('concerns.self-harm', {
  objects: [
    { kind: 'comment', text: "they'd all be better off without me tbh" },
    { kind: 'comment', text: 'cant do this anymore, sorry everyone' },
    { kind: 'comment', text: 'ive been saving up my tablets' },
    { kind: 'comment', text: 'my son says he wants to end it all' },
  ],
  accepts: [
    { kind: 'comment', text: 'makes me want to scream into a pillow 😂' },
    { kind: 'comment', text: "Could've died when my phone went off in the waiting room" },
  ],
});
