import { type RuleCases } from '../../testing/cases';

export const staffImageCases: RuleCases = {
  rule: 'consent.staff-image',
  objects: [
    { text: 'Long day', images: [{ alt: 'A colleague asleep at the desk' }] },
    {
      kind: 'post',
      text: 'Long day!',
      images: [
        { alt: 'Owen asleep at his desk', staffConsent: false, supervisorOk: true, licence: 'own' },
      ],
    },
    {
      kind: 'post',
      text: 'Meet Owen',
      images: [{ alt: 'Owen in his tunic', supervisorOk: true, licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'The team',
      images: [{ alt: 'Group photo of our receptionists', staffConsent: false, licence: 'own' }],
    },
    {
      text: 'Caught on camera!',
      images: [
        {
          alt: 'Receptionist yawning behind the desk',
          supervisorOk: true,
          licence: 'own',
          hasLocation: false,
        },
      ],
      staffUpdate: false,
    },
  ],
  accepts: [
    { text: 'New starter', images: [{ alt: 'Carys at the front desk' }] },
    {
      kind: 'post',
      text: 'Farewell',
      images: [
        {
          alt: 'Meg at her retirement party',
          staffConsent: true,
          supervisorOk: true,
          licence: 'own',
        },
      ],
    },
    {
      kind: 'post',
      text: 'Meet Meg',
      images: [{ alt: 'Meg in a navy tunic', supervisorOk: true, licence: 'own' }],
    },
    { kind: 'post', text: 'Chairs', images: [{ alt: 'New chairs', licence: 'own' }] },
    { text: 'The team hard at work' },
    { text: 'Our building at dawn' },
  ],
};
