import { BMA_ABUSE, NHS_REVIEWS } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { defineRule } from '../../rule';
import { abuseIn } from '../../triage/abuse';
import { hateIn } from '../../triage/hate';
import { likely } from '../conduct/likely';
import { threatsIn } from '../legal/threat';

export const reportAbuse = defineRule({
  id: 'feedback.report-abuse',
  title: 'Report to the platform',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'report',
  sentence: 'Capture the evidence, then report this to the platform.',
  why: 'The platform can act only on what it is told, and hiding first can lose the evidence.',
  sources: [BMA_ABUSE, NHS_REVIEWS],
  detect: (item: ScreenedItem) =>
    [
      ...threatsIn(item.text),
      ...abuseIn(item.text),
      ...hateIn(item.text),
      ...likely(item, 'abusive'),
    ].slice(0, 1),
});
