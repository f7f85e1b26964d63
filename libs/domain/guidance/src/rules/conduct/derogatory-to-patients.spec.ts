import { ruleTable } from '../../testing/table';

ruleTable('conduct.derogatory-to-patients', {
  objects: [{ text: "147 of you couldn't be bothered." }, { text: 'Another heartsink Monday.' }],
  accepts: [
    {
      text: '140 appointments were missed last month. Thank you to everyone who cancelled in time.',
    },
  ],
});
