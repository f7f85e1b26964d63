import { LEET, LOOKALIKES, SPELLINGS } from '../data/spelling';
import { MappedText } from './mapped-text';

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const KEYCAP = /([0-9])\uFE0F?\u20E3/g;
const NOT_ASCII = /[\u0080-\uFFFF]/;
const COMPATIBILITY =
  /[\u00A0-\u00BE\u2000-\u200A\u2010-\u2015\u2018-\u201F\u2024-\u2026\u202F\u2032\u2033\u205F\u2070-\u209C\u2100-\u214F\u2460-\u24FF\u2776-\u2793\u3000\uFB00-\uFB06\uFF01-\uFF5E]|[\u{1D400}-\u{1D7FF}\u{1F100}-\u{1F169}]/gu;
const OTHER_LETTER =
  /[\u0131\u0142\u0141\u00F8\u00D8\u0250-\u02AF\u0370-\u03FF\u0400-\u052F\u1D00-\u1D7F\uA720-\uA7FF]/g;
const SPACED_LETTERS = /(?<![\p{L}\p{N}'’])\p{L}(?: {1,3}\p{L}){2,60}(?![\p{L}\p{N}'’])/gu;
const MIXED_WORD = /(?<![\p{L}\p{N}@$!])[\p{L}\p{N}@$!]{2,40}(?![\p{L}\p{N}@$!])/gu;
const LEET_WORD = /\p{L}[0134578@$!]+\p{L}|[@$]\p{L}{2}|\p{L}{4}[0134]/u;
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu;
const CONTRACTION = /(?<=\p{L})(?:n't|'re|'ve|'ll|'d|'m)(?!\p{L})/gu;
const CONTRACTED: Readonly<Record<string, string>> = {
  "n't": ' not',
  "'re": ' are',
  "'ve": ' have',
  "'ll": ' will',
  "'d": ' would',
  "'m": ' am',
};

/** Two readings of a text: `clean` keeps case and wording, `canon` is for matching phrases. */
export interface Readings {
  /** Case kept; compatibility forms, look-alikes, invisible and keycap characters resolved. */
  clean: MappedText;
  /** Lower case, text-message spellings and contractions written out, spaces collapsed. */
  canon: MappedText;
}

/** Prepares a text for matching; every match can be mapped back to the original. */
export function readingsOf(original: string): Readings {
  const clean = cleaned(original);
  return { clean, canon: canonical(clean) };
}

function cleaned(original: string): MappedText {
  const whole = MappedText.of(original);
  if (!NOT_ASCII.test(original)) return whole;
  return whole
    .replace(KEYCAP, (match) => match[1] ?? '')
    .replace(INVISIBLE, () => '')
    .replace(COMPATIBILITY, (match) => plainForm(match[0]))
    .replace(OTHER_LETTER, (match) => LOOKALIKES[match[0]] ?? match[0]);
}

function plainForm(character: string): string {
  if (/[\u2018-\u201B\u2032]/.test(character)) return "'";
  if (/[\u201C-\u201F\u2033]/.test(character)) return '"';
  if (/[\u2010-\u2015]/.test(character)) return '-';
  const normal = character.normalize('NFKC');
  return /^[\u2460-\u24FF]/.test(character) ? normal.replace(/[()]/g, '') : normal;
}

/** Letters written as digits or signs read as letters ("W1nnie"); case kept. */
export function readLetters(clean: MappedText): MappedText {
  return /[0134578@$!]/.test(clean.text)
    ? clean.replace(MIXED_WORD, (match) => readLeet(match[0]))
    : clean;
}

function canonical(clean: MappedText): MappedText {
  return clean
    .replace(SPACED_LETTERS, (match) => joinSpaced(match[0]))
    .replace(/`/g, () => "'")
    .replace(/\n\s*/g, () => '\n')
    .replace(/[^\S\n]{2,}|\t/g, () => ' ')
    .replace(MIXED_WORD, (match) => readLeet(match[0]))
    .replace(/[\p{Lu}\p{Lt}]+/gu, (match) => sameLengthLower(match[0]))
    .replace(WORD, (match) => {
      const spelling = SPELLINGS[match[0]];
      return spelling !== undefined && Object.hasOwn(SPELLINGS, match[0]) ? spelling : match[0];
    })
    .replace(CONTRACTION, (match) => CONTRACTED[match[0]] ?? match[0]);
}

/** "N H S   n o" reads as "NHS no": one space inside a word, more between words. */
function joinSpaced(run: string): string {
  return run
    .split(/ {2,3}/)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ');
}

const REAL_WITH_DIGITS =
  /^(?:\p{L}{1,2}\d[\p{L}\d]{0,2}|hba1c|\d+(?:st|nd|rd|th|am|pm|mg|ml|mcg|kg|g|cm|mm|k|x|s|d|hrs?|mins?|yrs?|year\p{L}*|week\p{L}*|day\p{L}*)|.*\d{2,}.*)$/iu;

/** Reads a word with digits or signs for letters, and leaves real mixtures ("3rd", "B12") alone. */
function readLeet(word: string): string {
  if (!LEET_WORD.test(word)) return word;
  if (REAL_WITH_DIGITS.test(word) || /^[@#]/.test(word)) return word;
  const body = word.replace(/(?<!!)!+$/, '');
  const letters = body.replace(/[^\p{L}]/gu, '').length;
  if (letters < 2 || letters * 2 < body.length) return word;
  return body.replace(/[0134578@$!]/g, (sign) => LEET[sign] ?? sign) + word.slice(body.length);
}

function sameLengthLower(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
