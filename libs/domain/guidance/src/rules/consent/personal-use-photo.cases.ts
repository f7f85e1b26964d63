import { type RuleCases } from '../../testing/cases';

export const personalUsePhotoCases: RuleCases = {
  rule: 'consent.personal-use-photo',
  objects: [
    { text: 'New desk day! Selfie from the treatment room', channel: 'personal-instagram' },
    {
      kind: 'post',
      text: 'new desk day!',
      channel: 'personal-instagram',
      images: [{ alt: 'Selfie in the treatment room', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'first day nerves',
      channel: 'personal-facebook',
      images: [{ alt: 'Me at the reception desk', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'look at this lot',
      channel: 'personal-x',
      images: [{ alt: 'The drugs fridge', licence: 'own' }],
    },
  ],
  accepts: [
    { text: 'New desk day!', channel: 'practice-facebook' },
    {
      kind: 'post',
      text: 'home time',
      channel: 'personal-instagram',
      images: [{ alt: 'Sunset over the harbour', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'walkies',
      channel: 'personal-facebook',
      images: [{ alt: 'My dog on the beach', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'New couch',
      images: [{ alt: 'The treatment room', supervisorOk: true, licence: 'own' }],
    },
  ],
};
