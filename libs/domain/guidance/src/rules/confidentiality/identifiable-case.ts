import { gmc2024, ISB_1523, RECORDINGS } from '../../data/sources';
import {
  BODY,
  CONDITION,
  DAY,
  HEALTH,
  KIN,
  OCCUPATION,
  ONE_PERSON,
  SYMPTOM,
  UNIQUE_ROLE,
} from '../../data/words';
import { type Field, type ScreenedItem } from '../../item';
import { matchIn, matches, matchesAny, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';

const REFERENT = rx`(?:^|\b)(?:(?:${UNIQUE_ROLE}) (?:at|of|from|in)\b|(?:a|an|the|one|our|this|that|another|his|her|local|young|elderly|old) (?:[a-z'-]+ ){0,3}(?:${ONE_PERSON}|${OCCUPATION})|(?:two|three|four|five|half|most|several|one) of the (?:[a-z]+ ){0,2}(?:crew|team|cast|choir|band|family|squad|class|congregation|quartet|ladies|lads|boys|girls)|(?:that|the|a|our|poor|brave|this) (?:[a-z-]+ ){1,3}(?:who (?:was|had|got|fell|came|nearly|lost|broke)|pulled (?:from|out)|rescued|knocked (?:down|off|over)|hit by|struck by|trapped|injured|airlifted|bitten|stung|swept|winched|cut (?:free|from)|thrown)|somebody|someone|home visit|house call|mum of|mother of|father of|dad of|${KIN} (?:who|from|of)|one of (?:the|our)|family of|delivered a|(?:mum|mother|dad|father|parents) of|\d{1,2}[- ]?(?:years?[- ]?old|y\/?o|yo)|\d{2} ?[mf]\b)`;
const CARE = rx`\b(?:${HEALTH}|came to see|asked (?:me|us)|told (?:me|us)|told our|treated|jabs?|house calls?|home visits|lungs|chest|ticker|fainted|home visit|visited|popped over|gave birth|born|had (?:her|his|their) (?:little|baby|first|son|daughter)|baby|doing fine|recovering|recovered|due in|happy news|expecting|bump|in with|off sick with|doing (?:well|ok|okay|better)|is (?:home|well|better|out of hospital)|home and|came to us|came in|was in (?:this|to|for|with)|in this morning|helped us|gout|on the mend|ambulance|collapsed|rushed|patient|surgery|clinic|stitched|patched up|helicopter|resus\w*|cpr|defib\w*|emergency|labour|delivered|waters broke|injur\w*|hurt|burns?|operation|bypass|lost (?:a|an|two|three|his|her|one) (?:[a-z]+ )?(?:fingers?|toes?|leg|arm|eye|hand|foot)|(?:his|her|dodgy|bad) (?:[a-z]+ )?(?:${BODY})|in for (?:a|his|her)|tb checks?|wheelchair|back at (?:school|work))\b`;
/** Health or contact that is plainly one person's own. */
const OWN_HEALTH = rx`\b(?:has|had|having|with|from|beat|beating|after|about|his|her|got|told (?:me|us)|asked (?:me|us)|came to see|for)\b[^.!?\n]{0,40}\b(?:${CONDITION}|${SYMPTOM}|bypass|operation|transplant)\b|\b(?:broke|broken|fractured|sprained|burnt|burned|lost|cut|collapsed|fell|fainted|poorly|get well)\b|\b(?:told|asked) (?:me|us)\b`;
/** Kinds of detail that narrow a person down, with how much each weighs. */
const DETAILS: readonly (readonly [RegExp, number])[] = [
  // One event that everybody heard of is enough.
  [
    /\b(?:from|in|after|at|hurt in|rescued from|pulled from|fished out of|saved from|airlifted from) (?:the|that|last \w+'s|\w+day's|this week's) (?:[a-z-]+ ){0,3}(?:fire|crash|accident|explosion|stabbing|shooting|rescue|pile-?up|collision|attack|flood|collapse|drowning|landslip|marina|harbour|sea|water|river|wreck\w*|beach|cliffs?|quayside|stage|carnival|regatta)\b/,
    2,
  ],
  [
    /\b(?:in the (?:paper|papers|echo)|on (?:telly|the telly|tv)|signed (?:last|this|for)|lay-?by|a\d{1,3}\b|family of (?:four|five|six|seven|eight|nine|ten|\d+))\b/,
    1,
  ],
  [
    rx`\b(?:a|an|the|our|one|local|this|that|young|retired|former) (?:[a-z'-]+ ){0,2}(?:${OCCUPATION})\b`,
    1.5,
  ],
  [
    /\b(?:fire|crash|accident|explosion|stabbing|shooting|rescue|rescued|drown\w*|lifeboat|collapse at|pile-?up|in the news|on the news|front page|evening news|local paper|flood|landslip|building site fall|car park|on the (?:ferry|bus|pier|beach|motorway|m27)|lottery|marathon|regatta|carnival|match|wedding)\b/,
    1,
  ],
  [/\b(?:chip-?pan fire|house fire|hovercraft|boat race|stabbing|crash|explosion)\b/, 1],
  [
    /\b(?:vicarage|rectory|manse|pub|chippy|chip shop|post office|village shop|lighthouse|farm|stables|school|nursery|care home|caravan(?: park| site)?|houseboat|marina|cottage|houseboats|farms|cottages|caravans|boatyard|convent|prison|barracks|bakery|butcher's|corner shop|allotments?|lock-?keeper'?s?|the close|high street|hamlet|village|mobile home|sheltered housing|narrow ?boat|flats?|tower block)\b/,
    1,
  ],
  [rx`\b(?:${CONDITION})\b`, 0.75],
  [
    /\b(?:rare|only (?:one|person|case)|first (?:ever|case|person)|one of (?:only|just)|one in (?:a )?(?:million|\d{4,}))\b/,
    1,
  ],
  [rx`\b${DAY}\b`, 0.5],
  [
    /\b(?:at )?(?:\d{1,2}[.:]\d{2} ?(?:am|pm)?|\d{1,2} ?(?:am|pm)|half past \w+|(?:five|ten|quarter|twenty) (?:past|to) \w+)\b/,
    0.5,
  ],
  [
    /\b(?:mum|mother|dad|father) of (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\b(?:twins|triplets|quads|widow|widower|newlywed|only child|youngest of)\b/,
    1,
  ],
  [
    /\b\d{1,2}[- ]?(?:years?[- ]?old|y\/?o|yo)\b|\baged \d{1,2}\b|\b\d{2} ?[mf]\b|\bin (?:his|her) (?:early |mid |late )?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/,
    0.75,
  ],
  [
    /\b(?:polish|romanian|nigerian|somali|syrian|ukrainian|chinese|indian|pakistani|bangladeshi|sikh|muslim|hindu|jewish|traveller|roma|refugee|asylum|afghan|iranian|vietnamese|filipino|portuguese|spanish|italian|french|german|irish|scottish|welsh|american|caribbean|jamaican|transgender|trans|deaf|blind|wheelchair)\b/,
    0.75,
  ],
  [
    /\b(?:drives|rides|with the|owns|keeps|famous for|known for|everyone knows|you know who|well known|well-known|always wears|tattoo|parrot|red (?:hair|beard)|mobility scooter|dog called)\b/,
    0.75,
  ],
  // Somebody to whom a thing happened that others saw or read about.
  [
    /\b(?:pulled (?:from|out of)|rescued|knocked (?:down|off|over)|hit by a|struck by|trapped (?:in|under)|airlifted|winched|swept (?:out|off|away)|fished out|cut free|thrown from|fell (?:off|from|through|down|overboard) (?:the|a|his|her)|came off (?:his|her|a|the)|bitten by|stung by|attacked by|electrocuted|caught fire|crashed)\b/,
    1.5,
  ],
  [
    /\b(?:outside|at|in|behind|near|by|opposite) (?:the )?(?:co-?op|tesco|asda|lidl|aldi|chippy|station|bus stop|roundabout|pier|beach|slipway|church|town hall|library|bandstand|playground|skate ?park|swimming pool|leisure centre)\b/,
    1,
  ],
  [
    /\b(?:back (?:at|on|behind|in) (?:the|his|her|work)|back to (?:work|school|training)|everyone (?:saw|heard|knows|will have seen)|you (?:will|may|might) have (?:seen|heard|read))\b/,
    0.75,
  ],
  [
    /\b(?:runs|owns|manages|works (?:at|in|behind)|serves (?:at|in)|teaches (?:at|in)|plays for|sings in|skippers|captains|conducts|leads) (?:the|our|a|at) [a-z]+/,
    2,
  ],
  [/\b(?:crew|cast|choir|band|squad|congregation|quartet) (?:of|from|at|on) (?:the )?[a-z]+/, 1.5],
];
const PLACE =
  /(?:\b(?:in|from|at|near|of|on|to|over|outside|off)|['’]s at) (?:the )?(St\.? )?[A-ZÀ-Þ][\p{L}'’-]{2,}/gu;
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Covid|COVID|Christmas|Easter|NHS|GP|The|Our|App|England|Britain|UK|Facebook|Twitter)/;
const GENERIC = [
  /(?<!\bone of (?:our|the) )\b(?:teachers|workers|carers|parents|everyone|anyone|people|patients) (?:can|could|may|should|aged|are|with|who)\b/,
  /\b(?:in the uk|nationally|every year|each year|worldwide|awareness|statistics|prevalence|per cent|percent|\d+%|in england|roadworks|diverted|diversion|imagine|fictional|made[- ]up|persona|not a real|festival|open day|coffee morning|join us|book (?:now|online)|if you|are you)\b/,
];
const THRESHOLD = 2;
const ROLE = rx`\b(?:${UNIQUE_ROLE})\b`;

export const identifiableCase = defineRule({
  id: 'confidentiality.identifiable-case',
  title: 'Details that together point to one person',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence:
    'Put together, these details would let neighbours work out who this is. Generalise or drop them.',
  why: 'The sum of small details can identify somebody as surely as a name.',
  sources: [gmc2024('¶19'), RECORDINGS, ISB_1523],
  detect: (item) =>
    item.hasConsent || item.context.staffUpdate
      ? []
      : item.ownFields.flatMap((field) => casesIn(field, item)),
});

function casesIn(field: Field, item: ScreenedItem): Detection[] {
  const text = field.canon.text.slice(0, 4000);
  const referent = matchIn(REFERENT, text);
  if (!referent || !matches(CARE, text) || matchesAny(text, GENERIC)) return [];
  const weight =
    DETAILS.reduce((sum, [pattern, weigh]) => sum + (matches(pattern, text) ? weigh : 0), 0) +
    (matches(ROLE, text) && matches(OWN_HEALTH, text) ? 2 : 0) +
    placesIn(field, item);
  if (weight < THRESHOLD) return [];
  return [
    {
      field: field.name,
      ...field.toOriginal(referent.index, referent.index + referent[0].length),
      confidence: Math.min(0.95, 0.45 + weight / 8),
    },
  ];
}

/** Named places that are not ours and not a listed service weigh up to one and a half. */
function placesIn(field: Field, item: ScreenedItem): number {
  const own = [item.input.profile.name, ...item.input.profile.otherServices]
    .join(' ')
    .toLowerCase();
  const places = [...field.clean.text.slice(0, 4000).matchAll(PLACE)]
    .map((match) => match[0].replace(/^.*?(?=(?:St\.? )?[A-ZÀ-Þ])/u, ''))
    .filter(
      (place) =>
        !matches(NO_PLACE, place) &&
        !own.includes(place.toLowerCase()) &&
        !item.directory.lists(place),
    );
  return places.length === 0 ? 0 : places.some((place) => place.startsWith('St')) ? 1.5 : 1;
}
