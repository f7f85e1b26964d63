import { ruleTable } from '../../testing/table';

ruleTable('legal.threat', {
  objects: [
    { kind: 'comment', text: 'put a brick through your window one night' },
    { kind: 'comment', text: "I know where you live and I'll be waiting" },
  ],
  accepts: [
    { kind: 'comment', text: 'I could murder a cuppa' },
    { kind: 'comment', text: "I'd kill for an evening appointment" },
  ],
});
