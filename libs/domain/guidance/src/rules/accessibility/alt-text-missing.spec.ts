import { ruleTable } from '../../testing/table';

ruleTable('accessibility.alt-text-missing', {
  objects: [
    { text: 'Book now', images: [{ alt: '' }] },
    { text: 'Book now', images: [{ alt: 'IMG_2041.jpg' }] },
  ],
  accepts: [{ text: 'Book now', images: [{ alt: 'A nurse with a flu poster' }] }],
});
