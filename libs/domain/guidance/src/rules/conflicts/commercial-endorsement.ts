import { BRANDS } from '../../data/brands';
import { gmp2024, CAP_12 } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { type Detection, defineRule } from '../../rule';
import { phrasesIn, rx } from '../../matching';

const ENDORSES = [
  /\b(?:we|i|our (?:team|nurses|doctors|gps|pharmacist)|all of us) (?:all |really |absolutely |highly |thoroughly |always |just |would |personally )*(?:swear by|recommend|love|rate|endorse|favour|prefer|use and love|can not recommend|trust|are big fans of|suggest(?: you)? (?:buy|get|use|try))\b/,
  /\b(?:best|favourite|number one|go-?to|top|only) (?:[a-z-]+ ){0,3}(?:on the market|brand|money can buy|we have (?:used|tried)|for your money|in town)\b|\bhighly recommend(?:ed)?\b|\b(?:buy|order|get) (?:yours|one|them|it|a [a-z]+) (?:from|at|via) [a-z]+/,
  /\b(?:is|are) (?:by far |simply )?the best (?:[a-z-]+ ){0,2}(?:meters?|monitors?|app|brand|cream|mattress|shoes|inhaler|plasters|clinic|physio|gym|optician|hearing aid)\b/,
  /\b(?:we|i|our (?:whole |entire )?(?:team|nurses|doctors|gps|practice)|the (?:whole |entire )?team|staff|all of us|everyone here) (?:all |now |only |always |really |swear |each |both )*(?:use|uses|wear|wears|drink|drinks|have|has|got|own|owns|eat|eats|choose|chooses|buy|buys|rely on|relies on|switched to|love|loves|use nothing but)\b[^.!?\n]{0,60}\b(?:you should|you will|should you|so should|love (?:it|them)|would not be without|swear|the best|better|brilliant|recommend|never (?:looked|slept|felt|gone)|nothing else|as well|worth|every day|by far)\b/,
  /\b(?:treat yourself to|get yourself|grab yourself|pick up|invest in|splash out on|you need (?:this|these|one of|it in your life)|you should (?:try|get|buy|use)|try|why not try|do yourself a favour|worth every penny|game changer|life changer|cannot be beaten|best thing since|never slept better|never felt better|ask for it by name|accept no substitute)\b[^.!?\n]{0,60}/,
  /\b(?:can ?not (?:fault|praise|recommend)|could not be without|would not be without|the only (?:thing|one|place|brand|product) (?:we|i) (?:would|use|trust)|go (?:there|to them|see them)|pop in and see them|use them|worth a visit|in good hands with|first class service (?:at|from)|shop at|best in town|five stars to)\b/,
];
const BRAND = `(?:${BRANDS.join('|')}|[a-z]+(?:pal|max|tech|care|fit|med|gluco|derm)\\b)`;
/** Praise or a push towards one named seller or product. */
const PRAISED = [
  /\b(?:can|could|will|would) (?:do|find|get) no(?:ne| one|where)? ?better than [a-z]+/,
  rx`\b(?:our|my|the team'?s) (?:favourite|go-?to|top|number one|best)\b[^.!?\n]{0,40}\b(?:is|are|:)\b[^.!?\n]{0,60}\b(?:${BRAND}|available (?:at|from))`,
  rx`\b${BRAND}\b[^.!?\n]{0,30}\b(?:has|have|is|are|do|does|offers?) (?:by far |simply |definitely )?(?:the )?(?:best|brilliant|great|amazing|fantastic|excellent|cheapest|only|superb|unbeatable|worth|what we use)\b`,
  rx`\b(?:love|loves|adore|swear by|swears by|rate|recommend|trust|trusts|nothing beats|nothing works like|can not beat|can not go wrong with|head (?:to|over to|down to)|pop (?:to|into|down to)|go to|get yourself|get down to|buy|treat yourself to|always (?:choose|use|buy|go for)|choose|prefer|pick|switch to|download|get|fans of|thumbs up (?:to|for))\b[^.!?\n]{0,16}\b(?:the |a |an |our |your |some |yours (?:at|from) |one from )?${BRAND}\b`,
];
/** Where the words are about getting there, stock or safety, or deny a preference. */
const NO_PRAISE = [
  /\b(?:do not|never|can ?not|would not) (?:recommend|endorse|prefer)\b|\b(?:or any other|such as|for example|e\.g|recall|recalled|do not (?:use|take|buy)|counterfeit|shortage|out of stock|next to|opposite|behind|outside|car park|not all|closed|closing|moved|collect|other brands)\b/,
];
const NEUTRAL = [
  /\b(?:do not|never|can not|not able to|unable to|would not) (?:recommend|endorse)\b|\b(?:any|nice|nhs|the nhs app|charity|guidelines?|vaccin\w*|that (?:everyone|you|all)|we recommend (?:that )?(?:you|booking|calling|ringing|checking|everyone|people|all|a |an |the |having|getting|wearing|drinking|at least)|recommended (?:by nice|daily)|our (?:staff|team|nurses|patients|community|nurse))\b/,
];
/** A capital letter that is no day, month, feast or name of the health service. */
const PRODUCT =
  /(?<=\s)[A-Z][a-z]+[A-Z]\w+|(?<=[\p{L},]\s)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Boxing|New Year|NHS|GMC|MMR|COVID|Covid|Dr|Sister|Nurse)\b)[A-Z][\p{L}'&]{2,}|®|™/u;

export const commercialEndorsement = defineRule({
  id: 'conflicts.commercial-endorsement',
  title: 'Endorses a brand',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Avoid recommending a single brand or business from the practice account.',
  why: 'The practice lends the NHS’s good name to one seller.',
  sources: [gmp2024('¶90'), CAP_12],
  detect: (item: ScreenedItem): Detection[] => [
    ...phrasesIn(item.text, { any: PRAISED, unless: NO_PRAISE, confidence: 0.75 }),
    ...phrasesIn(item.text, { any: ENDORSES, unless: NEUTRAL, confidence: 0.7 }).filter(
      (found) =>
        PRODUCT.test(item.text.original.slice(found.start, found.end + 80)) ||
        /\b(?:brand|on the market)\b/.test(item.text.around(found)),
    ),
  ],
});
