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
  ],
};
