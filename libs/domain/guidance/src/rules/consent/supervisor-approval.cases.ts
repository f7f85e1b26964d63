import { type RuleCases } from '../../testing/cases';

export const supervisorApprovalCases: RuleCases = {
  rule: 'consent.supervisor-approval',
  objects: [
    {
      text: 'My corridor photos for a student poster project',
      images: [{ alt: 'The corridor of the surgery' }],
    },
    {
      kind: 'post',
      text: 'My poster project',
      authorRole: 'medical-student',
      images: [{ alt: 'Corridor with posters', licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Training day',
      authorRole: 'gp-registrar',
      images: [{ alt: 'The treatment room', supervisorOk: false, licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Audit results',
      authorRole: 'trainee',
      images: [{ alt: 'Waiting room noticeboard', licence: 'own' }],
    },
    {
      text: 'Our waiting room by our work experience student',
      images: [
        { alt: 'Waiting room chairs', supervisorOk: false, licence: 'own', hasLocation: false },
      ],
      staffUpdate: false,
    },
  ],
  accepts: [
    { text: 'The new sign', images: [{ alt: 'The corridor of the surgery', supervisorOk: true }] },

    {
      kind: 'post',
      text: 'My poster project',
      authorRole: 'medical-student',
      images: [{ alt: 'Corridor with posters', supervisorOk: true, licence: 'own' }],
    },
    {
      kind: 'post',
      text: 'Flu',
      authorRole: 'social-media-lead',
      images: [{ alt: 'Flu poster', licence: 'own' }],
    },
    { kind: 'post', text: 'Loved my placement here.', authorRole: 'medical-student' },
  ],
};
