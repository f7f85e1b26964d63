import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.image-background', {
  objects: [
    {
      text: 'Meet the team!',
      images: [
        { alt: 'Carys smiling; the monitor behind her shows the appointment list with names' },
      ],
    },
    { text: 'Our new office', images: [{ alt: 'Whiteboard headed Palliative with surnames' }] },
  ],
  accepts: [
    { text: 'Meet the team!', images: [{ alt: 'Carys in front of a plain wall' }] },
    { text: 'New system', images: [{ alt: 'A training screen with a dummy record' }] },
  ],
});
