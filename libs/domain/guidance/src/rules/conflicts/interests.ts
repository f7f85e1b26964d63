import { type ScreenedItem } from '../../item';
import { type Interest, type Span } from '../../types';
import { matches } from '../../matching';

const DECLARATION =
  /\b(?:declar\w*|disclos(?:e|ure|ing)|conflict of interest|(?:has|have|hold|holds|with) (?:a |an )?(?:financial |commercial |business |family |small )?(?:interest|stake|share|shares|shareholding)|(?:is|am|are) (?:a |an |part |the |also a )*(?:shareholder|director|owner|co-?owner|part-?owner|adviser|paid by|employed by)|owned by|(?:his|her|my|our) (?:wife|husband|partner|spouse|family) (?:owns?|runs?|works?)|paid (?:by|partnership)|#ad\b|\(ad\)|sponsored by|full disclosure|for transparency|in the interests? of (?:openness|transparency))\b/;

/** An interest whose organisation stands in the text, and where in the original. */
export interface NamedInterest {
  interest: Interest;
  start: number;
  end: number;
}

/** Interests whose organisation the item names: whole, by its first two words, or by one that nothing else is called. */
export function namedInterests(item: ScreenedItem): NamedInterest[] {
  return [...item.directory.interests, ...(item.context.interests ?? [])].flatMap((interest) => {
    const words = interest.organisation.trim().split(/\s+/);
    const span =
      calledSo(item, words) ?? calledSo(item, words.slice(0, 2)) ?? shortened(item, words);
    return span === null ? [] : [{ interest, ...span }];
  });
}

/** Where the words stand next to one another, in any case; the last may go on (“Physio”, “Physiotherapy”). */
function calledSo(item: ScreenedItem, words: readonly string[]): Span | null {
  const name = words.join(' ').toLowerCase();
  if (name.length < 3) return null;
  const found = new RegExp(`(?<![\\p{L}\\d])${literally(name)}`, 'u').exec(item.text.canon.text);
  return found && item.text.canon.toOriginal(found.index, found.index + found[0].length);
}

/**
 * Where the first word alone stands as a name, with a capital. With another name behind it, it is something else
 * (“Harbour Road” is not Harbour Runners), unless that only says what the organisation does (“Harbour Physio Ltd”).
 */
function shortened(item: ScreenedItem, [first = '']: readonly string[]): Span | null {
  if (first.length <= 5 || COMMON.has(first.toLowerCase())) return null;
  const name = literally(`${first.charAt(0).toUpperCase()}${first.slice(1)}`);
  const written = new RegExp(
    `(?<![\\p{L}\\d])(${name}|${name.toUpperCase()})(?![\\p{L}\\d])(?:[ \\t]+(\\p{Lu}[\\p{L}]*))?`,
    'gu',
  );
  for (const { index, 1: called = '', 2: next } of item.text.original.matchAll(written)) {
    if (next === undefined || COMMON.has(next.toLowerCase()) || TRADES.test(next)) {
      return { start: index, end: index + called.length };
    }
  }
  return null;
}

function literally(words: string): string {
  return words.replace(/[^\p{L}\d\s]/gu, '.');
}

const TRADES = /^(?:physio|dent|optic|chemist|pharma|clinic|care|medic|group|ltd|limited|plc|llp)/i;

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
