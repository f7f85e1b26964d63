import { ICB_PRINCIPLES, other } from '../../data/sources';
import { KIN } from '../../data/words';
import { inText, rx } from '../../matching';
import { defineRule } from '../../rule';

const RED_FLAGS = [
  /\b(?:chest pains?|pains? in (?:my|his|her|the) chest|tight(?:ness)? (?:in|across) (?:my|his|her|the) chest|(?:my|his|her) chest (?:is |feels |feel )?(?:so |really |very )?(?:tight|crushing|heavy|hurts|hurting|killing)|crushing (?:pain|chest|feeling)|elephant on my chest|pain (?:down|in) (?:my|his|her) left arm)\b/,
  /\b(?:can ?not|can hardly|can barely|hardly|barely|struggling to|fighting (?:to|for)|unable to|trouble|difficulty|not) (?:breathe|breath|breathing|get (?:my|his|her|a|any) breath|catch (?:my|his|her|a) breath|speak (?:in|a) (?:full )?sentences?)\b|\b(?:gasping|fighting for (?:breath|air)|stopped breathing|not breathing|turning blue|gone (?:blue|grey|all blue|a funny colour|limp|floppy)|going (?:blue|grey)|(?:lips|face|fingers) (?:are |is |have |has )?(?:gone |turned |going |all |a bit )*(?:blue|grey))\b/,
  /\b(?:unconscious|unresponsive|not responding|will not wake(?: up)?|can ?not (?:wake|rouse)|not waking(?: up)?|passed out|collapsed|blacked out|keeled over|found (?:him|her|mum|dad|nan) on the floor)\b/,
  /\b(?:having|just had|have i had|thinks? (?:it is|[a-z]+ (?:[a-z]+ )?(?:has |have |is )?(?:had|having))|is it|could (?:it|he|she) be) (?:a |having a |having an |an |another )*(?:stroke|seizure|fit|heart attack|anaphyla\w+|asthma attack|allergic reaction)\b|\b(?:is|keeps|started|been) (?:fitting|convulsing|seizing)\b/,
  /\b(?:face|mouth|side of (?:his|her|my) face|one side|eye|lip)\b[^.!?\n]{0,20}\b(?:drooping|drooped|dropped|droopy|fallen|sagging|slack)\b|\b(?:slurring|slurred|speech (?:has |is |gone |all )*(?:slurred|gone|funny)|words (?:are |all )?(?:coming out )?(?:slurred|jumbled|wrong))\b|\bcan ?not (?:move|feel|lift|raise) (?:his|her|my|one|the) (?:left |right )?(?:arm|leg|side|face)\b/,
  /\b(?:bleeding|blood)\b[^.!?\n]{0,30}\b(?:will not stop|not stopping|non-?stop|heavily|heavy|everywhere|pouring|gushing|pumping|soaked|through (?:two|three|the|four)|clots?|loads of|a lot of|buckets)\b|\b(?:cough(?:ing|ed)?|vomit(?:ing|ed)?|throw(?:ing|n)?|bring(?:ing)?|sick|spit(?:ting)?|poo(?:ing)?|pass(?:ing)?|wee(?:ing)?) (?:up )?(?:fresh |bright red |black |lots of )?blood\b/,
  /\b(?:rash|spots)\b[^.!?\n]{0,50}\b(?:will not fade|not fad\w+|does not (?:fade|go|disappear|blanch)|did not (?:fade|go)|glass|stiff neck|light hurts|floppy|drowsy|purple)\b|\b(?:stiff neck|hates? the light)\b[^.!?\n]{0,40}\b(?:fever|temp\w*|rash|vomit\w*|sick|floppy|drowsy)\b|\bglass test\b/,
  /\b(?:throat|tongue|lips|face|airway)\b[^.!?\n]{0,20}\b(?:closing(?: up)?|swelling(?: up)?|swollen (?:up|shut)|swelled|tightening)\b|\b(?:epipen|epi-?pen|anaphyla\w+)\b[^.!?\n]{0,30}\b(?:used|run out|no|need|now|which|where|do i)\b/,
  rx`\b(?:baby|toddler|${KIN}|he|she|newborn|little one)\b[^.!?\n]{0,50}\b(?:floppy|limp|unresponsive|will not wake|grunting|sucking in|ribs|sunken|fontanelle|no wet nappy|not had a wet|swallowed (?:a |some |the )?(?:battery|bleach|button|magnet|tablets|pills|coin|dishwasher|detergent|perfume)|temperature of (?:40|41|39)|burning up|drank (?:bleach|the|some))\b|\bswallowed (?:a |some |the |my )?(?:battery|button battery|bleach|magnets?|antifreeze)\b`,
  /\b(?:baby|bump|it)\b[^.!?\n]{0,20}\b(?:not moved|stopped moving|not moving|has not moved|no movement|moving less|not kicked)\b|\bwaters? (?:have |has |just )?(?:broke|broken|gone)\b/,
  /\b(?:sugar|sugars|bm|blood (?:sugar|glucose)|reading)s? (?:is|are|reads?|of|says?|was|just)\b[^.!?\n]{0,12}\b(?:hi|[23]\d(?:\.\d)?|1\.\d|2\.\d)\b|\bhypo and\b|\bketones\b[^.!?\n]{0,12}\b[3-9]\b/,
  /\b(?:worst headache (?:of|i|ever)|thunderclap|sudden(?:ly)? (?:blind|lost (?:my|his|her) sight|can ?not see)|lost (?:all )?(?:my|his|her) (?:sight|vision)|stabbed|hit by a car|fell (?:from|off) (?:a|the) (?:ladder|roof)|head injury|broken (?:his|her|my) neck|bone (?:is )?(?:sticking|poking) (?:out|through)|electrocuted|drown(?:ed|ing)|choking|suspected sepsis|sepsis|septic)\b/,
];
const NOT_NOW = [
  /\b(?:died|diagnosed|i called 999|rang 999 and|arrived|had collapsed|had a fall|suffered|when having|found nothing|last (?:year|month|week|summer|winter|christmas|november|october|january|february|march|april|may|june|july|august|september|december)|years? ago|months? ago|weeks? ago|back in|in (?:19|20)\d\d|when i (?:was|had)|history of|after (?:my|his|her|a|the) (?:heart attack|stroke|operation|op)|since (?:my|his|her)|recover\w*|rehab\w*|follow-?up|used to|awareness|first aid|course|training|if (?:you|someone|anyone|i had|he had|ever)|saved (?:my|his|her) life|thank|thanks|brilliant|amazing|excellent|fantastic|great (?:care|service|staff)|quick(?:ly)? (?:seen|treated)|was (?:admitted|taken|rushed|seen|treated|given|very|so|really|quickly|told|referred|sent)|were (?:very|so|really|great|amazing|seen)|ambulance (?:came|crew|arrived|staff)|made me feel|nearly finished me off|laugh\w*|the bill|parking|bus|queue|music|lift|smell|hot|stuffy|air con|heat|mask|uphill|walk from|stairs|phone lines?|been discharged|paramedics (?:were|came|arrived)|hospital (?:was|were))\b/,
  /\b(?:call|ring|come|go)(?:ed)? back if\b|\b(?:said|told me|told us|advised)\b[^.!?\n]{0,40}\bif (?:i|he|she|they|it)\b/,
  // What was, told afterwards, unless the same sentence speaks of now.
  /^(?!.*\b(?:now|just|minutes|still|keeps?|tonight|today|this (?:morning|afternoon|evening))\b).*\b(?:(?:was|were) (?:struggling|unable|gasping|fighting)|(?:had|having had) (?:bad |severe |awful )?chest pains?)\b/,
];

export const medicalEmergency = defineRule({
  id: 'concerns.medical-emergency',
  title: 'Signs of a medical emergency',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'escalate',
  sentence: 'Possible emergency. Reply with the 999 and 111 wording and alert the duty clinician.',
  why: 'Minutes matter, and a page is not watched like an emergency line.',
  sources: [ICB_PRINCIPLES, other('nhs.uk, When to call 999')],
  detect: inText({ any: RED_FLAGS, unless: NOT_NOW, confidence: 0.85 }),
});
