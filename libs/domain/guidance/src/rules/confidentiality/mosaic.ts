import { gmc2013, gmc2024, other } from '../../data/sources';
import { CONDITION, OCCUPATION, ONE_PERSON, PROCEDURE } from '../../data/words';
import { Field, type ScreenedItem } from '../../item';
import { matchIn, matches, phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';

/** Words by which a text points at one person without naming them. */
const POINTER = rx`\b(?:our|the|that|this|same|my|another|yesterday's|last week's|a) (?:[a-z'-]+ ){0,2}?(home visit|house call|visit|patient|regular|case|${ONE_PERSON}|${OCCUPATION})\b|\b(home visit|house call|same (?:chap|patient|lady|man|gentleman))\b`;
const FRAGMENTS: readonly (readonly [string, RegExp])[] = [
  [
    'place',
    /\b(?:cottage|farm|ferry|vicarage|island|hayling|lane|close|caravan|houseboat|pub|school|care home|lighthouse|marina|village|pier|high street|shop|bakery|church|flat|hill|quay|harbour|barge|windmill|castle)\b/,
  ],
  ['condition', rx`\b(?:${CONDITION}|warfarin|blood thinners)\b`],
  ['result', rx`\b(?:inr|hba1c|ferritin|blood pressure|${PROCEDURE})\b`],
  [
    'date',
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}(?:st|nd|rd|th)\b|\btoday\b|\byesterday\b|\bday (?:two|three|four|five|\d)\b/,
  ],
  ['role', rx`\b(?:${OCCUPATION})\b`],
  [
    'household',
    /\b(?:twins|triplets|widow|widower|mum of|dad of|wife|husband|(?:his|her) (?:dog|cat|parrot|son|daughter))\b/,
  ],
  ['age', /\b\d{1,3}[- ]?years?[- ]?old\b|\baged \d+\b|\bin (?:his|her) \w+ties\b/],
];
const SERIES = /\b(?:tip|part|fact|episode|myth|number|no) ?(?:no |number )?#?\d+\b|^\W*\d+ of \d+/;
const EVERYDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|august|september|october|november|december|morning|evening|afternoon|yesterday|tonight|patients?|doctors?|nurses?|surgery|practice|clinics?|appointments?|booster|vaccin\w+|please|always|lovely|little|really|people|before|having|another|because|should|through|health|hospital|weekend|thanks|thank|welcome|reception\w*|medicine\w*|tablets?|results?|prescription\w*|anyone|everyone|someone|remember|sorted|finished|brilliant|amazing|family|friends?|children|visited|better|feeling|getting|looking|coming|around|against|already|almost|without|nothing|something|gentleman|person|online|number|winter|summer|spring|autumn|christmas|support|service\w*|blood|pressure|carry\w*|matters?|happy|weekly|monthly|minutes?|months?|community|pharmac\w+|recover\w*|screening|awareness)$/;
const TWO_YEARS = 731;

export const mosaic = defineRule({
  id: 'confidentiality.mosaic',
  title: 'Identifiable together with earlier posts',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence:
    'On its own this is fine, but with what we have already posted someone could be identified. Compare it with the earlier posts.',
  why: 'Details spread over several posts and accounts can be pieced together.',
  sources: [
    gmc2013('¶13'),
    gmc2024('¶19'),
    other('GMC, Good medical practice in action (Dr Walker)'),
  ],
  detect: (item) => {
    if (item.context.staffUpdate || item.hasConsent) return [];
    const back = refersBack(item);
    if (back.length > 0) return back;
    const pointer = matchIn(POINTER, item.text.canon.text.slice(0, 4000));
    if (!pointer || matches(SERIES, item.text.canon.text.slice(0, 400))) return [];
    const head = pointer[1] ?? pointer[2] ?? '';
    const own = fragmentsOf(item.text.canon.text.slice(0, 4000));
    const linked = earlierAbout(head, item);
    const rare = rareWords(item.text.canon.text.slice(0, 4000));
    const union = new Set([
      ...own,
      ...linked.flatMap((text) => [
        ...fragmentsOf(text),
        ...(sharesRareWord(rare, text) ? ['rare word'] : []),
      ]),
    ]);
    if (linked.length === 0 || union.size < 2 || (union.size <= own.size && linked.length < 2))
      return [];
    return [
      {
        field: 'text',
        ...item.text.toOriginal(pointer.index, pointer.index + pointer[0].length),
        confidence: Math.min(0.9, 0.5 + union.size / 10),
      },
    ];
  },
});

