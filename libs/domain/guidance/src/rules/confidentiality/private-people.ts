import { JOB } from '../../data/words';
import { type Field, type ScreenedItem } from '../../item';
import { rx } from '../../matching';
import { type PersonMention } from '../../names/find-people';

const PROFESSIONAL_TITLE =
  /\b(?:Dr|Doctor|Prof|Professor|Nurse|Sister|Matron|Cllr|Councillor|Rev|Sir|Dame|Lord|Lady|Fr)\.?\s$/i;
const PROFESSIONAL_AFTER =
  /^['’]?s?,?\s(?:(?:is|as|who is|from|joins|joined|our|the|a|an|new|lead|senior|practice|primary care|community|clinical|advanced|mental health|health|social|trainee|student|local|registered|ppg|patient group)\s){0,5}(?:nurse|doctor|gp|receptionist|pharmacist|paramedic|hca|healthcare assistant|phlebotomist|physio\w*|midwife|manager|consultant|dentist|surgeon|partner|registrar|practitioner|prescriber|coach|link worker|social prescriber|coordinator|administrator|secretary|apprentice|trainee|dietitian|counsellor|podiatrist|volunteer|author|presenter|mp|candidate|councillor|mayor|artist|speaker|chair|trustee)\b/i;
const ROLE_BEFORE =
  /\b(?:caretaker|cleaner|handyman|dispenser|dispensing|operations|mannequin|dummy|nurse|doctor|gp|receptionist|pharmacist|paramedic|hca|healthcare assistant|phlebotomist|physio\w*|midwife|manager|consultant|dentist|surgeon|partner|registrar|practitioner|coach|link worker|social prescriber|administrator|secretary|apprentice|trainee|dietitian|counsellor|podiatrist|volunteer|author|presenter|chair|trustee|baker|artist|speaker|poet|organiser),?\s$/i;
const INTRODUCED =
  /\b(?:meet|welcome|joins? (?:us|the team)|joined (?:us|the team)|talk (?:by|from|with)|hosted by|led by|run by|with (?:our|practice)|written by|by|colleague|retire\w*|speaker|author|our (?:new )?(?:nurse|receptionist|pharmacist|paramedic|manager|gp|hca|partner)|in memory of|photo(?:graph)?s? by|artist|exhibition|desk|reception|phlebotomy|qualified)\s?\W{0,2}$/i;

/** "Ines, our referrals clerk": a name with its job. */
const JOB_AFTER = rx`^,? (?:who is |is )?(?:our |the |a |your )?(?:[a-z&-]+ ){0,3}${JOB}\b(?! of ours)`;
/** "Ines at the desk": where somebody works. */
const WORKS_AT =
  /^,? (?:(?:is|works|sits) )?(?:at|on|in|from|behind) (?:the |our )?(?:front |main |back |secretaries' ?)?(?:desk|office|referrals|dispensing|dispensary|patient services|complaints|admin|records|governance|phones|booking)\b/i;
/** Whom a reply offers to talk to. */
const TO_TALK_TO =
  /\b(?:ask(?:ing)? for|speak(?:ing)? (?:to|with)|talk(?:ing)? to|a word with|contact|call(?: to)?|ring|phone|write to|e-?mail|questions to|(?:please|and|also|or|then|to|can|just) (?:tell|see|find|meet)|(?:[,.!?:;]|^)\s?(?:Tell|See|Find|Meet)|if you(?:'|’)ll tell|if you tell|leave (?:your name|a name|word|a message|a number|it) with|let|drop|i(?:'|’)?m|i am|me,)\s(?:Mr |Mrs |Ms |Miss )?$/i;
/** "Bronwen will ring", "Tilly or Meg can help", "Mrs Yarde would like to hear": whoever sees to something works here. */
const SEES_TO_IT =
  /^(?:,? (?:or|and) \p{Lu}[\p{L}'’-]+)?(?:, [^.,!?\n]{3,40},)?(?: (?:will|would|can|could|is|are)|['’](?:ll|d|s)) (?:also |always |very |then |gladly |always )?(?:help|ring|phone|meet|listen|look into|look at|(?:like|love|want) to (?:hear|talk|listen|help|meet)|hear|talk|be (?:glad|happy|pleased|able)|glad (?:to|of)|happy (?:to|for)|take (?:your|the) (?:call|message|details)|explain|go (?:over|through)|come back to|get back to|sort|on the (?:usual |main |same )?(?:line|number)|the (?:person|one) to|your (?:man|woman|person)|call (?:you|back|with)|in (?:all|every|till|until|from|on)|here (?:on|every|all|till|until|from|most|[a-z]+ days)|joined|joining)\b/u;
/** "Hello Sheila", "Kevin, ta for that": whom a reply speaks to chose to be known by that name. */
const GREETING =
  /^\W*(?:(?:oh|ah|aw+),? )?(?:(?:hi|hiya|hello|hey|dear|(?:good )?(?:morning|afternoon|evening)|thanks|thank you|cheers|ta|sorry|welcome|congratulations|well done)(?: there| again| so much| very much)?,? )?(?:(?:mr|mrs|ms|miss) )?$/i;
const ADDRESSED_BEFORE = /^\s?[,.!–-]/;

/** People in a field who are neither listed, nor public figures, nor presented as professionals. */
export function privatePeople(field: Field, item: ScreenedItem): PersonMention[] {
  return field.people.filter((person) => {
    if (person.listed || person.publicFigure || isService(person, item)) return false;
    const before = field.original.slice(Math.max(0, person.start - 40), person.start);
    const after = field.original.slice(person.end, person.end + 70);
    return (
      !PROFESSIONAL_TITLE.test(before) &&
      !/^(?:Dr|Prof|Nurse|Sister|Cllr|Rev|Professor|Doctor)\b/i.test(person.name) &&
      !PROFESSIONAL_AFTER.test(after) &&
      !INTRODUCED.test(before) &&
      !(item.kind === 'reply' && TO_TALK_TO.test(before) && !/^['’]s\b/.test(after)) &&
      !SEES_TO_IT.test(after) &&
      !isAddressed(person, field, item) &&
      !JOB_AFTER.test(after) &&
      !WORKS_AT.test(after) &&
      !ROLE_BEFORE.test(before)
    );
  });
}

/** Whoever a reply begins by speaking to, where it is not known what the commenter is called. */
function isAddressed(person: PersonMention, field: Field, item: ScreenedItem): boolean {
  return (
    item.kind === 'reply' &&
    (item.context.commenterName ?? '') === '' &&
    GREETING.test(field.original.slice(0, person.start)) &&
    ADDRESSED_BEFORE.test(field.original.slice(person.end))
  );
}

/** The name by which the commenter chose to be known, or part of it. */
export function isCommenter(person: PersonMention, item: ScreenedItem): boolean {
  const shown = (item.context.commenterName ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '');
  const parts = person.name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => shown.includes(part));
}

function isService(person: PersonMention, item: ScreenedItem): boolean {
  const profile = item.input.profile;
  return [...profile.otherServices, profile.name].some((service) =>
    service.toLowerCase().includes(person.name.toLowerCase()),
  );
}
