import { AMBIGUOUS_NAMES } from '../../data/names';
import { other } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { isFirstName } from '../../names/first-names';
import { type Detection, defineRule } from '../../rule';

const HARMLESS =
  /^(?:img|dsc|pxl|photo|image|screenshot|poster|banner|logo|flu|clinic|nhs|team|staff|practice|surgery)[-_ ]?/i;

export const hiddenMetadata = defineRule({
  id: 'confidentiality.hidden-metadata',
  title: 'Location or name hidden in a file',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence:
    'This file carries a hidden location or a name. Send it again through the upload, which removes them.',
  why: 'A place, an author or a patient’s name can be read from a picture’s file without seeing it.',
  sources: [other('MDU, Using social media (2024)')],
  detect: (item) =>
    (item.context.images ?? []).flatMap((image, index): Detection[] => {
      const named = image.fileName !== undefined && namesSomebody(image.fileName, item);
      return image.hasLocation === true || named
        ? [{ field: `file:${index}`, start: 0, end: image.fileName?.length ?? 0, confidence: 0.85 }]
        : [];
    }),
});

/** A first name followed by another word, or a long number, in a file's name. */
function namesSomebody(fileName: string, item: ScreenedItem): boolean {
  const stem = fileName.replace(/\.[a-z0-9]{2,5}$/i, '');
  if (/(?<!\d)\d{10}(?!\d)/.test(stem) && !/^(?:img|dsc|pxl|photo|image|screenshot)/i.test(stem))
    return true;
  if (HARMLESS.test(stem)) return false;
  const words = stem.split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((word) => word !== '');
  return (
    words.length >= 2 &&
    words.some(
      (word) =>
        isFirstName(word) &&
        !AMBIGUOUS_NAMES.has(word.toLowerCase()) &&
        !item.directory.lists(word) &&
        words.some((other) => other !== word && other.length >= 3),
    ) &&
    !/\b(?:ward|day|week)\b/i.test(stem)
  );
}
