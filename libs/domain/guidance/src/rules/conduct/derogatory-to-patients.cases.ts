import { type RuleCases } from '../../testing/cases';

export const derogatoryToPatientsCases: RuleCases = {
  rule: 'conduct.derogatory-to-patients',
  objects: [
    { text: "147 of you couldn't be bothered." },
    { text: 'Another heartsink Monday.' },
    { kind: 'post', text: "147 of you couldn't be bothered to turn up." },
    { kind: 'post', text: 'Another heartsink Monday' },
    { kind: 'post', text: 'To the time-wasters who came in with a sniffle: why?' },
    { kind: 'post', text: 'Honestly, some people would see a GP for a hangnail 🙄' },
    { kind: 'post', text: 'The worried well are out in force today' },
    { kind: 'reply', text: "Perhaps if you lost some weight your knees wouldn't hurt." },
    { kind: 'post', text: 'Full moon tonight so all the nutters will be in' },
    { kind: 'post', text: 'Frequent flyer club meeting in the waiting room again' },
    { kind: 'post', text: "If you can't be bothered to cancel, don't bother complaining" },
    { kind: 'post', text: 'Dear Google doctors, my degree is not from a search engine' },
    { kind: 'post', text: 'Patients these days want everything handed to them' },
    { kind: 'post', text: 'You lot never read the posters do you' },
    { kind: 'post', text: "Selfish people who miss appointments are the reason you can't get one" },
    { kind: 'reply', text: 'Some of our patients are their own worst enemies.' },
    { text: 'If you turn up with a cold you have had for a day, you are the problem.' },
    { text: 'If you can scroll Facebook you can remember an appointment. Just saying.' },
    { text: 'Dr Google has been busy again this morning!' },
    { text: 'Some people treat the phone line like a chat show. Get on with it!' },
    { text: 'If you are big enough to order a kebab online you are big enough to use the App.' },
  ],
  accepts: [
    {
      text: '140 appointments were missed last month. Thank you to everyone who cancelled in time.',
    },

    {
      kind: 'post',
      text: "147 appointments were missed last month. If you can't come, please tell us so someone else can.",
    },
    { kind: 'post', text: "Please cancel if you can't make it." },
    { kind: 'post', text: 'We know the 8am rush is hard.' },
    { kind: 'post', text: 'Colds get better on their own; a pharmacist can help.' },
    { kind: 'post', text: 'Thank you to everyone who waited patiently.' },
    { kind: 'post', text: 'Losing a little weight can ease sore knees. Join our group.' },
    { kind: 'post', text: 'You never need to feel silly about asking us something.' },
    { kind: 'post', text: 'Some people find the App tricky. We can show you.' },
    { kind: 'post', text: 'Frequent hand washing stops norovirus.' },
    { kind: 'post', text: 'Feeling worried? Talking helps.' },
    {
      text: 'Last month 96 appointments were missed. If you cannot come, please let us know so someone else can have the slot. Thank you.',
    },
    { text: 'We know getting through is hard. Three more staff join the phone team in June.' },
  ],
};
