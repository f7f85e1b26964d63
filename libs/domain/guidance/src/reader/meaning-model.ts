import { MEANING_MODEL } from '../models/meaning';
import { allRules } from '../rules';
import { bytesOf } from '../text/hashing';
import { type ItemKind } from '../types';
import { MEANING_BUCKETS } from './meaning-features';

interface Question {
  rule: string;
  /** Where its weights begin. */
  from: number;
  threshold: number;
  /** Hardly a text that breaks the rule speaks for it less than this. */
  floor: number;
}

/** How strongly a text speaks for a rule, as logits. */
export interface Meaning {
  rule: string;
  /** Above what it takes for the rule to be named. */
  strength: number;
  /** Above what hardly any text that breaks the rule falls below. */
  aboveFloor: number;
}

let weights: Int8Array | undefined;
const asked = new Map<ItemKind, readonly Question[]>();

/** How strongly a text speaks for each rule that was learnt and looks at its kind. */
export function meaningsOf(features: readonly number[], kind: ItemKind): Meaning[] {
  weights ??= bytesOf(MEANING_MODEL.weights);
  const norm = MEANING_MODEL.scale / Math.sqrt(features.length);
  const anything = MEANING_MODEL.rules.length + (kind === 'comment' ? 1 : 0);
  const objection = sumOf(features, anything * MEANING_BUCKETS) * norm;
  return questionsOf(kind).map(({ rule, from, threshold, floor }) => {
    const said = sumOf(features, from) * norm + objection * MEANING_MODEL.objectionCounts;
    return { rule, strength: said - threshold, aboveFloor: said - floor };
  });
}

/** The questions about rules that look at this kind of item. */
function questionsOf(kind: ItemKind): readonly Question[] {
  const known = asked.get(kind) ?? applicableTo(kind);
  asked.set(kind, known);
  return known;
}

function applicableTo(kind: ItemKind): Question[] {
  const looking = new Set(
    allRules.filter(({ appliesTo }) => appliesTo.includes(kind)).map(({ id }) => id),
  );
  return MEANING_MODEL.rules
    .map((rule, question) => ({
      rule,
      from: question * MEANING_BUCKETS,
      threshold: MEANING_MODEL.thresholds[question] ?? Infinity,
      floor: MEANING_MODEL.floors[question] ?? -Infinity,
    }))
    .filter(({ rule }) => looking.has(rule));
}

function sumOf(features: readonly number[], from: number): number {
  let sum = 0;
  for (const feature of features) sum += weights?.[from + feature] ?? 0;
  return sum;
}
