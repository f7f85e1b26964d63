import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.mosaic', {
  objects: [
    {
      text: 'Our home visit was much better on Tuesday, INR down to 3.',
      earlierPosts: [{ text: 'Rough crossing for a home visit to the ferry cottage.', daysAgo: 4 }],
    },
  ],
  accepts: [
    {
      text: 'Tip 4: drink plenty of water.',
      earlierPosts: [{ text: 'Tip 3: a home visit is free.', daysAgo: 4 }],
    },
    {
      text: 'Our home visit service is open.',
      staffUpdate: true,
      earlierPosts: [{ text: 'Home visit to the ferry cottage.', daysAgo: 4 }],
    },
  ],
});
