import { type RuleCases } from '../../testing/cases';

export const flirtatiousCases: RuleCases = {
  rule: 'boundaries.flirtatious',
  objects: [
    { kind: 'reply', text: 'Flattery will get you everywhere, gorgeous x' },
    { kind: 'comment', text: "I'd book in daily just to see those eyes, doc" },
    { kind: 'comment', text: "I'd book in daily just to see those eyes, doc" },
    { kind: 'reply', text: 'Flattery will get you everywhere, gorgeous x' },
    { kind: 'comment', text: 'Owen can take my blood anytime 😍😘 single?' },
    { kind: 'comment', text: 'that new physio is fit, is he taken?' },
    { kind: 'comment', text: 'dr verma fancy a drink sometime? x' },
    { kind: 'comment', text: "nurse Meg you're stunning, marry me" },
    { kind: 'comment', text: "wouldn't mind him examining me 😉🔥" },
    { kind: 'reply', text: "You're making me blush, handsome. See you soon x" },
    {
      kind: 'comment',
      text: "can't stop thinking about you since my smear, can I take you to dinner",
    },
    { kind: 'comment', text: 'sexy voice on the phones today who was that' },
    { kind: 'comment', text: 'love u doc, proper love, not joking. coffee?' },
    { kind: 'comment', text: "If I wasn't married I'd be chasing that paramedic" },
  ],
  accepts: [
    { kind: 'reply', text: 'We adore this team.' },
    { kind: 'reply', text: 'What a star!' },

    { kind: 'comment', text: 'We adore this team' },
    { kind: 'comment', text: 'What a star Meg is' },
    { kind: 'comment', text: 'love you guys' },
    { kind: 'comment', text: 'Gorgeous flowers in the window box' },
    { kind: 'comment', text: 'The new chairs are lovely' },
    { kind: 'comment', text: 'Fit note came quickly, thanks' },
    { kind: 'comment', text: "You're all angels x" },
    { kind: 'comment', text: 'fancy a bigger car park do we?' },
    { kind: 'comment', text: 'Is the coffee morning on Friday?' },
    { kind: 'comment', text: 'Best nurse ever, big hugs xx' },
    { kind: 'comment', text: 'hot in that waiting room' },
    { kind: 'reply', text: "Thank you, that's made our day!" },
  ],
};
