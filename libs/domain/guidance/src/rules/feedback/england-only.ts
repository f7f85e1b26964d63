import { MPS_FACTSHEET, NHS_REVIEWS } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn, wholeField } from '../../matching';
import { defineRule } from '../../rule';

export const englandOnly = defineRule({
  id: 'feedback.england-only',
  title: 'NHS website reviews outside England',
  appliesTo: ['post', 'reply'],
  severity: 'advise',
  sentence: 'NHS website reviews are for England. Use your nation’s own route.',
  why: 'Patients elsewhere would be sent to a page that does not cover them.',
  sources: [MPS_FACTSHEET, NHS_REVIEWS],
  detect: (item: ScreenedItem) => {
    if (/^england$/i.test(item.input.profile.nation)) return [];
    if (item.context.channel === 'nhs-website') return wholeField(item.text, 0.95);
    return phrasesIn(item.text, {
      any: [
        /\b(?:review|rate|feedback|comment|rating)s?\b[^.!?\n]{0,40}\b(?:nhs website|nhs choices|nhs\.uk)\b|\b(?:nhs website|nhs choices|nhs\.uk)\b[^.!?\n]{0,40}\b(?:review|rate|feedback|rating)s?\b/,
      ],
      confidence: 0.85,
    });
  },
});