/** Words that send the reader to an earlier post about one person. */
const BACK = [
  rx`\bsame (?:[a-z'-]+ ){0,2}(?:${ONE_PERSON}|${OCCUPATION}|patient|family|couple)\b`,
  /\b(?:remember|recall|an? update on|update:|news of|more (?:on|from|about)|following on from|further to|as (?:i|we) (?:told|mentioned)|the (?:sequel|saga|story) (?:continues|to|of)|part two of|in the next chapter|you (?:may|might|will) remember|our (?:friend|hero|heroine|mystery [a-z]+) from)\b[^.!?\n]{0,60}\b(?:(?:last|yesterday|mon|tues|wednes|thurs|fri|satur|sun|this|the other)[a-z']*(?:day)?(?:'s)?|earlier|before|post|tale|story|week's|patient|chap|lady|gent|man|woman|case|rash|fall|visit)\b/,
  /\b(?:is|was|has come|came|has been|turned up) back (?:again|in|today|for more|with)\b|\b(?:third|fourth|fifth|sixth|second|yet another|another) (?:visit|trip|call|time|dressing|chapter|instalment)\b[^.!?\n]{0,40}\b(?:to|with|for|this week|our|the)\b/,
];
const CALLED_BACK_WITHIN = 62;

/** A text that sends the reader back, when there is an earlier post about somebody to go back to. */
function refersBack(item: ScreenedItem): Detection[] {
  if (matches(SERIES, item.text.canon.text.slice(0, 400))) return [];
  const aboutSomebody = (item.context.earlierPosts ?? [])
    .filter((post) => post.daysAgo <= CALLED_BACK_WITHIN)
    .map((post) => new Field('earlier', post.text.slice(0, 4000), item.directory).canon.text)
    .some((text) => matches(POINTER, text) || matches(IN_CARE, text));
  return aboutSomebody ? phrasesIn(item.text, { any: BACK, confidence: 0.75 }).slice(0, 1) : [];
}

const IN_CARE = rx`\b(?:${CONDITION}|${PROCEDURE}|rash|in clinic|surgery today|home visit|came in|trip (?:out )?to)\b`;

/** Earlier posts of two years that point at one person in the same way. */
function earlierAbout(head: string, item: ScreenedItem): string[] {
  const own = rareWords(item.text.canon.text.slice(0, 4000));
  return (item.context.earlierPosts ?? [])
    .filter((post) => post.daysAgo <= TWO_YEARS)
    .map((post) => new Field('earlier', post.text.slice(0, 4000), item.directory).canon.text)
    .filter((text) => {
      const pointer = matchIn(POINTER, text);
      const other_ = pointer?.[1] ?? pointer?.[2];
      return (
        other_ !== undefined &&
        (other_ === head || kindOf(other_) === kindOf(head) || sharesRareWord(own, text))
      );
    });
}

function sharesRareWord(own: ReadonlySet<string>, text: string): boolean {
  return [...rareWords(text)].some((word) => own.has(word));
}

/** Longer words that a practice does not write every week. */
function rareWords(text: string): Set<string> {
  return new Set((text.match(/[a-z]{6,}/g) ?? []).filter((word) => !EVERYDAY.test(word)));
}

function kindOf(head: string): string {
  if (/visit|call/.test(head)) return 'visit';
  return /\b(?:man|chap|bloke|gentleman|gent|lad|guy|fella|fellow|geezer|old boy)\b/.test(head)
    ? 'man'
    : /\b(?:lady|woman|girl|lass)\b/.test(head)
      ? 'woman'
      : head;
}

function fragmentsOf(text: string): Set<string> {
  return new Set(FRAGMENTS.filter(([, pattern]) => pattern.test(text)).map(([type]) => type));
}
