import { CONFIDENTIALITY } from '../../data/sources';
import { CONDITION, KIN, ONE_PERSON } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { detectionAt, matches, phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';
import { saidOfOnePerson, speaksOfStaff } from './said-of-one-person';
import { privatePeople } from './private-people';

const DEATH =
  /\b(?:passed away|passed peacefully|passed on|has passed|died|dies|death of|passing of|'?s (?:passing|death|funeral)|rest in peace|r\.?i\.?p|funeral|(?:lost|losing) (?:his|her|their|the) (?:battle|fight|life)|gone too soon|sadly missed|sorely missed|no longer with us|slipped away|left us|in loving memory|final (?:days|weeks|hours)|last (?:days|weeks|hours) (?:with|of)|end of (?:his|her) life|late (?:mr|mrs|ms|miss)|farewell to (?:our|a)|goodbye to our|gone after|hearts? (?:go|goes|went) out|(?:right )?(?:up )?to the (?:very )?(?:last|end)|taken (?:from us|too soon|so young)|at peace|at rest|grown? (?:his|her) wings|in heaven|with the angels|fell asleep|breathed (?:his|her) last|laid to rest|celebration of (?:his|her) life|wake|condolences|sympathy|in memory of|light went out|fighter|heaven (?:has )?gained|will never forget)\b/;
const PRONOUN_DEATH = [
  rx`\b(?:he|she) (?:[a-z]+ ){0,2}(?:fought|battled|passed|died|slipped away|suffered|lost (?:his|her))\b[^.!?\n]{0,50}\b(?:to the end|until the end|end|bravely|away|battle|fight|${CONDITION}|peacefully|with us|in our)\b`,
  rx`\byour (?:late |dear |lovely )*${KIN}(?:'s)? (?:death|passing|funeral|last (?:days|weeks|visit|months)|final (?:days|weeks|months|illness|visit)|passed|died|fought|was (?:a|so|such|always|very))\b`,
  /\b(?:condolences|sorry for your loss|sorry to hear of|thoughts are with)\b[^\n]{0,160}\b(?:he|she) (?:was|had|always|fought|will be|came|loved|would|never)\b/,
  /\b(?:lost|said goodbye to|saying goodbye to|mourning|saddened by the (?:death|loss|passing) of) (?:a|an|one of our|our) (?:[a-z'-]+ ){0,3}(?:patient|regular|gentleman|lady|man|woman)s?\b/,
  rx`\b(?:${CONDITION}|illness|it|disease|covid|fall) (?:finally |sadly )?(?:took|claimed|beat|killed) (?:him|her|them|your ${KIN})\b|\b(?:when|before|after|until|how|the day|since) (?:he|she|your ${KIN}) (?:died|passed|slipped away|went)\b`,
  rx`\b(?:the|our|a|an|that|one of our) (?:[a-z'-]+ ){0,3}(?:${ONE_PERSON}|regular)s?\b[^.!?\n]{0,50}\b(?:passed away|has died|died|lost (?:his|her|their) (?:life|fight|battle)|did not (?:make it|survive|pull through))\b`,
  /\b(?:post[- ]?mortem|death certificate|cause of death|certified (?:your|his|her|the) (?:[a-z]+'s )?death)\b[^.!?\n]{0,60}\b(?:his|her|your|showed|he|she|was)\b|\b(?:your|his|her) (?:[a-z]+'s )?death\b/,
  /\b(?:one of our|our|a|an) (?:[a-z'-]+ ){0,4}(?:patients?|regulars?|ladies|gentlemen|families|couples?)\b[^.!?\n]{0,40}\b(?:died|passed|gone|lost (?:his|her|their)|slipped away|taken|no longer|not with us|funeral|late)\b|\b(?:hearts?|thoughts|prayers|love|sympathy|condolences|deepest sympathy) (?:go|goes|are|is|to|with|go out)\b[^.!?\n]{0,20}\bthe [a-z]+ (?:family|boys|girls)\b/,
];
/** What was done for, or known of, somebody who has died. */
const CARE_BEFORE_DEATH = [
  rx`\byour late (?:[a-z]+ ){0,1}${KIN}(?:'s [a-z]+)? (?:was|were|had|did|came|chose|asked|refused|declined|wanted|saw|never|always|told|spent|is|has)\b`,
  rx`\b(?:look(?:ed|ing)? after|car(?:ed?|ing) for|nurs(?:ed?|ing)|visit(?:ed|ing)?|treat(?:ed|ing)?|help(?:ed|ing)?|know(?:n|ing)?|knew|with|beside) (?:him|her|your (?:[a-z]+ )?${KIN}|[a-z]+)\b[^.!?\n]{0,20}\b(?:(?:his|her|those|your ${KIN}'s) (?:very )?(?:final|last|dying) (?:weeks?|days?|months?|hours?|moments?|illness|year)|(?:the|their) (?:very )?(?:final|last|dying) (?:weeks|days|hours|moments))\b`,
  /\b(?:coroner|inquest|post[- ]?mortem|medical examiner)\b[^.!?\n]{0,70}\b(?:dose|medications?|prescri\w+|treat\w+|his|her|your|had had|drink|overdose|care|patient|poor (?:man|woman|lady|lad))\b/,
  /\b(?:he|she) would have (?:loved|hated|wanted|laughed|approved|been (?:so |very |very )?(?:proud|pleased|touched|delighted|tickled|cross))\b/,
  rx`\b(?:since|when|after) we (?:lost|said goodbye to|buried) (?!(?:our (?:signal|internet|phones?|power|lease))\b)[a-z]+\b[^.!?\n]{0,30}\b(?:to|from|with)\b[^.!?\n]{0,20}\b(?:${CONDITION}|asbestos|covid|it)\b`,
  rx`\b(?:his|her) (?:kidneys?|heart|liver|lungs?|body) (?:finally |just |simply )?(?:gave (?:out|up|way)|failed|stopped)\b`,
];
const OF_THE_DEAD = rx`\b(?:he|she|him|his|her|your (?:[a-z]+ ){0,2}${KIN})\b`;
/** The comment speaks of somebody's death. */
const SPEAKS_OF_DEATH =
  /\b(?:died|dies|dying|dead|death|passed (?:away|on|over)|passed|rip|r\.i\.p|funeral|buried|killed|lost (?:my|our|him|her)|gone now|rest in peace|grave|last (?:days|weeks|hours)|at the end|inquest|coroner|in heaven|never come home|did not make it)\b/;
const NOT_A_PATIENT = [
  /\b(?:bereavement|tell us once|registering a death|gov\.uk|staff|colleague|receptionist|retired|our (?:former |late )?(?:gp|doctor|partner|nurse|colleague|receptionist|manager)|family consent|with (?:his|her|their) family'?s|fish|hamster|budgie|plant|boiler|king|queen|prince|princess|statistic\w*|deaths? (?:from|in)|leading cause|each year|every year|(?<!\b(?:since|from|in|patient) )(?:17|18|19)\d\d)\b/,
];

export const deceased = defineRule({
  id: 'confidentiality.deceased',
  title: 'A patient who has died',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence:
    'Confidentiality does not end when someone dies. Offer condolences privately and leave all detail out.',
  why: 'The duty goes on after death, and the family may not have told everyone.',
  sources: [CONFIDENTIALITY, { label: 'GMC, Confidentiality (2009) ¶70', inForceTo: '2017-04-24' }],
  detect: (item) =>
    item.hasConsent
      ? []
      : [
          ...phrasesIn(item.text, {
            any: CARE_BEFORE_DEATH,
            unless: NOT_A_PATIENT,
            confidence: 0.75,
          }),
          ...phrasesIn(item.text, { any: PRONOUN_DEATH, unless: NOT_A_PATIENT, confidence: 0.8 }),
          ...namedDeaths(item),
          ...ofTheDead(item),
        ],
});

/** In answer to somebody's grief, whatever is said of the one who died. */
function ofTheDead(item: ScreenedItem): Detection[] {
  const { parent, text } = item;
  if (!parent || !matches(SPEAKS_OF_DEATH, parent.canon.text) || speaksOfStaff(item)) return [];
  return saidOfOnePerson(item)
    .filter(({ sentence }) => matches(OF_THE_DEAD, sentence.text))
    .map(({ sentence, at }) => detectionAt(text, sentence, at, 0.7));
}

function namedDeaths(item: ScreenedItem): Detection[] {
  const isOwnColleague = item.text.people.some((person) => person.listed);
  if (isOwnColleague) return [];
  return privatePeople(item.text, item)
    .filter((person) => {
      const around = item.text.around(person, 1);
      return matches(DEATH, around) && !NOT_A_PATIENT.some((pattern) => matches(pattern, around));
    })
    .map((person) => ({ field: 'text', start: person.start, end: person.end, confidence: 0.85 }));
}
