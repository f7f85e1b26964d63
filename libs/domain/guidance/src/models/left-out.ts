// Stands in for the models of comments, and for what reads a text for them, in a build that screens
// posts and replies only: the dashboard screens while somebody types, the server screens everything.
// Whoever asks them all the same is told.
const LEFT_OUT = { version: 'left out', scale: 0, lift: [], weights: '' };
export const ABUSE_MODEL = LEFT_OUT;
export const DANGER_MODEL = LEFT_OUT;
export const MEANING_MODEL = LEFT_OUT;
export const SENTIMENT_MODEL = LEFT_OUT;

/** @throws Error always: features without a model would pass for an answer. */
const leftOut = (canon: string): number[] => {
  throw new Error(`A model was left out of the build; nothing reads ${canon.length} characters.`);
};
export const abuseFeatures = leftOut;
export const dangerFeatures = leftOut;
export const sentimentFeatures = leftOut;
