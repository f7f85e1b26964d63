import { type RuleCases } from '../../testing/cases';

export const reportAbuseCases: RuleCases = {
  rule: 'feedback.report-abuse',
  objects: [
    { kind: 'comment', text: 'usel3ss w@nkers the lot of u' },
    { kind: 'comment', text: 'f**k off you useless cunts' },
    { kind: 'comment', text: "I'll put your windows through" },
    { kind: 'comment', text: 'scum the lot of you' },
  ],
  accepts: [
    { kind: 'comment', text: 'negative but civil: the phones are slow' },
    { kind: 'comment', text: 'Not happy with the wait' },
    { kind: 'comment', text: 'Lovely staff' },
    { kind: 'comment', text: 'the phones are rubbish' },
  ],
};
