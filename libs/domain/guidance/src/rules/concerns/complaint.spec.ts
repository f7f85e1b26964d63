import { ruleTable } from '../../testing/table';

ruleTable('concerns.complaint', {
  objects: [
    { kind: 'comment', text: "who do I write to? I'm making an official complaint" },
    { kind: 'comment', text: 'I want a written apology' },
  ],
  accepts: [
    { kind: 'comment', text: 'press 1, press 2, hopeless' },
    { kind: 'comment', text: '45 mins on hold. Not good enough' },
  ],
});
