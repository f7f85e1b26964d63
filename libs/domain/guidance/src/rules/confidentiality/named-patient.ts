import { gmc2024, gmp2024, gmc2013 } from '../../data/sources';
import { ATTENDANCE, BODY, HEALTH } from '../../data/words';
import { type PersonMention } from '../../names/find-people';
import { type Field, type ScreenedItem } from '../../item';
import { matches, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';
import { isCommenter, privatePeople } from './private-people';

const LINK = rx`\b(?:${HEALTH}|${ATTENDANCE}|(?:his|her|whose) (?:[a-z]+ )?${BODY}|we (?:dress|see|treat|visit)|sober|(?:off|without) (?:the )?(?:cigs|fags|booze|drink|ciggies|cigarettes|vapes?|weed|gear|tablets)|clean (?:for|since)|(?:quit|stopped|given up|gave up) (?:smoking|drinking|the (?:fags|drink))|lost [a-z0-9]+ (?:stone|pounds|lbs|kilos?|kg)|weight (?:management|loss)|(?:had|having|after|since) (?:the|a|that|her|his) fall|healed|healing|(?:new|hip|knee) (?:hip|knee|done)|blood sugars?|walking again|home from|birth|gave birth|newborn|boosters|coming to (?:us|see us)|here for (?:his|her)|(?:our|the) (?:[a-z]+ )?(?:list|books|register)|patient|chemist|pharmacy bag|housebound|visits?|in plaster|crutches|a year clean|(?:his|her|whose) (?:[a-z]+ )?(?:jab|injection|dressings?|bloods|op|scan|meds|b12|inr)|up and about|on the mend|(?:lung|leg|heart|hip|cardiac|memory|slimming|weight|bariatric|smoking|fertility|diabetic|stroke|breathing|falls|baby|baby-loss|bereavement|prostate) (?:class|club|group|clinic|nurse|course|ward|walk|day))\b`;
const NOT_A_PATIENT =
  /\b(?:spo(?:ke|ken) (?:openly )?about|talked (?:openly|about)|(?:born|died|lived|wrote|founded|opened) in 1[5-9]\d\d|hundred years|centur(?:y|ies)|in (?:his|her) honour|announced|biograph\w*|author of|novel|book|film|documentary|play|(?:lymphoma|cancer|stroke|heart|dementia) (?:support|charity|association|society)|fundrais\w*|sponsor\w*|marathon|congratulations to (?:our|the team)|colleague|retire\w*|staff|our (?:own )?(?:nurse|receptionist|doctor|pharmacist|manager))\b/;
/** Nobody real is meant. */
const INVENTED =
  /\b(?:made[- ]up|(?:made|making) (?:him|her|them|it) up|imaginary|fictional|fictitious|invented|pretend|not a real (?:patient|person)|(?:is not|are not|never was) real)\b/;

export const namedPatient = defineRule({
  id: 'confidentiality.named-patient',
  title: 'Named person linked to health or to us',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence:
    'You have named someone and linked them to their health or to being our patient. We cannot publish that without recorded consent.',
  why: 'That a person is a patient, and anything about their health, is confidential even when it is kindly meant.',
  sources: [gmc2013('¶14'), gmc2024('¶18'), gmp2024('¶88')],
  detect: (item) =>
    item.hasConsent || matches(INVENTED, item.text.canon.text)
      ? []
      : item.ownFields.flatMap((field) => namedIn(field, item)),
});

const AFTER_A_PERSON =
  /^(?:['’]s\b|[,.!?…:;)]| (?:is|has|was|who|got|had|came|did|turned|lost|won|from|on|and|made|beat|finished|walked|said|will)\b|$)/;

/** "our Doris": whoever is ours and not on the staff is a patient. */
function isOneOfOurs(field: Field, person: PersonMention): boolean {
  if (!person.sure || person.score < 0.7 || !/^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)?$/u.test(person.name))
    return false;
  const after = field.original.slice(person.end, person.end + 12);
  if (!AFTER_A_PERSON.test(after)) return false;
  const before = field.original.slice(Math.max(0, person.start - 40), person.start).toLowerCase();
  return /\b(?:our|our very own|our lovely|our dear|our wonderful|our regular|our amazing|our brave|our favourite|our lovely (?:mr|mrs|miss)|our (?:mr|mrs|miss|old friend|superstar|champion))\.? $/.test(
    before,
  );
}

/** With a capital, behind a title, or in a text that has no capitals at all. */
function isWrittenAsAName(person: PersonMention, { original }: Field): boolean {
  const before = original.slice(Math.max(0, person.start - 8), person.start);
  return (
    /^\p{Lu}/u.test(person.name) ||
    /\b(?:mr|mrs|ms|miss|mx)\.? $/i.test(before) ||
    !/\p{Lu}/u.test(original)
  );
}

function namedIn(field: Field, item: ScreenedItem): Detection[] {
  return privatePeople(field, item)
    .filter((person) => !isCommenter(person, item) && isWrittenAsAName(person, field))
    .filter((person) => {
      const around = field.around(person, 1);
      return (
        (matches(LINK, around) || isOneOfOurs(field, person)) &&
        !matches(NOT_A_PATIENT, field.around(person))
      );
    })
    .map((person) => ({
      field: field.name,
      start: person.start,
      end: person.end,
      confidence: person.score,
      ...(person.score < 0.6 && { severity: 'review' as const }),
    }));
}
