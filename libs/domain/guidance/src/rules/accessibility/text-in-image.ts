import { GCS_ACCESSIBILITY } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { type Detection, defineRule } from '../../rule';

export const textInImage = defineRule({
  id: 'accessibility.text-in-image',
  title: 'Words only in a picture',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Put the words of the picture into the post too.',
  why: 'Words in a picture cannot be read aloud, enlarged or translated.',
  sources: [GCS_ACCESSIBILITY],
  detect: (item: ScreenedItem) =>
    (item.context.images ?? []).flatMap((image, index): Detection[] => {
      const words = wordsOf(image.textInImage ?? '');
      if (words.length < 3) return [];
      const said = new Set(wordsOf(`${item.input.text.slice(0, 20_000)} ${image.alt ?? ''}`));
      const missing = words.filter((word) => !said.has(word)).length;
      return missing / words.length > 0.4
        ? [{ field: `alt:${index}`, start: 0, end: 0, confidence: 0.8 }]
        : [];
    }),
});

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}:.]{2,}/gu) ?? [];
}
