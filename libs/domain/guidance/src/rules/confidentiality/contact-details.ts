import { gmc2024, ICB_PRINCIPLES } from '../../data/sources';
import { JOB } from '../../data/words';
import { type EntityFinding } from '../../entities/entity-finding';
import { type Field, type ScreenedItem } from '../../item';
import { rx } from '../../matching';
import { defineRule } from '../../rule';

const VENUE =
  /\b(?:hall|centre|center|church|library|surgery|practice|clinic|hospital|park|school|pharmacy|chemist|office|hub|college|museum|stall|branch|pop-?up|drop-?in|venue|event|open day|walking group|car park|find us|our (?:new )?(?:address|site|building)|headquarters|hotel|club|pub|theatre|guildhall|leisure|walk-in|treatment)\b/;
const ORGANISATION =
  /\b(?:hospital|clinic|council|charity|helpline|line|service|services|team|hub|pharmacy|switchboard|centre|department|samaritans|childline|mind|citizens advice|age uk|macmillan|crisis|support group|reception|surgery|practice|trust|ward|icb|museum|library|talking therapies|press office|opening times)\b/;
const PRIVATE =
  /\b(?:his|her|their|patient|patient's|mr|mrs|miss|ms|lives|live|home|knock|mobile|neighbour|my|me|mum|dad|nan|own|direct|personal|doorstep)\b/;
/** Somebody of the practice, a desk or a menu of choices answers there. */
const ANSWERED_AT_WORK = rx`\b(?:${JOB}|(?:front|press|booking|dispensary) desk|complaints|patient (?:services|liaison|experience|care)|(?:at|in) the (?:desk|office)|(?:choose|press|option) \d)\b`;
/** Words of somebody's life outside the practice. */
const AT_HOME =
  /\b(?:his|her|their|patient(?! (?:services|liaison|experience|advis|advoc|care|group|contact))|patient's|lives|home|knock|mobile|neighbour|mum|dad|nan|personal|personally|doorstep|my own|private (?:line|number|phone))\b/;
const ROLE_MAILBOX =
  /^(?:info|enquir(?:y|ies)|contact|hello|admin|office|reception|support|help|press|media|team|news|feedback|complaints|pals|events|bookings?|mail|volunteer\w*|membership|patients?|surgery|practice|manager|recruitment|jobs|research|service|donotreply|noreply)[.@_-]|@[\w.-]*(?:nhs\.uk|gov\.uk|police\.uk|\.org\.uk|\.org)$/;
const SAMPLE =
  /\b(?:for example|e\.g\.?|sample|format|looks? like|scam|fake|phishing|hoax|do not reply to)\b/;

export const contactDetails = defineRule({
  id: 'confidentiality.contact-details',
  title: 'Private phone, e-mail or address',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  sentence: 'A private phone number, e-mail or address is showing. Move this to a private channel.',
  why: 'It lets a stranger find the person, and ties them to health care.',
  sources: [gmc2024('¶18'), ICB_PRINCIPLES],
  detect: (item) =>
    item.ownFields.flatMap((field) =>
      field.identifiers
        .filter((found) => isPrivate(found, field, item))
        .map((found) => ({
          field: field.name,
          start: found.start,
          end: found.end,
          confidence: found.score,
        })),
    ),
});

function isPrivate(found: EntityFinding, field: Field, item: ScreenedItem): boolean {
  const sentence = field.around(found);
  if (SAMPLE.test(sentence)) return false;
  if (found.label === 'PHONE')
    return (
      !item.directory.listsPhone(found.value) &&
      !(item.outbound && isWorkLine(found, field)) &&
      isPrivatePhone(found.value, sentence, item.outbound)
    );
  if (found.label === 'EMAIL')
    return !item.directory.listsEmail(found.value) && !ROLE_MAILBOX.test(found.value);
  if (found.label === 'POSTCODE' || found.label === 'ADDRESS')
    return !item.directory.listsAddress(found.value) && isHome(sentence, item.outbound);
  return false;
}

/** A landline at which we offer somebody by their job ("Ines, referrals clerk, on …"). */
function isWorkLine(found: EntityFinding, field: Field): boolean {
  return (
    !/^07/.test(found.value) &&
    ANSWERED_AT_WORK.test(field.around(found, 1)) &&
    !AT_HOME.test(field.around(found))
  );
}

/** Freephone, non-geographic and short numbers belong to organisations. */
function isPrivatePhone(number: string, sentence: string, outbound: boolean): boolean {
  if (/^0(?:3|800|808|845|844|870|871)/.test(number)) return false;
  if (/^07/.test(number)) return true;
  return !ORGANISATION.test(sentence) || (PRIVATE.test(sentence) && outbound);
}

function isHome(sentence: string, outbound: boolean): boolean {
  if (!outbound)
    return !VENUE.test(sentence) || /\b(?:i|my|me|his|her|live|lives|home)\b/.test(sentence);
  return PRIVATE.test(sentence) || !VENUE.test(sentence);
}
