import { type RuleCases } from '../../testing/cases';

export const vaccineBrandCases: RuleCases = {
  rule: 'advertising.vaccine-brand',
  objects: [
    { text: 'Only we stock Flucelvax!' },
    { kind: 'post', text: 'only we stock Flucelvax!' },
    { kind: 'post', text: 'Shingrix is here' },
    { kind: 'post', text: 'Get the Pfizer one with us' },
    { kind: 'post', text: "Our flu jab is stronger than the pharmacy's" },
    { kind: 'post', text: "We've got Abrysvo for mums-to-be" },
    { kind: 'post', text: 'Moderna boosters this Saturday' },
    { kind: 'post', text: 'Gardasil 9 for boys and girls' },
    { text: 'We’ve got the Pfizer one in, so much better than the AZ!' },
  ],
  accepts: [
    { text: 'The flu vaccine is free for everyone over 65.' },
    { kind: 'post', text: 'Flu vaccines for everyone 65 and over.' },
    { kind: 'post', text: 'The RSV vaccine protects babies.' },
    { kind: 'post', text: 'The shingles vaccine is offered at 65 and 70.' },
    { kind: 'post', text: 'Covid boosters this Saturday.' },
    { kind: 'post', text: 'HPV vaccine in schools this term.' },
    { kind: 'post', text: 'Which vaccine you get depends on your age.' },
    { text: 'Our flu clinic is open to all over-65s. Ring or use the App.' },
  ],
};
