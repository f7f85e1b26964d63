import { ICB_PRINCIPLES, other } from '../../data/sources';
import { KIN } from '../../data/words';
import { inText, matchesAny, rx } from '../../matching';
import { defineRule } from '../../rule';
import { learnedDanger, withLearned } from '../../triage/learned-danger';

const RED_FLAGS = [
  /\b(?:chest pains?|pains? in (?:my|his|her|the) chest|tight(?:ness)? (?:in|across) (?:my|his|her|the) chest|(?:my|his|her) chest (?:is |feels |feel )?(?:so |really |very )?(?:tight|crushing|heavy|hurts|hurting|killing)|crushing (?:pain|chest|feeling)|elephant on my chest|pain (?:down|in) (?:my|his|her) left arm)\b/,
  /\b(?:can ?not|can hardly|can barely|hardly|barely|struggling to|fighting (?:to|for)|unable to|trouble|difficulty|not) (?:breathe|breath|breathing|get (?:my|his|her|a|any) breath|catch (?:my|his|her|a) breath|speak (?:in|a) (?:full )?sentences?)\b|\b(?:gasping|fighting for (?:breath|air)|stopped breathing|not breathing|turning blue|gone (?:blue|grey|all blue|a funny colour|limp|floppy)|going (?:blue|grey)|(?:lips|face|fingers) (?:are |is |have |has )?(?:gone |turned |going |all |a bit )*(?:blue|grey))\b/,
  /\b(?:unconscious|unresponsive|not responding|will not wake(?: up)?|can ?not (?:wake|rouse)|not waking(?: up)?|passed out(?! (?:the|leaflets|some|cards|flyers|copies|cakes))|collapsed|blacked out|keeled over|found (?:him|her|mum|dad|nan) on the floor)\b/,
  /\b(?:having|just had|have i had|thinks? (?:it is|[a-z]+ (?:[a-z]+ )?(?:has |have |is )?(?:had|having))|is it|could (?:it|he|she) be) (?:a |having a |having an |an |another )*(?:stroke|seizure|fit|heart attack|anaphyla\w+|asthma attack|allergic reaction)\b|\b(?:is|keeps|started|been) (?:fitting|convulsing|seizing)\b/,
  /\b(?:face|mouth|side of (?:his|her|my) face|one side|eye|lip)\b[^.!?\n]{0,20}\b(?:drooping|drooped|dropped|droopy|fallen|sagging|slack)\b|\b(?:slurring|slurred|speech (?:has |is |gone |all )*(?:slurred|gone|funny)|words (?:are |all )?(?:coming out )?(?:slurred|jumbled|wrong))\b|\bcan ?not (?:move|feel|lift|raise) (?:his|her|my|one|the) (?:left |right )?(?:arm|leg|side|face)\b/,
  /\b(?:bleeding|blood)\b[^.!?\n]{0,30}\b(?:will not stop|not stopping|non-?stop|heavily|heavy|everywhere|pouring|gushing|pumping|soaked|through (?:two|three|the|four)|clots?|loads of|a lot of|buckets)\b|\b(?:cough(?:ing|ed)?|vomit(?:ing|ed)?|throw(?:ing|n)?|bring(?:ing)?|sick|spit(?:ting)?|poo(?:ing)?|pass(?:ing)?|wee(?:ing)?) (?:up )?(?:fresh |bright red |black |lots of )?blood\b/,
  /\b(?:rash|spots)\b[^.!?\n]{0,50}\b(?:will not fade|not fad\w+|does not (?:fade|go|disappear|blanch)|did not (?:fade|go)|glass|stiff neck|light hurts|floppy|drowsy|purple)\b|\b(?:stiff neck|hates? the light)\b[^.!?\n]{0,40}\b(?:fever|temp\w*|rash|vomit\w*|sick|floppy|drowsy)\b|\bglass test\b/,
  /\b(?:throat|tongue|lips|face|airway)\b[^.!?\n]{0,20}\b(?:closing(?: up)?|swelling(?: up)?|swollen (?:up|shut)|swelled|tightening)\b|\b(?:epipen|epi-?pen|anaphyla\w+)\b[^.!?\n]{0,30}\b(?:used|run out|no|need|now|which|where|do i)\b/,
  rx`\b(?:baby|toddler|${KIN}|he|she|newborn|little one)\b[^.!?\n]{0,50}\b(?:floppy|limp|unresponsive|will not wake|grunting|sucking in|ribs|sunken|fontanelle|no wet nappy|not had a wet|swallowed (?:a |some |the )?(?:battery|bleach|button|magnet|tablets|pills|coin|dishwasher|detergent|perfume)|temperature of (?:40|41|39)|burning up|drank (?:bleach|the|some))\b|\bswallowed (?:a |some |the |my )?(?:battery|button battery|bleach|magnets?|antifreeze)\b`,
  /\b(?:baby|bump|it)\b[^.!?\n]{0,20}\b(?:not moved|stopped moving|not moving|has not moved|no movement|moving less|not kicked)\b|\bwaters? (?:have |has |just )?(?:broke|broken|gone)\b/,
  /\b(?:sugar|sugars|bm|blood (?:sugar|glucose)|reading)s? (?:is|are|reads?|of|says?|was|just)\b[^.!?\n]{0,12}\b(?:hi|[23]\d(?:\.\d)?|1\.\d|2\.\d)\b|\bhypo and\b|\bketones\b[^.!?\n]{0,12}\b[3-9]\b/,
  /\b(?:worst headache (?:of|i|ever)|thunderclap|sudden(?:ly)? (?:blind|lost (?:my|his|her) sight|can ?not see)|lost (?:all )?(?:my|his|her) (?:sight|vision)|stabbed|hit by a car|fell (?:from|off) (?:a|the) (?:ladder|roof)|head injury|broken (?:his|her|my) neck|bone (?:is )?(?:sticking|poking) (?:out|through)|electrocuted|drown(?:ed|ing)|choking|suspected sepsis|sepsis|septic)\b/,
  // Poison, falls, the back, the bladder, and what lay people say for shock or a bleed inside.
  rx`\b(?:swallowed|drank|drunk|drinking|eaten|ate|licked|necked|got into) (?:a |an |some |the |my |his |her |loads of |a load of |half a |a whole )*(?:[a-z]+ )?(?:bleach|button|battery|batteries|magnets?|antifreeze|detergent|dishwasher|washing (?:tablet|liquid|pod|capsule)|weed ?killer|paraffin|white spirit|drain cleaner|toilet cleaner|screenwash|methadone|e-?cig(?:arette)? liquid|vape liquid|rat poison|slug pellets|berries|(?:nan|nana|gran|grandad|mum|dad|my)(?:'?s)? (?:tablets|pills|medicines|heart tablets|blood pressure tablets))\b`,
  /\b(?:can ?not|could not|not able to|unable to) (?:move|feel) (?:his|her|my|their|the|either) (?:left |right |own )?(?:legs?|arms?|side|feet|hands?|neck|face|fingers)\b|\b(?:fallen|fell|falling) (?:down|off|from|over)\b[^.!?\n]{0,40}\b(?:can ?not (?:move|get up|stand|feel)|not (?:moving|responding|making sense)|unconscious|out cold|head is bleeding|hip|screaming|odd angle|knocked out)\b/,
  /\b(?:elephant|weight|brick|ton of bricks|vice|belt|band|someone|somebody) (?:is )?(?:sitting |sat |standing |pressing |squeezing |tight |round )*(?:on|round|around|across) (?:my|his|her|the) chest\b|\bchest\b[^.!?\n]{0,20}\b(?:elephant|vice|squeez\w+|being crushed|like a (?:ton|weight|band))\b/,
  /\b(?:blood|black) in (?:it|the (?:sick|bowl|toilet|nappy))\b|\bcoffee grounds?\b|\b(?:poo|stools?|poop) (?:is |are |has |gone |like |all )*(?:black|tar|tarry)\b|\b(?:nose|cut|wound|stump|it|gum|hand|leg|head|finger) (?:just )?(?:will not|has not|does not|would not) stop(?:ped)? bleeding\b|\bsoak(?:ed|ing) (?:through )?(?:a |two |three |four |several |\d )?(?:towels?|pads?|tea towels?)\b/,
  rx`\b(?:baby|newborn|toddler|bub|${KIN}|he|she|little one)\b[^.!?\n]{0,40}\b(?:(?:is|has gone|gone|all|so|really|very|went) (?:floppy|limp|lifeless|grey|mottled|cold and clammy)|(?:temp|temperature|fever)[^.!?\n]{0,16}\b(?:39|4[0-2])\b|4[01]\.\d|high pitched cry|not (?:feeding|drinking|weeing)[^.!?\n]{0,24}(?:day|hours|drowsy|sleepy)|no wet napp\w+)`,
  /\b(?:can ?not|unable to|not been able to|have not) (?:wee|pee|pass (?:water|urine)|go to the loo)\b[^.!?\n]{0,50}\b(?:since|all|numb|back|agony|hours|day)\b|\bnumb(?:ness)?\b[^.!?\n]{0,16}\b(?:between (?:my|his|her) legs|down below|saddle|round my (?:bum|back passage))\b/,
  /\b(?:confused|muddled|clammy|sweating|grey|shaking|rigors?|drowsy|not making sense)\b[^.!?\n]{0,40}\b(?:clammy|heart (?:is )?(?:racing|pounding)|breathing (?:fast|funny)|can ?not (?:wake|rouse|keep)|mottled|temperature|drowsy|confused|shivering|not making sense)\b|\b(?:suddenly|all of a sudden|since this morning)\b[^.!?\n]{0,24}\b(?:confused|not making sense|talking (?:funny|gibberish|rubbish)|can ?not (?:speak|see|walk))\b/,
  /\b(?:taken|took|given|gave|had|swallowed)\b[^.!?\n]{0,30}\b(?:twice|double|two lots|three times|too (?:much|many)|extra)\b[^.!?\n]{0,24}\b(?:by (?:accident|mistake)|warfarin|insulin|blood thinners?|morphine|methotrexate|digoxin|tablets|dose|paracetamol)\b|\b(?:took|taken|given|had) (?:twice|double) (?:my|his|her|the)\b/,
  /\btalking (?:funny|slurry|all wrong|gibberish)\b|\bface (?:has |is |all )*(?:lopsided|gone (?:funny|wonky|down))\b|\barm (?:has |is |just )*(?:gone (?:dead|weak|limp)|dropped)\b|\b(?:testicle|ball)s?\b[^.!?\n]{0,30}\b(?:sudden|agony|swollen up|twisted)\b|\b(?:stuck|lodged) in (?:his|her|my) throat\b|\b(?:having|had|in) (?:a |another )?(?:fit|seizure)\b[^.!?\n]{0,30}\b(?:minutes|now|still|never had)\b/,
  rx`\b(?:can ?not|could not|not|trouble|struggling to) (?:speak|talk|get (?:his|her|my) words out|find (?:his|her|my) words|see|swallow|stand|walk) ?(?:properly|right|straight|out of|suddenly|all of a sudden|since|any ?more|at all)?\b[^.!?\n]{0,60}\b(?:mouth|face|arm|side|eye|wonky|lopsided|droop\w*|numb|suddenly|dribbl\w+|slur\w*)\b|\b(?:mouth|face|smile|eye)\b[^.!?\n]{0,24}\b(?:wonky|lopsided|crooked|one side|uneven|twisted|slipped)\b`,
  rx`\b(?:fell|fallen|hit|bumped|banged|knocked|dropped|landed)\b[^.!?\n]{0,50}\b(?:head|off (?:the|a|his|her)|out of|down)\b[^.!?\n]{0,60}\b(?:sick|vomit\w*|sleepy|drowsy|confused|will not stop crying|not (?:right|himself|herself)|knocked out|black(?:ed)? out|fluid|blood|pupils?|dent|egg)\b`,
  /\b(?:arm|leg|side|face|hand|half (?:of )?(?:his|her|my) (?:body|face))\b[^.!?\n]{0,16}\b(?:has |have |is |gone |went |suddenly |all |completely |just )*(?:numb|dead|weak|limp|floppy|heavy|tingly|paralysed|will not work|does not work|won't move)\b[^.!?\n]{0,50}\b(?:speech|slur\w*|talk\w*|words?|face|mouth|smile|sudden\w*|droop\w*|confus\w*|headache|vision|see|should i|now|this morning|woke)\b/,
  /\b(?:crushing|tight|heavy|squeezing|stabbing|sharp|awful|terrible|bad|worst|burning|shooting|dull|pressing)?\s?(?:pains?|pressure|tightness|heaviness|ache)\b[^.!?\n]{0,20}\b(?:in|across|round|on|through|up|down) (?:my|his|her|the|mum'?s|dad'?s) (?:[a-z]+ )?(?:chest|left arm|jaw|breastbone)\b/,
  /\b(?:worst|excruciating|unbearable|agonis\w+|severe|horrendous|terrible|sudden) (?:[a-z]+ )?(?:pain|cramps?|stomach ?ache|tummy ache|headache)\b[^.!?\n]{0,60}\b(?:pregnan\w*|bleeding|months|weeks gone|can ?not (?:move|stand|see|walk)|vomit\w*|passed out|of my life|ever|doubled up|rigid|collapse\w*|stiff)\b|\b(?:pregnan\w*|weeks|months)\b[^.!?\n]{0,30}\b(?:bleeding|waters|contractions|no movement|not moving|blurred vision|swollen face|bad headache|fitting)\b/,
  /\b(?:foam(?:ing|s)?|froth(?:ing|s)?|blood|dribbl\w+) (?:at|from|out of|coming from) (?:the |his |her |my )?(?:mouth|nose|lips|ears?|eyes?)\b|\b(?:shaking|jerking|twitching|thrashing|convulsing|stiff|rigid)\b[^.!?\n]{0,30}\b(?:all over|foam\w*|eyes (?:have )?rolled|not (?:responding|answering|with us)|will not stop|can ?not (?:wake|rouse)|biting (?:his|her) tongue|blue)\b|\beyes (?:have |are |were )?roll(?:ed|ing) (?:back|up)\b/,
  /\b(?:breathing|breath|breaths)\b[^.!?\n]{0,20}\b(?:is |are |has |gone |really |very |so |all |sounds? |getting |a bit )*(?:rattl\w*|gurgl\w*|fast|shallow|funny|weird|laboured|noisy|wheez\w*|grunt\w*|stopp\w*|rapid|slow|ragged|whistl\w*|strange)\b|\b(?:lips?|fingers?|nails|face|skin|tongue|feet|hands)\b[^.!?\n]{0,16}\b(?:look|looks|looking|gone|going|turned|turning|are|is|went) (?:a bit |really |very |all |so |quite |slightly )*(?:blue|grey|purple|mottled|ashen|bluish|waxy)\b/,
  /\b(?:palpitations|heart (?:is |has been |was |keeps )?(?:racing|pounding|fluttering|skipping|going mad|jumping|all over the place))\b[^.!?\n]{0,60}\b(?:pass out|faint\w*|black out|collapse|dizzy|chest|breath\w*|sweat\w*|can ?not|light ?headed|hours|right now)\b|\b(?:feel like|going to|about to|think) (?:i am |i'm )?(?:going to )?(?:pass out|black out|collapse|faint|die)\b[^.!?\n]{0,30}\b(?:now|help|heart|chest|breath|palpitations|dizzy|alone)\b/,
  /\b(?:took|taken|swallowed|had|eaten|drunk|drank|necked)\b[^.!?\n]{0,24}\b(?:a |an |the |my |his |her |some (?:of )?|all (?:of )?|whole |full |half )*(?:box|packet|bottle|strip|load|handful|lot|overdose|heart tablets|tablets|pills|paracetamol|bleach|insulin|methadone)\b[^.!?\n]{0,60}\b(?:will not|won't|refus\w*|hour|ago|minutes|hospital|sleepy|drowsy|what (?:do|should)|help|ambulance|by accident|now|what shall)\b/,
  /\b(?:will not|won't|can ?not|not able to|hard to|difficult to|struggling to|refus\w+ to) (?:wake|rouse|stay awake|keep (?:him|her) awake|wake up|open (?:his|her|their) eyes|be woken)\b|\b(?:really |very |so |all |completely |gone )(?:floppy|limp|lifeless|unresponsive|listless|drowsy)\b/,
  rx`\b(?:${KIN}|he|she|i|neighbour|man|woman|someone|bloke|lady)\b[^.!?\n]{0,20}\b(?:fallen|fell|falls|tumbled|come off|knocked|hit)\b[^.!?\n]{0,60}\b(?:can ?not (?:feel|move|get up|stand|see)|not moving|unconscious|knocked out|neck|lot of blood|bleeding|head|leg is (?:bent|twisted|shorter)|screaming|confused|not making sense|fell asleep|being sick)\b`,
  /\b(?:toddler|baby|little (?:one|boy|girl)|son|daughter|kid|child|boy|girl|grandson|granddaughter|he|she|dog walker|twins)\b[^.!?\n]{0,24}\b(?:has |have |just |may have |might have |think )*(?:swallowed|eaten|ate|drunk|drank|licked|got hold of|got into|taken|took|choking on|inhaled)\b[^.!?\n]{0,30}\b(?:tablets?|pills?|medicines?|meds|bleach|battery|batteries|magnets?|coin|pod|capsules?|liquid|cleaner|detergent|antifreeze|perfume|alcohol|vape|nicotine|berries|mushrooms?|screw|bead|grape|toy|inhaler|insulin|methadone|weed|edibles?|gummies)\b/,
  /\b(?:lips?|tongue|throat|face|eyes?)\b[^.!?\n]{0,16}\b(?:swelling|swollen|swells?|puffing|puffed|ballooning|tight\w*|closing|itchy and tight)\b[^.!?\n]{0,60}\b(?:throat|breath\w*|swallow\w*|tight|tongue|after (?:the|a|eating|taking|that|new)|tablets|sting|nuts?|wheez\w*|hives|voice)\b/,
];
/** Words that make it now, whatever else the sentence says. */
const NOW = [
  /\b(?:right now|now|still|tonight|this (?:morning|afternoon|evening|minute)|since (?:yesterday|last night|this morning|breakfast|lunch|tea)|for (?:an hour|hours|the (?:last|past)|\d+ (?:minutes|hours|days?))|all (?:night|day)|what (?:do|should|can) (?:i|we) do|should (?:i|we)|do (?:i|we) (?:wait|ring|call|go|come|need|just)|is (?:that|this|it) (?:ok|okay|normal|serious|an emergency)|please help|help me|can not get through|phones? (?:are |is |lines? )?(?:engaged|busy|dead)|on hold|no answer|keeps?|getting worse|just (?:now|started|collapsed|happened|come on))\b/,
];
/** Told afterwards, or told about somebody's history. */
const PAST = [
  /\b(?:died|diagnosed|i called 999|rang 999 and|arrived|had collapsed|had a fall|suffered|when having|found nothing|last (?:year|month|week|summer|winter|spring|autumn|christmas|november|october|january|february|march|april|may|june|july|august|september|december)|(?:years?|months?|weeks?|days?) ago|back in|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|in (?:19|20)\d\d|when i (?:was|had)|history of|after (?:my|his|her|a|the) (?:heart attack|stroke|operation|op)|since (?:my|his|her)|recover\w*|rehab\w*|follow-?up|used to|saved (?:my|his|her) life|was (?:admitted|taken|rushed|seen|treated|given|very|so|really|quickly|told|referred|sent)|were (?:very|so|really|great|amazing|seen)|ambulance (?:came|crew|arrived|staff)|made me feel|been discharged|paramedics (?:were|came|arrived)|hospital (?:was|were)|(?:call|ring|come|go)(?:ed)? back if)\b/,
  /\b(?:thank|thanks|brilliant|amazing|excellent|fantastic|great (?:care|service|staff)|quick(?:ly)? (?:seen|treated))\b/,
  /\b(?:said|told me|told us|advised)\b[^.!?\n]{0,40}\bif (?:i|he|she|they|it)\b/,
  /\b(?:was|were) (?:struggling|unable|gasping|fighting)\b|\b(?:had|having had) (?:bad |severe |awful )?chest pains?\b/,
];
/** Not about an emergency at all: teaching, idiom, the building. */
const NOT_ONE = [
  /\b(?:nearly|almost|practically|about to|could have) (?:had a (?:heart attack|stroke|fit|seizure)|passed out|fainted|collapsed|died|choked) (?:when|at|on seeing|laughing|with (?:shock|excitement|laughter))\b|\b(?:hay ?fever|awareness|first aid|course|training|leaflet|poster|clinic|defib\w*|nearly finished me off|laugh\w*|the bill|car ?park|parking|queue|hold music|smell of|stuffy|air con|face masks?|wearing (?:a|the) mask|uphill|those stairs|the stairs|when i saw|bake|raffle|excitement)\b/,
];
/** What is said of anybody, not of somebody. */
const IN_GENERAL = [
  /\bif (?:you|someone|anyone|somebody|a child|your)\b|\bwhen to (?:call|ring|go)\b/,
];
/** A fall or breathlessness on the stairs that is more than that. */
const ALL_THE_SAME = [
  /\b(?:can ?not (?:move|feel|breathe|get up|stand)|not (?:breathing|responding|moving)|unconscious|blue|collapsed|blood)\b/,
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
  detect: (item) => {
    const phrases = inText({ any: RED_FLAGS, unless: PAST, despite: NOW, confidence: 0.85 })(item);
    const learned = learnedDanger(item, 'emergency').filter((detection) => {
      const sentence = item.text.around(detection);
      return !matchesAny(sentence, PAST) || matchesAny(sentence, NOW);
    });
    return withLearned(phrases, learned).filter((detection) => {
      const sentence = item.text.around(detection);
      return (
        !matchesAny(sentence, IN_GENERAL) &&
        (!matchesAny(sentence, NOT_ONE) || matchesAny(sentence, ALL_THE_SAME))
      );
    });
  },
});
