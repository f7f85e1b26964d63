import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is signed of a request: method, address without its query, and every parameter as it was meant. */
export interface Signed {
  readonly method: string;
  /** With scheme and host, without query and fragment. */
  readonly address: string;
  /** Of the query, of an urlencoded body, and of the `Authorization` header without `realm` and the signature. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** Both halves of the key; the second is empty while there is no token. */
export interface SigningKeys {
  readonly consumerSecret: string;
  readonly tokenSecret: string;
}

/** Everything but letters, digits, `-`, `.`, `_` and `~` as `%XX` (RFC 5849, 3.6). */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The text that is signed (RFC 5849, 3.4.1). */
export function signatureBase({ method, address, parameters }: Signed): string {
  const url = new URL(address);
  const sorted = parameters
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return [method.toUpperCase(), `${url.origin}${url.pathname}`, sorted]
    .map(percentEncode)
    .join('&');
}

/** The signature `HMAC-SHA1` in base64 (RFC 5849, 3.4.2). */
export function sign(signed: Signed, keys: SigningKeys): string {
  const key = `${percentEncode(keys.consumerSecret)}&${percentEncode(keys.tokenSecret)}`;
  return createHmac('sha1', key).update(signatureBase(signed)).digest('base64');
}

/** Whether a signature is the right one; takes the same time for every wrong one. */
export function isSignature(given: string, signed: Signed, keys: SigningKeys): boolean {
  const [right, shown] = [Buffer.from(sign(signed, keys)), Buffer.from(given)];
  return right.length === shown.length && timingSafeEqual(right, shown);
}

/** The parameters of `Authorization: OAuth …` (RFC 5849, 3.5.1); null when the header is something else. */
export function readOAuthHeader(header: string | undefined): Map<string, string> | null {
  const list = /^OAuth\s+(.*)$/is.exec(header ?? '')?.[1];
  if (list === undefined) return null;
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of list.matchAll(/([^\s,="]+)="([^"]*)"/g)) {
    if (name.toLowerCase() !== 'realm') found.set(decode(name), decode(value));
  }
  return found;
}

/** Encoded text is ASCII, where the order of code units is that of bytes. */
function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
