import { type ScreenedItem } from '../../item';
import { type Interest } from '../../types';
import { matches } from '../../matching';

const DECLARATION =
  /\b(?:declar\w*|disclos(?:e|ure|ing)|conflict of interest|(?:has|have|hold|holds|with) (?:a |an )?(?:financial |commercial |business |family |small )?(?:interest|stake|share|shares|shareholding)|(?:is|am|are) (?:a |an |part |the |also a )*(?:shareholder|director|owner|co-?owner|part-?owner|adviser|paid by|employed by)|owned by|(?:his|her|my|our) (?:wife|husband|partner|spouse|family) (?:owns?|runs?|works?)|paid (?:by|partnership)|#ad\b|\(ad\)|sponsored by|full disclosure|for transparency|in the interests? of (?:openness|transparency))\b/;

/** Interests whose organisation the item names. */
export function namedInterests(item: ScreenedItem): Interest[] {
  const text = item.text.canon.text;
  return [...item.directory.interests, ...(item.context.interests ?? [])].filter((interest) => {
    const name = interest.organisation.toLowerCase().trim();
    if (name.length < 3) return false;
    const first = name.split(/\s+/).slice(0, 2).join(' ');
    const distinctive = name.split(/\s+/)[0] ?? name;
    return (
      text.includes(name) ||
      text.includes(first) ||
      (distinctive.length > 5 &&
        !COMMON.has(distinctive) &&
        isNamed(distinctive, item.text.original))
    );
  });
}

/** The distinctive word stands in the text as a name: with a capital, though not only as a sentence's first word. */
function isNamed(word: string, original: string): boolean {
  const name = `${word.charAt(0).toUpperCase()}${word.slice(1)}`.replace(/[^A-Za-z0-9'-]/g, '.');
  return new RegExp(`\\b(?:${name}|${name.toUpperCase()})\\b`).test(original);
}

const COMMON = new Set([
  'health',
  'medical',
  'private',
  'clinic',
  'pharmacy',
  'portsmouth',
  'southsea',
  'hampshire',
  'physio',
  'dental',
  'general',
  'community',
  'centre',
  'london',
  'british',
  'national',
  'company',
]);

/** Whether the text or its declarations say what the interest is. */
export function isDeclared(item: ScreenedItem): boolean {
  return (item.context.declarations ?? []).length > 0 || matches(DECLARATION, item.text.canon.text);
}
