import { CONDITION, OCCUPATION, ONE_PERSON, PROCEDURE } from '../data/words';
import { matches, matchIn, rx } from '../matching';
import { type MosaicMatches } from '../types';

/** Words by which a text points at one person without naming them. */
const POINTER = rx`\b(?:our|the|that|this|same|my|another|yesterday's|last week's|a) (?:[a-z'-]+ ){0,2}?(home visit|house call|visit|patient|regular|case|${ONE_PERSON}|${OCCUPATION})\b|\b(home visit|house call|same (?:chap|patient|lady|man|gentleman))\b`;
/** What tells people apart. The place in this list is a bit of what is stored: add at the end, take nothing away. */
const DETAILS: readonly RegExp[] = [
  /\b(?:cottage|farm|ferry|vicarage|island|hayling|lane|close|caravan|houseboat|pub|school|care home|lighthouse|marina|village|pier|high street|shop|bakery|church|flat|hill|quay|harbour|barge|windmill|castle)\b/,
  rx`\b(?:${CONDITION}|warfarin|blood thinners)\b`,
  rx`\b(?:inr|hba1c|ferritin|blood pressure|${PROCEDURE})\b`,
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}(?:st|nd|rd|th)\b|\btoday\b|\byesterday\b|\bday (?:two|three|four|five|\d)\b/,
  rx`\b(?:${OCCUPATION})\b`,
  /\b(?:twins|triplets|widow|widower|mum of|dad of|wife|husband|(?:his|her) (?:dog|cat|parrot|son|daughter))\b/,
  /\b\d{1,3}[- ]?years?[- ]?old\b|\baged \d+\b|\bin (?:his|her) \w+ties\b/,
];
const SHARED_WORD = 1 << DETAILS.length;
const IN_CARE = rx`\b(?:${CONDITION}|${PROCEDURE}|rash|in clinic|surgery today|home visit|came in|trip (?:out )?to)\b`;
const EVERYDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|august|september|october|november|december|morning|evening|afternoon|yesterday|tonight|patients?|doctors?|nurses?|surgery|practice|clinics?|appointments?|booster|vaccin\w+|please|always|lovely|little|really|people|before|having|another|because|should|through|health|hospital|weekend|thanks|thank|welcome|reception\w*|medicine\w*|tablets?|results?|prescription\w*|anyone|everyone|someone|remember|sorted|finished|brilliant|amazing|family|friends?|children|visited|better|feeling|getting|looking|coming|around|against|already|almost|without|nothing|something|gentleman|person|online|number|winter|summer|spring|autumn|christmas|support|service\w*|blood|pressure|carry\w*|matters?|happy|weekly|monthly|minutes?|months?|community|pharmac\w+|recover\w*|screening|awareness)$/;
/** Words that send the reader to an earlier post about one person. */
export const SENDS_BACK: readonly RegExp[] = [
  rx`\bsame (?:[a-z'-]+ ){0,2}(?:${ONE_PERSON}|${OCCUPATION}|patient|family|couple)\b`,
  /\b(?:remember|recall|an? update on|update:|news of|more (?:on|from|about)|following on from|further to|as (?:i|we) (?:told|mentioned)|the (?:sequel|saga|story) (?:continues|to|of)|part two of|in the next chapter|you (?:may|might|will) remember|our (?:friend|hero|heroine|mystery [a-z]+) from)\b[^.!?\n]{0,60}\b(?:(?:last|yesterday|mon|tues|wednes|thurs|fri|satur|sun|this|the other)[a-z']*(?:day)?(?:'s)?|earlier|before|post|tale|story|week's|patient|chap|lady|gent|man|woman|case|rash|fall|visit)\b/,
  /\b(?:is|was|has come|came|has been|turned up) back (?:again|in|today|for more|with)\b|\b(?:third|fourth|fifth|sixth|second|yet another|another) (?:visit|trip|call|time|dressing|chapter|instalment)\b[^.!?\n]{0,40}\b(?:to|with|for|this week|our|the)\b/,
];

/** So much of a text is looked at for what may add up with others, in characters. */
const LOOKED_AT = 4000;

/** What one text says that may identify somebody together with other texts. */
export interface MosaicDetails {
  /** Whom it points at, as a kind ("man", "visit", "teacher"); null when at nobody. */
  pointsAt: string | null;
  /** Where it does so in the canonical text. */
  pointer: { start: number; end: number } | null;
  /** Longer words that a practice does not write every week; only of a text that points at somebody. */
  words: ReadonlySet<string>;
  /** A bit for each kind of detail in it: place, condition, result, date, role, household, age. */
  details: number;
  /** It points at somebody, or tells of care. */
  isAboutSomebody: boolean;
}

/** Reads a canonical text for what may add up with others. */
export function mosaicDetailsOf(canon: string): MosaicDetails {
  const text = canon.slice(0, LOOKED_AT);
  const match = matchIn(POINTER, text);
  if (!match) {
    const isAboutSomebody = matches(IN_CARE, text);
    return { pointsAt: null, pointer: null, words: new Set(), details: 0, isAboutSomebody };
  }
  return {
    pointsAt: kindOf(match[1] ?? match[2] ?? ''),
    pointer: { start: match.index, end: match.index + match[0].length },
    words: new Set((text.match(/[a-z]{6,}/g) ?? []).filter((word) => !EVERYDAY.test(word))),
    details: DETAILS.reduce((all, pattern, bit) => all | (pattern.test(text) ? 1 << bit : 0), 0),
    isAboutSomebody: true,
  };
}

/** How many kinds of details a text has by itself, and how many with the posts it is linked with. */
export function addedUp(own: MosaicDetails, earlier: MosaicMatches): [alone: number, all: number] {
  const shared = earlier.sharesWord ? SHARED_WORD : 0;
  return [bitsIn(own.details), bitsIn(own.details | earlier.details | shared)];
}

function bitsIn(mask: number): number {
  let bits = 0;
  for (let left = mask; left > 0; left >>>= 1) bits += left & 1;
  return bits;
}

function kindOf(head: string): string {
  if (/visit|call/.test(head)) return 'visit';
  return /\b(?:man|chap|bloke|gentleman|gent|lad|guy|fella|fellow|geezer|old boy)\b/.test(head)
    ? 'man'
    : /\b(?:lady|woman|girl|lass)\b/.test(head)
      ? 'woman'
      : head;
}
