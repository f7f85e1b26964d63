import { type Field } from '../item';
import { phrasesIn, rx } from '../matching';
import { type Detection } from '../rule';

const SWEAR =
  '(?:fuck\\w*|f\\*+(?:k|ck)?\\w*|fck\\w*|wank\\w*|cunt\\w*|c\\*nt|twats?|twatt\\w*|bastards?|bitch\\w*|pricks?|dick ?heads?|knob ?heads?|bell ?ends?|tosser\\w*|arse ?holes?|ass ?holes?|shit ?heads?|shitbags?|scumbags?|scum|slags?|slut\\w*|whores?|cock ?suckers?|motherfuck\\w*|piss ?heads?|shits?|gobshites?|muppets?|morons?|idiots?|imbeciles?|retard\\w*|spastics?|cretins?|parasites?|vermin|pigs|cows?|witch(?:es)?|hags?|clowns?|losers?|nazis?|leeches|pond ?life|dickhead|douche\\w*|jackass|dumbass|faggots?|tramps?|skanks?|cockwomble|prats?|plonkers?|wasters?)';
const PEOPLE =
  '(?:you|u|ya|yous|your (?:receptionist|doctor|nurse|staff|manager|lot)s?|they|them|he|she|him|her|staff|receptionists?|doctors?|nurses?|dr \\w+|that \\w+|those \\w+|the (?:lot|receptionist|doctor|nurse|staff|manager|woman|man|girl)|lot of (?:you|them)|all of (?:you|them)|everyone there)';
const DEGRADING =
  '(?:a )?(?:(?:complete |total |utter |absolute |bloody |fucking |proper |right |miserable |stupid |useless |lazy |fat |ugly |old |nasty |horrible |rude |dumb |thick |evil |silly |pathetic |little |ignorant )*)(?:waste of (?:skin|space|oxygen|air|a uniform)|disgrace to (?:the human|humanity)|piece of (?:shit|crap|filth|dirt)|pile of shit|sack of shit|excuse for a (?:human|person|doctor|nurse|receptionist))';
