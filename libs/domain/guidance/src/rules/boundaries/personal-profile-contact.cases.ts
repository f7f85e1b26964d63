import { type RuleCases } from '../../testing/cases';

export const personalProfileContactCases: RuleCases = {
  rule: 'boundaries.personal-profile-contact',
  objects: [
    {
      kind: 'comment',
      text: "hope you don't mind me finding you on here, the rash has spread",
      channel: 'personal-facebook',
    },
    { kind: 'reply', text: "WhatsApp me direct and I'll look at it." },
    {
      kind: 'comment',
      text: "hope you don't mind me finding you on here, the rash has spread",
      channel: 'personal-facebook',
      recipient: 'Dr Asha Verma',
    },
    { kind: 'reply', text: "WhatsApp me direct, I'll look at it." },
    { kind: 'comment', text: 'Dr Verma can I message you on your own facebook about my results' },
    { kind: 'reply', text: "Send a photo to my own Messenger and I'll tell you what it is" },
    {
      kind: 'comment',
      text: 'Hi nurse, is my blood test back yet?',
      channel: 'personal-instagram',
    },
    { kind: 'reply', text: "Text me on my mobile, it's quicker than going through reception." },
    {
      kind: 'comment',
      text: 'mate can you book me in for my bloods',
      channel: 'personal-facebook',
      recipient: 'Owen Pratt',
    },
    { kind: 'reply', text: "DM me on my personal page and I'll sort your prescription" },
    { kind: 'comment', text: "I've inboxed you on your personal account about the tablets" },
    { kind: 'comment', text: "got your number off your wife, can I text you about mum's tablets?" },
    {
      kind: 'comment',
      text: 'Hello, sorry to message your private page but you did my smear last week and I wondered if results are in',
    },
    { kind: 'comment', text: 'got your mobile off my cousin, hope its ok to text about my knee' },
  ],
  accepts: [
    { kind: 'reply', text: 'The online form is open till six.' },
    { kind: 'comment', text: 'The online form is open till six, is it?' },
    { kind: 'reply', text: 'Please use the online form or ring reception.' },
    { kind: 'reply', text: 'Message us through the NHS App.' },
    {
      kind: 'comment',
      text: 'Happy birthday mate!',
      channel: 'personal-facebook',
      recipient: 'Owen Pratt',
    },
    { kind: 'post', text: "Text CANCEL to 01632 960200 if you can't come." },
    { kind: 'comment', text: 'can I message the surgery on here?' },
    { kind: 'post', text: 'Our WhatsApp channel has opening times only.' },
    { kind: 'reply', text: 'Please send us a message with your idea.' },
  ],
};
