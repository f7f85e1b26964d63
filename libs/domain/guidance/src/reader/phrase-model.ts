import { PHRASE_MODEL } from '../models/phrases';
import { bytesOf } from '../text/hashing';
import { type ItemKind } from '../types';
import { wordPlaces } from './phrase-words';

const { dimensions: DIMENSIONS, filters: FILTERS, questions: QUESTIONS } = PHRASE_MODEL;
/** A filter over one word, and the three places of a filter over three words in a row. */
const ALONE = 0;
const BEFORE = FILTERS;
const HERE = 2 * FILTERS;
const AFTER = 3 * FILTERS;
const SAID = 4 * FILTERS;
/** What filters say to a word is kept for so many words: most of any text are the same few hundred. */
const MOST_KEPT = 4096;
const KINDS: readonly ItemKind[] = ['post', 'reply', 'comment'];

interface Table {
  vocabulary: ReadonlyMap<string, number>;
  vectors: Float32Array;
  /** Dimension × what each filter at each of its places makes of it. */
  heard: Float32Array;
  offsets: Float32Array;
  /** Strongest answer of each filter × question. */
  answers: Float32Array;
  /** Dimension of the mean of all words × question. */
  mean: Float32Array;
  /** Kind × question. */
  start: Float32Array;
}

let table: Table | undefined;
const said = new Map<number, Float32Array>();

/**
 * How much a canonical text speaks for each question, going by words that are used alike and by what stands next to
 * what: each filter listens for something over a word or three in a row, and its strongest answer counts.
 *
 * @returns logits by question, in the order of the meaning model: its rules, then whether there is anything to object to
 */
export function phraseAnswers(canon: string, kind: ItemKind): Float32Array {
  table ??= tableOf();
  const places = wordPlaces(canon, table.vocabulary);
  const { start, answers, mean } = table;
  const from = KINDS.indexOf(kind) * QUESTIONS;
  const logits = start.slice(from, from + QUESTIONS);
  strongestOf(places, table).forEach((heard, filter) => {
    if (heard > 0) addTo(logits, heard, answers, filter * QUESTIONS);
  });
  meanOf(places, table).forEach((value, dimension) => {
    addTo(logits, value, mean, dimension * QUESTIONS);
  });
  return logits;
}

/** What each filter says where it speaks loudest: those over one word, then those over three. */
function strongestOf(places: readonly number[], { vectors, heard, offsets }: Table): Float32Array {
  const spoken = places.map((place) => saidTo(place, vectors, heard));
  const strongest = new Float32Array(2 * FILTERS);
  spoken.forEach((here, at) => {
    const before = spoken[at - 1];
    const after = spoken[at + 1];
    for (let filter = 0; filter < FILTERS; filter++) {
      const alone = (here[ALONE + filter] ?? 0) + (offsets[filter] ?? 0);
      if (alone > (strongest[filter] ?? 0)) strongest[filter] = alone;
      const three =
        (before?.[BEFORE + filter] ?? 0) +
        (here[HERE + filter] ?? 0) +
        (after?.[AFTER + filter] ?? 0) +
        (offsets[FILTERS + filter] ?? 0);
      if (three > (strongest[FILTERS + filter] ?? 0)) strongest[FILTERS + filter] = three;
    }
  });
  return strongest;
}

/** What every filter at each of its places makes of a word. */
function saidTo(place: number, vectors: Float32Array, heard: Float32Array): Float32Array {
  const known = said.get(place);
  if (known) return known;
  const made = new Float32Array(SAID);
  for (let dimension = 0; dimension < DIMENSIONS; dimension++) {
    addTo(made, vectors[place * DIMENSIONS + dimension] ?? 0, heard, dimension * SAID);
  }
  if (said.size >= MOST_KEPT) said.clear();
  said.set(place, made);
  return made;
}

/** The sum of the words' vectors by the square root of their number. */
function meanOf(places: readonly number[], { vectors }: Table): Float32Array {
  const mean = new Float32Array(DIMENSIONS);
  for (const place of places) addTo(mean, 1, vectors, place * DIMENSIONS);
  const length = Math.sqrt(Math.max(1, places.length));
  return mean.map((value) => value / length);
}

/** Adds a row of a table, so many times, to what is there. */
function addTo(sums: Float32Array, times: number, table: Float32Array, from: number): void {
  for (let at = 0; at < sums.length; at++) {
    sums[at] = (sums[at] ?? 0) + times * (table[from + at] ?? 0);
  }
}

function tableOf(): Table {
  const { words, tables } = PHRASE_MODEL;
  return {
    vocabulary: new Map(words.split(' ').map((word, at) => [word, at + 1])),
    vectors: numbersOf(tables.vectors),
    heard: numbersOf(tables.heard),
    offsets: numbersOf(tables.offsets),
    answers: numbersOf(tables.answers),
    mean: numbersOf(tables.mean),
    start: numbersOf(tables.start),
  };
}

function numbersOf({ scale, weights }: { scale: number; weights: string }): Float32Array {
  const numbers = Float32Array.from(bytesOf(weights));
  // By itself: `from` with a function takes ten times as long.
  for (let at = 0; at < numbers.length; at++) numbers[at] = (numbers[at] ?? 0) * scale;
  return numbers;
}
