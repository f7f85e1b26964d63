import { gmc2024, other } from '../../data/sources';
import { type Detection, defineRule } from '../../rule';
import { type Field, type ScreenedItem } from '../../item';
import { type EntityFinding } from '../../entities/entity-finding';

const EXPLAINS =
  /\b(?:looks? like|for example|e\.?g\.?|example|format|sample|layout|template|placeholder|written as|made[- ]up|dummy|test record|not a real)\b/;
const OTHER_NUMBER =
  /\b(?:isbn|order|invoice|tracking|ticket|barcode|serial|product|item|model|account|sort code|charity|company|registration number|vat)\b/;
const PERSON_OR_RECORD =
  /\b(?:patients?|you|your|yours|form|my|me|mine|his|her|hers|their|he|she|i|mr|mrs|ms|miss|dob|born|record|records|look it up|look me up|letter|results?|prescription|rang|appointment|referral|scan|number is|notes)\b/;
const PHONE_FRAME =
  /\b(?:ring|call|phone|tel|telephone|fax|mobile|whatsapp|text|dial|switchboard|line)\b/;

export const nhsNumber = defineRule({
  id: 'confidentiality.nhs-number',
  title: 'NHS number',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  clearable: false,
  sentence:
    'That looks like somebody’s NHS number. Take it out: a patient’s number should never be on a public page.',
  why: 'It is the national key to one person’s record, and even a mistyped one points to somebody.',
  sources: [gmc2024('¶18'), other('MDU Journal, Disclosure on social media (2013)')],
  detect: (item) => item.ownFields.flatMap((field) => numbersIn(field, item)),
});

function numbersIn(field: Field, item: ScreenedItem): Detection[] {
  return field.identifiers
    .filter((found) => found.label === 'NHS_NUMBER' && isSomebodys(found, field, item))
    .map((found) => ({
      field: field.name,
      start: found.start,
      end: found.end,
      confidence: found.labelled ? 0.99 : 0.85,
    }));
}

function isSomebodys(found: EntityFinding, field: Field, item: ScreenedItem): boolean {
  const sentence = field.around(found);
  if (EXPLAINS.test(sentence)) return false;
  if (found.labelled) return true;
  if (OTHER_NUMBER.test(sentence) || item.directory.listsPhone(found.value)) return false;
  if (!/^(?:[4-7]|9|3[2-9])/.test(found.value)) return false;
  return (
    PERSON_OR_RECORD.test(field.around(found, 1)) &&
    !PHONE_FRAME.test(
      sentence.slice(0, 400).replace(/rang back|call(?:ed)? back|ring (?:the )?patient/g, ''),
    )
  );
}
