import { PLACE_WORDS } from '../data/places';
import { SURNAMES } from '../data/surnames';
import { hashOf } from '../text/hashing';
import { everydayness } from './everyday-words';
import { firstNameFrequency } from './first-names';

/** Number of weights for each label. */
export const NAME_BUCKETS = 2 ** 17;
/** Outside a name, at its beginning, inside it. */
export const NAME_LABELS = 3;

/** How far into a text, in UTF-16 code units, and how many handles are looked for: bounds for hostile texts. */
const OPENING = 2_000;
const MOST_HANDLES = 20;

/** A word or sign of a text. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const TOKEN = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+|[^\s]/gu;
const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|lady|lord|sister|nurse|rev|president|senator|king|queen|prince|princess|captain|cllr|judge|minister|mayor|colonel|major|sgt|saint|st)$/;
const KIN =
  /^(?:mum|mam|dad|mother|father|nan|gran|grandad|grandma|husband|wife|son|daughter|brother|sister|uncle|aunt|auntie|cousin|friend|neighbour|mate|boss|little|our|named|called|partner|girlfriend|boyfriend)$/;
const ROLE =
  /^(?:actor|actress|singer|author|manager|coach|striker|midfielder|defender|goalkeeper|captain|player|director|chairman|ceo|leader|secretary|minister|mp|writer|poet|artist|band|dj|by|feat|ft|featuring|starring|vs|v|with|and|&|from|says|said|told|asks|love|hi|hey|hello|thanks|thank|dear|happy|rip|congrats|regards)$/;

/** Words and signs of a text, possessive endings apart. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const possessive = /['’]s$/.exec(word);
    const end = match.index + word.length - (possessive ? 2 : 0);
    tokens.push({ text: word.slice(0, end - match.index), start: match.index, end });
    if (possessive) tokens.push({ text: "'s", start: end, end: end + 2 });
  }
  return tokens;
}

function shapeOf(word: string): string {
  if (/^[a-z]+$/.test(word)) return 'xx'.slice(0, word.length);
  if (/^[A-Z][a-z]+$/.test(word)) return 'Xxx'.slice(0, word.length);
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/g, '0')
    .replace(/(.)\1{2,}/g, '$1$1');
}

/** What the lists know about a word. */
interface Kind {
  /** 0 no first name … 5 among the most given. */
  first: number;
  surname: boolean;
  /** 0 no everyday word … 2 hardly ever written with a capital. */
  everyday: number;
  /** All of it as one sign. */
  sign: string;
}

function kindOf(lower: string): Kind {
  const first = firstNameFrequency(lower);
  const surname = SURNAMES.has(lower);
  const everyday = everydayness(lower);
  return {
    first,
    surname,
    everyday,
    sign: `${Math.min(4, first)}${surname ? 's' : ''}${everyday}`,
  };
}

/** A text's words with all that features are made of. */
interface Reading {
  tokens: readonly Token[];
  lowers: readonly string[];
  shapes: readonly string[];
  kinds: readonly Kind[];
  /** All capitals, headline capitals, no capitals or ordinary. */
  style: 'loud' | 'title' | 'small' | 'plain';
  /** A post with links, handles or hashtags, or prose. */
  source: 'post' | 'prose';
  /** Handles and hashtags, lower case: people are often named beside their own. */
  handles: readonly string[];
}

/** Hashed features of every token of a text. */
export function nameFeatures(text: string, tokens: readonly Token[]): Uint32Array[] {
  const reading = readingOf(text, tokens);
  return tokens.map((_, at) =>
    bucketsOf(
      ownFeatures(reading, at).concat(listFeatures(reading, at), nearFeatures(reading, at)),
    ),
  );
}

function bucketsOf(hashes: readonly number[]): Uint32Array {
  const buckets = new Uint32Array(hashes.length);
  hashes.forEach((hash, at) => {
    buckets[at] = hash % NAME_BUCKETS;
  });
  return buckets;
}

