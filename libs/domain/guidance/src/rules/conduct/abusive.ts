import { BMA_ABUSE, gmc2013, gmc2024 } from '../../data/sources';
import { type Field, type ScreenedItem } from '../../item';
import { phrasesIn } from '../../matching';
import { type Detection, defineRule } from '../../rule';
import { likely } from './likely';
import { abuseIn } from '../../triage/abuse';
import { signsIn } from '../../signs';

const OF_ONESELF = [
  /\b(?:i am|i was|i felt like|silly me|not (?:a|an) (?:idiot|moron)|guinea pig|cow(?:s| ?pat|'s milk)|dragon (?:boat|fruit))\b/,
];
/** An insult used as somebody's name: "the cow on the desk", "you people are filth". */
const NAMED_BY_INSULT = [
  /\b(?:the|that|this|some|your|those|them) (?:[a-z-]+ ){0,2}(?:cow|witch|dragon|battle-?axe|harpy|hag|trout|bat|bag|madam|witches|jobsworth|gestapo|hitler|nazi|rottweiler|bulldog|moron|idiot|clown|muppet|pillock|plank|wally|berk|oaf|git|pig|slug|snake|weasel|worm|toad|rat|waste of space)s? (?:on|at|in|behind|running|who|that|answering|picking|working|from) (?:the |your |our |reception|answers|runs|works|took|told|made|charge)\b/,
  /\b(?:you|they|she|he|you lot|you people|that lot|the lot of (?:you|them)|(?:staff|receptionists?|doctors?|nurses?)(?: there)?) (?:is|are|was|were|'re|look like|sound like|act like|need to learn you are) (?:all |just |nothing but |absolute |complete |total |a |an |the |such |utter |bunch of |load of |pack of |little |jumped[- ]up |nasty |evil |lying |thick )*(?:scum|filth|vermin|trash|rubbish (?:human|people)|dirt|lowlifes?|low-?lifes?|toe-?rags?|slime|rats?|snakes?|leeches|worms?|toads?|jobsworths?|nazis?|gestapo|morons?|idiots?|clowns?|muppets?|imbeciles?|halfwits?|oxygen thieves|waste of (?:space|skin|oxygen|air))\b/,
  /\b(?:dr|doctor|nurse|sister|mrs|mr|miss|that|this|the|your|he|she|you) ?[a-z]*\b[^.!?\n]{0,12}\b(?:is|are|was|'s|being) (?:such |just |nothing but |really |so )*(?:a|an|the) (?:[a-z-]+ ){0,4}(?:arse|ass|arsehole|prick|knob|tit|tool|cow|bitch|bastard|git|sod|swine|cretin|moron|idiot|imbecile|twat|tosser|wanker|prat|pillock|plonker|numpty|muppet|clown|liar|cheat|bully|snob|creep|slob|slug|snake|pig|witch|hag|weirdo|waste of space|disgrace)\b/,
  /\b(?:old|silly|daft|miserable|fat|nasty|grumpy|stupid|horrible|rude|mean|evil|smug|snooty|stuck[- ]up|pompous) (?:old |fat |little |stuck[- ]up |pompous )*(?:bag|bat|cow|witch|trout|goat|fart|git|sod|arse|dragon|hag|biddy|crone|madam|mare|boot|toad|prig|twit)\b/,
];

/** What people call somebody, and who is meant: together, in any order. */
const CALLED =
  /\b(?:gormless|useless|spineless|clueless|brainless|heartless|spiteful|vile|vindictive|repulsive|odious|snotty|snooty|smarmy|sour-?faced|po-?faced|two-?faced|fat-?arsed?|lard-?arse|fat arse|lazy (?:arse|cow|sod|git|bitch|lot)|good[- ]for[- ]nothing|jumped[- ]up|stuck[- ]up|dried[- ]up|washed[- ]up|waste of (?:skin|space|air|oxygen|a uniform)|brains? of (?:a|an)|iq of|thick as|(?:ugly|smug|fat|miserable|gormless) (?:mug|face|lump|git|sod)|get in the sea|crawl back|under a rock|trolls?|hags?|old bag|witch(?:es)?|trout|madam|jobsworths?|scroungers?|parasites?|leeches|vermin|scum|bottom feeders?|low-?lifes?|toe-?rags?|scrotes?|numpt(?:y|ies)|muppets?|cretins?|imbeciles?|halfwits?|dimwits?|nitwits?|nincompoops?|bellends?|plebs?|peasants?|clowns?|buffoons?|cockroach(?:es)?|slugs?|toads?|snakes?|rats?|pigs?|cows?|heifers?|(?:a |you )dogs?|battle-?axe|gorgon|rottweilers?|gestapo|nazis?|dictators?|little hitlers?)\b/;
const MEANT =
  /\b(?:you|yous|u|she|he|her|him|they|them|whoever|that (?:receptionist|woman|man|girl|doctor|nurse|one|manager|lot)|the (?:receptionists?|woman|man|girl|doctors?|nurses?|manager|staff|one|lot|pair|fat one)|receptionists?|doctors?|nurses?|dr [a-z]+|staff|reception|(?:behind|on) (?:that|the) desk|your (?:receptionists?|doctors?|nurses?|staff))\b/;
const NOT_MEANT =
  /\b(?:i am|i was|i felt|i feel|myself|me feel|made me feel|silly me|like me|my own|(?:system|phone|phones|app|website|machine|printer|parking|car park|music|queue|chairs?|weather|form|menu|toilet|door|lift|bus|council|government|politicians?|traffic) (?:is|are|was|were)|useless (?:app|website|phone|phones|system|machine|printer|form|menu|thing|information|to ring)|rats? in|pigs? (?:in|flu)|guinea|cow'?s? milk|dog (?:walk|show|friendly)|dogs? (?:allowed|welcome|at|in|on|are|is)|not useless|far from|anything but|bloody legends?|lovely|brilliant|amazing|kind|helpful|wonderful|thank)\b/;
/** Insults for people, to be recognised where letters are masked. */
const INSULTS =
  'cunt cunts twat twats tit tits bastard bastards wanker wankers prick pricks dick dicks dickhead dickheads bitch bitches arsehole arseholes asshole assholes arse tosser tossers knob knobs knobhead knobheads bellend bellends slag slags slut sluts whore whores shithead shitheads shitbag shitbags motherfucker motherfuckers fucker fuckers fuckwit fuckwits moron morons scum'.split(
    ' ',
  );
const MASKED_WORD = /(?<![\p{L}\p{N}*@#])\p{L}[\p{L}*#@$%_-]*[*#@$%_]+[\p{L}*#@$%_-]*/gu;
const PRAISED = /\b(?:lucky|poor|clever|brilliant|legends?|love|thank|jammy)\b/;

/** Insults with letters hidden behind asterisks and their like ("c**ts", "b*****d"). */
function maskedInsultsIn(field: Field): Detection[] {
  if (!/[*#@$%_]/.test(field.canon.text) || PRAISED.test(field.canon.text)) return [];
  for (const match of field.canon.text.matchAll(MASKED_WORD)) {
    const parts = match[0].split(/[^\p{L}]+/u);
    const word = new RegExp(`^${parts.join('[a-z]+')}$`);
    if (parts.join('').length < 2 || !INSULTS.some((insult) => word.test(insult))) continue;
    const place = field.toOriginal(match.index, match.index + match[0].length);
    return [{ field: field.name, ...place, confidence: 0.75 }];
  }
  return [];
}

export const abusive = defineRule({
  id: 'conduct.abusive',
  title: 'Abuse',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  sentence:
    'This is abusive towards a person. Keep it respectful; if it came from outside, hide it and report it.',
  why: 'Nobody at work should be insulted in public, and we do not answer in kind.',
  sources: [gmc2013('¶15'), gmc2024('¶14'), BMA_ABUSE],
  detect: (item: ScreenedItem) => {
    const found = [
      ...abuseIn(item.text),
      ...phrasesIn(item.text, { any: NAMED_BY_INSULT, unless: OF_ONESELF, confidence: 0.75 }),
    ];
    if (found.length > 0) return found;
    const called = [
      ...maskedInsultsIn(item.text),
      ...signsIn(item.text, { all: [CALLED, MEANT], unless: [NOT_MEANT, ...OF_ONESELF], reach: 1 }),
    ];
    return called.length > 0 ? called : likely(item, 'abusive');
  },
});
