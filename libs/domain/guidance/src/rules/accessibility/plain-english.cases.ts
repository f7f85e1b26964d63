import { type RuleCases } from '../../testing/cases';

export const plainEnglishCases: RuleCases = {
  rule: 'accessibility.plain-english',
  objects: [
    { text: 'SMR for pts on more than ten meds via our ARRS pharmacist' },
    { kind: 'post', text: 'SMR for pts on >10 meds via ARRS pharmacist' },
    {
      kind: 'post',
      text: 'Please DNA rates are up; F2F and eConsult triage by ANP via the PCN hub.',
    },
    {
      kind: 'post',
      text: 'The practice will, in accordance with the aforementioned contractual requirements and subject to the availability of appropriately qualified clinical personnel, endeavour to facilitate the provision of appointments within a reasonable timeframe for all registered service users.',
    },
    { text: 'Pts w/ COPD on LAMA/LABA need FeNO + SMR via PCN ARRS roles by EOFY.' },
  ],
  accepts: [
    { text: 'A medicines review with our pharmacist' },
    { kind: 'post', text: 'A medicines review with our pharmacist.' },
    { kind: 'post', text: 'The NHS App is quick.' },
    { kind: 'post', text: 'Ring us after ten.' },
  ],
};
