import { gmc2024, other } from '../../data/sources';
import { KIN, ONE_PERSON } from '../../data/words';
import { type Field, type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';

const UNIT = '(?:one|two|three|four|five|six|seven|eight|nine)';
const AGE = `(?:9\\d|10\\d|11[0-5]|ninety(?:[- ]${UNIT})?|(?:a |one )?hundred(?: and (?:${UNIT}|ten))?)`;
const AGED = [
  rx`\b${AGE}(?:[- ]?years?)?[- ]?(?:old|young)\b|\b${AGE} years (?:old|young|of age)\b`,
  rx`\b(?:aged|age|turns|turned|turning|reached|reaching|approaching|celebrates?|celebrated|celebrating|at the age of|is now|is nearly|is almost|he is|she is|who is|now) (?:her |his |their )?${AGE}(?!\w| ?(?:%|percent|per cent|people|patients|minutes|days|years (?:of|ago|since)|of|metres|miles|pounds|appointments|calls|and over|plus|or over|\+))`,
  rx`\b(?:9\dth|9[1-3](?:st|nd|rd)|10\d(?:st|nd|rd|th)|ninetieth|ninety[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|hundredth|hundred and \w+) birthday\b|\bcentenarian\b|\btelegram from the (?:king|queen)\b`,
  rx`\b[a-z'-]+, ${AGE}(?:,|\.|!| and a half)`,
  rx`\([ ]?${AGE}[ ]?\)`,
  rx`\b${AGE}-year-old\b`,
  rx`\b(?:${ONE_PERSON}|regular|neighbour|member|resident) of ${AGE}\b(?! (?:of|people|patients|per|%))`,
  rx`\b(?:at|still|despite being|even at) ${AGE}(?=$|[.!?,;]| (?:he|she|and (?:still|he|she)|bert|your|our|years young))`,
];
const PERSON = rx`\b(?:he|she|his|her|him|our|${KIN}|${ONE_PERSON}|mr|mrs|miss|ms|regular|volunteer|centenarian|who)\b`;
const NO_PERSON = [
  /\b(?:and over|and above|or over|over[- ]\d|over \d+s|plus|aged \d+\+|\d+\+|eligib\w*|(?:for|if) anyone|everyone (?:over|aged|who)|invited if|building|clock|tower|surgery (?:is|was|turns)|practice (?:is|was|turns)|hospital|church|pier|bridge|the nhs|years of the|organisation|charity|club|founded|tree|house|hall|historical|century|victorian|(?:18|19)\d\d|lived to|famous|nobel|inventor)\b/,
];

export const extremeAge = defineRule({
  id: 'confidentiality.extreme-age',
  title: 'Exact age over 89',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence:
    'An exact age over 89 narrows it to a handful of people. Leave it out, or say “in their nineties” with consent.',
  why: 'So few people reach that age in one area that the age alone can identify one.',
  sources: [
    gmc2024('¶19'),
    other('45 CFR 164.514(b)(2)(i)(C), used as a checklist of identifiers'),
  ],
  detect: (item) => item.ownFields.flatMap((field) => agesIn(field, item)),
});

function agesIn(field: Field, item: ScreenedItem): Detection[] {
  return phrasesIn(field, { any: AGED, unless: NO_PERSON, confidence: 0.85 }).filter(
    (detection) => {
      const around = field.around(detection);
      return (
        PERSON.test(around) ||
        field.people.some((person) => !person.publicFigure && !item.directory.lists(person.name))
      );
    },
  );
}
