import { type RuleCases } from '../../testing/cases';

export const commercialEndorsementCases: RuleCases = {
  rule: 'conflicts.commercial-endorsement',
  objects: [
    { text: 'We swear by GlucoPal meters.' },
    { kind: 'post', text: 'we swear by GlucoPal meters' },
    { kind: 'post', text: 'We recommend Omron monitors above all others' },
    { kind: 'post', text: 'Boots has the best flu service, go there' },
    { kind: 'post', text: 'Our nurses love Dyson fans, get one' },
    { kind: 'post', text: 'Nothing beats Sudocrem for nappy rash' },
    { kind: 'post', text: 'Head to Specsavers for the best eye test' },
    { kind: 'post', text: "You can't go wrong with a Fitbit" },
    { kind: 'reply', text: "I'd always choose Nurofen over the cheap ones" },
    { kind: 'post', text: 'Slimming World is the diet our GPs trust' },
    { kind: 'post', text: "Get the Zoe app, it's brilliant!" },
    { kind: 'post', text: 'Buy yours at Argos, they have great offers' },
  ],
  accepts: [
    { text: 'Any monitor on the validated list will do.' },
    { kind: 'post', text: 'any monitor on the validated list' },
    { kind: 'post', text: 'The NHS App is the quickest way to order.' },
    { kind: 'post', text: 'Ask any pharmacist.' },
    { kind: 'post', text: 'Macmillan and Cancer Research UK have good leaflets.' },
    { kind: 'post', text: 'We recommend a short walk every day.' },
    { kind: 'post', text: 'Use any sunscreen of factor 30 or more.' },
    { kind: 'post', text: 'Download the Couch to 5K app from the NHS.' },
    { kind: 'post', text: 'We recommend the flu vaccine for everyone over 65.' },
    { kind: 'post', text: 'Parkrun meets at nine on Saturdays.' },
    { kind: 'post', text: 'Use whichever pharmacy suits you.' },
    { kind: 'post', text: 'We love our volunteers.' },
  ],
};
