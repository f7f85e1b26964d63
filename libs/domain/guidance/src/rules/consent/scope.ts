import { RECORDINGS } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { wholeField } from '../../matching';
import { defineRule } from '../../rule';
import { consentsOf } from './expired-or-withdrawn';

export const scope = defineRule({
  id: 'consent.scope',
  title: 'Used beyond what was agreed',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'They agreed to something narrower than this.',
  why: 'Consent for one channel or purpose is no consent for another.',
  sources: [RECORDINGS],
  detect: (item: ScreenedItem) => {
    const channel = (item.context.channel ?? '').toLowerCase();
    const outside = consentsOf(item).some(
      (consent) =>
        (consent.channels !== undefined &&
          channel !== '' &&
          !consent.channels.some((allowed) => isSame(allowed, channel))) ||
        /\b(?:newsletter|noticeboard|internal|poster|website|leaflet|display)\b[ -]only\b/i.test(
          consent.reference,
        ),
    );
    return outside ? wholeField(item.text, 0.95) : [];
  },
});

function isSame(allowed: string, channel: string): boolean {
  const name = allowed.toLowerCase();
  return (
    name === channel ||
    channel.includes(name) ||
    name.includes(channel.replace(/^practice-/, '')) ||
    (name === 'twitter' && channel.endsWith('-x')) ||
    name === 'all'
  );
}
