import { type RuleCases } from '../../testing/cases';

export const scopeCases: RuleCases = {
  rule: 'consent.scope',
  objects: [
    {
      text: 'Thank you',
      channel: 'practice-x',
      consentRefs: [{ reference: 'C-7', channels: ['newsletter'] }],
    },
    {
      kind: 'post',
      text: 'The fair',
      channel: 'practice-x',
      images: [
        {
          alt: 'Roy',
          consentRefs: [{ reference: 'C-1', channels: ['newsletter'] }],
          licence: 'own',
        },
      ],
    },
    {
      kind: 'post',
      text: "Graham's story",
      channel: 'practice-facebook',
      consentRefs: [{ reference: 'C-2', channels: ['practice-x'] }],
    },
  ],
  accepts: [
    {
      text: 'Thank you',
      channel: 'practice-x',
      consentRefs: [{ reference: 'C-7', channels: ['practice-x'] }],
    },

    {
      kind: 'post',
      text: "Graham's story",
      channel: 'practice-facebook',
      consentRefs: [{ reference: 'C-2', channels: ['practice-facebook'] }],
    },
    { kind: 'post', text: 'Flu clinic', channel: 'practice-facebook' },
  ],
};
