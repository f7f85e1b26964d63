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
    {
      kind: 'reply',
      text: 'We take all comments seriously and will use them to improve our service.',
      comment: 'Poor service',
      recentReplies: [
        {
          text: 'We take all comments seriously and will use them to improve our service.',
          daysAgo: 0,
        },
        {
          text: 'We take all comments seriously and will use them to improve our service.',
          daysAgo: 0,
        },
        {
          text: 'We take all comments seriously and will use them to improve our services.',
          daysAgo: 0,
        },
      ],
    },
    {
      kind: 'reply',
      text: 'Thank you for your feedback, we are always striving to improve.',
      comment: 'Poor',
      recentReplies: [
        { text: 'Thank you for your feedback. We are always striving to improve!', daysAgo: 0 },
        {
          text: 'Thank you for your feedback, we are always striving to improve our service.',
          daysAgo: 0,
        },
      ],
    },
    {
      kind: 'reply',
      text: 'We are sorry to read this. Your views matter to us.',
      comment: 'Poor',
      recentReplies: [
        { text: 'We are sorry to read this, your views matter to us.', daysAgo: 0 },
        { text: 'We’re sorry to read this. Your views matter to us.', daysAgo: 0 },
      ],
    },
    {
      kind: 'reply',
      text: 'We are sorry to hear about your experience. Your feedback is important to us.',
      comment: 'the phone rang out',
    },
    {
      kind: 'reply',
      text: 'Thank you for your valuable feedback which will be used to improve our services.',
      comment: 'rude',
    },
    {
      kind: 'reply',
      text: 'Thank you for your comments. All feedback is welcome and helps us improve.',
      comment: 'the phone rang out',
    },
    {
      kind: 'reply',
      text: 'We take all feedback seriously and will use it to improve.',
      comment: 'bad manners',
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
    {
      kind: 'reply',
      text: 'What a generous message, it has made the whole team smile.',
      comment: 'Great staff',
    },
    {
      kind: 'reply',
      text: 'So glad the walk was fun. The next one goes round the marshes.',
      comment: 'Loved the walk',
      recentReplies: [
        {
          text: 'We take all comments seriously and will use them to improve our service.',
          daysAgo: 0,
        },
      ],
    },
    {
      kind: 'reply',
      text: 'Well spotted, thank you. We have corrected the times and checked the rest of the page too.',
      comment: 'Your website is out of date',
    },
    {
      kind: 'reply',
      text: 'Thanks for saying so. We have moved the booking button to the top of the page.',
      comment: 'Website is confusing',
    },
    { kind: 'reply', text: "Thank you, we'll tell her!", comment: 'lovely nurse' },
  ],
};
