import { type MappedText } from '../text/mapped-text';
import { type EntityLabel } from '../types';
import { type EntityFinding } from './entity-finding';

interface ReferenceKind {
  label: EntityLabel;
  pattern: RegExp;
  /** Looks at the reference and the 40 characters before and after it. */
  accept?: (reference: string, before: string, after: string) => boolean;
}

const REFERENCES: readonly ReferenceKind[] = [
  // HMRC: prefix letters D, F, I, Q, U, V and some pairs are never issued; QQ is the published example and still a label.
  {
    label: 'NINO',
    pattern:
      /(?<![A-Za-z0-9])[A-Z]{2}[\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?[A-D](?![A-Za-z0-9])/gi,
    accept: isNino,
  },
  {
    label: 'DRIVING_LICENCE',
    pattern:
      /(?<![A-Za-z0-9])[A-Z][A-Z9]{4}\s?\d{3}\s?\d{3}\s?[A-Z9]{2}\s?[A-Z0-9]{1,2}\s?[A-Z0-9]{1,2}(?:\s?\d{2})?(?![A-Za-z0-9])/gi,
    accept: isDriverNumber,
  },
  {
    label: 'VEHICLE_REG',
    pattern: /(?<![A-Za-z0-9])[A-HJ-PR-Y][A-HJ-PR-Y]\d{2}[\s-]?[A-HJ-PR-Z]{3}(?![A-Za-z0-9])/gi,
    accept: isCurrentPlate,
  },
  {
    label: 'VEHICLE_REG',
    pattern:
      /(?<![A-Za-z0-9])[A-HJ-NPR-TV-Y]\d{1,3}[\s-]?[A-Z]{3}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[A-Z]{3}[\s-]?\d{1,3}[A-HJ-NPR-TV-Y](?![A-Za-z0-9])/gi,
    accept: (reference, before, after) =>
      isUpper(reference) || VEHICLE.test(before) || VEHICLE_AFTER.test(after),
  },
  {
    label: 'PASSPORT',
    pattern: /(?<![A-Za-z0-9])[A-Z]{2}\d{7}(?![A-Za-z0-9])/gi,
    accept: (reference, before) => isUpper(reference) || /passport/i.test(before),
  },
  {
    label: 'PASSPORT',
    pattern: /(?<![A-Za-z0-9])\d{3}\s?\d{3}\s?\d{3}(?![A-Za-z0-9]|\s\d)/g,
    accept: (_, before) => /passport/i.test(before),
  },
  {
    label: 'TAX_REF',
    pattern: /(?<![A-Za-z0-9])\d{2}\s?[A-Z](?:\s?\d){5}(?![A-Za-z0-9])/gi,
    accept: (reference, before) => isUpper(reference) || /\b(?:tax|paye|hmrc|trn)\b/i.test(before),
  },
  {
    label: 'TAX_REF',
    pattern: /(?<![A-Za-z0-9])\d{5}\s?\d{5}K?(?![A-Za-z0-9])/g,
    accept: (_, before) =>
      /\b(?:utr|tax(?:payer'?s?)? (?:ref|no|num|id)|unique tax|hmrc (?:ref|no|num)|self.?assessment)/i.test(
        before,
      ),
  },
  {
    // An employer's reference with HMRC: the tax office's three digits, then the employer's letters and digits.
    label: 'TAX_REF',
    pattern: /(?<![A-Za-z0-9/])\d{3}\s?\/\s?[A-Z]{1,2}\d{1,6}[A-Z]?(?![A-Za-z0-9/])/gi,
    accept: (_, before) => /\b(?:paye|hmrc|tax|employer'?s?)\b/i.test(before),
  },
];

const VEHICLE = /\b(?:reg|registration|plate|car|van|vehicle)\b/i;
const VEHICLE_AFTER =
  /^\s(?:is|was)\s(?:my|his|her|their|the)\s(?:car |van )?(?:reg|registration|plate|number plate)\b/i;

/** National Insurance, driver, passport, tax and vehicle numbers by their published forms. */
export function findReferences(clean: MappedText): EntityFinding[] {
  if (!/\d/.test(clean.text)) return [];
  return REFERENCES.flatMap(({ label, pattern, accept }) =>
    [...clean.text.matchAll(pattern)]
      .filter(
        (match) =>
          accept?.(match[0], ...around(clean.text, match.index, match.index + match[0].length)) ??
          true,
      )
      .map((match) => ({
        label,
        ...clean.toOriginal(match.index, match.index + match[0].length),
        score: 0.9,
        value: match[0].toUpperCase().replace(/[\s.-]/g, ''),
      })),
  );
}

function around(text: string, start: number, end: number): [before: string, after: string] {
  return [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
}

function isNino(reference: string, before: string): boolean {
  const prefix = reference.slice(0, 2).toUpperCase();
  if (/national insurance|\bn\.?i\.?\b|\bnino\b/i.test(before) && prefix === 'QQ') return true;
  return (
    !/[DFIQUV]/.test(prefix) && prefix[1] !== 'O' && !/^(?:BG|GB|KN|NK|NT|TN|ZZ)$/.test(prefix)
  );
}

function isUpper(reference: string): boolean {
  return reference === reference.toUpperCase();
}

/**
 * DVLA driver number: the second to fifth digits are a month (plus 50 for women) and a day. The
 * number of the card's issue may follow its sixteen characters.
 */
function isDriverNumber(reference: string): boolean {
  const compact = reference.replace(/\s/g, '');
  if ((compact.length !== 16 && compact.length !== 18) || !/^[A-Z]+9*$/i.test(compact.slice(0, 5)))
    return false;
  const month = Number(compact.slice(6, 8)) % 50;
  const day = Number(compact.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && Number(compact[6]) % 5 <= 1;
}

/** Current plates: age identifier 02–29 or 51–79; lower case only when all of it is. */
function isCurrentPlate(reference: string): boolean {
  const age = Number(/\d{2}/.exec(reference)?.[0]);
  return (
    ((age >= 2 && age <= 29) || (age >= 51 && age <= 79)) &&
    /^[A-Z0-9\s-]+$|^[a-z0-9\s-]+$/.test(reference)
  );
}
