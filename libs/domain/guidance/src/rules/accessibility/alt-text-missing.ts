import { GCS_ACCESSIBILITY } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { type Detection, defineRule } from '../../rule';

const NO_DESCRIPTION =
  /^\s*(?:|image|picture|photo|pic|graphic|poster|img|untitled|logo|screenshot|alt|alt text|tbc|n\/a|none|null|\.+|(?:image|photo|picture|img|dsc|screenshot)[\s_-]*\d+|\S+\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?|svg))\s*$/i;

export const altTextMissing = defineRule({
  id: 'accessibility.alt-text-missing',
  title: 'Picture without a description',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Describe the picture for people who cannot see it.',
  why: 'Screen readers can only read out what you write.',
  sources: [GCS_ACCESSIBILITY],
  detect: (item: ScreenedItem) =>
    (item.context.images ?? []).flatMap((image, index): Detection[] =>
      NO_DESCRIPTION.test(image.alt ?? '')
        ? [{ field: `alt:${index}`, start: 0, end: (image.alt ?? '').length, confidence: 0.98 }]
        : [],
    ),
});
