import { ruleTable } from '../../testing/table';

ruleTable('boundaries.personal-advice', {
  objects: [
    { kind: 'reply', text: 'Stop the tablets till Monday.' },
    { kind: 'reply', text: "Bathe it in salt water and it'll settle." },
  ],
  accepts: [
    { kind: 'reply', text: 'Ring 999 now if anyone is struggling to breathe.' },
    { kind: 'reply', text: 'Everyone over 50 can book the screening.' },
  ],
});
