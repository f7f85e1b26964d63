import { type Field, type ScreenedItem } from '../../item';
import { type PersonMention } from '../../names/find-people';

const PROFESSIONAL_TITLE =
  /\b(?:Dr|Doctor|Prof|Professor|Nurse|Sister|Matron|Cllr|Councillor|Rev|Sir|Dame|Lord|Lady|Fr)\.?\s$/i;
const PROFESSIONAL_AFTER =
  /^['’]?s?,?\s(?:(?:is|as|who is|from|joins|joined|our|the|a|an|new|lead|senior|practice|primary care|community|clinical|advanced|mental health|health|social|trainee|student|local|registered)\s){0,5}(?:nurse|doctor|gp|receptionist|pharmacist|paramedic|hca|healthcare assistant|phlebotomist|physio\w*|midwife|manager|consultant|dentist|surgeon|partner|registrar|practitioner|prescriber|coach|link worker|social prescriber|coordinator|administrator|secretary|apprentice|trainee|dietitian|counsellor|podiatrist|volunteer|author|presenter|mp|candidate|councillor|mayor|artist|speaker|chair|trustee)\b/i;
const ROLE_BEFORE =
  /\b(?:nurse|doctor|gp|receptionist|pharmacist|paramedic|hca|healthcare assistant|phlebotomist|physio\w*|midwife|manager|consultant|dentist|surgeon|partner|registrar|practitioner|coach|link worker|social prescriber|administrator|secretary|apprentice|trainee|dietitian|counsellor|podiatrist|volunteer|author|presenter|chair|trustee|baker|artist|speaker|poet|organiser),?\s$/i;
const INTRODUCED =
  /\b(?:meet|welcome|joins? (?:us|the team)|joined (?:us|the team)|talk (?:by|from|with)|hosted by|led by|run by|with (?:our|practice)|written by|by|colleague|retire\w*|speaker|author|our (?:new )?(?:nurse|receptionist|pharmacist|paramedic|manager|gp|hca|partner)|in memory of|photo(?:graph)?s? by|artist|exhibition|desk|reception|phlebotomy|qualified)\s?\W{0,2}$/i;

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
      !ROLE_BEFORE.test(before)
    );
  });
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
