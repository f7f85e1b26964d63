import { type FoundBecause } from '@canteen/contracts';
import { folded } from '../log/folded';
import { type Asked } from './asked';

/** Who wrote something, as a network shows them. */
export interface ShownAuthor {
  name?: string | null;
  handle?: string | null;
}

const TITLE = /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame|rev)\.?\s+/;
/** Fewest letters of a surname, and fewest digits of a number, that are looked for alone. */
const SHORTEST_SURNAME = 3;
const SHORTEST_NUMBER = 6;
const NUMBER = /^[\d\s()+.-]+$/;
/** What people put between the digits of a number. */
const GAP = '[\\s().-]*';

/** What tells that something is about the person who asks: their accounts, their name, and other words they gave. */
export class PersonTerms {
  /** Ids of accounts that stand in a link to a profile. */
  readonly accountIds: readonly string[];
  private readonly handles: ReadonlySet<string>;
  private readonly names: ReadonlySet<string>;
  private readonly nameParts: ReadonlySet<string>;
  private readonly words: ReadonlySet<string>;
  private readonly numbers: readonly string[];
  private readonly patterns: readonly RegExp[];

  constructor({ name, accounts, words }: Asked) {
    const handles = accounts.map(handleIn).filter((handle) => handle !== '');
    this.accountIds = handles.filter((handle) => /^\d{5,}$/.test(handle));
    this.handles = new Set(handles);
    const whole = plain(name).replace(TITLE, '');
    const otherNames = words.map(plain).filter((word) => !NUMBER.test(word));
    this.names = new Set([whole, plain(name), ...accounts.map(plain), ...otherNames]);
    const parts = whole.split(' ');
    this.nameParts = new Set([...parts, ...otherNames.flatMap((word) => word.split(' '))]);
    this.words = new Set([...otherNames, ...handles]);
    this.numbers = words.filter((word) => isNumber(word)).map(digitsOf);
    const surname = parts.length > 1 ? (parts.at(-1) ?? '') : '';
    this.patterns = [
      ...[whole, ...otherNames, ...handles].map(wordPattern),
      ...(surname.length >= SHORTEST_SURNAME ? [wordPattern(surname)] : []),
      ...this.numbers.map(numberPattern),
    ];
  }

  /** Whether somebody is whom the request names, and how that is known; a name alone may be somebody else’s too. */
  whoseIs({
    name,
    handle,
  }: ShownAuthor): Extract<FoundBecause, 'their-account' | 'same-name'> | null {
    if (handle && this.handles.has(handleIn(handle))) return 'their-account';
    return name && this.names.has(plain(name)) ? 'same-name' : null;
  }

  /** Whether a text speaks of them: their name, their surname, a handle, or a number in any notation. */
  standIn(text: string): boolean {
    const read = plain(text);
    return this.patterns.some((pattern) => pattern.test(read));
  }

  /** Whether a part of a text, such as a name that was recognised in it, is their own. */
  isOwn(part: string): boolean {
    const own = plain(part).replace(TITLE, '').replace(/'s$/, '');
    if (this.words.has(handleIn(own)) || this.words.has(own)) return true;
    if (isNumber(own)) return this.numbers.includes(digitsOf(own));
    return own.split(' ').every((word) => this.nameParts.has(word));
  }
}

/** In lower case, with single blanks and straight apostrophes. */
function plain(text: string): string {
  return folded(text).replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/** The handle or number of an account in what somebody gave: "@sam", "x.com/sam", "facebook.com/profile.php?id=10". */
function handleIn(account: string): string {
  const text = plain(account);
  const link = /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:x|twitter|facebook|fb)\.com\/(.+)$/.exec(
    text,
  )?.[1];
  if (link === undefined) return text.replace(/^@/, '');
  const id = /[?&]id=(\d+)/.exec(link)?.[1];
  if (id !== undefined) return id;
  const parts = link
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean);
  return (parts[0] === 'people' ? parts.at(-1) : parts[0])?.replace(/^@/, '') ?? '';
}

function isNumber(word: string): boolean {
  return NUMBER.test(word) && word.replace(/\D/g, '').length >= SHORTEST_NUMBER;
}

/** The digits of a number; of a British telephone number as it is dialled at home. */
function digitsOf(word: string): string {
  return word.replace(/\D/g, '').replace(/^(?:0044|44)0?(?=\d{9,10}$)/, '0');
}

/** Finds a word where it stands alone; the flags with `u` among them. */
export function wholeWord(word: string, flags: string): RegExp {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, flags);
}

function wordPattern(word: string): RegExp {
  return wholeWord(word, 'u');
}

function numberPattern(digits: string): RegExp {
  const home = /^0\d{9,10}$/.test(digits);
  const start = home ? `(?:0|(?:\\+|00)?44${GAP}0?)${GAP}` : '';
  const rest = [...(home ? digits.slice(1) : digits)].join(GAP);
  return new RegExp(`(?<!\\d)${start}${rest}(?!\\d)`, 'u');
}
