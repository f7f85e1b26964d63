import { ruleTable } from '../../testing/table';

ruleTable('identity.doctor-unnamed', {
  objects: [
    { text: "Trust me, I'm a GP: drink water." },
    { text: 'As a doctor, I see this every day.' },
  ],
  accepts: [
    { text: 'As a GP, I see this every day.', signedAs: 'Dr Asha Verma, GP partner' },
    { text: 'Our GPs suggest ringing after ten.' },
  ],
});
