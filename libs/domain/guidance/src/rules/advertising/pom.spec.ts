import { ruleTable } from '../../testing/table';

ruleTable('advertising.pom', {
  objects: [
    { text: 'Mounjaro from £189!' },
    { text: 'M0unjaro in stock, book today' },
    { text: 'Lip-flip and frown-line toxin offers this week.' },
    { text: 'Ask about our B12 boosters.' },
  ],
  accepts: [
    { text: 'If you take methotrexate, book your blood test.' },
    { text: 'Beware of counterfeit weight loss pens sold online.' },
    { text: "Just three spaces left at Saturday's flu clinic." },
  ],
});
