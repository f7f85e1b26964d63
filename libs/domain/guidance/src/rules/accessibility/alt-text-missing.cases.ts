import { type RuleCases } from '../../testing/cases';

export const altTextMissingCases: RuleCases = {
  rule: 'accessibility.alt-text-missing',
  objects: [
    { text: 'Book now', images: [{ alt: '' }] },
    { text: 'Book now', images: [{ alt: 'IMG_2041.jpg' }] },
    { kind: 'post', text: 'Flu', images: [{ alt: '', licence: 'own' }] },
    { kind: 'post', text: 'Flu', images: [{ alt: 'image', licence: 'own' }] },
    { kind: 'post', text: 'Flu', images: [{ alt: 'IMG_2231.jpg', licence: 'own' }] },
  ],
  accepts: [
    { text: 'Book now', images: [{ alt: 'A nurse with a flu poster' }] },
    { kind: 'post', text: 'Five a day', images: [{ alt: 'Bowl of fruit', licence: 'own' }] },
    { kind: 'post', text: 'Flu' },
  ],
};
