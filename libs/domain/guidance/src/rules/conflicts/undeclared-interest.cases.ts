import { type RuleCases } from '../../testing/cases';

export const undeclaredInterestCases: RuleCases = {
  rule: 'conflicts.undeclared-interest',
  objects: [
    { text: 'For a bad back we send people to Saltmarsh Physio.' },
    { kind: 'post', text: 'Back pain? Saltmarsh Physio are brilliant, give them a ring.' },
    { kind: 'post', text: 'The best physio in town is Saltmarsh Physio Ltd.' },
    { kind: 'reply', text: 'Try Saltmarsh Physio, they have appointments this week.' },
    {
      kind: 'post',
      text: 'Quay Pharmacy is our top choice for travel jabs.',
      interests: [
        {
          holder: 'Dr Asha Verma',
          organisation: 'Quay Pharmacy',
          nature: 'husband owns Quay Pharmacy',
        },
      ],
    },
    {
      kind: 'post',
      text: 'Have you tried the GlucoPal meter? We love it.',
      interests: [
        { holder: 'Dr Asha Verma', organisation: 'GlucoPal', nature: 'paid talks for GlucoPal' },
      ],
    },
    {
      kind: 'post',
      text: 'BrightSmile Dental is taking patients!',
      interests: [
        {
          holder: 'Harbour Lane Surgery',
          organisation: 'BrightSmile Dental',
          nature: 'shares in BrightSmile Dental',
        },
      ],
    },
    {
      kind: 'post',
      text: 'The lift is out of order until noon. Wednesday is for a run with Harbour, bring water.',
      interests: [
        {
          holder: 'Dr Asha Verma',
          organisation: 'Harbour Runners',
          nature: 'unpaid trustee of Harbour Runners',
        },
      ],
    },
    {
      kind: 'post',
      text: 'A sore knee? Saltmarsh Physiotherapy will see you this week.',
    },
    {
      text: 'Our new PCN gym partner, Tideway Physio, are offering assessments.',
      authorRole: 'gp-partner',
      signedAs: 'Dr Piers Hallam',
      interests: [
        {
          holder: 'Dr Piers Hallam',
          organisation: 'Tideway Physio',
          nature: '25% shareholder, Tideway Physio Ltd',
        },
      ],
      staffUpdate: false,
    },
    {
      text: 'If your feet hurt, Tideway Physio do brilliant insoles.',
      authorRole: 'gp-partner',
      signedAs: 'Dr Piers Hallam',
      interests: [
        {
          holder: 'Dr Piers Hallam',
          organisation: 'Tideway Physio',
          nature: '25% shareholder, Tideway Physio Ltd',
        },
      ],
      staffUpdate: false,
    },
  ],
  accepts: [
    {
      text: 'Dr Verma is a director of Saltmarsh Physio, so we declare it: other clinics are on the list.',
    },

    {
      kind: 'post',
      text: 'Dr Verma is a director of Saltmarsh Physio Ltd. Saltmarsh Physio has appointments.',
    },
    {
      kind: 'post',
      text: 'Declaration of interest: one of our partners owns part of Saltmarsh Physio. It runs a class on Monday.',
    },
    {
      kind: 'post',
      text: 'The road works on Harbour Road move to Harbour Street on Monday.',
      interests: [
        {
          holder: 'Dr Asha Verma',
          organisation: 'Harbour Runners',
          nature: 'unpaid trustee of Harbour Runners',
        },
      ],
    },
    { kind: 'post', text: 'Our choir sings by the saltmarsh on Sunday.' },
    { kind: 'post', text: 'Physio appointments are available with our first contact physio.' },
    { kind: 'post', text: 'The walk crosses the salt marsh path.' },
    {
      kind: 'post',
      text: 'Any pharmacy can treat a sore throat.',
      interests: [
        {
          holder: 'Dr Asha Verma',
          organisation: 'Quay Pharmacy',
          nature: 'husband owns Quay Pharmacy',
        },
      ],
    },
    {
      kind: 'post',
      text: 'Join a choir, singing is good for you.',
      interests: [
        {
          holder: 'Dr Asha Verma',
          organisation: 'Harbour Choir',
          nature: 'sings in Harbour Choir',
        },
      ],
    },
    {
      kind: 'post',
      text: 'Hospice care week starts on Monday.',
      interests: [
        {
          holder: 'Dr Asha Verma',
          organisation: 'Portsmouth Hospice',
          nature: 'trustee, Portsmouth Hospice',
        },
      ],
    },
  ],
};
