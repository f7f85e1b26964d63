import { type RuleCases } from '../../testing/cases';

export const comparativeCases: RuleCases = {
  rule: 'advertising.comparative',
  objects: [
    { kind: 'post', text: 'Our jab works better than the one they are using at the chemist.' },
    { kind: 'reply', text: 'You are far better off with a surgery like ours.' },
    { text: 'Ranked above every other surgery in Hampshire.' },
    { kind: 'post', text: 'ranked above every other surgery in Hampshire' },
    { kind: 'post', text: 'Shorter waits than Camber Dock Medical Centre' },
    { kind: 'post', text: 'Why queue at A&E when our nurses are better?' },
    { kind: 'post', text: 'Unlike other practices we answer the phone' },
    { kind: 'post', text: 'We beat the national average by miles, and every neighbour' },
    { kind: 'post', text: 'The friendliest surgery in Portsmouth' },
    { kind: 'reply', text: "You won't get this service at the other surgeries round here" },
    { kind: 'post', text: 'More appointments than any practice in the PCN' },
    { text: 'You’d wait three weeks at the other place. With us, three days.' },
  ],
  accepts: [
    { text: 'One of eleven practices in the PCN.' },
    { kind: 'post', text: 'one of eleven practices in the PCN' },
    { kind: 'post', text: 'We are working with Camber Dock Medical Centre on flu clinics.' },
    { kind: 'post', text: 'Pharmacies are often quicker for minor illness.' },
    { kind: 'post', text: 'Our waits are shorter than last year.' },
    { kind: 'post', text: 'Evenings are quieter than mornings.' },
    { kind: 'post', text: "It's better to ring after ten." },
  ],
};
