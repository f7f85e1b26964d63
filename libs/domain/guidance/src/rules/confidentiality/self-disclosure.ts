import { other, ICB_PRINCIPLES } from '../../data/sources';
import { SENSITIVE } from '../../data/sensitive';
import { VERY_PERSONAL } from '../../data/very-personal';
import { ACQUAINTANCE, DAY, KIN } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';

const FIRST_PERSON_FACT = [
  rx`\b(?:i|i also) (?:am|was|have|had|suffer|suffered|got|tried|lost|take|took|need|think i have|can not|have been|had been|just|tested|found out|live with|feel)\b[^.!?\n]{0,40}\b${SENSITIVE}\b`,
  rx`\b(?:my|since my|after my|about my|with my|because of my|for my) (?:[a-z]+ ){0,2}${SENSITIVE}\b`,
  rx`\b(?:being|as) (?:a |an )?(?:recovering |diagnosed )?${SENSITIVE}\b[^.!?\n]{0,20}\b(?:i|me|myself)\b`,
  rx`\b${SENSITIVE}\b[^.!?\n]{0,20}\b(?:i have|i had|i got|i was|runs in my|my (?:life|body|head))\b`,
  rx`\bmy (?:[a-z]+ )?(?:results?|test|scan|biopsy|smear)\b[^.!?\n]{0,24}\b(?:came back|positive|showed|show|abnormal|says?)\b`,
  rx`\b(?:having|had|getting|got|booked (?:in )?for|waiting for|need|needing|facing|after) (?:a |an |my |the |another )?(?:termination|abortion|vasectomy|biopsy|chemo|radiotherapy|hysterectomy|mastectomy|colostomy|hiv test|detox|miscarriage)\b[^.!?\n]{0,60}\b(?:i|me|my|next|last|on|talk|scared|week|help|someone)\b`,
  rx`^\W*(?:(?:just|been|got|was|only) )*(?:told|diagnosed|found out|heard|had it confirmed)\b[^.!?\n]{0,24}\b${SENSITIVE}\b`,
  /\b(?:i|i have|i keep) (?:wet|wetting|leak|leaking|soil|soiling|pee|peeing) (?:myself|when|every|my|the bed)\b|\bcan ?not (?:get|keep|have) (?:an erection|it up|sex|an orgasm)\b/,
  rx`\b(?:chlamydia|hiv|hepatitis|syphilis|gonorrh?oea|herpes|pregnancy|drug|sti|std|smear|biopsy|cancer) (?:tests?|results?|screen|swab) (?:has |have )?(?:came|come|was|is|were|are) (?:back )?(?:positive|abnormal|bad)\b`,
  /\b(?:social services|social workers?|they|the court)\b[^.!?\n]{0,20}\b(?:took|taken|taking|removed|want|have) (?:away )?my (?:kids|children|baby|son|daughter|boys|girls)\b|\bmy (?:kids|children|baby) (?:were|was|got|are being|have been) (?:taken|removed)\b/,
  rx`\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:days|weeks|months|years) (?:clean|sober|dry)\b`,
  rx`^\W*(?:(?:been|being|am|was|as|also|still|living with|lived with|survivor of|recovering|recovered|ex|former|struggling with|battling|beating|surviving|suffering (?:from|with)|a|an|the) ){1,3}(?:[a-z-]+ ){0,2}${SENSITIVE}\b`,
  rx`\b(?:since|after|when|because|before|while|ever since|until|as) (?:i|we) (?:lost (?:the|my|our) (?:baby|babies|twins|son|daughter|little (?:one|boy|girl))|was (?:raped|attacked|assaulted|abused|sectioned|diagnosed|made homeless|in prison|inside)|had (?:the|my|a|an) (?:[a-z]+ ){0,2}${SENSITIVE}|came (?:out|off)|went (?:into|through) (?:rehab|detox|the)|left (?:him|her|my husband|my wife|prison))\b`,
  rx`\b(?:i|we|me)\b[^.!?\n]{0,30}\b(?:lost (?:the|my|our|a) (?:baby|babies|twins|pregnancy)|was (?:sectioned|raped|abused|assaulted)|been (?:sectioned|raped|abused|inside)|have (?:bpd|ptsd|ocd|hiv|cancer|stage (?:one|two|three|four|[1-4]))|am (?:a survivor|in recovery|transitioning|a recovering)|drink (?:too much|to (?:cope|sleep|forget))|cut myself|hear voices|can not (?:stop|have) (?:drinking|gambling|using|children|kids))\b`,
  rx`^\W*(?:was|were|got|been|being)(?: just| recently)? (?:sectioned|diagnosed with|raped|abused|assaulted|admitted to (?:the )?(?:psych\w*|mental health)|sober|clean|in (?:rehab|detox|recovery|therapy|prison))\b`,
  /\b(?:i take|i am on|been on|on|take|taking|prescribed|using) (?:[a-z]+ )?(?:lithium|sertraline|citalopram|fluoxetine|mirtazapine|venlafaxine|quetiapine|olanzapine|clozapine|antipsychotics?|anti-?depressants?|methadone|buprenorphine|subutex|antabuse|testosterone|oestrogen|hormones|prep|antiretrovirals?|viagra|sildenafil)\b/,
  /^\W*(?:i |i have |i had |had|have|just |been |was |tested|got|diagnosed|started|after )*(?:had |having )?(?:an? )?(?:abortion|termination|miscarriage|stillbirth|std|sti|hiv|chlamydia|gonorrh?oea|herpes|syphilis|affair|breakdown|overdose|psychosis|eating disorder)\b|\b(?:tested|came back|come back|test was|results? (?:was|were)) positive\b[^.!?\n]{0,24}\b(?:for )?(?:chlamydia|gonorrh?oea|hiv|syphilis|herpes|hep\w*|sti|std|pregnan\w*|brca|cancer)\b|\b(?:biops(?:y|ies)|scan|smear|mammogram|results?|test|colonoscopy|psa)\b[^.!?\n]{0,24}\b(?:came back|is|was|showed|shows|says) (?:as )?(?:cancer\w*|malignant|positive|abnormal|pre-?cancer\w*|hiv|dementia|terminal)\b|\bgleason \d\b/,
];
const NOT_ABOUT_SELF = [
  /\b(?:awareness|campaign|charity|leaflet|poster|talk on|article|waiting for the bus)\b/,
];
/** Somebody's own life and a word that few write of it in public, in whatever sentence. */
const VERY_OWN = [
  rx`\b(?:i|me|myself|my)\b[^.!?\n]{0,70}\b${VERY_PERSONAL}\b`,
  rx`\b${VERY_PERSONAL}\b[^.!?\n]{0,70}\b(?:i|me|myself|my (?:life|body|head|own|twenties|teens|liver|system))\b`,
  rx`^\W*(?:[a-z]+ ){0,2}${VERY_PERSONAL}\b(?!\?)[^.!?\n]{0,40}(?:\b(?:here|now|twice|once|again|since|years?|months?|weeks?|days?|aged?|at \d\d|${DAY})\b|\d)`,
  rx`\b(?:lump|it|tumour|cancer|shadow|growth) (?:is|was|has spread|spread)[^.!?\n]{0,24}\b(?:in|to) my (?:liver|lungs?|breasts?|bones?|brain|bowel|neck|spine|prostate)\b`,
  // Who hurts, threatens or keeps them.
  rx`\b(?:he|she|my (?:[a-z]+ )?(?:${KIN}|landlord))\b[^.!?\n]{0,30}\b(?:hits?|hit|beats?|beat|punch\w*|strangl\w*|chok\w*|threaten\w*|rapes?|hurts?|slaps?|slapped|kicks|kicked|locks?|locked|controls?|follows|stalks?|grabs?|grabbed) me\b(?! (?:at|up|how)\b)`,
  rx`\b(?:he|she|my (?:[a-z]+ )?(?:${KIN}))\b[^.!?\n]{0,20}\b(?:will not|would not|does not|never|did not|only|will) (?:ever )?lets? me\b|\b(?:was going|is going|tried|trying|wanted|threaten\w*) to kill me\b|\b(?:he|she) (?:will|would) kill me\b|\bif i (?:leave|left|tell|told) (?:him|her|anyone|anybody|he|she)?\b|\bscared of (?:him|my (?:husband|partner|boyfriend|ex|dad|son))\b|\b(?:i have|i had|my|the|got) bruises\b`,
];
/** Another's life, or no life at all. */
const OF_ANOTHER = [
  ...NOT_ABOUT_SELF,
  rx`\bmy (?:[a-z]+ ){0,2}(?:${KIN}|${ACQUAINTANCE})(?:'s)? (?:[a-z]+ )?(?:is|was|has|had|got|died|needs?|suffer\w*|with|on)\b`,
  /\b(?:raising|fundrais\w*|sponsor\w*|run(?:ning)? (?:for|the)|walk(?:ing)? for|donat\w*|volunteer\w*|do you (?:do|offer|have|run)|is there a|thank(?:s| you) for (?:the|your) (?:talk|post|leaflet)|i work|my job|studying|book|film|programme|documentary|series|song|chocolate|biscuits?|cake|bingo|scared of (?:needles|the dentist))\b/,
];
const OWN = /\b(?:my|mine|i|i am|im|it is|its|me)\b/;

export const selfDisclosure = defineRule({
  id: 'confidentiality.self-disclosure',
  title: 'Something very personal about the writer',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'hide',
  sentence:
    'They have shared something very personal. Offer to hide it, do not repeat it, and give a private way to reach us.',
  why: 'A post travels further than its writer meant, and what they shared stays confidential for us.',
  sources: [other('nhs.uk reviews policy'), ICB_PRINCIPLES],
  detect: (item) => [
    ...phrasesIn(item.text, { any: FIRST_PERSON_FACT, unless: NOT_ABOUT_SELF, confidence: 0.75 }),
    ...phrasesIn(item.text, { any: VERY_OWN, unless: OF_ANOTHER, confidence: 0.7 }),
    ...ownIdentifiers(item),
  ],
});

/** The writer's own birth date or number together with their name or their request. */
function ownIdentifiers(item: ScreenedItem): Detection[] {
  return item.text.identifiers
    .filter(
      (found) =>
        found.label === 'DOB' ||
        found.label === 'NINO' ||
        (found.label === 'NHS_NUMBER' && found.labelled),
    )
    .filter((found) => OWN.test(item.text.around(found, 1)))
    .map((found) => ({ field: 'text', start: found.start, end: found.end, confidence: 0.8 }));
}
