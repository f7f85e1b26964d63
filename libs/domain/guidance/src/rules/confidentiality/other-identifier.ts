import { gmc2024, other } from '../../data/sources';
import { type EntityFinding } from '../../entities/entity-finding';
import { type Field, type ScreenedItem } from '../../item';
import { phrasesIn } from '../../matching';
import { type Detection, defineRule } from '../../rule';

const IP_ADDRESS =
  /\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b(?!\.\d)|\b(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}\b/;
const SERIAL =
  /\b(?:pacemaker|hearing aid|implant|insulin pump|pump|cgm|sensor|device|defibrillator|monitor|wheelchair)\b[^.!?\n]{0,20}\b(?:serial|s\/n|sn|no|number)\b(?: (?:no|number|is))?[ .:#]{0,3}(?=[a-z0-9-]*\d)[a-z0-9-]{4,20}/;
const MARK =
  /\b(?:his|her|the lad's|the man's|the woman's) (?:[a-z]+ )?(?:tattoo|birthmark|scar|fingerprint|voiceprint)\b/;
const PROFILE =
  /(?:facebook|fb|instagram|twitter|x|tiktok|linkedin|threads)\.(?:com|me)\/(?!(?:groups|events|pages|hashtag|search|share|watch|help|policies|sharer)\b)(?:in\/|@|profile\.php\?id=)?[\w.-]{3,}/i;
const OFFICIAL = /nhs|surgery|practice|council|gov|health|charity|trust|police|hospital|icb/i;
const PERSON =
  /\b(?:your|his|her|their|my|he|she|mum|dad|patient|owner|driver|whoever|belong\w*|parked|corsa|car|person|man|woman|lady|lad|who)\b/;

export const otherIdentifier = defineRule({
  id: 'confidentiality.other-identifier',
  title: 'Plate, profile link or device number',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  sentence: 'That detail (plate, profile link, device number) identifies someone. Remove it.',
  why: 'Anyone can look up whose it is, or recognise it.',
  sources: [gmc2024('¶18'), other('UK GDPR, Article 4(1)')],
  detect: (item) =>
    item.ownFields.flatMap((field) => [
      ...phrasesIn(field, {
        any: [IP_ADDRESS, SERIAL, MARK],
        unless: [/\bversion\b/],
        confidence: 0.8,
      }),
      ...entities(field, item),
    ]),
});

function entities(field: Field, item: ScreenedItem): Detection[] {
  return field.identifiers
    .filter((found) => isPersonal(found, field, item))
    .map((found) => ({ field: field.name, start: found.start, end: found.end, confidence: 0.8 }));
}

function isPersonal(found: EntityFinding, field: Field, item: ScreenedItem): boolean {
  if (found.label === 'URL') {
    const own = item.input.profile.name.toLowerCase().replace(/[^a-z]/g, '');
    return (
      PROFILE.test(found.value) &&
      !OFFICIAL.test(found.value) &&
      !found.value.replace(/[^a-z]/g, '').includes(own) &&
      !own.includes(found.value.replace(/^.*\//, '').replace(/[^a-z]/g, ''))
    );
  }
  return (
    found.label === 'VEHICLE_REG' &&
    PERSON.test(field.around(found, 1)) &&
    !/\b(?:batch|lot|model|room|form)\W{0,3}(?:no|number)?\W{0,3}$/i.test(
      field.original.slice(Math.max(0, found.start - 20), found.start),
    )
  );
}
