import { type Field, type ScreenedItem } from '../item';
import { type Detection, type Rule } from '../rule';
import { type ItemKind, type Span } from '../types';
import { type Meaning, meaningsOf } from './meaning-model';

/** A passage has at least so many words before the next one begins; short texts are read in one go. */
const WORDS_OF_A_PASSAGE = 45;
/** Shorter texts say too little to judge by. */
const FEWEST_WORDS = 4;
/** A passage seldom breaks more rules than this; the rest would be guesses about the same words. */
const MOST_RULES = 3;
/** What is fainter than this beside the strongest is its echo. */
const SHARE_OF_STRONGEST = 0.5;
/** Nor is a reader asked to think about more than this besides. */
const MOST_HINTS = 1;

/** What a passage reads like, and the most telling sentence. */
interface Reading extends Meaning {
  place: Span;
}

/** What is said of a passage: that it reads like others that break the rule, or that it may. */
interface Named extends Reading {
  hint: boolean;
}

/** What an item's own text reads like: for each passage and rule the part that speaks for the rule most. */
interface ReadText {
  readings: readonly Reading[];
  named: readonly Named[];
}

/** Read once for all rules. */
const readTexts = new WeakMap<Field, ReadText>();

/**
 * What the learned reader finds in the item's own text for a rule whose grammar found nothing: a text that reads
 * like others that break the rule. It is never more than something to look at, and nothing is hidden on its word.
 * @returns detections of severity `review` at most, with a confidence between 0.5 and 0.9
 */
export function secondReading(rule: Rule, item: ScreenedItem): Detection[] {
  if (isExcused(rule.id, item)) return [];
  return readTextOf(item)
    .named.filter((reading) => reading.rule === rule.id)
    .map(({ strength, place, hint }) => ({
      field: item.text.name,
      ...item.text.toOriginal(place.start, place.end),
      confidence: hint
        ? 0.2 + 0.3 * Math.exp(Math.min(strength, 0) / 2)
        : 0.5 + 0.4 * (1 - Math.exp(-strength / 2)),
      severity: hint || rule.severity === 'advise' ? 'advise' : 'review',
      learned: true,
      hint,
    }));
}

/** What recorded consent, agreement, a declaration or the kind of account makes acceptable whatever the words. */
function isExcused(rule: string, { hasConsent, context }: ScreenedItem): boolean {
  if (rule === 'boundaries.account-mixing') return /^personal/i.test(context.channel ?? '');
  if (rule === 'conflicts.unlabelled-ad') return (context.declarations ?? []).length > 0;
  const aboutPatients = rule.startsWith('confidentiality.') || rule === 'consent.patient-story';
  return aboutPatients && (hasConsent || context.staffUpdate === true);
}

/**
 * Whether a text in which the rule's grammar found something reads like harmless ones; for a stop it has to be surer. A
 * text that is too short to judge by, or a rule that was not learnt, is never doubted.
 */
export function readsHarmless(
  rule: Rule,
  item: ScreenedItem,
  severity: 'review' | 'block',
): boolean {
  const read = readTextOf(item).readings.filter((reading) => reading.rule === rule.id);
  return read.length > 0 && read.every(({ aboveFloor }) => aboveFloor[severity] < 0);
}

function readTextOf({ text, kind }: ScreenedItem): ReadText {
  const known = readTexts.get(text);
  if (known !== undefined) return known;
  const passages = passagesOf(text).map((passage) => strongest(text, passage, kind));
  const read = { readings: passages.flat(), named: passages.flatMap(named) };
  readTexts.set(text, read);
  return read;
}

/** What of a passage's readings is worth naming, and what of the rest is worth a hint. */
function named(passage: readonly Reading[]): Named[] {
  const read = [...passage].sort((one, other) => other.strength - one.strength);
  const faintest = (read[0]?.strength ?? 0) * SHARE_OF_STRONGEST;
  const loud = read
    .slice(0, MOST_RULES)
    .filter(({ strength }) => strength > 0 && strength >= faintest);
  const hints = read
    .filter((reading) => reading.aboveHint > 0 && !loud.includes(reading))
    .slice(0, MOST_HINTS);
  return [
    ...loud.map((reading) => ({ ...reading, hint: false })),
    ...hints.map((reading) => ({ ...reading, hint: true })),
  ];
}

/** For each rule the part of the passage that speaks for it most, which may be the whole. */
function strongest(field: Field, passage: Passage, kind: ItemKind): Reading[] {
  const best = new Map<string, Reading>();
  for (const place of partsOf(passage)) {
    const text = field.canon.text.slice(place.start, place.end);
    if (text.split(' ').length < FEWEST_WORDS) continue;
    for (const meaning of meaningsOf(text, kind)) {
      if (meaning.strength > (best.get(meaning.rule)?.strength ?? -Infinity)) {
        best.set(meaning.rule, { ...meaning, place });
      }
    }
  }
  return [...best.values()];
}

/** A passage as a whole and, when it has several, its sentences. */
function partsOf(passage: Passage): readonly Span[] {
  return passage.sentences.length > 1 ? [passage, ...passage.sentences] : [passage];
}

interface Passage extends Span {
  sentences: Span[];
}

/** Consecutive sentences, as many as it takes to make sense. */
function passagesOf(field: Field): Passage[] {
  const passages: Passage[] = [];
  let words = 0;
  for (const { text, start } of field.sentences) {
    const sentence = { start, end: start + text.length };
    const last = passages.at(-1);
    if (last === undefined || words >= WORDS_OF_A_PASSAGE) {
      passages.push({ ...sentence, sentences: [sentence] });
      words = 0;
    } else {
      last.end = sentence.end;
      last.sentences.push(sentence);
    }
    words += text.split(' ').length;
  }
  return passages;
}
