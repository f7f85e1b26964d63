import { type RuleCases } from '../../testing/cases';

export const privateForumCases: RuleCases = {
  rule: 'confidentiality.private-forum',
  objects: [
    { text: '47F, harbour pilot, new MS, any tips?', channel: 'closed-group' },
    {
      kind: 'post',
      text: '47F, harbour pilot, new MS - any tips?',
      channel: 'closed-group',
      group: 'UK GP Survivors',
    },
    {
      kind: 'post',
      text: 'Had a lad today, 19, first fit after a night out. Would you refer?',
      channel: 'closed-group',
    },
    {
      kind: 'post',
      text: 'Anyone else got a frequent flyer with imaginary Lyme? Mine is a teacher in Gosport',
      channel: 'closed-group',
    },
    {
      kind: 'post',
      text: 'my 82 yo lady on apixaban fell again, stop it or not?',
      channel: 'whatsapp-group',
    },
    {
      kind: 'post',
      text: 'Pt on methotrexate, 34, planning pregnancy, what now',
      channel: 'closed-group',
    },
    {
      kind: 'post',
      text: 'Colleagues, 6 month old with odd rash, photo below',
      channel: 'members-forum',
    },
  ],
  accepts: [
    { text: "What is everyone's house style for referral letters?", channel: 'closed-group' },

    {
      kind: 'post',
      text: "What's everyone's house style for referral letters?",
      channel: 'closed-group',
    },
    {
      kind: 'post',
      text: 'Which blood pressure monitors are you lending out?',
      channel: 'closed-group',
    },
    {
      kind: 'post',
      text: 'Does anyone have a template for the new contract?',
      channel: 'closed-group',
    },
    { kind: 'post', text: 'How do you run your flu Saturdays?', channel: 'closed-group' },
    { kind: 'post', text: 'Anyone going to the conference in May?', channel: 'closed-group' },
    { kind: 'post', text: "47 slots are free for Saturday's clinic" },
  ],
};
