import { gmp2024, CAP_12 } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { type Detection, defineRule } from '../../rule';
import { phrasesIn } from '../../matching';

const ENDORSES = [
  /\b(?:we|i|our (?:team|nurses|doctors|gps|pharmacist)|all of us) (?:all |really |absolutely |highly |thoroughly |always |just |would |personally )*(?:swear by|recommend|love|rate|endorse|favour|prefer|use and love|can not recommend|trust|are big fans of|suggest(?: you)? (?:buy|get|use|try))\b/,
  /\b(?:best|favourite|number one|go-?to|top|only) (?:[a-z-]+ ){0,3}(?:on the market|brand|money can buy|we have (?:used|tried)|for your money|in town)\b|\bhighly recommend(?:ed)?\b|\b(?:buy|order|get) (?:yours|one|them|it|a [a-z]+) (?:from|at|via) [a-z]+/,
  /\b(?:is|are) (?:by far |simply )?the best (?:[a-z-]+ ){0,2}(?:meters?|monitors?|app|brand|cream|mattress|shoes|inhaler|plasters|clinic|physio|gym|optician|hearing aid)\b/,
];
const NEUTRAL = [
  /\b(?:do not|never|can not|not able to|unable to|would not) (?:recommend|endorse)\b|\b(?:any|nice|nhs|the nhs app|charity|guidelines?|vaccin\w*|that (?:everyone|you|all)|we recommend (?:that )?(?:you|booking|calling|ringing|checking|everyone|people|all|a |an |the |having|getting|wearing|drinking|at least)|recommended (?:by nice|daily)|our (?:staff|team|nurses|patients|community|nurse))\b/,
];
const PRODUCT = /(?<=\s)[A-Z][a-z]+[A-Z]\w+|(?<=[\p{L},]\s)[A-Z][\p{L}'&]{2,}|®|™/u;

export const commercialEndorsement = defineRule({
  id: 'conflicts.commercial-endorsement',
  title: 'Endorses a brand',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Avoid recommending a single brand or business from the practice account.',
  why: 'The practice lends the NHS’s good name to one seller.',
  sources: [gmp2024('¶90'), CAP_12],
  detect: (item: ScreenedItem): Detection[] =>
    phrasesIn(item.text, { any: ENDORSES, unless: NEUTRAL, confidence: 0.7 }).filter(
      (found) =>
        PRODUCT.test(item.text.original.slice(found.start, found.end + 80)) ||
        /\b(?:brand|on the market)\b/.test(item.text.around(found)),
    ),
});
