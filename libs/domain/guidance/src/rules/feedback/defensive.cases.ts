import { type RuleCases } from '../../testing/cases';

export const defensiveCases: RuleCases = {
  rule: 'feedback.defensive',
  objects: [
    { kind: 'reply', text: 'With respect, you were the one doing the shouting.' },
    { kind: 'reply', text: "That simply isn't what happened." },
    { kind: 'reply', text: 'Sorry you feel that way.' },
    { kind: 'reply', text: 'With respect, you were the one doing the shouting.' },
    { kind: 'reply', text: "That simply isn't what happened." },
    { kind: 'reply', text: 'Actually, we answered your call within four minutes.' },
    { kind: 'reply', text: "If you'd read the notice you would have known we were closed." },
    { kind: 'reply', text: "It's not our fault the government cut funding." },
    { kind: 'reply', text: "You're wrong, we have never turned anybody away." },
    { kind: 'reply', text: 'We find it hard to believe that our staff would say that.' },
    { kind: 'reply', text: 'There are two sides to every story.' },
    { kind: 'reply', text: 'Perhaps next time try being polite to our receptionist.' },
    { kind: 'reply', text: 'Nobody else has complained about this.' },
    { kind: 'reply', text: "We're doing our best, what more do you want?" },
    { kind: 'reply', text: "I'm sorry you feel that way but we did everything right." },
    { kind: 'reply', text: 'That is untrue and unfair on hard-working staff.' },
    { kind: 'reply', text: "You obviously don't understand how busy we are." },
    { kind: 'reply', text: 'You could have rung earlier like everyone else does.' },
  ],
  accepts: [
    { kind: 'reply', text: "You're right that the menu is too long; it changes on Monday." },

    { kind: 'reply', text: "You're right that the menu is too long; it changes on Monday." },
    { kind: 'reply', text: "Thank you for telling us. We're sorry it was hard to get through." },
    { kind: 'reply', text: 'Phones open at eight and online requests at seven.' },
    { kind: 'reply', text: "We're sorry you were unhappy. Please call Carys on 01632 960200." },
    { kind: 'reply', text: 'Actually, thank you for asking: yes, we do run a walking group!' },
    {
      kind: 'reply',
      text: "The car park belongs to the council, so we can't change the charge, but we've passed this on.",
    },
    {
      kind: 'reply',
      text: "We aim to answer within ten minutes and know we don't always manage it.",
    },
    { kind: 'reply', text: 'That must have been frustrating.' },
    { kind: 'reply', text: 'With thanks from all the team.' },
    { kind: 'reply', text: 'We would like to understand what went wrong.' },
  ],
};
