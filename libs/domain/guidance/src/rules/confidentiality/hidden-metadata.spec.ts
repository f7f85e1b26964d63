import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.hidden-metadata', {
  objects: [
    { text: 'Good news', images: [{ alt: 'A healed leg', fileName: 'brian_stallworthy_leg.jpg' }] },
    { text: 'Good news', images: [{ alt: 'A garden', hasLocation: true }] },
  ],
  accepts: [{ text: 'Good news', images: [{ alt: 'A garden', fileName: 'IMG_2041.png' }] }],
});
