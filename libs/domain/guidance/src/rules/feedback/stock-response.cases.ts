import { type RuleCases } from '../../testing/cases';

export const stockResponseCases: RuleCases = {
  rule: 'feedback.stock-response',
  objects: [
    {
      kind: 'reply',
      text: 'We value all feedback and will learn from it.',
      recentReplies: [{ text: 'We value all feedback and will learn from it.', daysAgo: 2 }],
    },
    {
      kind: 'reply',
      text: 'We value all feedback and will learn from it.',
      recentReplies: [
        { text: 'We value all feedback and will learn from it.', daysAgo: 0 },
        { text: 'We value all feedback and will learn from it.', daysAgo: 0 },
        { text: 'We value all feedback and will learn from it.', daysAgo: 0 },
      ],
    },
    {
      kind: 'reply',
      text: 'Hi Sue, thank you for your comments, your feedback is important to us and we have passed it on to the team.',
      recentReplies: [
        {
          text: 'Hi Jan, thank you for your comments, your feedback is important to us and we have passed it on to the team.',
          daysAgo: 0,
        },
        {
          text: 'Hi Pete, thank you for your comments, your feedback is important to us and we have passed it on to the team.',
          daysAgo: 0,
        },
      ],
    },
    {
      kind: 'reply',
      text: 'Thanks for the review. We always strive to provide the best care possible!',
      recentReplies: [
        {
          text: 'Thanks for your review! We always strive to provide the best care possible.',
          daysAgo: 0,
        },
        {
          text: 'Thank you for the review! We always strive to provide the best possible care.',
          daysAgo: 0,
        },
      ],
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

    {
      kind: 'reply',
      text: "The car park is a squeeze, you're right. We can't discuss individuals here, please call Carys on 01632 960200.",
      recentReplies: [
        {
          text: "Thank you for raising the phones. We can't discuss individuals here, please call Carys on 01632 960200.",
          daysAgo: 0,
        },
      ],
    },
    {
      kind: 'reply',
      text: 'Glad you liked the garden.',
      recentReplies: [{ text: 'Thanks Jan!', daysAgo: 0 }],
    },
    {
      kind: 'reply',
      text: 'Smear clinics run on Thursday evenings too.',
      recentReplies: [{ text: 'The lift is mended now.', daysAgo: 0 }],
    },
  ],
};
