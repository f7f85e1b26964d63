import { NHS_REVIEWS, other } from '../../data/sources';
import { KIN } from '../../data/words';
import { inText, rx } from '../../matching';
import { defineRule } from '../../rule';
import { learnedDanger, withLearned } from '../../triage/learned-danger';

const VULNERABLE = `(?:${KIN}|him|her|them|me|she|he|neighbour|girl|boy|lad|old (?:lady|man|boy|girl)|resident|pupil|my friend|child next door|next door)`;
const CONCERNS = [
  rx`\b(?:hits?|hitting|beats?|beating|punch(?:es|ed|ing)?|slap(?:s|ped|ping)?|kick(?:s|ed|ing)?|chok(?:es|ed|ing)|strangl\w+|grabs?|shak(?:es|ing)|hurts|hurting|burn(?:s|ed|t)?|lock(?:s|ed|ing)?|starv\w+|drugg\w+|knock(?:s|ed|ing) (?:seven bells out of)?|batter(?:s|ed|ing)?|thump(?:s|ed|ing)?) (?:up )?(?:${VULNERABLE}|about|the (?:kids|children|baby|wife|kid|old))\b`,
  rx`\b${VULNERABLE}\b[^.!?\n]{0,60}\b(?:flinch\w*|bruis\w+|black eyes?|covered in (?:bruises|marks|sores)|marks? on (?:his|her|their)|cigarette burns?|bed ?sores|belt marks|scared (?:of|to go)|frightened (?:of|to)|terrified of|afraid (?:of|to go)|cowers?|hand ?prints?|wets? (?:himself|herself) when|underweight|skin and bone|filthy|starving|not been (?:fed|washed|changed)|left (?:alone|on (?:his|her) own|in (?:wet|soiled|dirty|his|her))|locked (?:in|out|up)|home alone|same clothes|always hungry|begging for food)\b`,
  /\b(?:flinch\w*|cower\w*) (?:when|every time|whenever|if)\b|\bwill not let (?:her|him|me|mum|nan|gran|my \w+) (?:see|out|leave|talk|have|go|speak|eat|near)\b|\b(?:controls?|controlling|takes?|taking|keeps?|stole|stealing|helping (?:himself|herself) to|empt(?:y|ied|ying)|spending|nicking|drained) (?:all )?(?:her|his|my|mum's|dad's|nan's|gran's|grandad's|my mum's|my nan's) (?:money|pension|phone|card|bank|savings|benefits|medication|medicines|tablets|passport|account|purse)\b/,
  /\b(?:abus(?:e|ed|es|ing)|neglect(?:ed|ing|s)?|molest\w*|groom(?:ed|ing)|traffick\w+|raped?|raping|sexually \w+|touch(?:es|ed|ing) (?:me|her|him|the (?:kids|girls|boys)|my (?:daughter|son|girl|boy)|(?:her|him|me) (?:inappropriately|down there|there))|incest|fgm|cut(?:ting)? season|taken (?:abroad|back home|to \w+) to be (?:cut|married)|forced marriage|forced (?:her|him|me|to (?:have sex|marry))|married off|being made to|county lines|domestic (?:violence|abuse)|coercive|modern slavery|exploit\w+|paedo\w*)\b/,
  rx`\b(?:her|his|my|their) (?:husband|boyfriend|partner|ex|son|daughter|carer|stepdad|step-dad|dad|father|mother|mum|uncle|wife|girlfriend|brother)\b[^.!?\n]{0,40}\b(?:hits|beats|hurts|punches|slaps|chokes|threatens|threatened|screams at|shouts at|comes in|locks|controls|drugs|rapes|kicked|beat|hit|strangled|punched|scares|handles (?:her|him) roughly|rough with|pushes|throws)\b`,
  rx`\b(?:scared|frightened|terrified|afraid|not safe|unsafe|do not feel safe) (?:to go (?:home|back)|at home|of (?:my|her|his) (?:${KIN}|carer)|in (?:my|her|his|our) (?:own )?home|going home|of him|of her|what (?:he|she) (?:will|might|would) do|with (?:him|her))\b`,
  /\b(?:kids?|children|toddlers?|baby|babies|girl|boy|little ones?|five-?year-?old|\d-?year-?olds?)\b[^.!?\n]{0,50}\b(?:alone (?:all|at|in|every|for|while)|by (?:themselves|himself|herself) (?:all|at|every|while|in)|screaming (?:all|every|for hours)|no food|crying all (?:night|day)|wandering (?:the|about|round)|out at (?:midnight|all hours))\b|\b(?:carer|care home|staff there|the home)\b[^.!?\n]{0,40}\b(?:rough with|shout(?:s|ing) at|hit|slapped|left (?:her|him|them) (?:in|on|all)|ties|tied|dragg\w+|refus\w+ (?:her|him) (?:food|water))\b/,
  // Money, age gaps, being taken away, drink in the house, and fear of one person.
  rx`\b(?:carer|carers|son|daughter|nephew|niece|neighbour|cleaner|partner|boyfriend|family|he|she|they|lodger|helper)\b[^.!?\n]{0,24}\b(?:taking|takes|took|taken|stealing|steals|stole|nicking|pinching|using|withdrawing|transferring|emptying|spending|got)\b[^.!?\n]{0,16}\b(?:money|cash|pension|savings|bank card|cards?|account|signature|will|house)\b[^.!?\n]{0,24}\b(?:account|without|off (?:him|her|mum|dad)|bank|know|purse|card|out of|changed|signed)\b`,
  /\b(?:she|he|girl|boy|daughter|niece|friend|sister|pupil)\b[^.!?\n]{0,10}\b(?:is |only |just |aged )*(?:1[0-5]|ten|eleven|twelve|thirteen|fourteen|fifteen)\b[^.!?\n]{0,40}\b(?:boyfriend|girlfriend|older (?:man|men|bloke|lad)|man in his|sleeping with|pregnant by|him is|seeing a (?:man|bloke|guy))\b|\b(?:girls?|kids|young lads?|teenagers)\b[^.!?\n]{0,30}\b(?:older|grown) (?:men|blokes|man)\b/,
  /\b(?:taken|taking|sending|sent|flying|flown|going|shipped)\b[^.!?\n]{0,40}\b(?:abroad|back home|out there|overseas|to (?:somalia|sudan|gambia|egypt|pakistan|kenya|bangladesh|india))\b[^.!?\n]{0,40}\b(?:cut|cutting|circumcis\w+|married|marry|marriage|ceremony|husband she)\b/,
  rx`\b(?:scared|frightened|terrified|afraid|wary) (?:stiff )?of (?:my|his|her|their|the)? ?(?:own )?(?:mum'?s |mums |dad'?s |dads |nan'?s |new )?(?:${KIN}|carer|him|teacher|coach|bloke|stepfather)\b`,
  /\b(?:baby|kids?|children|toddler|little (?:one|girl|boy)|boy|girl|they|twins)\b[^.!?\n]{0,40}\b(?:left|crying|scream\w+|hungry|dirty|unwashed|no (?:coat|shoes|food)|out in the (?:cold|rain))\b[^.!?\n]{0,40}\b(?:drunk|drinking|drugs|high|stoned|out (?:all|every) night|on (?:his|her|their) own|for hours|every (?:day|night)|no (?:one|adult)|passed out)\b/,
  /\b(?:drunk|drinking|drugs|stoned|using)\b[^.!?\n]{0,30}\b(?:in charge of|looking after|in front of|round|around) (?:the |her |his |their |that |those )?(?:baby|kids?|children|toddler|little one)\b|\b(?:not|never|has not|have not) (?:been )?(?:fed|washed|changed|given (?:food|water)|turned|taken to (?:the doctor|school))\b[^.!?\n]{0,30}\b(?:days|week|weeks|him|her|since|kids?|baby|nan|gran|mum|dad)\b/,
  /\b(?:he|she|they|husband|boyfriend|partner|ex|wife|dad|stepdad|son)\b[^.!?\n]{0,24}\b(?:strangl\w+|pinned (?:me|her|him)|threw (?:me|her|him)|dragged (?:me|her|him)|smashed (?:my|her|his) (?:phone|face)|broke my|raped|forced (?:me|her|himself)|spat (?:at|on) (?:me|her)|tracks? my|reads? my messages|follows? me everywhere|will not let me|threatened to kill|holds? me down|will kill me)\b/,
  /\b(?:will not|never|does not) (?:let|leave) (?:her|him|me|mum|nan|gran|them) (?:be )?(?:seen |speak |talk |answer |go |come |out |see |alone|on (?:her|his|my) own|have (?:any )?(?:friends|money|a phone))|\b(?:answers|speaks|talks) for (?:her|him|me)\b|\bcontrols (?:all |every )?(?:my|her|his|what|when|where|who)\b/,
  /\b(?:touch(?:es|ed|ing) (?:me|her|him|us)|comes? (?:in|into) (?:to )?(?:my|her|his) (?:room|bed)|gets? in(?:to)? (?:my|her|his) bed|shows? me (?:pictures|videos)|asks? me (?:for|to send) (?:pictures|photos|nudes)|sends? me (?:rude|dirty) (?:pictures|messages))\b[^.!?\n]{0,20}\b(?:night|secret|tell|me|her|him|us)?\b(?<!\btouch(?:ed|es|ing) me)/,
  /\b(?:if i|if she|if he|if we|when i) (?:leave|leaves|left|tell|tells|told|go|report|say anything|talk|call the police)\b[^.!?\n]{0,60}\b(?:take|takes|kill|hurt|nobody will|no one will|will believe|find me|find us|kids|children|pay for|make (?:me|sure)|worse)\b|\b(?:do not|please do not|can not) (?:tell|let) (?:him|her|my (?:husband|partner|dad|mum|boyfriend)|them)\b[^.!?\n]{0,40}\b(?:know|find out|i (?:said|told|asked|wrote)|see this)\b/,
  /\b(?:baby|kids?|children|toddler|little (?:one|girl|boy)|twins)\b[^.!?\n]{0,40}\b(?:screams?|screaming|cries|crying|wails?|alone|left|hungry|neglected|filthy)\b[^.!?\n]{0,50}\b(?:never (?:in|there|home|around)|nobody (?:in|home|there|comes)|no one (?:in|home|there|comes)|always out|goes out|all night|on (?:his|her|their|its) own)\b/,
];
const AWARENESS = [
  /\b(?:awareness|(?:safeguarding|action) week|campaign|training|helpline|poster|leaflet|report (?:it|concerns)|refuge (?:charity|talk)|abuse (?:towards|of|to) (?:staff|your|the (?:staff|nurses|receptionists))|abusive to|staff abuse|verbal(?:ly)? abus\w*|abuse (?:the|our|your) (?:nhs|system|service)|abus(?:e|ed|ing) the system|neglected (?:by (?:you|the (?:nhs|surgery|practice))|patients)|felt neglected|not neglected|never neglected|medical neglect|feel neglected|touch wood|hit (?:him|me|us|her) (?:that|hard|with (?:a|the) (?:bill|fine|ticket|charge))|(?:frightened|scared|terrified) of (?:needles?|the (?:dark|dentist|jab|nurse|doctor)|injections?|spiders|blood|heights|dogs?|hospitals?)|hurts (?:me|him) to say|beats me)\b/,
];

export const safeguarding = defineRule({
  id: 'concerns.safeguarding',
  title: 'Possible abuse or neglect',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'escalate',
  sentence: 'Send this to the safeguarding lead now. Do not discuss it in the thread.',
  why: 'A child or an adult at risk may be in danger, and the person harming them may read the answer.',
  sources: [NHS_REVIEWS, other('GMC, Protecting children and young people')],
  detect: (item) =>
    withLearned(
      inText({ any: CONCERNS, unless: AWARENESS, confidence: 0.85 })(item),
      learnedDanger(item, 'safeguarding', AWARENESS),
    ),
});
