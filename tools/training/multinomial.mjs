// Multinomial logistic regression over hashed features, by L-BFGS: the penalised likelihood has one
// maximum, so the weights do not depend on the order of the rows.

/** How many earlier steps tell how the slope bends. */
const MEMORY = 10;
const MOST_STEPS = 80;
/** Smaller relative gains end the search. */
const ENOUGH = 1e-6;

/**
 * Scores of each class, before any lift.
 * @param {ArrayLike<number>} weights feature × class @param {number[]} features @param {number} classes
 */
export function scoresOf(weights, features, classes) {
  const norm = 1 / Math.sqrt(features.length);
  return Array.from({ length: classes }, (_, index) => {
    let sum = 0;
    for (const feature of features) sum += weights[feature * classes + index];
    return sum * norm;
  });
}

/** Probabilities from scores. */
export function softmax(scores) {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/**
 * The weights, and what is added to each class whatever the features.
 * @param {{ features: number[], shares: number[], weighed: number }[]} rows `shares` says how much of a row
 *   speaks for each class; they add up to 1
 * @param {{ buckets: number, classes: number, freedom: number }} settings `freedom` is the variance that
 *   the weights are believed to have: the larger, the closer they follow the rows
 * @returns {{ weights: Float64Array, offsets: number[] }}
 */
export function trainMultinomial(rows, { buckets, classes, freedom }) {
  const size = buckets * classes;
  const average = rows.reduce((sum, { weighed }) => sum + weighed, 0) / rows.length;
  const loss = (at) => lossAt(at, rows, { size, classes, freedom, average });
  const found = lowest(loss, new Float64Array(size + classes));
  return { weights: found.slice(0, size), offsets: [...found.slice(size)] };
}

/** How ill the weights do, and in which direction that grows. */
function lossAt(at, rows, { size, classes, freedom, average }) {
  const slope = new Float64Array(at.length);
  let value = 0;
  for (let index = 0; index < size; index++) {
    value += (at[index] * at[index]) / (2 * freedom);
    slope[index] = at[index] / freedom;
  }
  for (const { features, shares, weighed } of rows) {
    const part = weighed / average;
    const norm = part / Math.sqrt(features.length);
    const said = softmax(
      scoresOf(at, features, classes).map((score, index) => score + at[size + index]),
    );
    said.forEach((probability, index) => {
      value -= part * shares[index] * Math.log(Math.max(probability, 1e-12));
      const error = probability - shares[index];
      slope[size + index] += part * error;
      for (const feature of features) slope[feature * classes + index] += norm * error;
    });
  }
  return { value, slope };
}

/** Where the loss is lowest (limited-memory BFGS with backtracking; Nocedal & Wright, algorithm 7.5). */
function lowest(loss, start) {
  let at = start;
  let here = loss(at);
  const steps = [];
  for (let count = 0; count < MOST_STEPS; count++) {
    const direction = downhill(here.slope, steps);
    const next = stepped(loss, at, here, direction, count === 0 ? 1 / length(here.slope) : 1);
    if (next === null) break;
    const moved = next.at.map((value, index) => value - at[index]);
    const bent = next.slope.map((value, index) => value - here.slope[index]);
    const product = dot(moved, bent);
    if (product > 1e-10) steps.push({ moved, bent, product });
    if (steps.length > MEMORY) steps.shift();
    const gain = (here.value - next.value) / Math.abs(here.value);
    at = next.at;
    here = next;
    if (gain < ENOUGH) break;
  }
  return at;
}

/** The direction in which the loss is expected to fall, from the slope and the latest steps. */
function downhill(slope, steps) {
  const direction = slope.map((value) => -value);
  const shares = steps.map(() => 0);
  for (let index = steps.length - 1; index >= 0; index--) {
    const { moved, bent, product } = steps[index];
    shares[index] = dot(moved, direction) / product;
    add(direction, bent, -shares[index]);
  }
  const last = steps.at(-1);
  const scale = last ? last.product / dot(last.bent, last.bent) : 1;
  direction.forEach((value, index) => {
    direction[index] = value * scale;
  });
  steps.forEach(({ moved, bent, product }, index) => {
    add(direction, moved, shares[index] - dot(bent, direction) / product);
  });
  return direction;
}

/** A step that lowers the loss enough, halved until it does; null when none does. */
function stepped(loss, from, here, direction, first) {
  const fall = dot(here.slope, direction);
  for (let size = first, tries = 0; tries < 25; tries++, size /= 2) {
    const at = from.map((value, index) => value + size * direction[index]);
    const there = loss(at);
    if (there.value <= here.value + 1e-4 * size * fall) return { at, ...there };
  }
  return null;
}

function dot(a, b) {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index] * b[index];
  return sum;
}

function length(a) {
  return Math.sqrt(dot(a, a));
}

function add(to, what, times) {
  for (let index = 0; index < to.length; index++) to[index] += what[index] * times;
}
