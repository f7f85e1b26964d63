import { ruleTable } from '../../testing/table';

ruleTable('accessibility.text-in-image', {
  objects: [
    {
      text: 'See below',
      images: [{ alt: 'Poster', textInImage: 'Open Saturday nine until noon' }],
    },
  ],
  accepts: [
    {
      text: 'Open Saturday nine until noon',
      images: [{ alt: 'Poster', textInImage: 'Open Saturday nine until noon' }],
    },
  ],
});
