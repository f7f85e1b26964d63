import { NAME_MODEL } from '../models/names';
import { bytesOf } from '../text/hashing';
import { type Token, bestLabels, nameFeatures, tokensOf } from './features';

/** A name that the tagger found: offset and words in the cleaned text. */
export interface TaggedName {
  at: number;
  raw: string;
  /** 0 to 1. */
  score: number;
}

const STRETCH = 400;
let weights: Int8Array | undefined;

/** Names by the trained tagger (averaged perceptron over hashed features, Viterbi). */
export function tagNames(text: string): TaggedName[] {
  const tokens = tokensOf(text);
  const found: TaggedName[] = [];
  for (let from = 0; from < tokens.length; from += STRETCH) {
    found.push(...namesIn(text, tokens.slice(from, from + STRETCH)));
  }
  return found;
}

/** In a text longer than anybody writes, lower-case stretches are left to the lists and titles. */
const LONG = 20_000;

function mayName(text: string, tokens: readonly Token[]): boolean {
  const stretch = text.slice(tokens[0]?.start, tokens.at(-1)?.end);
  return (text.length > LONG ? /\p{Lu}/u : /\p{L}/u).test(stretch);
}

function namesIn(text: string, tokens: readonly Token[]): TaggedName[] {
  if (!mayName(text, tokens)) return [];
  const scores = nameFeatures(text, tokens).map(scored);
  const labels = bestLabels(scores, NAME_MODEL.transitions);
  const found: TaggedName[] = [];
  labels.forEach((label, at) => {
    const token = tokens[at];
    if (label === 0 || !token) return;
    const last = found.at(-1);
    if (label === 2 && last) {
      last.raw = text.slice(last.at, token.end);
      return;
    }
    const own = scores[at] ?? [];
    const margin = (own[1] ?? 0) - (own[0] ?? 0);
    found.push({
      at: token.start,
      raw: text.slice(token.start, token.end),
      score: 1 / (1 + Math.exp(-margin / NAME_MODEL.temperature)),
    });
  });
  return found.filter(({ at }) => !/[@#\w]/.test(text[at - 1] ?? ' '));
}

/**
 * Score of each label; the model holds how much likelier a beginning or an inside is than neither.
 * The lift finds more names for some more false alarms.
 */
function scored(features: Uint32Array): number[] {
  weights ??= bytesOf(NAME_MODEL.weights);
  let beginning = 0;
  let inside = 0;
  for (const feature of features) {
    beginning += weights[feature * 2] ?? 0;
    inside += weights[feature * 2 + 1] ?? 0;
  }
  const { scale, lift } = NAME_MODEL;
  return [0, beginning * scale + lift, inside * scale + lift];
}
