import { type RuleCases } from '../../testing/cases';

export const dataRightsRequestCases: RuleCases = {
  rule: 'legal.data-rights-request',
  objects: [
    { kind: 'comment', text: "I'm exercising my right to be forgotten, wipe my comments" },
    { kind: 'comment', text: 'send me a copy of everything you hold on me' },
    { kind: 'comment', text: "I'm exercising my right to be forgotten, wipe my comments" },
    { kind: 'comment', text: 'SAR please, everything you hold on me' },
    { kind: 'comment', text: 'want a copy of my full notes under gdpr' },
    { kind: 'comment', text: 'Delete my data' },
    { kind: 'comment', text: 'what info do you have about me on your system' },
    { kind: 'comment', text: 'I object to you sharing my records with the research people' },
    { kind: 'comment', text: 'stop sending me texts, I withdraw my consent' },
    { kind: 'comment', text: 'How do I make a subject access request?' },
    { kind: 'comment', text: 'take my phone number off your system' },
    { kind: 'comment', text: 'send me every email mentioning my name' },
    { kind: 'comment', text: 'send me every email that mentions my name, it’s my legal right' },
  ],
  accepts: [
    { kind: 'comment', text: 'the privacy notice is easy to find' },
    { kind: 'comment', text: "Where's your privacy notice?" },
    { kind: 'comment', text: 'Can I see my notes in the App?' },
    { kind: 'comment', text: 'please correct the opening hours on your page' },
    { kind: 'comment', text: 'copy of the walking group map please' },
    { kind: 'comment', text: 'my data signal is rubbish in your waiting room' },
    { kind: 'comment', text: "delete the second photo, it's blurry lol" },
    { kind: 'comment', text: 'Where is your privacy policy?' },
  ],
};
