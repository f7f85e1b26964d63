import { ruleTable } from '../../testing/table';

ruleTable('legal.defamation', {
  objects: [
    { kind: 'comment', text: 'the owner of Solent Shape is a con artist with fake certificates' },
  ],
  accepts: [{ kind: 'comment', text: 'in my view the phone menu is awful' }],
});
