import { type Field, type ScreenedItem } from '../item';
import { matchesAny } from '../matching';
import { type Detection } from '../rule';
import { type Danger, LIKELY_DANGER, dangersIn } from './danger-model';

/** Shorter sentences say too little to judge by. */
const FEWEST_WORDS = 4;
/** Thanks, and grumbles about how the place is run: what sounds like danger in them is a manner of speaking. */
const EVERYDAY = [
  /\b(?:thank(?:s| you|ful)?|lovely|brilliant|headache gone|wonderful|fantastic|amazing|excellent|helpful|friendly|kind(?:ness)?|pleased|grateful|glad|enjoyed|fab|great|superb|medal|adores?|angels?|treasure|godsend|(?:cracking|smashing|belting|banging) (?:[a-z]+ )?(?:team|job|service|place|bunch|doctors?|nurses?|staff|surgery)|stars?|legends?|well done|good that|respectful|considerate|congrat\w+|haha+|lol)\b|[\u{1F600}-\u{1F606}\u{1F923}\u{1F60A}\u{1F60D}\u{1F970}\u{1F44F}\u{2764}]/u,
  /\b(?:app|website|web ?site|log(?:ging|ged)? (?:me )?(?:in|out)|hold music|parking|parking space|raffle|biscuits?|cakes?|quiz|newsletter|roadworks|phone (?:menu|system|number)|automated|opening (?:times|hours)|podcast|interview|restrictions|face-to-face|any other (?:ward|hospital|surgery)|no point (?:in )?(?:being referred|ringing|calling|booking|complaining|asking|trying to)|biscuits|chemist|my file|my notes|sticker|ward was|food was)\b/,
];

/** Below this the model is believed only about a sentence that has a word of that danger in it. */
const SURE = 0.6;
const WORD_OF: Readonly<Record<Danger, RegExp>> = {
  'self-harm':
    /\b(?:die|dying|dead|death|end\w*|kill\w*|suicid\w*|overdos\w*|hang\w*|drown\w*|jump\w*|disappear\w*|gone|go|goodbye|bye|alive|liv(?:e|ing)|exist\w*|point\w*|reason|hope\w*|future|burden|worthless|trapped|empty|alone|lonely|cop(?:e|ing)|carry|tired|over|stop|finished|done|enough|sleep|wake|woke|tablets?|pills?|rope|bridge|cut\w*|hurt\w*|harm\w*|self|myself|without me|anymore|any ?more|dark\w*|pain|peace|miss me|notes?|letters?|voices|scared|safe)\b/,
  emergency:
    /\b(?:breath\w*|gasp\w*|wheez\w*|chok\w*|chest|heart|collaps\w*|unconscious|wak(?:e|ing)|woke|floppy|limp|drows\w*|confus\w*|slur\w*|droop\w*|numb\w*|weak\w*|fit(?:ting|s)?|seizure|shak\w*|blood|bleed\w*|swell\w*|swollen|rash|blue|grey|purple|pale|clammy|sweat\w*|temp\w*|fever|burn\w*|burning|pain\w*|agony|hurts?|sick|vomit\w*|swallow\w*|overdos\w*|poison\w*|stung|allerg\w*|fell|fallen|fall|hit|head\w*|neck|move|moving|feel|see|speak|talk\w*|sugar|insulin|pregnan\w*|baby|waters|contract\w*|bump|battery|bleach|eyes?|mouth|face|lips?|tongue|throat|999|ambulance|stiff|cold|hot|stopp\w*|gone)\b/,
  safeguarding:
    /\b(?:mum|dad|nan\w*|gran\w*|son|daughter|child\w*|kids?|bab(?:y|ies)|toddler|boy|girl|lad|lass|wife|husband|partner|boyfriend|girlfriend|ex|carer|uncle|aunt\w*|brother|sister|cousin|niece|nephew|neighbour|friend|old|home|he|she|they|him|her|me)\b/,
  threat:
    /\b(?:kill|hurt|hit|punch|smash|burn\w*|petrol|match(?:es)?|brick|knife|gun|bat|hammer|blood|wait(?:ing)? (?:for|outside)|find (?:you|her|him|out)|watch|sorry|pay for|regret|know (?:where|what|when|which|your)|outside|home|careful|luck\w*|shame|days|deserve\w*|one day|teach|lesson|sort (?:you|her|him|them)|break|head in|face|legs?|windows?|tyres|door|dark|alone|see you|safe|coming (?:down|for|round|over))\b/,
};

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
    if (confidence < SURE && !WORD_OF[danger].test(text)) return [];
    if (matchesAny(text, EVERYDAY) || matchesAny(text, unless)) return [];
    const place = field.toOriginal(start, start + text.length);
    return [{ field: field.name, ...place, confidence: Math.max(0.5, confidence), learned: true }];
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
