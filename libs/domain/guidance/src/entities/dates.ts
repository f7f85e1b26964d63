import { type MappedText } from '../text/mapped-text';
import { type EntityFinding } from './entity-finding';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const YEAR = "(?:(?:19|20)\\d{2}|['’]?\\d{2})";
const ISO =
  '(?:19|20)\\d{2}-(?:1[0-2]|0[1-9])-(?:3[01]|[12]\\d|0[1-9])(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const NUMERIC = `${DAY}\\s?[/.-]\\s?(?:1[0-2]|0?[1-9])\\s?[/.-]\\s?${YEAR}|(?:1[0-2]|0?[1-9])([/-])(?:3[01]|[12]\\d|0?[1-9])\\1${YEAR}|(?:1[0-2]|0[1-9])/(?:19|20)\\d{2}|(?:19|20)\\d{2}[/.](?:1[0-2]|0?[1-9])[/.]${DAY}`;
const WORDED = `${DAY}(?:st|nd|rd|th)?(?:\\s(?:of\\s)?|-)${MONTH}\\b(?:[,\\s-]{1,2}${YEAR}(?!\\d|\\s?(?:am|pm|:)))?|${DAY}${MONTH}(?:19|20)\\d{2}|${MONTH}\\s${DAY}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s(?:19|20)\\d{2})?|${MONTH}[-\\s]${YEAR.replace('(?:19|20)\\d{2}|', '(?:19|20)\\d{2}|')}(?!\\d)|${DAY}-${MONTH}(?:-${YEAR})?`;
const DATE = new RegExp(
  `(?<![A-Za-z0-9£])(?<![A-Za-z0-9][./-])(?:${ISO}|${NUMERIC}|${WORDED})(?![\\w/]|\\.\\d)`,
  'gi',
);
/** "5 may have been": a number of people who may. */
const MAY_VERB = /^\d+ may$/i;
const VERB_AFTER = /^\s(?:be|have|not|need|want|come|go|get|seem|feel|find|take|think|say|also)\b/;
/** A month and year, or a day run together, that says so only by what stands before it. */
const SHORT_DATE =
  /\b(?:today is|dated?|since|until|expir(?:y|es|ed)|exp)\W{1,2}((?:1[0-2]|0?[1-9])\/(?:1[3-9]|[2-9]\d|(?:19|20)\d{2})|(?:19|20)\d{2}(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9]))(?![\w/]|[.,]\d)/gi;
const COMPACT_BIRTH =
  /\b(?:dob|d\.o\.b\.?|d\so\sb|date[ _]of[ _]birth|birth ?date)\W{0,4}(?:is\s)?(\d{6}|\d{8}|\d{1,2}\s\d{1,2}\s(?:\d{4}|\d{2}))(?!\d)/gi;
const BIRTH_BEFORE =
  /\b(?:d\W?o\W?b\.?|dobs?|date[ _]of[ _]birth|birth ?date|birth ?day|born|b\.)(?!\p{L})[^.!?\d\n]{0,24}$/iu;
const BIRTH_AFTER = /^\W{0,3}(?:is|was)\s(?:my|his|her|their)\s(?:dob|date of birth|birthday)/i;

/** Dates, and among them dates of birth. */
export function findDates(clean: MappedText): EntityFinding[] {
  const found: EntityFinding[] = [];
  if (!/\d/.test(clean.text)) return found;
  for (const match of clean.text.matchAll(DATE)) {
    const before = clean.text.slice(Math.max(0, match.index - 48), match.index);
    const end = match.index + match[0].length;
    if (MAY_VERB.test(match[0]) && VERB_AFTER.test(clean.text.slice(end, end + 8))) continue;
    const birth = BIRTH_BEFORE.test(before) || BIRTH_AFTER.test(clean.text.slice(end, end + 40));
    const range = clean.toOriginal(match.index, end);
    found.push({
      label: birth ? 'DOB' : 'DATE',
      ...range,
      score: 0.9,
      value: match[0].toLowerCase(),
    });
  }
  return [
    ...found,
    ...cued(clean, COMPACT_BIRTH, 'DOB', found),
    ...cued(clean, SHORT_DATE, 'DATE', found),
  ];
}

/** Dates that are known by what stands before them; those already found are left out. */
function cued(
  clean: MappedText,
  pattern: RegExp,
  label: 'DOB' | 'DATE',
  found: readonly EntityFinding[],
): EntityFinding[] {
  return [...clean.text.matchAll(pattern)].flatMap((match): EntityFinding[] => {
    const value = match[1] ?? '';
    const at = match.index + match[0].length - value.length;
    const range = clean.toOriginal(at, at + value.length);
    const known = found.some((other) => other.start < range.end && range.start < other.end);
    return known ? [] : [{ label, ...range, score: label === 'DOB' ? 0.95 : 0.85, value }];
  });
}
