import { SENTIMENT_MODEL } from '../models/sentiment';
import { bytesOf } from '../text/hashing';
import { type Sentiment } from '../types';
import { sentimentFeatures } from './sentiment-features';

const CLASSES: readonly Sentiment[] = ['positive', 'neutral', 'negative'];
let weights: Int8Array | undefined;

/** Whether this build has the model. Where somebody types it has not, and what it adds the server finds. */
export const KNOWS_SENTIMENT = SENTIMENT_MODEL.weights !== '';

/**
 * Probability of each sentiment of a canonical text, by logistic regression; they add up to 1.
 * "Neutral" is lifted by a constant found in training, because people disagree most about it and a
 * model left alone hardly ever says it.
 */
export function sentimentOf(canon: string): Record<Sentiment, number> {
  weights ??= bytesOf(SENTIMENT_MODEL.weights);
  const features = sentimentFeatures(canon);
  const sums = [0, 0, 0];
  for (const feature of features) {
    for (let index = 0; index < 3; index++)
      sums[index] = (sums[index] ?? 0) + (weights[feature * 3 + index] ?? 0);
  }
  const norm = SENTIMENT_MODEL.scale / Math.sqrt(features.length);
  const scores = sums.map((sum, index) => sum * norm + (SENTIMENT_MODEL.lift[index] ?? 0));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const [positive = 0, neutral = 0, negative = 0] = powers.map((power) => power / total);
  return { positive, neutral, negative };
}

/** The likeliest sentiment. */
export function likeliest(probabilities: Record<Sentiment, number>): Sentiment {
  return CLASSES.reduce(
    (best, sentiment) => (probabilities[sentiment] > probabilities[best] ? sentiment : best),
    'positive',
  );
}
