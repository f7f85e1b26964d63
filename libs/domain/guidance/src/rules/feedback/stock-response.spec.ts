import { ruleTable } from '../../testing/table';

ruleTable('feedback.stock-response', {
  objects: [
    {
      kind: 'reply',
      text: 'We value all feedback and will learn from it.',
      recentReplies: [{ text: 'We value all feedback and will learn from it.', daysAgo: 2 }],
    },
  ],
  accepts: [
    {
      kind: 'reply',
      text: 'The phone menu is being cut to three options in May. We cannot discuss individuals here.',
      recentReplies: [
        { text: 'The car park lights are mended. We cannot discuss individuals here.', daysAgo: 2 },
      ],
    },
  ],
});
