import { type RuleCases } from '../../testing/cases';

export const astroturfingCases: RuleCases = {
  rule: 'identity.astroturfing',
  objects: [
    { text: 'As a patient here I can say they are wonderful.', authorRole: 'practice-nurse' },
    {
      kind: 'post',
      text: 'Five stars, best surgery in town! Happy customer',
      channel: 'google-reviews',
      authorRole: 'practice-nurse',
      target: 'own-review',
    },
    {
      kind: 'post',
      text: "As a patient here I can't fault them.",
      channel: 'nhs-website',
      authorRole: 'receptionist',
    },
    { kind: 'post', text: 'As a patient here myself I always get seen the same day!' },
    {
      kind: 'reply',
      text: 'Been coming here for years as a patient and never had a problem!',
      authorRole: 'receptionist',
    },
    {
      kind: 'post',
      text: 'Staff: please each post a five star review tonight using your home email',
    },
    {
      kind: 'reply',
      text: 'I’ve been going here for years and it’s the best surgery on the south coast',
    },
  ],
  accepts: [
    { text: 'Tell us how we did in the friends and family test.', authorRole: 'practice-nurse' },

    { kind: 'post', text: 'Tell us how we did: the Friends and Family Test is at reception.' },
    { kind: 'post', text: 'Read our reviews on the NHS website.' },
    { kind: 'reply', text: 'As patients ourselves elsewhere, we know waiting is hard.' },
    { kind: 'post', text: 'Thank you for your reviews this month.' },
    { text: 'You can leave a review, good or bad, on the NHS website.' },
  ],
};
