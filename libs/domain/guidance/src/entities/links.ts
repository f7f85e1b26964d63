import { type MappedText } from '../text/mapped-text';
import { type EntityFinding } from './entity-finding';

const EMAIL =
  /(?<![\w.+-])[\w][\w.+'-]{0,63}(?:\s@\s|@\s?)[\w-]{1,63}(?:\.[\w-]{2,63}){0,4}\.[A-Za-z][A-Za-z0-9-]{1,62}/g;
const SPELT_EMAIL =
  /(?<![\w.+-])[\w][\w.+-]{0,63}\s?(?:\(at\)|\[at\]|\{at\}|\sat\s|@)\s?[\w-]{1,63}(?:\s?(?:\(dot\)|\[dot\]|\{dot\}|\sdot\s|\.)\s?[\w-]{2,63}){1,5}/gi;
const URL =
  /(?<![\w@.])(?:https?:\/\/|www\.)[^\s<>"'“”]{3,300}|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:(?:co|com|org|net|ac|gov|nhs)\.[a-z]{2}|com|org|net|edu|gov|info|biz|dev|app|io|me|uk|eu|ly|be|example)(?:\/[^\s<>"'“”]{0,300})?(?![\w@])/gi;

/** E-mail addresses, also spelt out ("name at host dot uk"); the value is the plain address. */
export function findEmails(clean: MappedText): EntityFinding[] {
  const plain = matches(clean, EMAIL).map((found) => ({
    ...found,
    label: 'EMAIL' as const,
    score: 0.98,
  }));
  const spelt = /\bdot\b|[([{]at[)\]}]/i.test(clean.text)
    ? matches(clean, SPELT_EMAIL)
        .filter((found) => !/\sat\s/i.test(found.raw) || /\bdot\b/i.test(found.raw))
        .filter((found) => !plain.some((p) => p.start < found.end && found.start < p.end))
        .map((found) => ({ ...found, label: 'EMAIL' as const, score: 0.9 }))
    : [];
  return [...plain, ...spelt].map(({ raw, ...found }) => ({ ...found, value: plainAddress(raw) }));
}

/** Web addresses, with or without their scheme. */
export function findUrls(clean: MappedText): EntityFinding[] {
  return matches(clean, URL).map(({ raw, start, end }) => {
    const trailing = /[.,;:!?)\]]+$/.exec(raw)?.[0].length ?? 0;
    return {
      label: 'URL',
      start,
      end: end - trailing,
      score: 0.95,
      value: raw.slice(0, raw.length - trailing).toLowerCase(),
    };
  });
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
): { start: number; end: number; raw: string }[] {
  pattern.lastIndex = 0;
  return [...clean.text.matchAll(pattern)].map((match) => ({
    ...clean.toOriginal(match.index, match.index + match[0].length),
    raw: match[0],
  }));
}