const ABUSE = [
  rx`\b${PEOPLE}\b[^.!?\n]{0,40}\b(?:fuck\w*|f\*+k?\w*|cunt\w*|wank\w*|twats?|bastards?|bitch\w*|pricks?|dick ?heads?|knob ?heads?|bell ?ends?|tossers?|arse ?holes?|ass ?holes?|scum\w*|slags?|slut\w*|whores?|morons?|idiots?|imbeciles?|retard\w*|cretins?|vermin|parasites?|pond ?life)\b`,
  rx`\b(?:you|u|your|bloody|fucking|stupid|useless|lazy|fat|ugly|miserable|rude|thick|dumb|ignorant|nasty|horrible|pathetic|complete|total|utter|absolute|bunch of|pack of|load of|set of|such an?|what an?|an?|silly|old|evil) ${SWEAR}\b`,
  rx`\b(?:fuck|f\*+k?|sod|piss|screw|bugger) (?:off|you|u|yourself|yourselves|them|the lot|this (?:place|surgery)|your)\b|\bgo (?:to hell|fuck|die|hang|kill yourself|and die)\b|\bkill yourself\b|\bdrop dead\b|\bshut (?:the fuck )?up\b|\beat shit\b|\bsuck (?:my|a)\b|\bup yours\b|\bkiss my (?:arse|ass)\b|\bstick it up your\b`,
  rx`\b${DEGRADING}\b`,
  rx`\b${PEOPLE}\b[^.!?\n]{0,24}\b(?:is|are|r|being|was|were|look|looks|bunch|so) (?:such )?(?:a |an |the |just |all |so |really |very |complete |total |utter |absolute |fucking |bloody |right |proper |bunch of |pack of |load of )*(?:${SWEAR}|subhuman|brain ?dead|brainless|thick as (?:shit|mince|two)|a disease|filth|trash|garbage|evil|ugly|fat|disgusting (?:human|creature|person|individual)|inbred|retarded|pathetic (?:human|excuse|little|individual|creature|woman|man))\b`,
  rx`\b(?:fat|ugly|stupid|lazy|useless|thick|dumb|ignorant|miserable|sour-?faced|evil|nasty|vile|horrible|disgusting|bitter|pathetic) (?:old |little |fat |ugly |stupid |lazy |cow-?faced )*(?:cows?|bitch(?:es)?|women|woman|man|hag|witch|pig|trout|bat|bag|lump|git|sod|creature|specimen|twats?|cunts?|fool|moron|idiot|excuse)\b`,
  rx`\b(?:wank\w*|cunts?|twats?|bastards?|pricks?|dick ?heads?|knob ?heads?|bell ?ends?|tossers?|arse ?holes?|ass ?holes?|scum(?:bags?)?|vermin|parasites|morons|idiots|muppets|clowns|cretins|motherfuck\w*|bitches)\b[^.!?\n]{0,12}\b(?:the lot of|all of|every (?:last )?one of|at the (?:desk|surgery|practice)|on reception|you|them)\b`,
  /\b(?:i )?(?:hate|despise|detest|loathe) (?:you|your guts|that (?:receptionist|doctor|nurse|woman|man|bitch|cow))\b|\b(?:hope|wish) (?:you|they|she|he)(?: all)? (?:die|rot|suffer|choke|get cancer|burn|lose your job)\b|\brot in hell\b|\bburn in hell\b|\bface like a\b|\b(?:brain cell|iq of|not the sharpest|thick as|dumb as|useless as)\b[^.!?\n]{0,20}\b(?:you|she|he|they|between|that|a|two)\b/,
  rx`\b(?:nasty|vile|horrible|rotten|sour|miserable|right|proper) (?:little |old )?(?:piece of work|bit of work|jobsworths?|individuals?|quacks?|charlatans?)\b|\b(?:thick|dense|dumb) as (?:mince|shit|two short planks|a plank|a brick|pig|they come)\b|\b(?:lying|useless|arrogant|pathetic|incompetent|evil|fat|stupid|smug) (?:[a-z]+ )?(?:quacks?|jobsworths?|butchers?|liars?|bullies|bully|snobs?|charlatans?|scroungers?|trout|harpy|harpies|dragon)\b`,
  rx`\b(?:shove|stick|ram|poke) (?:your|it|this|that|the|ya) ?[^.!?\n]{0,24}\b(?:up (?:your|yer|ur) (?:arse|ass|backside|bum|jumper)|where the sun)\b|\b(?:hope|wish) (?:you|they) (?:all )?(?:lose|get (?:sacked|fired)|never (?:work|sleep)|fail|catch)\b|\bneeds? (?:a|putting in) (?:slap|good hiding|bullet|kicking|punch)\b|\b(?:brain ?dead|braindead|inbred|subhuman|oxygen thief|oxygen thieves|cockwombles?|fuckwits?|halfwits?|half-wits?|dimwits?|thickos?|numbskulls?|gobshites?|ball ?bags?|minge|bell-?ends?|fannies)\b`,
  /[🖕]/u,
];
const PRAISE = [
  /\b(?:bloody|fucking|f\*+ing|fuckin|damn|shit|effing) (?:brilliant|amazing|great|good|fantastic|love|legends?|marvellous|lovely|awesome|excellent|well|heroes|superb|lovel\w+|saints?|angels?)\b|\b(?:love you|lucky (?:cow|bastard|sod|git)|poor (?:cow|sod|bastard|bugger)|daft (?:bugger|sod)|silly me|old git like me|i am (?:such )?(?:an? )?(?:idiot|moron|fool|numpty|muppet|prat)|i feel like an idiot|idiot(?:s)? (?:parked|parking|drivers?)|(?:made me feel|felt|feel|feeling|look|looked) (?:like )?(?:an? |such an? |a right )?(?:idiot|stupid|fool|plonker|wally|prat)|not an idiot|felt stupid|cows? milk|guinea pigs?)\b/,
];

/** Insults aimed at a person or group, praise by swear word left out. */
export function abuseIn(field: Field): Detection[] {
  return phrasesIn(field, { any: ABUSE, unless: PRAISE, confidence: 0.85 });
}
