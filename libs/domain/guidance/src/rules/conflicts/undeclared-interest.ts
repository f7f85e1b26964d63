import { gmc2013, gmp2024 } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { type Detection, defineRule } from '../../rule';
import { isDeclared, namedInterests } from './interests';

export const undeclaredInterest = defineRule({
  id: 'conflicts.undeclared-interest',
  title: 'Interest not declared',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence:
    'Somebody here has an interest in an organisation you name. Declare it in the text, or do not post.',
  why: 'A recommendation is only honest when the reader knows who gains by it.',
  sources: [gmc2013('¶19'), gmp2024('¶90b'), { label: 'GMC, Conflicts of interest' }],
  detect: (item: ScreenedItem): Detection[] => {
    if (isDeclared(item)) return [];
    return namedInterests(item)
      .slice(0, 1)
      .map(({ start, end }) => ({ field: 'text', start, end, confidence: 0.9 }));
  },
});
