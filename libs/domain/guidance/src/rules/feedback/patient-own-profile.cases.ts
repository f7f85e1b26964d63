import { type RuleCases } from '../../testing/cases';

export const patientOwnProfileCases: RuleCases = {
  rule: 'feedback.patient-own-profile',
  objects: [
    { kind: 'reply', text: 'Thank you for telling us.', target: 'group:Spotted Southsea' },
    { kind: 'reply', text: 'Sorry to see this, call us.', target: 'Spotted: Southsea' },
    { kind: 'reply', text: 'Get well soon!', target: 'personal-profile of Jan Marsh' },
    {
      kind: 'reply',
      text: 'We do run a baby clinic on Wednesdays.',
      target: 'Portsmouth Mums group',
    },
    { kind: 'reply', text: 'Please ring us.', target: 'commenter-profile' },
    {
      kind: 'reply',
      text: 'We would love you to get in touch with us directly about this.',
      comment: 'Those doctors are a joke',
      target: 'community-group: Hayling Chatter',
    },
    {
      kind: 'reply',
      text: 'Please ask Al to give us a call.',
      comment: 'So sad to read this',
      target: 'personal-profile: Al Dobbs',
    },
  ],
  accepts: [
    { kind: 'reply', text: 'Thank you for telling us.', target: 'own-page' },
    { kind: 'reply', text: 'Please ring us.', target: 'own-page' },
    { kind: 'reply', text: 'Please ring us.' },
    { kind: 'reply', text: 'Thank you for your review.', target: 'nhs-website' },
    { kind: 'reply', text: 'Thank you for your review.', target: 'google-reviews' },
    { kind: 'reply', text: 'Thanks!', target: 'practice-facebook' },
  ],
};
