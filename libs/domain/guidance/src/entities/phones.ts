import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type MappedText } from '../text/mapped-text';
import { type EntityFinding } from './entity-finding';

const CANDIDATE = /(?<!\p{N}[.,/-]?)(?:\+|00)?\(?\+?\d(?:[\s().\-/]{0,3}\d){6,14}(?![\p{N}])/gu;
const DIGIT_WORDS: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
const SPELT =
  /(?<![a-z])(?:(?:double|treble|triple)\s)?(?:zero|oh|o|nought)(?:[\s,-]{1,3}(?:zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|double|treble|triple|hundred)){6,14}(?![a-z])/gi;
const NOT_A_PHONE =
  /(?:isbn|order|invoice|account|ticket|tracking|version|£|\$|€)\W{0,4}(?:(?:no|number|code)\W{0,3})?$/i;

/** Telephone numbers, British unless an international prefix says otherwise. */
export function findPhones(clean: MappedText): EntityFinding[] {
  const found: EntityFinding[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(clean.text); match; match = CANDIDATE.exec(clean.text)) {
    const written = match[0];
    const start = match.index;
    if (NOT_A_PHONE.test(clean.text.slice(Math.max(0, start - 24), start))) continue;
    const number =
      british(written) ?? foreign(written, clean.text.slice(Math.max(0, start - 40), start));
    if (number === null) continue;
    found.push({
      label: 'PHONE',
      ...clean.toOriginal(start, start + written.length),
      score: 0.9,
      value: number,
    });
  }
  return [...found, ...speltPhones(clean)];
}

/** Numbers in words: "oh seven seven double zero". */
function speltPhones(clean: MappedText): EntityFinding[] {
  return [...clean.text.matchAll(SPELT)].flatMap((match): EntityFinding[] => {
    const number = british(digitsOf(match[0]));
    if (number === null) return [];
    const range = clean.toOriginal(match.index, match.index + match[0].length);
    return [{ label: 'PHONE', ...range, score: 0.9, value: number }];
  });
}

function digitsOf(words: string): string {
  let digits = '';
  let times = 1;
  for (const word of words.toLowerCase().split(/[\s,-]+/)) {
    if (word === 'double') times = 2;
    else if (word === 'treble' || word === 'triple') times = 3;
    else {
      digits += word === 'hundred' ? '00' : (DIGIT_WORDS[word] ?? '').repeat(times);
      times = 1;
    }
  }
  return digits;
}

/** British numbers as dialled at home; Ofcom's drama ranges count as numbers. */
function british(written: string): string | null {
  const digits = written.replace(/\D/g, '');
  const international = /^(?:\+|00)?44/.test(written.replace(/[\s(]/g, ''));
  const home = international ? digits.replace(/^(?:0044|44)0?/, '0') : digits;
  if (!home.startsWith('0') || home.length < 10 || home.length > 11) return null;
  if (
    /^(?:01632|07700900|0114960|0121496|0161496|0191498|02079460|02890180|02920180|08081570)/.test(
      home,
    )
  )
    return home;
  return /^0(?:1|2|3|5[56]|7|8|9)/.test(home) && parsePhoneNumberFromString(home, 'GB')?.isValid()
    ? home
    : null;
}

const FOREIGN_CUE =
  /(?:phone|tel|number|call|ring|mobile|cell|fax|whatsapp|text|contact|or)\b[^\d]{0,16}$|one is $/i;
/** Behind these also digits in one piece are a telephone number; "number" alone may be any reference. */
const DIALLED =
  /\b(?:phone|telephone|tel|mobile|cell|whatsapp|call|ring|text)(?:\s(?:number|no))?\b[^\p{L}\d]{0,3}(?:(?:is|on|me on|us on|me at)\s)?$/iu;

function foreign(written: string, before: string): string | null {
  const compact = written.trim();
  if (compact.startsWith('+') || compact.startsWith('(+') || compact.startsWith('00')) {
    const parsed = parsePhoneNumberFromString(compact.replace(/^00/, '+'));
    return parsed?.isPossible() ? parsed.number : null;
  }
  const digits = compact.replace(/\D/g, '');
  const grouped = /\d[\s().-]\D{0,2}\d/.test(compact);
  const cue = grouped ? FOREIGN_CUE : DIALLED;
  const least = grouped ? 8 : 10;
  return digits.length >= least && digits.length <= 13 && cue.test(before) ? digits : null;
}
