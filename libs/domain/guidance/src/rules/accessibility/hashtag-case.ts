import { GCS_ACCESSIBILITY } from '../../data/sources';
import { isFirstName } from '../../names/first-names';
import { type ScreenedItem } from '../../item';
import { type Detection, defineRule } from '../../rule';

const HASHTAG = /#([a-z][a-z0-9]{6,60})\b/g;
const ONE_WORD =
  /^(?:vaccination|vaccinations|vaccine|vaccines|pharmacy|pharmacist|dementia|diabetes|awareness|wellbeing|portsmouth|hampshire|southsea|community|volunteer|volunteers|volunteering|healthy|exercise|christmas|prescription|prescriptions|appointment|appointments|screening|menopause|depression|anxiety|immunisation|immunisations|hypertension|cholesterol|parkinsons|alzheimers|monday\w{0,2}|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|january|february|september|october|november|december|receptionist|receptionists|antibiotics|antibiotic|patient|patients|practice|surgery|hospital|nursing|midwife|midwives|smoking|walking|running|cycling|gardening|nutrition|pregnancy|breastfeeding|children|teenagers|parents|grandparents|loneliness|kindness|gratitude|thankyou|recruitment|recruiting|vacancy|training|conference|together|november|movember|stoptober)$/;

export const hashtagCase = defineRule({
  id: 'accessibility.hashtag-case',
  title: 'Hashtag in small letters',
  appliesTo: ['post', 'reply'],
  severity: 'advise',
  sentence: 'Write hashtags with a capital for each word.',
  why: 'Screen readers can then tell the words apart.',
  sources: [GCS_ACCESSIBILITY],
  detect: (item: ScreenedItem): Detection[] =>
    [...item.text.original.matchAll(HASHTAG)]
      .filter((match) => !ONE_WORD.test(match[1] ?? '') && !isFirstName(match[1] ?? ''))
      .map((match) => ({
        field: 'text',
        start: match.index,
        end: match.index + match[0].length,
        confidence: 0.8,
      })),
});
