import { DANGER_MODEL } from '../models/danger';
import { bytesOf } from '../text/hashing';
import { dangerFeatures } from './danger-features';

/** What a comment may be about that cannot wait, in the order of the model's weights. */
export const DANGERS = ['self-harm', 'emergency', 'safeguarding', 'threat'] as const;
export type Danger = (typeof DANGERS)[number];

/**
 * From here on a sentence counts as being about a danger. Low, because missing one is worse than asking
 * a person to look; set where one to four in a thousand ordinary sentences are taken for it; what
 * is plainly thanks or a grumble is left out afterwards.
 */
export const LIKELY_DANGER: Readonly<Record<Danger, number>> = {
  'self-harm': 0.36,
  emergency: 0.18,
  safeguarding: 0.21,
  threat: 0.18,
};

let weights: Int8Array | undefined;

/**
 * How likely a sentence is to be about each danger, 0 to 1 each: logistic regression over hashed
 * features, trained on sentences of our own against ordinary comments. It finds what no phrase
 * foresaw; the rules unite it with their phrases.
 */
export function dangersIn(canon: string): Record<Danger, number> {
  weights ??= bytesOf(DANGER_MODEL.weights);
  const features = dangerFeatures(canon);
  const norm = DANGER_MODEL.scale / Math.sqrt(features.length);
  const likely = { 'self-harm': 0, emergency: 0, safeguarding: 0, threat: 0 };
  DANGERS.forEach((danger, question) => {
    let sum = 0;
    for (const feature of features) sum += weights?.[feature * DANGERS.length + question] ?? 0;
    likely[danger] = 1 / (1 + Math.exp(-sum * norm));
  });
  return likely;
}
