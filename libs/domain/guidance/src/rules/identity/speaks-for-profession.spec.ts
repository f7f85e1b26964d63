import { ruleTable } from '../../testing/table';

ruleTable('identity.speaks-for-profession', {
  objects: [{ text: "The NHS's position is that this reform is daft." }],
  accepts: [{ text: "The RCGP's statement is here." }],
});
