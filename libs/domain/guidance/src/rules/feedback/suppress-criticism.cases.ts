import { type RuleCases } from '../../testing/cases';

export const suppressCriticismCases: RuleCases = {
  rule: 'feedback.suppress-criticism',
  objects: [
    { kind: 'reply', text: 'Would you mind taking your stars down?' },
    { kind: 'reply', text: 'Would you mind taking your stars down?' },
    { kind: 'reply', text: 'Please delete this comment.' },
    { kind: 'reply', text: 'Could you edit your review to say something nicer?' },
    { kind: 'reply', text: "We'd appreciate it if you removed this post." },
    { kind: 'reply', text: 'If we sort your appointment will you change the rating?' },
    { kind: 'reply', text: 'Negative comments will be deleted.' },
    { kind: 'post', text: "We're turning off reviews because of the moaners." },
    { kind: 'reply', text: 'Kindly withdraw your review and talk to us instead.' },
    {
      kind: 'reply',
      text: 'Take this down or we will have to get lawyers involved.',
      comment: '1*',
    },
    {
      kind: 'reply',
      text: 'We would really appreciate it if that comment came down.',
      comment: 'Hopeless',
    },
    { kind: 'reply', text: "Would you take this down now that it's resolved?", comment: '1 star' },
    {
      kind: 'reply',
      text: "We'd appreciate it if you edited your review to reflect our apology.",
      comment: 'bad',
    },
    {
      kind: 'reply',
      text: 'Please remove your post, it is upsetting our staff.',
      comment: 'awful',
    },
    { kind: 'reply', text: "We will be hiding this comment as it's negative.", comment: 'rude' },
    {
      kind: 'reply',
      text: 'Could you message us rather than put things like this in public?',
      comment: 'poor',
    },
  ],
  accepts: [
    { kind: 'reply', text: 'We hid your comment because it contains a date of birth.' },
    {
      kind: 'reply',
      text: 'Please remove your phone number from your comment to keep it private.',
    },
    { kind: 'reply', text: 'We hid the comment because it contained a date of birth.' },
    { kind: 'reply', text: 'All views are welcome here.' },
    { kind: 'post', text: 'Please take your rubbish home.' },
    { kind: 'post', text: 'Our house rules: no abuse, no personal details.' },
    { kind: 'reply', text: 'We only hide posts with personal details in them.', comment: '1 star' },
  ],
};
