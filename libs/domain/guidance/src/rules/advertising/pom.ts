import { CAP_12, other } from '../../data/sources';
import { PRESCRIPTION_ONLY } from '../../data/medicines';
import { type Field, type ScreenedItem } from '../../item';
import { matchIn, matches, phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';

const NAMES = `(?:${PRESCRIPTION_ONLY.join('|')}|toxin(?: slots?)?|(?:frozen|smooth|line-?free|wrinkle-?free) (?:forehead|brow|face)|(?:the |that )?(?:jab|pen|injection)s? (?:that )?(?:everyone|everybody|the celebs|celebrities|hollywood|all the stars|the papers|tiktok)(?:'s| is| are)? (?:talking about|on|using|raving about)|(?:jab|injection|pen|shot)s? (?:to|that|which) (?:shift|lose|melt|curb|help you lose|beat the bulge|suppress|kill)[^.!?\n]{0,20}|(?:ed|erection|erectile|impotence|little blue|hair[- ]loss|acne|period delay|weight[- ]loss|slimming|diet) (?:tablets?|pills?|meds|medication)|(?:fillers?|toxin|tox) (?:evening|party|night|day|event|clinic)|crow'?s feet[^.!?\n]{0,40}(?:injections?|jabs?)|wrinkle[- ](?:relax\\w+|smooth\\w+|bust\\w+|reduc\\w+)(?: (?:injections?|jabs?|treatments?))?|smooth[^.!?\n]{0,30}(?:injections?|jabs?)|jab for (?:weight|wrinkles|hay ?fever)|as seen on tv|the (?:king|queen) kong|o-word|the w-word|tweakments?|(?:weight[- ]?loss|slimming|fat|skinny) (?:pens?|shots?|jabs?)|anti-?wrinkle (?:injections?|jabs?|treatments?)|b[.]?o[.]?t[.]?o[.]?x)`;
const PROMOTION = String.raw`(?:£ ?\d|\bfrom £|\bprices?\b|\bonly £|\boffers?\b|\bbook(?:ing|ings)?\b|\bavailable\b|\bin stock\b|\bnow (?:in|doing|offering|available)\b|\bask (?:us |our [a-z]+ |at reception )?(?:about|for)\b|\bspaces\b|\bslots?\b|\bleft\b|\bby (?:friday|the weekend|christmas|summer)\b|\bappointments\b|\bget (?:yours|your)\b|\bcome (?:and|in)\b|\bdeals?\b|\bdiscounts?\b|% off|\bsale\b|\bspecial\b|\bwhy not\b|\btry\b|\btreat yourself\b|\bwe (?:now |also )?(?:offer|stock|sell|provide|do|have)\b|\bbuy\b|\border\b|\bper (?:month|pen|session|syringe)\b|\ba month\b|\bdm (?:us|me)\b|\bwe can prescribe\b|\bthinking (?:about|of)\b|\bevening\b|\bavailab\w+\b|\bonline\b|\bno (?:awkward|embarrass\w+)\b|\bfizz\b|\binterested\b|\bready for\b|\bsummer body\b|\bbeach body\b|\bclinic\b|\bget ahead\b|\bprivately\b|\bnew\b|\byounger\b|\bwrinkle-free\b|\bboost(?:ers?)? (?:your|are)\b|\bconsultation\b|\bcall (?:us|today)\b|\bas seen\b|\b(?:is|are|have|has) (?:now |finally |just )?(?:here|arrived|landed|back|in)\b|\bparty\b|\bparties\b|\bwelcome\b|\bsay (?:goodbye|hello)\b|\bgoodbye to\b|\bhelped (?:him|her|them|me)\b|\bresults\b|\beveryone(?:'s| is) talking\b|\bmade easy\b|\bsorted\b|\btired all the time\b|\bfeeling (?:tired|run down|low)\b|\bplaces\b|\bmessage us\b|\bwithout (?:the )?(?:embarrassment|a gp|hassle)\b|\bquick and easy\b|\bour\b[^\n]{0,20}\b(?:jabs?|injections?|pens?|drips?)\b|\beach\b)`;
const PROMOTED = [
  rx`\b${NAMES}(?!\w)[^\n]{0,140}?${PROMOTION}`,
  rx`${PROMOTION}[^\n]{0,140}?\b${NAMES}(?!\w)`,
];
const SAFETY = [
  /\b(?:if you (?:take|are (?:taking|on|prescribed|using)|use)|monitor\w*|shortages?|out of stock|supply (?:problem|issue)|counterfeit|fake|recall(?:ed)?|side[- ]?effects?|do not (?:stop|buy|share|use|take)|never (?:buy|share)|safety (?:alert|warning|notice)|mhra|yellow card|interact\w*|return(?:ing)? (?:unused|old|your)|resistan\w*|not (?:available|prescribed?|able to prescribe|for (?:colds|flu|viruses))|we (?:can ?not|do not|are unable to) (?:prescribe|offer|provide|supply|take|start|advertise)|do not work|not needed|keep (?:antibiotics )?working|antibiotic (?:guardian|awareness)|repeat prescriptions?|your (?:repeat|next) |blood test|yellow book|stop smoking service|needle|storage|fridge|driving|heat|pregnan\w*|pen needles?|will not be (?:offered|available)|nhs criteria|eligib\w*|storing|take (?:them )?as (?:prescribed|directed)|naloxone|inhaler technique|recycl\w*|consultation on|waiting list)\b/,
];

export const pom = defineRule({
  id: 'advertising.pom',
  title: 'Promotes a prescription-only medicine',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  clearable: false,
  sentence:
    'By law we cannot advertise prescription-only medicines to the public. Talk about the service or the condition instead.',
  why: 'It is an offence to promote them to the public, also by a nickname or a hint.',
  sources: [
    CAP_12,
    other('MHRA, Blue Guide, appendix 6'),
    other('Advertising Standards Authority, notice on botulinum toxin and social media'),
  ],
  detect: (item: ScreenedItem) => item.ownFields.flatMap((field) => promotedIn(field)),
});

/** Name and promotion in one sentence or in neighbouring ones. */
function promotedIn(field: Field): Detection[] {
  const inOne = phrasesIn(field, { any: PROMOTED, unless: SAFETY, confidence: 0.9 });
  if (inOne.length > 0 || field.canon.text.length > 1000) return inOne;
  const whole = field.canon.text.replace(/\n/g, ' ');
  if (SAFETY.some((pattern) => matches(pattern, whole))) return [];
  const match = PROMOTED.map((pattern) => matchIn(pattern, whole)).find((found) => found !== null);
  return match
    ? [
        {
          field: field.name,
          ...field.toOriginal(match.index, match.index + match[0].length),
          confidence: 0.8,
        },
      ]
    : [];
}
