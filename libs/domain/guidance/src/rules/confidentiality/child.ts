import { RECORDINGS, other } from '../../data/sources';
import { CONDITION, HEALTH } from '../../data/words';
import { type Field, type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';
import { privatePeople } from './private-people';

const CHILD =
  '(?:child|kid|boy|girl|lad|son|daughter|baby|toddler|newborn|pupil|infant|schoolboy|schoolgirl|teenager|grandson|granddaughter|little (?:one|boy|girl|lad|man)|nephew|niece|student|reception class|nursery class|youngster|bairn|twins)';
const SCHOOL =
  '(?:school|primary|infants|juniors|nursery|academy|pre-?school|reception class|year (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2})|playgroup|kindergarten|college|brownies|cubs|scouts)';
const CARE = rx`\b(?:${HEALTH}|clinic|appointment|seen|check|born|lbs?|oz|brave|waiting room|poorly|unwell|ill|brave|tears|patient|weighed|surgery|hospital|doctor|nurse|star of the week)\b`;
const AGE =
  /\((?:aged? )?(?:1[0-7]|[1-9])\)|\b(?:aged?|is|just|only|nearly|turned) (?:1[0-7]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b(?! (?:pm|am|weeks|days|hours|minutes|of|to|years (?:ago|on|of)))|\b(?:1[0-7]|[1-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ](?:years?|months?|weeks?)[- ]old\b|, (?:1[0-7]|[1-9]),|\b(?:1[0-7]|[1-9]) ?(?:yo|y\/o|yr old)\b/;
const BRAVE =
  /\b(?:baby [a-z]+|tiny (?:feet|hands|fingers)|\d{1,2} ?lbs?|first check|brave|tell him|tell her|sticker|not a (?:single )?tear|lollipop|bravery|so grown up)\b/;
const LITTLE = /\b(?:little|baby|young|wee|tiny|small)\s$/i;
const ONE_OF_A_SCHOOL = [
  rx`\b(?:one|two|a|another|the) (?:of the |of our |child |pupil |boy |girl |kid |[a-z]+ )*(?:${SCHOOL}|${CHILD})\b[^.!?\n]{0,50}\b(?:has|have|had|with|got|caught|diagnosed|came (?:in|down))\b[^.!?\n]{0,30}\b(?:${CONDITION})\b`,
  rx`\b(?:one|two|three|some|another|a few) (?:of )?(?:the |our |their )?(?:year (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven)s?|reception|infants|juniors|sixth formers?)\b[^.!?\n]{0,50}\b(?:has|have|had|with|got|caught)\b[^.!?\n]{0,30}\b(?:${CONDITION})\b`,
];
/** A child of a stated age in care, with a place, a day or a family's name. */
const AGED_CHILD = [
  rx`\b(?:a|an|one|our|this|the|little) (?:[a-z-]+ ){0,2}(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)[- ](?:years?|months?|weeks?)[- ]old\b[^.!?\n]{0,80}\b(?:from|of|in|at|near|today|yesterday|this (?:morning|week)|last)\b[^.!?\n]{0,60}\b(?:${HEALTH}|immunisations?|clinic|hearts?|brave|hospital|surgery|us)\b`,
  rx`\b(?:the|that|their|our) [a-z'-]+ (?:girl|boy|lad|kid|daughter|son|twins|children|kids)\b[^.!?\n]{0,80}\b(?:is|only|just|aged)? ?(?:1[0-7]|[4-9]),?\b[^.!?\n]{0,60}\b(?:${HEALTH}|pregnant|waiting room)\b`,
  rx`\b(?:the|a|an|one|our|that|this) (?:[a-z-]+ ){0,2}(?:year (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)|reception|nursery|primary|sixth[- ]form) (?:[a-z]+ ){0,2}(?:lad|girl|boy|pupil|student|kid|child|lass|youngster)\b[^.!?\n]{0,80}\b(?:nurse|doctor|gp|clinic|surgery|us|${HEALTH})\b`,
  rx`\b(?:a|an|one|our|this|the|little|brave|tiny) (?:[a-z-]+ ){0,3}(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)[- ](?:years?|months?|weeks?|days?)[- ]old\b[^.!?\n]{0,100}\b(?:stitch\w*|needed|tumble|fell|jabs?|vaccin\w*|brave|sticker|check|${HEALTH}|eyes?|ears?|teeth|weigh\w*|nurse|doctor|surgery)\b`,
  rx`\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)[- ](?:years?|months?|weeks?|days?)[- ]old [a-z]{3,}\b[^.!?\n]{0,80}\b(?:stitch\w*|jabs?|vaccin\w*|brave|sticker|check|${HEALTH}|eyes?|ears?|weigh\w*|nurse|doctor|surgery|popped|came)\b`,
];
const GENERIC = [
  /\b(?:schools|children|parents|pupils|babies|toddlers|kids) (?:will|can|should|may|are|aged|who|in|need|must|of)\b|\b(?:if your (?:child|baby|son|daughter)|all (?:children|pupils)|every child|programme|eligible|school-?aged? (?:children|immunisation)|born (?:on|after|before|between))\b/,
];

export const child = defineRule({
  id: 'confidentiality.child',
  title: 'Identifiable child',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  sentence:
    'A child could be recognised here. It needs written consent from someone with parental responsibility, and is usually best left out.',
  why: 'A child cannot agree to it, and what is public stays public as they grow up.',
  sources: [RECORDINGS, other('UK GDPR, recital 38')],
  detect: (item) =>
    item.hasConsent
      ? []
      : [
          ...item.ownFields.flatMap((field) => namedChildren(field, item)),
          ...schoolChildren(item),
          ...phrasesIn(item.text, { any: AGED_CHILD, unless: GENERIC, confidence: 0.7 }),
          ...picturedChildren(item),
        ],
});

function namedChildren(field: Field, item: ScreenedItem): Detection[] {
  return privatePeople(field, item)
    .filter((person) => {
      const around = field.around(person);
      const before = field.original.slice(Math.max(0, person.start - 24), person.start);
      const childish =
        AGE.test(around) ||
        LITTLE.test(before) ||
        rx`\b(?:my|our|the|her|his) (?:[a-z]+ )?${CHILD} $`.test(before.toLowerCase()) ||
        rx`\b(?:${SCHOOL})\b`.test(around) ||
        BRAVE.test(around);
      return (
        childish && CARE.test(field.around(person, 1)) && (item.outbound || person.score >= 0.5)
      );
    })
    .map((person) => ({
      field: field.name,
      start: person.start,
      end: person.end,
      confidence: 0.8,
    }));
}

function schoolChildren(item: ScreenedItem): Detection[] {
  return phrasesIn(item.text, { any: ONE_OF_A_SCHOOL, unless: GENERIC, confidence: 0.75 }).filter(
    (found) => {
      const around = item.text.around(found);
      return rx`\b(?:${SCHOOL}|year \d)`.test(around);
    },
  );
}

function picturedChildren(item: ScreenedItem): Detection[] {
  return item.alts.flatMap((alt, index) => {
    const consents = item.context.images?.[index]?.consentRefs ?? [];
    if (consents.length > 0) return [];
    return phrasesIn(alt, {
      any: [
        rx`\b(?:a|the|one|small|little|young|happy|smiling|two)? ?(?:child|boy|girl|toddler|baby|schoolgirl|schoolboy|pupil)\b`,
      ],
      unless: [
        /\b(?:drawing|drawn|cartoon|illustration|poster|icon|stock|graphic|logo|toy|doll|by a)\b/,
      ],
      confidence: 0.7,
    });
  });
}
