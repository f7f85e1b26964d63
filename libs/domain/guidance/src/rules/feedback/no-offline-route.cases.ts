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
    { kind: 'reply', text: 'We read this.', comment: 'got sent away without so much as a hello' },
    { kind: 'reply', text: 'Point taken.', comment: 'no privacy at that hatch' },
    { kind: 'reply', text: 'That is useful to know.', comment: 'form bounced AGAIN' },
    { kind: 'reply', text: 'So be it.', comment: 'taking this to the CQC' },
    { kind: 'reply', text: 'Noted.', comment: 'can I have my gout looked at' },
    {
      kind: 'reply',
      text: 'In your email of Tuesday the tone was rather different.',
      comment: 'Snooty lot',
    },
    {
      kind: 'reply',
      text: 'With respect, you were the one who arrived late.',
      comment: 'nine minutes, that is all I was given',
    },
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
    {
      kind: 'reply',
      text: 'Nobody should be met like that. Our patient liaison, Moira, would like to hear more.',
      comment: 'Rude at the hatch',
    },
    {
      kind: 'reply',
      text: 'That is a poor welcome. Tell Idris in the office and he can look into it.',
      comment: 'Waited an hour',
    },
    { kind: 'reply', text: 'Fair. My door is open.', comment: 'Never the same doctor twice' },
    {
      kind: 'reply',
      text: 'Paper scripts are at the hatch, and the desk can print a spare.',
      comment: 'script never arrived',
    },
    {
      kind: 'reply',
      text: 'The kettle says thank you.',
      comment: 'Could not have been kinder. Ace',
    },
    {
      kind: 'reply',
      text: 'What a thing to read.',
      comment: 'would not change them for the world, gems',
    },
  ],
};
