import { gmc2024 } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { defineRule } from '../../rule';

export const tooLong = defineRule({
  id: 'screening.too-long',
  title: 'Too long to screen',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'escalate',
  clearable: false,
  sentence: 'This is too long to be screened, so it was not. Shorten it.',
  why: 'What was not screened may hold anything, so it does not count as checked.',
  sources: [gmc2024('¶18')],
  detect: (item: ScreenedItem) =>
    [...item.ownFields, ...(item.parent ? [item.parent] : [])]
      .filter((field) => field.isCut)
      .map((field) => ({ field: field.name, ...field.whole, confidence: 1 })),
});
