import { ruleTable } from '../../testing/table';

ruleTable('legal.data-rights-request', {
  objects: [
    { kind: 'comment', text: "I'm exercising my right to be forgotten, wipe my comments" },
    { kind: 'comment', text: 'send me a copy of everything you hold on me' },
  ],
  accepts: [{ kind: 'comment', text: 'the privacy notice is easy to find' }],
});
