// Logistic regression over hashed features, several yes-or-no questions at once.
import { fractionOf } from './library.mjs';

/**
 * How likely each answer is "yes".
 * @param {Float64Array} weights feature × question @param {number[]} features @param {number} questions
 */
export function likelihoods(weights, features, questions) {
  const norm = 1 / Math.sqrt(features.length);
  return Array.from({ length: questions }, (_, question) => {
    let sum = 0;
    for (const feature of features) sum += weights[feature * questions + question];
    return 1 / (1 + Math.exp(-sum * norm));
  });
}

/**
 * Stochastic gradient descent over a shuffle that is the same every time.
 * @param {{ key: string, features: number[], wanted: number[], weights: number[] }[]} rows a weight of 0
 *   leaves a question out
 * @param {{ buckets: number, questions: number, epochs: number, rate: number, penalty: number }} settings
 */
export function trainLogistic(rows, { buckets, questions, epochs, rate: first, penalty }) {
  const weights = new Float64Array(buckets * questions);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = first / (1 + epoch * 0.4);
    const order = rows
      .map((row) => ({ row, at: fractionOf(`${epoch} ${row.key}`) }))
      .sort((a, b) => a.at - b.at);
    for (const { row } of order) {
      const norm = 1 / Math.sqrt(row.features.length);
      const said = likelihoods(weights, row.features, questions);
      for (let question = 0; question < questions; question++) {
        if (row.weights[question] === 0) continue;
        const step = rate * row.weights[question] * (row.wanted[question] - said[question]) * norm;
        for (const feature of row.features) {
          const at = feature * questions + question;
          weights[at] += step - rate * penalty * weights[at];
        }
      }
    }
  }
  return weights;
}
