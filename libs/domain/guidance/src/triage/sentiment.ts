import { SENTIMENT_MODEL } from '../models/sentiment';
import { bytesOf } from '../text/hashing';
import { type Sentiment } from '../types';
import { sentimentFeatures } from './sentiment-features';

const CLASSES: readonly Sentiment[] = ['positive', 'neutral', 'negative'];
let weights: Int8Array | undefined;

/** Probability of each sentiment of a canonical text, by logistic regression; they add up to 1. */
export function sentimentOf(canon: string): Record<Sentiment, number> {
  weights ??= bytesOf(SENTIMENT_MODEL.weights);
  const scores = [0, 0, 0];
  const features = sentimentFeatures(canon);
  const norm = 1 / Math.sqrt(features.length);
  for (const feature of features) {
    for (let index = 0; index < 3; index++) {
      scores[index] =
        (scores[index] ?? 0) + (weights[feature * 3 + index] ?? 0) * SENTIMENT_MODEL.scale * norm;
    }
  }
  const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
  const sum = powers.reduce((total, power) => total + power, 0);
  const [positive = 0, neutral = 0, negative = 0] = powers.map((power) => power / sum);
  return { positive, neutral, negative };
}

/** The likeliest sentiment. */
export function likeliest(probabilities: Record<Sentiment, number>): Sentiment {
  return CLASSES.reduce(
    (best, sentiment) => (probabilities[sentiment] > probabilities[best] ? sentiment : best),
    'positive',
  );
}
