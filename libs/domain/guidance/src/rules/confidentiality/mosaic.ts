import { mosaicAmong } from '../../across/fragments';
import { SENDS_BACK, addedUp, mosaicDetailsOf } from '../../across/mosaic-details';
import { gmc2013, gmc2024, other } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { matches, phrasesIn } from '../../matching';
import { type Detection, defineRule } from '../../rule';

const SERIES = /\b(?:tip|part|fact|episode|myth|number|no) ?(?:no |number )?#?\d+\b|^\W*\d+ of \d+/;

export const mosaic = defineRule({
  id: 'confidentiality.mosaic',
  title: 'Identifiable together with earlier posts',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence:
    'On its own this is fine, but with what we have already posted someone could be identified. Compare it with the earlier posts.',
  why: 'Details spread over several posts and accounts can be pieced together.',
  sources: [
    gmc2013('¶13'),
    gmc2024('¶19'),
    other('GMC, Good medical practice in action (Dr Walker)'),
  ],
  detect: (item) => {
    if (item.context.staffUpdate || item.hasConsent) return [];
    if (!item.context.mosaic && !item.context.earlierPosts?.length) return [];
    return matches(SERIES, item.text.canon.text.slice(0, 400)) ? [] : adding(item);
  },
});

/** What adds up with earlier posts: by sending the reader back to one, or by its own details. */
function adding(item: ScreenedItem): Detection[] {
  const own = mosaicDetailsOf(item.text.canon.text);
  const earlier = item.context.mosaic ?? mosaicAmong(own, item.context.earlierPosts ?? []);
  if (earlier.aboutSomebody) {
    const back = phrasesIn(item.text, { any: SENDS_BACK, confidence: 0.75 }).slice(0, 1);
    if (back.length > 0) return back;
  }
  const [alone, all] = addedUp(own, earlier);
  if (!own.pointer || earlier.linked === 0 || all < 2 || (all <= alone && earlier.linked < 2)) {
    return [];
  }
  return [
    {
      field: 'text',
      ...item.text.toOriginal(own.pointer.start, own.pointer.end),
      confidence: Math.min(0.9, 0.5 + all / 10),
    },
  ];
}
