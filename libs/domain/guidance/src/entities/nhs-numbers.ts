import { DIGIT_WORDS } from '../data/spelling';
import { type MappedText } from '../text/mapped-text';
import { type EntityFinding } from './entity-finding';

const DIGIT_WORD = Object.keys(DIGIT_WORDS).join('|');
const SPOKEN = new RegExp(`\\b(?:${DIGIT_WORD})(?:[\\s,.-]{1,3}(?:${DIGIT_WORD})){5,11}\\b`, 'gi');
const TEN_DIGITS =
  /(?<!\p{N})(?<!\p{N}[.\-/])(?:(?<!\p{L})[OolI]|[0-9])(?:[\s.\-/,_·*]{0,3}[0-9OolI]){9}(?![\p{L}\p{N}])(?![.\-/]?[0-9])/gu;
const LABEL_BEFORE =
  /\bn\W{0,3}h\W{0,3}s(?:\b|(?=no|num|patient))\W{0,3}(?:patient\W{1,3})?(?:no|num|numb|nmbr|number|id|#|ref)?\b[^\p{L}\p{N}]{0,6}(?:(?:is|was|its|it's|of)\b)?[^\p{L}\p{N}]{0,4}$|\bnhs\W{0,3}$/iu;
const LABEL_AFTER =
  /^[^\p{L}\p{N}]{0,4}(?:is|was|that's|thats)?[^\p{L}\p{N}]{0,3}(?:(?:my|his|her|their|the|our)\W{1,2})?nhs\W{1,2}(?:no|num|number)\b/iu;

/** Whether ten digits have the check digit of an NHS number (NHS Data Dictionary, modulus 11). */
export function hasNhsCheckDigit(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index++) sum += Number(digits[index]) * (10 - index);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** NHS numbers: labelled whatever their check digit, others when the check digit is right. */
export function findNhsNumbers(clean: MappedText): EntityFinding[] {
  const digits = clean.replace(SPOKEN, (match) => spokenDigits(match[0]));
  const found: EntityFinding[] = [];
  TEN_DIGITS.lastIndex = 0;
  for (let match = TEN_DIGITS.exec(digits.text); match; match = TEN_DIGITS.exec(digits.text)) {
    const value = match[0].replace(/[Oo]/g, '0').replace(/[lI]/g, '1').replace(/\D/g, '');
    if (match[0].replace(/\D/g, '').length < 7 || /^(\d)\1{9}$/.test(value)) continue;
    const before = digits.text.slice(Math.max(0, match.index - 40), match.index);
    const end = match.index + match[0].length;
    const labelled =
      LABEL_BEFORE.test(before) || LABEL_AFTER.test(digits.text.slice(end, end + 40));
    const glued = /\p{L}$/u.test(before);
    if (!labelled && (glued || !hasNhsCheckDigit(value))) continue;
    found.push({
      label: 'NHS_NUMBER',
      ...digits.toOriginal(match.index, end),
      score: labelled ? 0.99 : 0.8,
      value,
      labelled,
    });
  }
  return found;
}

function spokenDigits(words: string): string {
  return words
    .toLowerCase()
    .split(/[\s,.-]+/)
    .map((word) => DIGIT_WORDS[word] ?? '')
    .join('');
}
