import { type RuleCases } from '../../testing/cases';

export const publicWhistleblowingCases: RuleCases = {
  rule: 'concerns.public-whistleblowing',
  objects: [
    { text: "The vaccine fridge has been broken all week and we're still giving jabs, shameful." },
    { kind: 'post', text: "fridge has been broken all week and we're still giving jabs, shameful" },
    {
      kind: 'post',
      text: "We are two nurses short every day and it is not safe. Management don't care.",
    },
    {
      kind: 'post',
      text: "I've raised the missing emergency drugs three times and been ignored so here it is in public",
    },
    { kind: 'post', text: 'The truth about this surgery: results sit unread for weeks' },
    { kind: 'reply', text: "Between you and me we've been told to cover up the medication errors" },
    {
      kind: 'post',
      text: 'Unqualified people are doing wound care here and someone is going to get hurt',
      authorRole: 'practice-nurse',
    },
    { kind: 'post', text: 'Our locum turned up smelling of drink again and nobody will act' },
    {
      kind: 'post',
      text: 'Sharps bins overflowing, no clean couch roll, this is what cuts look like in our clinic',
    },
    {
      kind: 'post',
      text: "Hospital sent her home with no notes again. Patients are being put at risk by that ward and I'm past keeping quiet",
    },
    {
      kind: 'reply',
      text: "You're right, the oxygen ran out and no one checked it. It's dangerous here.",
    },
    {
      text: 'Honestly the infection control here is a joke and nobody in charge will listen to us nurses.',
    },
    {
      text: 'Been telling the partners for months that the fire exit is blocked. Somebody is going to get hurt.',
    },
  ],
  accepts: [
    { text: "How to speak up: the Freedom to Speak Up guardian's poster." },
    {
      kind: 'post',
      text: 'Worried about something at work? Our Freedom to Speak Up guardian is here to listen.',
    },
    { kind: 'post', text: 'Staff can raise concerns through our speak-up policy' },
    { kind: 'post', text: 'The lift is out of order until Friday. Please ring the bell for help.' },
    {
      kind: 'post',
      text: 'Our vaccine fridge is being replaced on Tuesday, so there are no vaccine clinics that day.',
    },
    { kind: 'post', text: 'We are a receptionist short today so phones may take longer.' },
    { kind: 'post', text: "Fire alarm test at 11. Please don't be alarmed." },
    {
      kind: 'post',
      text: 'Our CQC report is published today and rated Good. Read it on our site.',
    },
    {
      kind: 'reply',
      text: 'Thank you for raising this. We take safety seriously; please ring Carys on 01632 960200.',
    },
    {
      kind: 'post',
      text: 'Bring old sharps bins back to the pharmacy, never in the household bin.',
    },
    {
      text: 'If you work here and something feels unsafe, our Freedom to Speak Up guardian will listen.',
    },
  ],
};
