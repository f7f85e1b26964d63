import { type RuleCases } from '../../testing/cases';

export const noOfflineRouteCases: RuleCases = {
  rule: 'feedback.no-offline-route',
  objects: [
    { kind: 'reply', text: 'Noted.', comment: 'One star. Rude and useless' },
    { kind: 'reply', text: 'Noted.', comment: 'One star. Waited an hour and nobody apologised' },
    { kind: 'reply', text: 'Sorry to hear that.', comment: 'my results were lost AGAIN' },
    {
      kind: 'reply',
      text: 'We are sorry to read this and will look into it.',
      comment: 'The doctor was rude to my wife',
    },
    { kind: 'reply', text: 'Thank you for your feedback.', comment: 'Worst surgery in Portsmouth' },
    {
      kind: 'reply',
      text: 'We know the phones are busy at the moment.',
      comment: 'Cant get through on the phone, been trying for 3 days, I am in agony',
    },
    { kind: 'reply', text: 'Noted, thanks.', comment: 'Terrible, waited 3 weeks' },
    { kind: 'reply', text: 'Oh dear.', comment: 'I feel let down' },
    {
      kind: 'reply',
      text: "That must have been upsetting. We'll look at our training.",
      comment: 'Rude receptionist, felt humiliated',
    },
    { kind: 'reply', text: 'Sorry about that.', comment: "My mother's test was lost" },
    { kind: 'reply', text: 'Thanks for your honesty.', comment: 'waited 3 hours in pain' },
    {
      kind: 'reply',
      text: "We know it's hard at the moment and are doing our best.",
      comment: 'cannot get an appointment for my asthma',
    },
    { kind: 'reply', text: 'We hear you.', comment: 'dismissed again, so angry' },
    { kind: 'reply', text: 'Thank you for your feedback.', comment: 'Doctor laughed at me' },
  ],
  accepts: [
    {
      kind: 'reply',
      text: 'Thank you for saying so. Please ring Carys on 01632 960200.',
      comment: 'One star. Rude and useless',
    },
    { kind: 'reply', text: 'How lovely, thank you.', comment: 'Great open day' },

    { kind: 'reply', text: "Thank you, that's kind.", comment: 'Great team!' },
    {
      kind: 'reply',
      text: 'Sorry about that. Please call Carys on 01632 960200 so we can listen.',
      comment: 'One star. Waited an hour',
    },
    {
      kind: 'reply',
      text: "We're sorry. Do pop in and ask for our practice manager.",
      comment: 'Rude staff',
    },
    { kind: 'reply', text: 'Half past six.', comment: 'What time do you close?' },
    {
      kind: 'reply',
      text: "We're sorry you left unhappy. Email harbour.lane@example.nhs.uk and our manager will get back to you.",
      comment: 'disgraceful',
    },
    {
      kind: 'reply',
      text: 'Thank you Sue, it was lovely looking after you and baby.',
      comment: 'Brilliant surgery',
    },
    {
      kind: 'reply',
      text: 'We tried calling you back twice on Monday but there was no reply. Please ring Joy on 01632 960117.',
      comment: 'Shocking wait',
    },
    {
      kind: 'reply',
      text: 'Sadly 111 rarely know what they are talking about. Please ring us on 01632 960117.',
      comment: '111 told me to see you',
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
      text: 'That sounds frustrating. Mornings before nine are busiest; after eleven the queue is usually short. Joy would be glad to hear more on 01632 960117.',
      comment: 'Nobody answers the phone',
    },
    {
      kind: 'reply',
      text: 'Joy Pilbeam is our complaints manager. Her number is 01632 960117 and the procedure is on our website.',
      comment: 'Who do I complain to',
    },
    { kind: 'reply', text: 'Glad you like them!', comment: 'love the new chairs' },
    { kind: 'reply', text: 'Half six.', comment: 'what time do you shut' },
    {
      kind: 'reply',
      text: "We'd like to hear what happened. Email lanternquay.manager@example.nhs.uk any time.",
      comment: 'Doctor laughed at me',
    },
  ],
};
