import { gmc2024 } from '../../data/sources';
import { KIN, ONE_PERSON } from '../../data/words';
import { type Field, type ScreenedItem } from '../../item';
import { matchesAny, phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';

const ORDINAL =
  '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty-first)';
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const EXACT = `(?:on the (?:\\w+day )?${ORDINAL}\\b(?! (?:time|year|day|floor|one|visit|attempt|occasion))|the \\d{1,2}(?:st|nd|rd|th)\\b(?! (?:time|year|day|floor|one|visit|attempt|occasion))|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b|${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b|on \\d{1,2}/\\d{1,2}\\b)`;
const CARE =
  '(?:admitted|discharged|attended|came in|was seen|were seen|seen|operated on|had (?:his|her|your|their|my|the|a)|died|passed away|born|gave birth|delivered|diagnosed|was in|were in|saw|visited|home|appointment|op|operation|scan|surgery on|collapsed|fell)';
const CARE_ON_DATE = rx`\b${CARE}\b[^.!?\n]{0,60}?\b(?:on )?${EXACT}`;
const DATE_THEN_CARE = rx`\b${EXACT}[^.!?\n]{0,30}\b(?:he|she|you|they|i|mum|dad) (?:was|were|had|came|attended|saw|died|went)\b`;
const PERSON = rx`\b(?:he|she|his|her|him|you|your|i|my|me|mr|mrs|ms|miss|patient|${KIN}|${ONE_PERSON})\b`;
const NOT_PERSONAL = [
  /\b(?:the nhs|nhs was|founded|(?:born|died) in 1[0-8]\d\d|in history|birthday of (?:the|our) (?:nhs|practice)|opened|our practice|clinic (?:is|dates?|runs)|clinics (?:are|run)|talks?|open day|bank holiday|closed|closing|rota|event|deadline|half-?term|term dates|vaccination programme|eligib\w*|born (?:before|after|between|on or before|on or after)|aged|if you (?:were|are)|anyone|everyone|people born|joins|joined|starts?|retires?|annual leave|consultation (?:closes|ends)|will be closed|staff|survey|from [a-z]+ \d)\b/,
];
const BIRTH_BAND =
  /\b(?:born (?:before|after|between|on or before|on or after)|anyone born|people born|if you were born|those born|everyone born|nhs was born|(?:born|died) in 1[0-8]\d\d|example|format|dd\/mm)\b/;

export const personalDate = defineRule({
  id: 'confidentiality.personal-date',
  title: 'Date tied to one person',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  sentence: 'A date tied to a particular person’s care or birth can give them away. Remove it.',
  why: 'Dates of birth, admission and death single out a person even without a name.',
  sources: [gmc2024('¶19')],
  detect: (item) =>
    item.ownFields.flatMap((field) => [...birthDates(field), ...careDates(field, item)]),
});

function birthDates(field: Field): Detection[] {
  return field.identifiers
    .filter((found) => found.label === 'DOB' && !BIRTH_BAND.test(field.around(found)))
    .map((found) => ({ field: field.name, start: found.start, end: found.end, confidence: 0.95 }));
}

function careDates(field: Field, item: ScreenedItem): Detection[] {
  if (item.context.staffUpdate) return [];
  const named = field.people.some((person) => !person.listed && !person.publicFigure);
  return phrasesIn(field, {
    any: [CARE_ON_DATE, DATE_THEN_CARE],
    unless: NOT_PERSONAL,
    confidence: 0.75,
  }).filter((detection) => named || matchesAny(field.around(detection), [PERSON]));
}
