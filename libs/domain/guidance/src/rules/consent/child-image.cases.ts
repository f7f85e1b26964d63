import { type RuleCases } from '../../testing/cases';

export const childImageCases: RuleCases = {
  rule: 'consent.child-image',
  objects: [
    { text: 'Baby clinic', images: [{ alt: 'A girl in a ballet skirt' }] },
    {
      kind: 'post',
      text: 'Baby clinic',
      images: [{ alt: 'Girl in a ballet skirt at baby clinic', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'New toys',
      images: [{ alt: 'Toddler playing with the bead maze in our waiting room', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Art',
      images: [{ alt: 'Schoolchildren holding their paintings', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Welcome',
      images: [{ alt: "Newborn's hand round a nurse's finger", licence: 'own' }],
    },
    { kind: 'post', text: 'Jabs', images: [{ alt: 'A teenager getting his jab', licence: 'own' }] },
    {
      text: 'New toys!',
      images: [
        {
          alt: 'Two little brothers playing with bricks in the waiting room',
          supervisorOk: true,
          licence: 'own',
          hasLocation: false,
        },
      ],
      staffUpdate: false,
    },
  ],
  accepts: [
    { text: 'Baby clinic', images: [{ alt: 'A drawing of a girl' }] },
    {
      kind: 'post',
      text: 'Art',
      images: [{ alt: "A child's drawing of a doctor", licence: 'own' }],
    },
    { kind: 'post', text: 'Bears', images: [{ alt: 'Teddy bear with a plaster', licence: 'own' }] },
    {
      kind: 'post',
      text: 'Brave',
      images: [{ alt: 'Boy with sticker', consentRefs: [{ reference: 'C-3' }], licence: 'own' }],
    },
    { kind: 'post', text: 'Toys', images: [{ alt: 'Empty play area', licence: 'own' }] },
    {
      kind: 'post',
      text: 'Colds',
      images: [{ alt: 'Cartoon girl blowing her nose', licence: 'own' }],
    },
  ],
};