function readingOf(text: string, tokens: readonly Token[]): Reading {
  const lowers = tokens.map((token) => token.text.toLowerCase());
  const opening = text.slice(0, OPENING);
  return {
    tokens,
    lowers,
    shapes: tokens.map((token) => shapeOf(token.text)),
    kinds: lowers.map(kindOf),
    style: styleOf(tokens),
    source: /https?:|^RT |[@#]\w/.test(opening) ? 'post' : 'prose',
    handles: Array.from(opening.matchAll(/[@#](\w{3,40})/g), (match) =>
      (match[1] ?? '').toLowerCase(),
    ).slice(0, MOST_HANDLES),
  };
}

function styleOf(tokens: readonly Token[]): Reading['style'] {
  const words = tokens.filter((token) => /\p{L}{2,}/u.test(token.text));
  const loud = words.filter((token) => /^\p{Lu}+$/u.test(token.text)).length;
  const capitals = words.filter((token) => /^\p{Lu}\p{Ll}/u.test(token.text)).length;
  if (loud > words.length / 2) return 'loud';
  if (capitals > words.length * 0.6 && words.length > 3) return 'title';
  return capitals + loud === 0 ? 'small' : 'plain';
}

/** The word itself: its letters, shape, beginning and end. */
function ownFeatures({ tokens, lowers, shapes }: Reading, at: number): number[] {
  const own = lowers[at] ?? '';
  const shape = shapes[at] ?? '';
  const before = tokens[at - 1];
  const glued = before && before.end === tokens[at]?.start ? before.text : '';
  return [
    hashOf('bias'),
    hashOf('w ', own),
    hashOf('s ', shape),
    hashOf('p1 ', own.slice(0, 1), ' ', shape),
    hashOf('p2 ', own.slice(0, 2)),
    hashOf('p3 ', own.slice(0, 3)),
    hashOf('e1 ', own.slice(-1), ' ', shape),
    hashOf('e2 ', own.slice(-2)),
    hashOf('e3 ', own.slice(-3)),
    hashOf('e4 ', own.slice(-4)),
    hashOf('n ', String(Math.min(4, own.length)), ' ', shape),
    hashOf('g ', glued, ' ', shape),
  ];
}

/** What the lists of names, places and everyday words know of it and its neighbours. */
function listFeatures(reading: Reading, at: number): number[] {
  const { lowers, kinds, style, source, handles } = reading;
  const own = lowers[at] ?? '';
  const kind = kinds[at] ?? kindOf('');
  const everyday = String(kind.everyday);
  const s = (offset: number) => reading.shapes[at + offset] ?? '<>';
  const k = (offset: number) => kinds[at + offset]?.sign ?? '<>';
  const place = (offset: number) => PLACE_WORDS.has(lowers[at + offset] ?? '');
  const first = isOpening(lowers[at - 1]) ? 'first' : 'later';
  const letters = own.replace(/[^a-z]/g, '');
  const handled = letters.length > 2 && handles.some((handle) => handle.includes(letters));
  return [
    hashOf('k ', k(0), ' ', style),
    hashOf('k- ', k(-1), ' ', k(0)),
    hashOf('k+ ', k(0), ' ', k(1)),
    hashOf('ks ', k(0), ' ', s(0)),
    hashOf('k3 ', k(-1), ' ', k(0), ' ', k(1)),
    hashOf('k+s ', k(0), ' ', s(0), ' ', k(1), ' ', s(1)),
    hashOf('k-ss ', k(-1), ' ', s(-1), ' ', k(0), ' ', s(0)),
    hashOf('k-s ', k(-1), ' ', s(0)),
    hashOf('f ', first, ' ', s(0), ' ', k(0)),
    hashOf('fn ', String(kind.first), ' ', s(0)),
    hashOf('sn ', String(kind.surname), ' ', s(0), ' ', String(kinds[at - 1]?.first ?? 0)),
    hashOf('ev ', everyday, ' ', s(0), ' ', first),
    hashOf('so ', source, ' ', s(0), ' ', everyday),
    hashOf('st ', style, ' ', s(0)),
    hashOf('sk ', style, ' ', s(0), ' ', String(kind.first), ' ', everyday),
    hashOf('pl- ', String(place(-1)), ' ', s(0)),
    hashOf('pl+ ', s(0), ' ', String(place(1))),
    ...(place(0) ? [hashOf('pl ', s(0))] : []),
    ...(handled ? [hashOf('h ', s(0), ' ', everyday), hashOf('hk ', k(0), ' ', s(0))] : []),
  ];
}

/** The words around it. */
function nearFeatures({ lowers, shapes, kinds }: Reading, at: number): number[] {
  const own = lowers[at] ?? '';
  const w = (offset: number) => lowers[at + offset] ?? '<>';
  const s = (offset: number) => shapes[at + offset] ?? '<>';
  const k = kinds[at]?.sign ?? '<>';
  const cue = cueOf(w(-1), w(-2));
  return [
    hashOf('w- ', w(-1)),
    hashOf('w+ ', w(1)),
    hashOf('w-- ', w(-2)),
    hashOf('w++ ', w(2)),
    hashOf('s- ', s(-1), ' ', s(0)),
    hashOf('s+ ', s(0), ' ', s(1)),
    hashOf('s3 ', s(-1), ' ', s(0), ' ', s(1)),
    hashOf('c ', cue, ' ', s(0)),
    hashOf('ck ', cue, ' ', k, ' ', s(0)),
    hashOf('b- ', w(-1), ' ', own),
    hashOf('b+ ', own, ' ', w(1)),
    hashOf('w-s ', w(-1), ' ', s(0)),
    hashOf('w+s ', s(0), ' ', w(1)),
    hashOf('w+k ', k, ' ', w(1)),
    hashOf('w-k ', w(-1), ' ', k),
  ];
}

function isOpening(before: string | undefined): boolean {
  return before === undefined || /^[.!?:"“]$/.test(before);
}

function cueOf(before: string, earlier: string): string {
  if (TITLE.test(before) || (before === '.' && TITLE.test(earlier))) return 'title';
  if (KIN.test(before)) return 'kin';
  return ROLE.test(before) ? 'role' : 'none';
}

/** Best labels by Viterbi: a name's inside cannot follow its outside. */
export function bestLabels(
  scores: readonly (readonly number[])[],
  transitions: readonly number[],
): number[] {
  let best = [0, 0, Number.NEGATIVE_INFINITY];
  const back: number[][] = [];
  scores.forEach((own, at) => {
    const from: number[] = [];
    const next = own.map((score, label) => {
      if (at === 0) return label === 2 ? Number.NEGATIVE_INFINITY : score;
      let top = Number.NEGATIVE_INFINITY;
      for (let previous = 0; previous < NAME_LABELS; previous++) {
        if (label === 2 && previous === 0) continue;
        const total = (best[previous] ?? 0) + (transitions[previous * NAME_LABELS + label] ?? 0);
        if (total > top) {
          top = total;
          from[label] = previous;
        }
      }
      return top + score;
    });
    back.push(from);
    best = next;
  });
  const labels = new Array<number>(scores.length).fill(0);
  let label = best.indexOf(Math.max(...best));
  for (let at = scores.length - 1; at >= 0; at--) {
    labels[at] = label;
    label = back[at]?.[label] ?? 0;
  }
  return labels;
}
