import { GCS_ACCESSIBILITY } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { wholeField } from '../../matching';
import { defineRule } from '../../rule';

export const captionsMissing = defineRule({
  id: 'accessibility.captions-missing',
  title: 'Video without captions',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Add captions.',
  why: 'Deaf people and anyone with the sound off would miss what is said.',
  sources: [GCS_ACCESSIBILITY],
  detect: (item: ScreenedItem) =>
    item.context.video !== undefined && item.context.video.captions !== true
      ? wholeField(item.text, 0.95)
      : [],
});
