import { other, ICB_PRINCIPLES } from '../../data/sources';
import { SENSITIVE } from '../../data/sensitive';
import { type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';

const FIRST_PERSON_FACT = [
  rx`\b(?:i|i also) (?:am|was|have|had|suffer|suffered|got|tried|lost|take|took|need|think i have|can not|have been|had been|just|tested|found out|live with|feel)\b[^.!?\n]{0,40}\b${SENSITIVE}\b`,
  rx`\b(?:my|since my|after my|about my|with my|because of my|for my) (?:[a-z]+ ){0,2}${SENSITIVE}\b`,
  rx`\b(?:being|as) (?:a |an )?(?:recovering |diagnosed )?${SENSITIVE}\b[^.!?\n]{0,20}\b(?:i|me|myself)\b`,
  rx`\b${SENSITIVE}\b[^.!?\n]{0,20}\b(?:i have|i had|i got|i was|runs in my|my (?:life|body|head))\b`,
  rx`\bmy (?:[a-z]+ )?(?:results?|test|scan|biopsy|smear)\b[^.!?\n]{0,24}\b(?:came back|positive|showed|show|abnormal|says?)\b`,
];
const OWN = /\b(?:my|mine|i|i am|im|it is|its|me)\b/;
const NOT_ABOUT_SELF = [
  /\b(?:awareness|campaign|charity|leaflet|poster|talk on|article|waiting for the bus)\b/,
];

export const selfDisclosure = defineRule({
  id: 'confidentiality.self-disclosure',
  title: 'Something very personal about the writer',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'hide',
  sentence:
    'They have shared something very personal. Offer to hide it, do not repeat it, and give a private way to reach us.',
  why: 'A post travels further than its writer meant, and what they shared stays confidential for us.',
  sources: [other('nhs.uk reviews policy'), ICB_PRINCIPLES],
  detect: (item) => [
    ...phrasesIn(item.text, { any: FIRST_PERSON_FACT, unless: NOT_ABOUT_SELF, confidence: 0.75 }),
    ...ownIdentifiers(item),
  ],
});

/** The writer's own birth date or number together with their name or their request. */
function ownIdentifiers(item: ScreenedItem): Detection[] {
  return item.text.identifiers
    .filter(
      (found) =>
        found.label === 'DOB' ||
        found.label === 'NINO' ||
        (found.label === 'NHS_NUMBER' && found.labelled),
    )
    .filter((found) => OWN.test(item.text.around(found, 1)))
    .map((found) => ({ field: 'text', start: found.start, end: found.end, confidence: 0.8 }));
}
