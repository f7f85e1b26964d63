import { ruleTable } from '../../testing/table';

ruleTable('concerns.safeguarding', {
  objects: [
    { kind: 'comment', text: "gran's flinching when her son comes in" },
    { kind: 'comment', text: "he hits the kids when he's had a drink" },
    { kind: 'comment', text: 'her carer takes her pension every week' },
  ],
  accepts: [{ kind: 'comment', text: 'Safeguarding awareness week, good posters' }],
});
