import { ruleTable } from '../../testing/table';

ruleTable('conduct.personal-beliefs', {
  objects: [{ text: "We'd rather you didn't ask our doctors about contraception." }],
  accepts: [{ text: 'Fasting for Ramadan with diabetes? Talk to our pharmacist.' }],
});
