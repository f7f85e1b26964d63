import { SENTIMENT_MODEL } from '../models/sentiment';
import { bytesOf } from '../text/hashing';
import { type Sentiment } from '../types';
import { sentimentFeatures } from './sentiment-features';

const CLASSES: readonly Sentiment[] = ['positive', 'neutral', 'negative'];
/** What each of the degrees that the model tells apart counts as, from very positive to very negative. */
export const DEGREES: readonly Sentiment[] = [
  'positive',
  'positive',
  'neutral',
  'negative',
  'negative',
];
let weights: Int8Array | undefined;

/** Whether this build has the model. Where somebody types it has not, and what it adds the server finds. */
export const KNOWS_SENTIMENT = SENTIMENT_MODEL.weights !== '';

/**
 * Probability of each sentiment of a canonical text, by logistic regression over five degrees; they add up to 1.
 * "Neutral" is lifted by a constant found in training, because people disagree most about it and a
 * model left alone hardly ever says it.
 */
export function sentimentOf(canon: string): Record<Sentiment, number> {
  weights ??= bytesOf(SENTIMENT_MODEL.weights);
  const features = sentimentFeatures(canon);
  const sums = DEGREES.map(() => 0);
  for (const feature of features) {
    for (let degree = 0; degree < sums.length; degree++)
      sums[degree] = (sums[degree] ?? 0) + (weights[feature * sums.length + degree] ?? 0);
  }
  const norm = SENTIMENT_MODEL.scale / Math.sqrt(features.length);
  return sentimentFrom(sums.map((sum, degree) => sum * norm + (SENTIMENT_MODEL.lift[degree] ?? 0)));
}

/** Probabilities of the sentiments from the scores of the degrees. */
export function sentimentFrom(scores: readonly number[]): Record<Sentiment, number> {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const said = { positive: 0, neutral: 0, negative: 0 };
  DEGREES.forEach((sentiment, degree) => {
    said[sentiment] += (powers[degree] ?? 0) / total;
  });
  return said;
}

/** The likeliest sentiment. */
export function likeliest(probabilities: Record<Sentiment, number>): Sentiment {
  return CLASSES.reduce(
    (best, sentiment) => (probabilities[sentiment] > probabilities[best] ? sentiment : best),
    'positive',
  );
}
