import { type RuleCases } from '../../testing/cases';

export const hiddenMetadataCases: RuleCases = {
  rule: 'confidentiality.hidden-metadata',
  objects: [
    { text: 'Good news', images: [{ alt: 'A healed leg', fileName: 'brian_stallworthy_leg.jpg' }] },
    { text: 'Good news', images: [{ alt: 'A garden', hasLocation: true }] },
    {
      kind: 'post',
      text: 'Wound care week',
      images: [{ alt: 'A leg ulcer', fileName: 'brian_stallworthy_leg.jpg', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Garden',
      images: [{ alt: 'Garden', licence: 'own', hasLocation: true }],
    },
    {
      kind: 'post',
      text: 'Form',
      images: [{ alt: 'Form', fileName: 'jones-margaret-1951-03-02.png', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Letter',
      images: [{ alt: 'Letter', fileName: '9434765919.png', licence: 'own' }],
    },
  ],
  accepts: [
    { text: 'Good news', images: [{ alt: 'A garden', fileName: 'IMG_2041.png' }] },
    {
      kind: 'post',
      text: 'Garden',
      images: [{ alt: 'Garden', fileName: 'garden.png', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Garden',
      images: [{ alt: 'Garden', fileName: 'IMG_20260401_1200.jpg', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Flu',
      images: [{ alt: 'Flu', fileName: 'flu-clinic-poster-2026.png', licence: 'own' }],
    },
  ],
};
