import { type MappedText } from '../text/mapped-text';
import { type EntityFinding } from './entity-finding';

const EMAIL =
  /(?<![\w+])(?<!\w[.-])[\w][\w.+'-]{0,63}(?:\s@\s|@\s?)[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{2,63}){0,4}\.[A-Za-z][A-Za-z0-9-]{1,62}/gu;
const SPELT_EMAIL =
  /(?<![\w+])(?<!\w[.-])[\w][\w.+-]{0,63}\s?(?:\(at\)|\[at\]|\{at\}|\sat\s|@)\s?[\w-]{1,63}(?:(?:\s?(?:\(dot\)|\[dot\]|\{dot\}|\sdot\s)\s?|\.)[\w-]{2,63}){1,5}/gi;
const URL =
  /(?<![A-Za-z0-9@])(?<![A-Za-z0-9]\.)(?:https?:\/\/|www\.)[^\s<>"'“”]{3,300}|(?<![A-Za-z0-9@-])(?<![A-Za-z0-9@]\.)(?:[a-z0-9-]{1,63}\.){1,4}(?:(?:co|com|org|net|ac|gov|nhs)\.[a-z]{2}|com|org|net|edu|gov|info|biz|dev|app|io|uk|eu|ly|(?:me|be|ie|pl)(?=\/)|de|fr|nl|xyz|scot|cymru|example)(?:\/[^\s<>"'“”]{0,300})?(?![\w@])/gi;

/** Where many have their address: "jane at gmail.com" needs no other sign. */
const MAIL_HOST =
  /\sat\s(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|btinternet|btopenworld|aol|talktalk|virginmedia|live|msn|protonmail|nhs)\.(?:com|co\.uk|net)$/i;
const DOMAIN_END =
  /\.(?:com|org|net|edu|gov|info|biz|uk|co|eu|ie|de|fr|es|it|nl|pl|io|me|us|ca|au|nz|in|scot|wales|cymru|london|example)$/;

/** E-mail addresses, also spelt out ("name at host dot uk"); the value is the plain address. */
export function findEmails(clean: MappedText): EntityFinding[] {
  const plain = matches(clean, EMAIL).map((found) => ({
    ...found,
    label: 'EMAIL' as const,
    score: 0.98,
  }));
  const spelt = /\bdot\b|[([{]at[)\]}]|\sat\s\w+\./i.test(clean.text)
    ? matches(clean, SPELT_EMAIL)
        .filter(({ raw }) => !/\sat\s/i.test(raw) || /\bdot\b/i.test(raw) || MAIL_HOST.test(raw))
        .filter(({ raw }) => DOMAIN_END.test(plainAddress(raw)))
        .filter((found) => !plain.some((p) => p.start < found.end && found.start < p.end))
        .map((found) => ({ ...found, label: 'EMAIL' as const, score: 0.9 }))
    : [];
  return [...plain, ...spelt].map(({ raw, ...found }) => ({ ...found, value: plainAddress(raw) }));
}

/** Web addresses, with or without their scheme. */
export function findUrls(clean: MappedText): EntityFinding[] {
  return matches(clean, URL, /(?<![.,;:!?)\]*_])[.,;:!?)\]*_]+$/).map(({ raw, start, end }) => ({
    label: 'URL',
    start,
    end,
    score: 0.95,
    value: raw.toLowerCase(),
  }));
}

function plainAddress(raw: string): string {
  return raw
    .toLowerCase()
    .replace(/\s?(?:[([{]at[)\]}]|\sat\s|@)\s?/g, '@')
    .replace(/\s?(?:[([{]dot[)\]}]|\sdot\s|\.)\s?/g, '.');
}

function matches(
  clean: MappedText,
  pattern: RegExp,
  trailing = /$/,
): { start: number; end: number; raw: string }[] {
  pattern.lastIndex = 0;
  return [...clean.text.matchAll(pattern)].map((match) => {
    const raw = match[0].replace(trailing, '');
    return { ...clean.toOriginal(match.index, match.index + raw.length), raw };
  });
}
