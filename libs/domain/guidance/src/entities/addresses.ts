import { type MappedText } from '../text/mapped-text';
import { type EntityFinding } from './entity-finding';

const AREA =
  'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE';
const INWARD = '(?:\\s{0,3}|-)[0-9][ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9])';
const POSTCODE = new RegExp(`(?<![A-Za-z0-9])(?:${AREA})[0-9][0-9A-HJKMNPR-Y]?${INWARD}`, 'gi');
/** The forms of the postcode standard (BS 7666), whichever area: a mistyped one still says where somebody lives. */
const POSTCODE_FORM = new RegExp(
  `(?<![A-Za-z0-9])[A-PR-UWYZ](?:[0-9][0-9A-HJKPSTUW]?|[A-HK-Y][0-9][0-9ABEHMNPRVWXY]?)${INWARD}`,
  'g',
);
const GIRO = /(?<![A-Za-z0-9])GIR ?0AA(?![A-Za-z0-9])/gi;
const STREET =
  'Street|St|Road|Rd|Row|Lane|Ln|Avenue|Ave|Drive|Dr|Close|Cl|Crescent|Cres|Court|Ct|Way|Walk|Place|Pl|Terrace|Terr|Gardens|Gdns|Grove|Square|Sq|Mews|Hill|Park|Parade|Rise|View|Green|Quay|Wharf|Gate|Yard|Broadway|Mount|Vale|Villas|Cottages|Buildings|Esplanade|Promenade|Boulevard|Blvd';
const NUMBER =
  '(?:(?:[Ff]lat|[Uu]nit|[Aa]partment|[Aa]pt|[Nn]o)\\.? ?\\d{1,4}[A-Za-z]?,? ?)?\\d{1,4}[A-Za-z]?(?:\\s?[-/]\\s?\\d{1,4}[A-Za-z]?)?';
const STREET_ADDRESS = new RegExp(
  `(?<![A-Za-z0-9£])(?<!\\d[.:/-])${NUMBER},?\\s(?:(?:[Tt]he\\s)?[A-Z][\\w'’.-]{0,24}\\s){1,3}(?:${STREET})\\b(?!\\s(?:me|us|you|him|her|them|it)\\b)`,
  'g',
);
const LOUD_ADDRESS = new RegExp(
  `(?<![A-Za-z0-9£])(?<!\\d[.:/-])${NUMBER},?\\s(?:[A-Z][A-Z'’.-]{1,24}\\s){1,3}(?:STREET|ROAD|RD|LANE|AVENUE|AVE|CRESCENT|TERRACE|GROVE)\\b`,
  'g',
);
/** A house that has a name instead of a number. */
const NAMED_HOUSE = new RegExp(
  `(?<!\\w)(?:[A-Z][\\w'’-]{1,24}\\s){1,2}(?:Cottage|Farm|Lodge|Barn|Bungalow),\\s(?:[A-Z][\\w'’.-]{1,24}\\s){1,2}(?:${STREET})\\b`,
  'g',
);
const HYPHENED = new RegExp(
  `(?<![A-Za-z0-9£])(?<!\\d[.:/-])${NUMBER},?\\s[A-Z][a-z]+(?:-[A-Z][a-z]+)+\\s(?:${STREET})\\b`,
  'g',
);
const LOWER_ADDRESS = new RegExp(
  `\\b(?:at|live|lives|living|address|is|to|from|outside)\\s(?:no\\.? ?|number )?(${NUMBER},?\\s(?:[a-z][\\w'’.-]{2,24}\\s){1,2}(?:${STREET.toLowerCase()}))\\b`,
  'gi',
);
const PLAIN_ADDRESS = new RegExp(
  `(?<![A-Za-z0-9£])(?<!\\d[.:/-])${NUMBER},?\\s(?:[a-z][\\w'’.-]{2,24}\\s){1,2}(?:street|road|lane|avenue|crescent|terrace|grove)\\b`,
  'g',
);
/** Words that count or measure, whatever their letters. */
const AMOUNT =
  /\b(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|people|patients|times|miles?|am|pm|in|to|of)\b/i;
const NO_STREET_NAME =
  /\b(?:the|a|an|of|in|on|at|to|for|and|or|my|your|our|their|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|people|patients|times|miles?|am|pm|more|other|long|different|half|past|this|that|all|by|from|with|new|good|only)\b/;

/** Full British postcodes, with or without the space. */
export function findPostcodes(clean: MappedText): EntityFinding[] {
  if (!/\d/.test(clean.text)) return [];
  const known = [...clean.text.matchAll(POSTCODE), ...clean.text.matchAll(GIRO)];
  const places = new Set(known.map(({ index }) => index));
  const others = [...clean.text.matchAll(POSTCODE_FORM)].filter(({ index }) => !places.has(index));
  return [...known, ...others]
    .filter((match) => !isQuantity(match))
    .map((match) => ({
      label: 'POSTCODE',
      ...clean.toOriginal(match.index, match.index + match[0].length),
      score: 0.95,
      value: match[0].toUpperCase().replace(/\s+/g, ''),
    }));
}

const POSTCODE_LABEL = /\bpost ?code\b\W{0,3}(?:is\W{1,2})?$/i;

/** Lower-case letters and digits that say how much or when ("e5 3rd", "B2 4th floor") rather than where. */
function isQuantity({ 0: written, index, input }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 20), index);
  if (POSTCODE_LABEL.test(before)) return false;
  if (/\s(?:1st|2nd|3rd|\dth)$/.test(written)) return true;
  if (input.trim() === written) return false;
  if (!/^[a-z]/.test(written)) return false;
  if (/(?:st|nd|rd|th|pt|ps|pp|ws|ys|hr|sh|ft|lb|tb|gb)$/.test(written)) return true;
  return !/\s/.test(written) && /^[a-z]+\d/.test(written) && written.length < 6;
}

/** House number and street, or the name of a house and its street. */
export function findAddresses(clean: MappedText): EntityFinding[] {
  const written = [STREET_ADDRESS, LOUD_ADDRESS, HYPHENED, PLAIN_ADDRESS, NAMED_HOUSE]
    .flatMap((pattern) => [...clean.text.matchAll(pattern)])
    .map((match) => ({ at: match.index, raw: match[0] }));
  const lower = [...clean.text.matchAll(LOWER_ADDRESS)].map((match) => ({
    at: match.index + match[0].length - (match[1] ?? '').length,
    raw: match[1] ?? '',
  }));
  const found: EntityFinding[] = [];
  for (const { at, raw } of [...written, ...lower]) {
    const name = raw.replace(/\b[Tt]he\s(?=[A-Z])/, '');
    if (AMOUNT.test(name) || NO_STREET_NAME.test(name)) continue;
    const range = clean.toOriginal(at, at + raw.length);
    if (found.some((other) => other.start < range.end && range.start < other.end)) continue;
    found.push({ label: 'ADDRESS', ...range, score: 0.85, value: raw.toLowerCase() });
  }
  return found;
}
