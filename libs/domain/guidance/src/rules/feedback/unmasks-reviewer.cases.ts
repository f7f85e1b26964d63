import { type RuleCases } from '../../testing/cases';

export const unmasksReviewerCases: RuleCases = {
  rule: 'feedback.unmasks-reviewer',
  objects: [
    { kind: 'reply', text: 'Only one person was in that morning, so we know who you are.' },
    { kind: 'reply', text: 'Only one person was in that morning, so we know who this is.' },
    { kind: 'reply', text: 'We recognise your writing, Mr Lamb.' },
    { kind: 'reply', text: 'We think we can guess who wrote this.' },
    { kind: 'reply', text: 'Is this the gentleman who shouted at Carys on Tuesday?' },
    { kind: 'reply', text: 'Funny how this appears the day after we refused you antibiotics.' },
    {
      kind: 'reply',
      text: 'From the time of your review we can work out which appointment it was.',
    },
    { kind: 'reply', text: "Your username doesn't hide who you are." },
    { kind: 'reply', text: "Aren't you the lady from the chemist?" },
    {
      kind: 'reply',
      text: 'Going by the details, you were in with the nurse at 9.20 on Monday, am I right?',
      comment: 'Bad',
    },
    {
      kind: 'reply',
      text: 'There’s only one Ghost who rides a moped to our surgery…',
      comment: 'Bad',
    },
    { kind: 'reply', text: 'We have narrowed it down to two people.', comment: 'Bad' },
    {
      kind: 'reply',
      text: 'We only saw two gentlemen of your age that day so we can guess.',
      comment: 'Dr was cold',
    },
    { kind: 'reply', text: 'I recognise your writing style from your emails.', comment: 'awful' },
    { kind: 'reply', text: 'Is this you, Mrs Hall?', comment: 'bad experience' },
    {
      kind: 'reply',
      text: 'From what you describe it must have been the Friday clinic, and there were only four people.',
      comment: 'never going back',
    },
    { kind: 'reply', text: "Hiding behind a false name doesn't fool us.", comment: 'one star' },
  ],
  accepts: [
    { kind: 'reply', text: 'Reviews are anonymous and we respect that.' },
    { kind: 'reply', text: 'Reviews are anonymous and we respect that.' },
    { kind: 'reply', text: "We don't know who wrote this and don't need to." },
    { kind: 'reply', text: "If you'd like to tell us who you are, call Carys on 01632 960200." },
    { kind: 'reply', text: 'Thank you, whoever you are!' },
    { kind: 'reply', text: "We can't tell which day this was, so please get in touch." },
  ],
};
