import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.extreme-age', {
  objects: [
    { text: 'Grandad Wilf, ninety-six, did his balance class with us.' },
    { text: 'Our 101-year-old regular blew out the candles.' },
  ],
  accepts: [
    { text: 'Everyone aged 90 and over is invited.' },
    { text: 'The clock tower is 100 years old this week.' },
  ],
});
