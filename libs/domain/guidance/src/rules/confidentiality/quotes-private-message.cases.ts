import { type RuleCases } from '../../testing/cases';

export const quotesPrivateMessageCases: RuleCases = {
  rule: 'confidentiality.quotes-private-message',
  objects: [
    { kind: 'reply', text: "That's odd, because in the email you sent us you said the opposite." },
    { kind: 'reply', text: 'You told us on the phone that it was sorted.' },
    { kind: 'reply', text: 'In your email on Monday you said you were happy with it.' },
    { kind: 'post', text: "Look what landed in our inbox: 'Dr Verma saved my marriage'" },
    { kind: 'reply', text: "You told us on the phone that you'd sort it." },
    { kind: 'post', text: 'A lady messaged us: "I finally slept after your advice"' },
    { kind: 'reply', text: "That isn't what your letter said." },
    { kind: 'post', text: 'Screenshot of a lovely DM we got today' },
    { kind: 'reply', text: 'As you wrote in your online form, the pain started in May.' },
    { kind: 'post', text: "'Best care of my life' - card from one of our patients this week" },
    {
      kind: 'reply',
      text: 'In your message to us through the website on the 3rd you told us you were happy with the outcome.',
    },
  ],
  accepts: [
    { kind: 'reply', text: 'Our own leaflet says the same.' },
    { kind: 'post', text: 'Our leaflet says: keep moving.' },
    { kind: 'post', text: '94% of you would recommend us in the Friends and Family Test.' },
    { kind: 'reply', text: 'Please email us so we can look into it.' },
    { kind: 'post', text: 'The Secretary of State said today that more GPs are coming.' },
    { kind: 'reply', text: 'Thanks for your message about parking.' },
    { kind: 'post', text: "NHS England's letter explains the new contract." },
    { kind: 'reply', text: "If you've emailed and had no reply, sorry, please try again." },
    {
      kind: 'reply',
      text: 'That means a lot to them, Fred. I will read it out at our team meeting.',
    },
  ],
};
