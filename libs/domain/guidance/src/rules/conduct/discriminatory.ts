import { gmc2024, other } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { defineRule } from '../../rule';
import { likely } from './likely';
import { hateIn } from '../../triage/hate';

export const discriminatory = defineRule({
  id: 'conduct.discriminatory',
  title: 'Targets people for who they are',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  sentence: 'This targets people for who they are.',
  why: 'Discrimination on a protected characteristic is unlawful and drives people away from care.',
  sources: [gmc2024('¶14 and ¶15'), other('Equality Act 2010')],
  detect: (item: ScreenedItem) => {
    const found = hateIn(item.text);
    return found.length > 0 ? found : likely(item, 'hateful');
  },
});
