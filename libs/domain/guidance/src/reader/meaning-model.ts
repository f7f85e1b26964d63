import { MEANING_MODEL } from '../models/meaning';
import { allRules } from '../rules';
import { bytesOf } from '../text/hashing';
import { type ItemKind } from '../types';
import { MEANING_BUCKETS, meaningFeatures } from './meaning-features';
import { phraseAnswers } from './phrase-model';

interface Question {
  rule: string;
  /** Its place among the questions of the model. */
  question: number;
  threshold: number;
  /** From here on it may be about the rule, though more often it is not. */
  hint: number;
  /** Of the texts in which its grammar found something to look at, those below are mostly harmless. */
  floor: number;
  /** The same, and surer, where it found something to stop. */
  floorOfStops: number;
}

/** How strongly a text speaks for a rule, as logits. */
export interface Meaning {
  rule: string;
  /** Above what it takes for the rule to be named. */
  strength: number;
  /** Above what it takes to be worth a second look. */
  aboveHint: number;
  /** Above what it takes to believe a phrase that is to be looked at, and one that is a stop. */
  aboveFloor: { review: number; block: number };
}

let weights: Int8Array | undefined;
const asked = new Map<ItemKind, readonly Question[]>();

/**
 * How strongly a canonical text speaks for each rule that was learnt and looks at its kind: by the words that stand in it
 * and by what they are like, both to the same part.
 */
export function meaningsOf(canon: string, kind: ItemKind): Meaning[] {
  weights ??= bytesOf(MEANING_MODEL.weights);
  const features = meaningFeatures(canon);
  const norm = MEANING_MODEL.scale / Math.sqrt(features.length);
  const likened = phraseAnswers(canon, kind);
  const answer = (question: number) =>
    (sumOf(features, question * MEANING_BUCKETS) * norm + (likened[question] ?? 0)) / 2;
  const objection = answer(MEANING_MODEL.rules.length + (kind === 'comment' ? 1 : 0));
  return questionsOf(kind).map(({ rule, question, threshold, hint, floor, floorOfStops }) => {
    const said = answer(question) + objection * MEANING_MODEL.objectionCounts;
    return {
      rule,
      strength: said - threshold,
      aboveHint: said - hint,
      aboveFloor: { review: said - floor, block: said - floorOfStops },
    };
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
      question,
      threshold: MEANING_MODEL.thresholds[question] ?? Infinity,
      hint: MEANING_MODEL.hints[question] ?? Infinity,
      floor: MEANING_MODEL.floors[question] ?? -Infinity,
      floorOfStops: MEANING_MODEL.floorsOfStops[question] ?? -Infinity,
    }))
    .filter(({ rule }) => looking.has(rule));
}

function sumOf(features: readonly number[], from: number): number {
  let sum = 0;
  for (const feature of features) sum += weights?.[from + feature] ?? 0;
  return sum;
}
