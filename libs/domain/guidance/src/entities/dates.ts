import { type MappedText } from '../text/mapped-text';
import { type EntityFinding } from './entity-finding';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const YEAR = "(?:(?:19|20)\\d{2}|['’]?\\d{2})";
const ISO =
  '(?:19|20)\\d{2}-(?:1[0-2]|0[1-9])-(?:3[01]|[12]\\d|0[1-9])(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const NUMERIC = `${DAY}\\s?[/.-]\\s?(?:1[0-2]|0?[1-9])\\s?[/.-]\\s?${YEAR}|(?:1[0-2]|0?[1-9])([/-])(?:3[01]|[12]\\d|0?[1-9])\\1${YEAR}|(?:1[0-2]|0[1-9])/(?:19|20)\\d{2}|(?:19|20)\\d{2}[/.](?:1[0-2]|0?[1-9])[/.]${DAY}`;
const WORDED = `${DAY}(?:st|nd|rd|th)?(?:\\s(?:of\\s)?|-)${MONTH}\\b(?:[,\\s-]{1,2}${YEAR}(?!\\d|\\s?(?:am|pm|:)))?|${MONTH}\\s${DAY}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s(?:19|20)\\d{2})?|${MONTH}[-\\s]${YEAR.replace('(?:19|20)\\d{2}|', '(?:19|20)\\d{2}|')}(?!\\d)|${DAY}-${MONTH}(?:-${YEAR})?`;
const DATE = new RegExp(`(?<![\\w.£/-])(?:${ISO}|${NUMERIC}|${WORDED})(?![\\w/]|\\.\\d)`, 'gi');
const COMPACT_BIRTH =
  /\b(?:dob|d\.o\.b\.?|date of birth|birth ?date)\W{0,4}(?:is\s)?(\d{6}|\d{8}|\d{1,2}\s\d{1,2}\s(?:\d{4}|\d{2}))(?!\d)/gi;
const BIRTH_BEFORE =
  /\b(?:d\W?o\W?b|dobs?|date of birth|birth ?date|birth ?day|born)\b[^.!?\d\n]{0,24}$/i;
const BIRTH_AFTER = /^\W{0,3}(?:is|was)\s(?:my|his|her|their)\s(?:dob|date of birth|birthday)/i;

/** Dates, and among them dates of birth. */
export function findDates(clean: MappedText): EntityFinding[] {
  const found: EntityFinding[] = [];
  if (!/\d/.test(clean.text)) return found;
  for (const match of clean.text.matchAll(DATE)) {
    const before = clean.text.slice(Math.max(0, match.index - 48), match.index);
    const end = match.index + match[0].length;
    const birth = BIRTH_BEFORE.test(before) || BIRTH_AFTER.test(clean.text.slice(end, end + 40));
    const range = clean.toOriginal(match.index, end);
    found.push({
      label: birth ? 'DOB' : 'DATE',
      ...range,
      score: 0.9,
      value: match[0].toLowerCase(),
    });
  }
  for (const match of clean.text.matchAll(COMPACT_BIRTH)) {
    const digits = match[1] ?? '';
    const at = match.index + match[0].length - digits.length;
    const range = clean.toOriginal(at, at + digits.length);
    if (found.some((other) => other.start < range.end && range.start < other.end)) continue;
    found.push({ label: 'DOB', ...range, score: 0.95, value: digits });
  }
  return found;
}
