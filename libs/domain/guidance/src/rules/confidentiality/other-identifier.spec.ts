import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.other-identifier', {
  objects: [{ text: 'Blue Corsa WX18 YYY, your mum is ready to go home.' }],
  accepts: [
    { text: 'The M27 is closed tonight.' },
    { text: 'Read more at https://www.nhs.uk/conditions.' },
  ],
});
