// Logistic regression over hashed features, each question on its own: most texts have nothing to say to most
// questions, so what is already answered with certainty is not learnt from again.
import { fractionOf } from '../training/library.mjs';

/** An answer nearer to the truth than this teaches nothing, and its text is not asked again for a while. */
const CERTAIN = 0.01;
const ROUNDS_OF_REST = 3;

/**
 * @param {{ key: string, features: number[], wanted: number[], weights: number[] }[]} rows a weight of 0
 *   leaves a question out
 * @param {{ buckets: number, questions: number, epochs: number, rate: number, shrink: number, rare: number }} settings
 *   `shrink` is the part of every weight that is taken away after each round, `rare` how much more a "yes" counts
 * @returns {Float32Array} question × bucket, the average of all rounds but the first two
 */
export function trainOneAgainstRest(rows, settings) {
  const { buckets, questions, epochs } = settings;
  const orders = Array.from({ length: epochs }, (_, epoch) => shuffled(rows, epoch));
  const all = new Float32Array(buckets * questions);
  for (let question = 0; question < questions; question++) {
    const weights = new Float32Array(buckets);
    const sum = all.subarray(question * buckets, (question + 1) * buckets);
    const resting = new Map();
    orders.forEach((order, epoch) => {
      learnRound(order, question, weights, settings, epoch, resting);
      if (epoch >= 2) weights.forEach((weight, at) => (sum[at] += weight / (epochs - 2)));
    });
  }
  return all;
}

/** `resting` holds for each row the round from which it is asked again. */
function learnRound(rows, question, weights, settings, epoch, resting) {
  const { rate: first, shrink, rare } = settings;
  const rate = first / (1 + epoch * 0.3);
  for (const row of rows) {
    const { features, wanted, weights: counts } = row;
    if (counts[question] === 0 || (resting.get(row) ?? 0) > epoch) continue;
    const norm = 1 / Math.sqrt(features.length);
    const error = wanted[question] - likelihood(weights, 0, features);
    if (Math.abs(error) < CERTAIN) {
      resting.set(row, epoch + 1 + ROUNDS_OF_REST);
      continue;
    }
    const step = rate * counts[question] * (wanted[question] === 1 ? rare : 1) * error * norm;
    for (const feature of features) weights[feature] += step;
  }
  weights.forEach((weight, at) => (weights[at] = weight * (1 - shrink)));
}

/** How likely the answer is "yes"; `from` is where the question's weights begin. */
export function likelihood(weights, from, features) {
  let sum = 0;
  for (const feature of features) sum += weights[from + feature];
  return 1 / (1 + Math.exp(-sum / Math.sqrt(features.length)));
}

function shuffled(rows, epoch) {
  return rows
    .map((row) => ({ row, at: fractionOf(`${epoch} ${row.key}`) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}
