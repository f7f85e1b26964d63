import { type RuleCases } from '../../testing/cases';

/** Hints that somebody is known to us, and what a reply may say all the same. */
export const hints: Omit<RuleCases, 'rule'> = {
  objects: [
    {
      kind: 'reply',
      text: "He's been offered two other days and said no to both.",
      comment: 'My dad is still waiting',
    },
    { kind: 'reply', text: 'Your husband lost his temper with the nurse.', comment: 'rude nurse' },
  ],
  accepts: [
    {
      kind: 'reply',
      comment: 'Nobody tells you anything in that place',
      text: "We can't say anything about anybody on a public page, but our deputy manager, Mr Odell, would like to listen to you.",
    },
    {
      kind: 'reply',
      comment: 'Not the same since Dr Farrow retired',
      text: "He's well and has taken up the tuba.",
    },
    {
      kind: 'reply',
      comment: 'You let my husband die',
      text: "I am deeply sorry that you have lost your husband. We won't discuss him in public, out of respect.",
    },
    { kind: 'reply', comment: 'rude', text: "I'm sorry it left you feeling that way." },
    {
      kind: 'reply',
      comment: 'can I do my own blood pressure',
      text: 'You can check it yourself at home.',
    },
    {
      kind: 'reply',
      comment: 'where do I go',
      text: "Tell the desk when you come in and they'll show you.",
    },
    { kind: 'reply', comment: 'Love from our family', text: 'And from our family to yours.' },
    {
      kind: 'reply',
      comment: 'your page is blank',
      text: 'You were right to ask, and we ought to have seen it.',
    },
  ],
};
