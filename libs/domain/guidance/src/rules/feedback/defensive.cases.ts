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
    {
      kind: 'reply',
      text: 'Perhaps if you had been more polite to her she would have been more polite to you.',
      comment: 'Receptionist was rude',
    },
    {
      kind: 'reply',
      text: 'Maybe try reading our website before moaning on here.',
      comment: 'Cannot get an appointment',
    },
    {
      kind: 'reply',
      text: 'Nobody made you choose this practice.',
      comment: 'Never see the same doctor',
    },
    {
      kind: 'reply',
      text: 'Forever? It was eleven minutes, let’s not exaggerate.',
      comment: 'It took forever',
    },
    {
      kind: 'reply',
      text: 'Our nurse has thirty years’ experience and has never had a complaint.',
      comment: 'Nurse was cold',
    },
    {
      kind: 'reply',
      text: 'Our cleaners work very hard and the CQC had no concerns.',
      comment: 'It was filthy',
    },
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
    {
      kind: 'reply',
      text: 'You’re right, the wait on the phone is too long. Two extra people start on the lines next month. Please tell Joy more on 01632 960117 if you would like to.',
      comment: 'Phone lines are a nightmare',
    },
    {
      kind: 'reply',
      text: 'You make a good point, Sonia. The council is repainting the bays next week and we have asked for two more disabled spaces.',
      comment: 'Parking is awful',
    },
    {
      kind: 'reply',
      text: 'That sounds frustrating. Mornings before nine are busiest; after eleven the queue is usually short. Joy would be glad to hear more on 01632 960117.',
      comment: 'Nobody answers the phone',
    },
    {
      kind: 'reply',
      text: 'Thanks for saying so. We have moved the booking button to the top of the page.',
      comment: 'Website is confusing',
    },
    {
      kind: 'reply',
      text: 'We agree! Volunteers are replanting it on Saturday if anyone has an hour to spare.',
      comment: 'Shame about the garden',
    },
    {
      kind: 'reply',
      text: 'We do care, and we would like to hear more. Joy can ring at a time that suits: 01632 960117.',
      comment: 'No one cares',
    },
    {
      kind: 'reply',
      text: 'We’re sorry to hear that you are unhappy. If you would like to tell us more, Joy is on 01632 960117 or at the desk.',
      comment: 'Not good',
    },
    {
      kind: 'reply',
      text: 'You are quite right to expect better. From June there will be a call-back option so nobody has to hang on. Please ring Joy on 01632 960117 if you’d like to talk it through.',
      comment: 'What a joke',
    },
  ],
};
