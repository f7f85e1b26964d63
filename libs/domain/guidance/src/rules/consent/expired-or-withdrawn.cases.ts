import { type RuleCases } from '../../testing/cases';

export const expiredOrWithdrawnCases: RuleCases = {
  rule: 'consent.expired-or-withdrawn',
  objects: [
    {
      text: 'Thank you',
      date: '2026-05-01',
      consentRefs: [{ reference: 'C-7', validTo: '2025-12-31' }],
    },
    {
      kind: 'post',
      text: 'The fair',
      images: [
        {
          alt: 'Roy at the fair',
          consentRefs: [{ reference: 'C-1', validTo: '2025-12-31' }],
          licence: 'own',
        },
      ],
      date: '2026-03-10',
    },
    {
      kind: 'post',
      text: "Graham's story",
      consentRefs: [{ reference: 'C-2', withdrawnAt: '2026-02-01' }],
      date: '2026-03-10',
    },
    {
      kind: 'post',
      text: 'Garden',
      images: [
        {
          alt: 'Ana in the garden',
          consentRefs: [{ reference: 'C-5', validTo: '2026-03-09' }],
          licence: 'own',
        },
      ],
      date: '2026-03-10',
    },
  ],
  accepts: [
    {
      text: 'Thank you',
      date: '2026-05-01',
      consentRefs: [{ reference: 'C-7', validTo: '2026-12-31' }],
    },

    {
      kind: 'post',
      text: 'The fair',
      images: [
        {
          alt: 'Roy at the fair',
          consentRefs: [{ reference: 'C-1', validTo: '2026-12-31' }],
          licence: 'own',
        },
      ],
      date: '2026-03-10',
    },
    {
      kind: 'post',
      text: 'Garden',
      images: [
        { alt: 'Ana', consentRefs: [{ reference: 'C-5', validTo: '2026-03-10' }], licence: 'own' },
      ],
      date: '2026-03-10',
    },
    { kind: 'post', text: 'Flu clinic', date: '2026-03-10' },
  ],
};
