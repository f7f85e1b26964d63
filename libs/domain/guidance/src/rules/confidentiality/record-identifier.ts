import { gmc2024, other } from '../../data/sources';
import { type Field, type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';

const TOKEN = String.raw`(?=[a-z0-9/-]{0,15}\d)[a-z]{0,4}[\d][a-z0-9/-]{3,20}|[a-z]{1,4}[-/ ]?\d{4,12}[a-z]?|\d(?:[ -]?\d){5,13}|\d{1,2}[a-z]\d[a-z]-[a-z0-9…-]*|[a-z0-9]{4,6}(?:-[a-z0-9]{4,6}){1,3}`;
const LABEL = String.raw`(?:hospital|patient|unit|mrn|medical record|record|clinic|case|chi|h&c|health and care|ubrn|(?:e-?)?referral|booking reference|e-?consult|econsult|klinik|accurx|askmygp|episode|prescription|fp10|barcode|scan the barcode|blue badge|national insurance|\bni|nino|payroll|passport|driving licence|licence|universal credit|pip|esa|claim|crime|safeguarding|complaint)`;
const LABELLED = rx`\b${LABEL}(?:'s)?(?: (?:no|num|number|id|ref|reference|code|card|barcode))*\b(?: (?:on|for|from|of) (?:his|her|my|the|their) fp10)?(?: (?:is|was|on it))?[ .:#=-]{0,4}(?:${TOKEN})(?![a-z0-9])`;
const NINO_LABEL = /\b(?:national insurance|ni|nino)\b/;
const REFERENCE = rx`\b(?:my|your|his|her|their) (?:ref|reference|case|file)(?: (?:no|number|code))?(?: (?:is|was))?[ .:#=-]{0,3}(?:${TOKEN})(?![a-z0-9])`;
const NOT_A_PERSON = [
  /\b(?:vacanc(?:y|ies)|job|apply|applicants?|recruit\w*|gmc (?:no|number|ref)|gmc:|nmc pin|cqc|location id|ods|charity|company|isbn|bus|route|policy|form (?:no|number|code)|version|order|freepost|looks? like|for example|sample|e\.g\.?)\b/,
];
const CHI = /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[ -]?\d{4}\b/;

export const recordIdentifier = defineRule({
  id: 'confidentiality.record-identifier',
  title: 'Number that points to one record',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  sentence:
    'This is a reference that points to one person’s record. Deal with it privately, not here.',
  why: 'Hospital, National Insurance and referral numbers identify a person as surely as a name does.',
  sources: [gmc2024('¶18'), other('UK GDPR, Article 4(1)')],
  detect: (item) =>
    item.ownFields.flatMap((field) => [...labelled(field), ...ownNumbers(field, item)]),
});

function labelled(field: Field): Detection[] {
  return phrasesIn(field, { any: [LABELLED, REFERENCE], unless: NOT_A_PERSON, confidence: 0.9 });
}

function ownNumbers(field: Field, item: ScreenedItem): Detection[] {
  return field.identifiers
    .filter((found) => {
      const sentence = field.around(found);
      if (NOT_A_PERSON.some((pattern) => pattern.test(sentence))) return false;
      if (found.label === 'NINO') return true;
      if (
        found.label === 'DRIVING_LICENCE' ||
        found.label === 'PASSPORT' ||
        found.label === 'TAX_REF'
      )
        return (
          !item.outbound ||
          NINO_LABEL.test(sentence) ||
          /\b(?:passport|licence|dvla|tax|his|her|my|their)\b/.test(sentence)
        );
      return found.label === 'NHS_NUMBER' && CHI.test(found.value) && /\bchi\b/.test(sentence);
    })
    .map((found) => ({ field: field.name, start: found.start, end: found.end, confidence: 0.9 }));
}
