import { BMA_ABUSE, gmc2013, gmc2024 } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { defineRule } from '../../rule';
import { likely } from './likely';
import { abuseIn } from '../../triage/abuse';

export const abusive = defineRule({
  id: 'conduct.abusive',
  title: 'Abuse',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  sentence:
    'This is abusive towards a person. Keep it respectful; if it came from outside, hide it and report it.',
  why: 'Nobody at work should be insulted in public, and we do not answer in kind.',
  sources: [gmc2013('¶15'), gmc2024('¶14'), BMA_ABUSE],
  detect: (item: ScreenedItem) => {
    const found = abuseIn(item.text);
    return found.length > 0 ? found : likely(item, 'abusive');
  },
});
