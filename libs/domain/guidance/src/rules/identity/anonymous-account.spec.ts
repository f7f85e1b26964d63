import { ruleTable } from '../../testing/table';

ruleTable('identity.anonymous-account', {
  objects: [{ text: 'Hello all', signedAs: 'A. Nony Medic, Hants GP' }],
  accepts: [{ text: 'Reviews can be anonymous.' }],
});
