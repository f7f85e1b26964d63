import { type Field } from '../item';
import { ABUSE_MODEL } from '../models/abuse';
import { bytesOf } from '../text/hashing';
import { abuseFeatures } from './abuse-features';

/** How likely a comment is to be each, 0 to 1; the two do not add up to anything. */
export interface AbuseLikelihood {
  abusive: number;
  hateful: number;
}

/** Above these a comment counts as what the model says, also where no phrase was recognised. */
export const LIKELY: Readonly<AbuseLikelihood> = { abusive: 0.45, hateful: 0.5 };
/** A recognised phrase counts unless the model finds the text less likely than this: quoted or refused, say. */
export const PHRASE_COUNTS_FROM: Readonly<AbuseLikelihood> = { abusive: 0.1, hateful: 0.25 };

let weights: Int8Array | undefined;

const read = new WeakMap<Field, AbuseLikelihood>();

/** How likely a field is to be abusive and hateful; several ask, it is read once. */
export function abuseLikelihoodIn(field: Field): AbuseLikelihood {
  const likelihood = read.get(field) ?? abuseLikelihoodOf(field.canon.text);
  read.set(field, likelihood);
  return likelihood;
}

/** Reads a canonical text with the trained model (logistic regression over hashed features). */
export function abuseLikelihoodOf(canon: string): AbuseLikelihood {
  weights ??= bytesOf(ABUSE_MODEL.weights);
  const features = abuseFeatures(canon);
  const sums = [0, 0];
  for (const feature of features) {
    sums[0] = (sums[0] ?? 0) + (weights[feature * 2] ?? 0);
    sums[1] = (sums[1] ?? 0) + (weights[feature * 2 + 1] ?? 0);
  }
  const norm = ABUSE_MODEL.scale / Math.sqrt(features.length);
  const [abusive = 0, hateful = 0] = sums.map((sum) => 1 / (1 + Math.exp(-sum * norm)));
  return { abusive, hateful };
}
