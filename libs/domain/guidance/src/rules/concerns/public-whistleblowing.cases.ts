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
    {
      text: "Been asked to change the date on a consent form. I'm not doing it and I want it on record.",
    },
    { text: "My manager says we mustn't tell families about the mix up with the samples." },
    { text: 'Three near misses this month and every one of them was wiped off the system.' },
    { text: 'They have got us signing off checks that nobody has done.' },
    { text: 'Nobody here has had resus training since 2021 and no one seems bothered.' },
    { text: 'They told the new girls not to write up the needle stick. Disgusting.' },
    { text: 'As a nurse at this practice I would not let my own mother be treated here.' },
    { text: 'The partners know the vaccines were left out overnight. Patients were never told.' },
    { text: "I've seen HCAs give injections they are not signed off for, every single week." },
    { text: 'Our practice is hiding the number of missed referrals from the CQC.' },
    { text: 'I am so done. One nurse for 14,000 patients and they call it safe.' },
    {
      text: 'Reported the mouldy treatment room to management in May. Still there. We are doing minor ops in it.',
    },
    {
      kind: 'reply',
      text: 'Between us, we were told to say nothing about the fridge.',
      comment: 'Place is falling apart',
    },
    {
      kind: 'reply',
      text: 'Off the record, samples go missing here all the time and nobody logs it.',
      comment: 'you lost my sample',
    },
    {
      text: 'For the third time this year I have had to work a clinic with nobody to chaperone. I complained. I was moved.',
    },
    {
      text: 'We were told in the huddle that duty of candour letters are "optional". They are not.',
    },
  ],
  accepts: [
    {
      kind: 'post',
      text: "We're shut from noon on Thursday for training. 111 has you covered until eight.",
    },
    {
      kind: 'reply',
      text: "You're right, the recorded message was out of date. It was changed this morning.",
    },
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
    { text: 'Our vaccine fridge had a planned check today; clinics as usual.' },
    { text: 'Resus training for all staff this afternoon, so we open at 3.' },
    { text: 'Near misses are how we learn: staff can report them on our form, no names needed.' },
    {
      text: 'We are two nurses down this week, so wound clinic moves to Thursday. Sorry for the bother.',
    },
    { text: 'The results of our CQC inspection are on their site.' },
    { text: 'Duty of candour: what it means for you. A short guide on our site.' },
    { text: 'We keep two sets of keys at reception for the bike shed.' },
    { text: 'Chaperones are always available, just ask.' },
  ],
};
