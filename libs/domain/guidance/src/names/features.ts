import { AMBIGUOUS_NAMES, NOT_NAMES } from '../data/names';
import { hashOf } from '../text/hashing';
import { isFirstName } from './first-names';

/** Number of weights for each label. */
export const NAME_BUCKETS = 2 ** 16;
/** Outside a name, at its beginning, inside it. */
export const NAME_LABELS = 3;

/** A word or sign of a text. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const TOKEN = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+|[^\s]/gu;
const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|lady|lord|sister|nurse|rev|president|senator|king|queen|prince|princess|captain|cllr|judge|minister|mayor)$/;
const KIN =
  /^(?:mum|mam|dad|mother|father|nan|gran|grandad|grandma|husband|wife|son|daughter|brother|sister|uncle|aunt|auntie|cousin|friend|neighbour|mate|boss|little|our|named|called|partner|girlfriend|boyfriend)$/;

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
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/g, '0')
    .replace(/(.)\1{2,}/g, '$1$1');
}

function kindOf(word: string): string {
  const lower = word.toLowerCase();
  if (NOT_NAMES.has(lower)) return 'not';
  if (!isFirstName(lower)) return 'none';
  return AMBIGUOUS_NAMES.has(lower) ? 'maybe' : 'name';
}

/** Hashed features of every token. */
export function nameFeatures(tokens: readonly Token[]): Uint32Array[] {
  const words = tokens.map(({ text }) => text);
  const lowers = words.map((word) => word.toLowerCase());
  const shapes = words.map(shapeOf);
  const kinds = words.map(kindOf);
  const shouting =
    words.filter((word) => /^\p{Lu}{2,}$/u.test(word)).length > words.length / 2 ? 'loud' : 'calm';
  return words.map((word, at) => {
    const own = lowers[at] ?? '';
    const w = (offset: number) => lowers[at + offset] ?? '<>';
    const s = (offset: number) => shapes[at + offset] ?? '<>';
    const k = (offset: number) => kinds[at + offset] ?? '<>';
    const cue =
      TITLE.test(w(-1)) || (w(-1) === '.' && TITLE.test(w(-2)))
        ? 'title'
        : KIN.test(w(-1))
          ? 'kin'
          : 'none';
    const first = at === 0 || /^[.!?:"“]$/.test(w(-1)) ? 'first' : 'later';
    const names = [
      'bias',
      `w ${own}`,
      `w- ${w(-1)}`,
      `w+ ${w(1)}`,
      `w-- ${w(-2)}`,
      `w++ ${w(2)}`,
      `s ${s(0)}`,
      `s- ${s(-1)} ${s(0)}`,
      `s+ ${s(0)} ${s(1)}`,
      `s3 ${s(-1)} ${s(0)} ${s(1)}`,
      `p1 ${own.slice(0, 1)} ${s(0)}`,
      `p2 ${own.slice(0, 2)}`,
      `p3 ${own.slice(0, 3)}`,
      `e1 ${own.slice(-1)} ${s(0)}`,
      `e2 ${own.slice(-2)}`,
      `e3 ${own.slice(-3)}`,
      `e4 ${own.slice(-4)}`,
      `k ${k(0)} ${shouting}`,
      `k- ${k(-1)} ${k(0)}`,
      `k+ ${k(0)} ${k(1)}`,
      `ks ${k(0)} ${s(0)}`,
      `k3 ${k(-1)} ${k(0)} ${k(1)}`,
      `c ${cue} ${s(0)}`,
      `ck ${cue} ${k(0)}`,
      `f ${first} ${s(0)} ${k(0)}`,
      `b- ${w(-1)} ${own}`,
      `b+ ${own} ${w(1)}`,
      `w-s ${w(-1)} ${s(0)}`,
      `w+s ${s(0)} ${w(1)}`,
      `w+k ${k(0)} ${w(1)}`,
      `w-k ${w(-1)} ${k(0)}`,
      `k-s ${k(-1)} ${s(0)}`,
      `n ${Math.min(4, word.length)} ${s(0)}`,
    ];
    return Uint32Array.from(names, (name) => hashOf(name) % NAME_BUCKETS);
  });
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
