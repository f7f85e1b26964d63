import { type RuleCases } from '../../testing/cases';

export const imageBackgroundCases: RuleCases = {
  rule: 'confidentiality.image-background',
  objects: [
    {
      text: 'Meet the team!',
      images: [
        { alt: 'Carys smiling; the monitor behind her shows the appointment list with names' },
      ],
    },
    { text: 'Our new office', images: [{ alt: 'Whiteboard headed Palliative with surnames' }] },
    {
      kind: 'post',
      text: 'Say hi to Carys',
      images: [
        {
          alt: 'Reception desk, a computer screen shows patient names behind Carys',
          staffConsent: true,
          supervisorOk: true,
          licence: 'own',
        },
      ],
    },
    {
      kind: 'post',
      text: 'Team meeting',
      images: [
        {
          alt: 'Meg in front of a whiteboard headed Palliative with surnames',
          staffConsent: true,
          supervisorOk: true,
          licence: 'own',
        },
      ],
    },
    {
      kind: 'post',
      text: 'Cake!',
      images: [
        { alt: 'Pile of notes with labels visible beside the birthday cake', licence: 'own' },
      ],
    },
    {
      kind: 'post',
      text: 'New fish',
      images: [
        { alt: 'People sitting in the waiting room behind the new fish tank', licence: 'own' },
      ],
    },
    {
      kind: 'post',
      text: 'Nurses day',
      images: [{ alt: 'A wristband and a drip in close-up', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Pharmacy help',
      images: [
        {
          alt: 'Prescription bags with name labels on the shelf behind Owen',
          staffConsent: true,
          licence: 'own',
        },
      ],
    },
    {
      kind: 'post',
      text: 'Busy day',
      images: [{ alt: 'Owen holding an appointment list', staffConsent: true, licence: 'own' }],
    },
    {
      text: 'The team hard at work',
      images: [
        {
          alt: 'Gwen at her desk, an open clinical record on the screen behind her',
          staffConsent: true,
          supervisorOk: true,
          licence: 'own',
          hasLocation: false,
        },
      ],
      staffUpdate: false,
    },
    {
      text: 'Our nurses at work',
      images: [
        {
          alt: 'Two nurses laughing beside a whiteboard of home visits with names and addresses',
          staffConsent: true,
          supervisorOk: true,
          licence: 'own',
          hasLocation: false,
        },
      ],
      staffUpdate: false,
    },
    {
      text: 'Meet the reception team',
      images: [
        {
          alt: 'Receptionists smiling; a stack of patient letters lies on the counter in front of them',
          staffConsent: true,
          supervisorOk: true,
          licence: 'own',
          hasLocation: false,
        },
      ],
      staffUpdate: false,
    },
  ],
  accepts: [
    { text: 'Meet the team!', images: [{ alt: 'Carys in front of a plain wall' }] },
    { text: 'New system', images: [{ alt: 'A training screen with a dummy record' }] },

    {
      kind: 'post',
      text: 'Meet Meg',
      images: [
        {
          alt: 'Meg in front of a plain wall',
          staffConsent: true,
          supervisorOk: true,
          licence: 'own',
        },
      ],
    },
    {
      kind: 'post',
      text: 'New system',
      images: [{ alt: 'A training screen with a dummy record', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'New chairs',
      images: [{ alt: 'Empty waiting room with new chairs', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Flu',
      images: [{ alt: 'Poster with flu clinic dates', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Ramp',
      images: [{ alt: 'The front door with the new ramp', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Thanks',
      images: [{ alt: 'A whiteboard reading Thank you NHS', licence: 'own' }],
    },
    { text: 'Tidy new reception' },
    { text: 'The new couch' },
  ],
};
