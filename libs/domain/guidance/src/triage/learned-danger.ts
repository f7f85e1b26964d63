import { type Field, type ScreenedItem } from '../item';
import { matchesAny } from '../matching';
import { type Detection } from '../rule';
import { type Danger, LIKELY_DANGER, dangersIn } from './danger-model';

/** Shorter sentences say too little to judge by. */
const FEWEST_WORDS = 4;
/** Thanks, and grumbles about how the place is run: what sounds like danger in them is a manner of speaking. */
const EVERYDAY = [
  /\b(?:thank(?:s| you|ful)?|lovely|brilliant|wonderful|fantastic|amazing|excellent|helpful|friendly|kind(?:ness)?|pleased|grateful|glad|enjoyed|fab|great|superb|medal|adores?|angels?|treasure|godsend|stars?|legends?|well done|congrat\w+|haha+|lol)\b|[\u{1F600}-\u{1F606}\u{1F923}\u{1F60A}\u{1F60D}\u{1F970}\u{1F44F}\u{2764}]/u,
  /\b(?:app|website|web ?site|log(?:ging|ged)? (?:me )?(?:in|out)|hold music|parking|parking space|raffle|biscuits?|cakes?|quiz|newsletter|roadworks|phone (?:menu|system|number)|automated|opening (?:times|hours)|sticker|ward was|food was)\b/,
];

const read = new WeakMap<Field, readonly Record<Danger, number>[]>();

/**
 * Sentences of a comment that the danger model reads as being about one danger, however they are put.
 *
 * @param unless the rule's own exceptions; everyday thanks and grumbles are left out in any case
 */
export function learnedDanger(
  { text: field }: ScreenedItem,
  danger: Danger,
  unless: readonly RegExp[] = [],
): Detection[] {
  const likely = read.get(field) ?? field.sentences.map((sentence) => dangersIn(sentence.text));
  read.set(field, likely);
  return field.sentences.flatMap((sentence, index) => {
    const confidence = likely[index]?.[danger] ?? 0;
    const { text, start } = sentence;
    if (confidence < LIKELY_DANGER[danger] || text.split(/\s+/).length < FEWEST_WORDS) return [];
    if (matchesAny(text, EVERYDAY) || matchesAny(text, unless)) return [];
    const place = field.toOriginal(start, start + text.length);
    return [{ field: field.name, ...place, confidence: Math.max(0.5, confidence) }];
  });
}

/** Detections of phrases, and those of the model in sentences where no phrase was found. */
export function withLearned(
  phrases: readonly Detection[],
  learned: readonly Detection[],
): Detection[] {
  const isNew = (one: Detection) =>
    !phrases.some((phrase) => phrase.start < one.end && one.start < phrase.end);
  return [...phrases, ...learned.filter(isNew)];
}
