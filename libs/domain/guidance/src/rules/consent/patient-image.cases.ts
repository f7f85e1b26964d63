import { type RuleCases } from '../../testing/cases';

export const patientImageCases: RuleCases = {
  rule: 'consent.patient-image',
  objects: [
    { text: 'ECG day', images: [{ alt: 'A gentleman on the couch having an ECG' }] },
    {
      kind: 'post',
      text: 'Heart checks',
      images: [{ alt: 'Gentleman on the couch having an ECG', supervisorOk: true, licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Health checks',
      images: [
        {
          alt: 'An older woman smiling as the nurse takes her blood pressure',
          supervisorOk: true,
          licence: 'own',
        },
      ],
    },
    {
      kind: 'post',
      text: 'Leg club',
      images: [{ alt: 'Man with a bandaged leg in the treatment room', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Done!',
      images: [{ alt: 'Couple holding their flu jab stickers', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'What a morning',
      images: [{ alt: 'Walking group members on the seafront', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'New ramp',
      images: [{ alt: 'A patient in a wheelchair at the new ramp', licence: 'own' }],
    },
    { kind: 'post', text: 'Flu', images: [{ alt: 'Lady rolling up her sleeve', licence: 'own' }] },
    {
      kind: 'post',
      text: 'Eczema week',
      images: [{ alt: 'Close-up of a hand with a rash', licence: 'own' }],
    },
    {
      text: 'Flu day!',
      images: [
        {
          alt: 'An elderly man rolling up his sleeve for the nurse',
          staffConsent: true,
          supervisorOk: true,
          licence: 'own',
          hasLocation: false,
        },
      ],
      staffUpdate: false,
    },
    {
      text: 'Health walk',
      images: [
        {
          alt: 'A dozen walkers with sticks setting off from our car park',
          supervisorOk: true,
          licence: 'own',
          hasLocation: false,
        },
      ],
      staffUpdate: false,
    },
  ],
  accepts: [
    {
      text: 'ECG day',
      images: [
        { alt: 'A gentleman on the couch having an ECG', consentRefs: [{ reference: 'C-1' }] },
      ],
    },

    {
      kind: 'post',
      text: 'Heart checks',
      images: [
        {
          alt: 'Gentleman on the couch having an ECG',
          consentRefs: [{ reference: 'C-12' }],
          supervisorOk: true,
          licence: 'own',
        },
      ],
    },
    {
      kind: 'post',
      text: 'Fresh paint',
      images: [{ alt: 'Empty treatment room', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Checks',
      images: [{ alt: 'Drawing of a woman having her blood pressure taken', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Falls',
      images: [{ alt: 'Stock photo of a man with a walking stick', licence: 'NHS library' }],
    },
    { kind: 'post', text: 'Flu', images: [{ alt: 'Poster about flu', licence: 'own' }] },
    { kind: 'post', text: 'Five a day', images: [{ alt: 'Bowl of fruit', licence: 'own' }] },
    {
      kind: 'post',
      text: 'Hello',
      images: [
        { alt: 'Carys at the desk', staffConsent: true, supervisorOk: true, licence: 'own' },
      ],
    },
    { text: 'Tidy new reception' },
    { text: 'Our building at dawn' },
    { text: 'The new couch' },
  ],
};
