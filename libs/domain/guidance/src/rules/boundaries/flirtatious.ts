import { BOUNDARIES, gmp2024 } from '../../data/sources';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';
import { signsIn } from '../../signs';

const FLIRTING = [
  /\b(?:gorgeous|sexy|fit|hot|hottie|stunner|dreamy|handsome|foxy|babe|hunk|beautiful|easy on the eye)\b[^.!?\n]{0,40}\b(?:dr|doc|doctor|nurse|receptionist|you|x|xx|eyes|smile|single|married|number)\b/,
  /\b(?:you|dr \w+|doc|doctor|nurse|that (?:nurse|doctor)|he|she)\b[^.!?\n]{0,30}\b(?:is|are|so|looking|looks?) (?:so |well |very |absolutely |a bit (?:of )?(?:a )?|bloody )*(?:gorgeous|sexy|fit|hot|handsome|fanciable|a stunner|a dish|lush|stunning|beautiful|foxy)\b/,
  /\b(?:flattery will get you|fancy (?:a (?:drink|date|coffee|pint)|you|him|her|the pants)|take you (?:out|for)|go on a date|date (?:me|night)|are you single|is (?:he|she) single|ask (?:you|him|her) out|give me your number|cheeky (?:wink|drink)|marry me|kiss you|kiss it better|cuddle|snog|wink wink|in my dreams|crush on|heart (?:skips|races|melts)|weak at the knees|blush(?:ing)?)\b/,
  /\b(?:those|your|his|her|them) (?:lovely |gorgeous |beautiful |big |blue |brown |dreamy )*(?:eyes|smile|lips|bum|legs|hands|body)\b[^.!?\n]{0,30}(?:\b(?:doc|doctor|nurse|dr|all day|daily|again|see|x)\b|😍|😘|😉)/,
  /\b(?:book|come|make an excuse|pretend|invent)\b[^.!?\n]{0,30}\b(?:just to see|to see (?:those|your|his|her) (?:eyes|face|smile))\b/,
  /\b(?:gorgeous|sexy|darling|handsome|beautiful|babe) x+\b/,
  /(?:😍|😘|🥵|😉|🔥|💋|❤️‍🔥|🍑)[^\n]{0,30}\b(?:single|taken|anytime|any time|number|date|married)\b|\b(?:anytime|any time|examin(?:e|ing) me|take my (?:blood|temperature)|mouth to mouth|bedside manner|strip off|undress)\b[^.!?\n]{0,30}(?:😍|😘|🥵|😉|🔥|💋|\bwink\b)/,
  /\b(?:dr|doc|doctor|nurse|physio|paramedic|receptionist|hca|pharmacist|locum|midwife|he|she|owen|registrar)\b[^.!?\n]{0,24}\b(?:is|was|so|well|proper|dead|really)? ?(?:fit|hot|lush|tasty|buff|sexy|a hottie|eye candy|a ride|single|taken|available)\b(?! (?:note|for|and well|enough|to (?:work|drive|book|see)|on|today|appointments?|slots?|at|from|by|between))/,
  /\b(?:sexy|husky|gorgeous|dreamy|velvety) (?:voice|accent|eyes|smile|bum|legs|arms|uniform|doctor|nurse|doc)\b|\b(?:take|taking|buy|bring) you (?:to|out for|for) (?:dinner|a drink|a meal|the cinema|lunch|coffee)\b|\bcan i (?:take|buy) (?:you|him|her) (?:out|a drink|dinner|to dinner)\b/,
  /\b(?:love you|i love you|in love with (?:you|my|that|the|him|her)|falling for|proper love|fell for)\b[^.!?\n]{0,30}\b(?:doc|doctor|dr|nurse|properly|proper|seriously|not joking|always have|that (?:nurse|doctor)|my (?:doctor|nurse|gp))\b|\b(?:doc|doctor|nurse|meg)\b[^.!?\n]{0,8}\b(?:proper love|i love you|marry me)\b/,
  /\bif (?:i|you|he|she) (?:was|were) (?:not married|single|twenty years younger|\d+ years younger|younger)\b|\bchasing (?:that|the|him|her|you)\b|\b(?:can not|could not) stop (?:thinking about|looking at|staring at) (?:you|him|her|those|your)\b/,
  /\b(?:blushing|blush), (?:handsome|gorgeous|darling|you)\b|\b(?:cheers|thanks|thank you|aww|ha|see you)\b[^.!?\n]{0,20}\b(?:handsome|gorgeous|sexy|beautiful|hot stuff)\b/,
  /\b(?:listen to my heart|check my (?:pulse|heart)|take my (?:pulse|temperature)|warm (?:hands|stethoscope)|doctors? and nurses)\b[^.!?\n]{0,24}(?:\b(?:any ?(?:day|time)|x+|phwoar|fit)\b|😍|😘|😉|🔥)|\b(?:are you|is (?:he|she|dr \w+|nurse \w+|that \w+)) (?:seeing|dating|going out with) (?:anyone|someone|anybody)\b|\basking for (?:me|a friend)\b[^\n]{0,12}(?:😉|😍|😘|x|$)|\bphwoar\b/,
  /\b(?:can|could|may) (?:i|someone) (?:have|get|please have) (?:[a-z]+'?s?|your|his|her|the (?:doctor|nurse|physio)'s|that (?:doctor|nurse)'s) (?:phone |mobile )?(?:number|digits|snap\w*|insta\w*)\b|\basking for a (?:friend|mate)\b[^\n]{0,6}(?:😘|😉|😍|😏|🔥|x|;)/,
  /\b(?:take|feel|check|raise|raises|listen to|race|races|racing|flutter\w*|skip\w*|pulse|heart|blood pressure|temperature)\b[^.!?\n]{0,50}\b(?:any (?:day|time)(?! (?:we|you|the|between|from|before|after|during|of|that|it))|all the right reasons|for (?:a |the )?(?:different|right|wrong|other) reasons?|when (?:i see|he|she|dr \w+)|every time (?:i see|he|she|dr \w+)|through the roof when)\b/,
  /\b(?:when(?:ever)? i see|every time i see|seeing|the sight of|thinking (?:of|about)) (?:dr \w+|doctor \w+|nurse \w+|him|her|you|that (?:doctor|nurse|physio))\b[^.!?\n]{0,50}\b(?:pulse|heart|blood pressure|temperature|knees|butterflies|weak|melt\w*|hot|swoon|flutter\w*)\b/,
  /\b(?:phwoar|phwoarr+|hubba|be still my (?:beating )?heart|swoon\w*|eye candy|easy on the eye|nice (?:bum|arse|bod|legs)|silver fox|hottie|sex on legs|dreamboat|hunk|stunner|tasty|yummy|scrummy|heart-?throb|proper dish|what a dish|get in my|would not kick (?:him|her)|i would let (?:him|her)|leave (?:my|your) (?:husband|wife) for)\b/,
  /\b(?:dinner|drink|drinks|coffee|date|pint|cocktail)s? (?:with (?:you|me)|sometime|one (?:night|evening)|on me|some time|this (?:weekend|friday)|after work|when you finish)\b[^.!?\n]{0,20}(?:\?|x|😉|😘|$)/,
  /\b(?:would|i'd|id|could|i would) (?:marry|date|snog|kiss|run away with|elope with|have (?:his|her|your) babies|leave my (?:husband|wife) for|happily be (?:ill|poorly|examined)) (?:dr \w+|doctor \w+|nurse \w+|sister \w+|you|him|her|that|the|every)?\b|\bmarry (?:dr \w+|doctor|him|her|you|me)\b[^.!?\n]{0,20}\b(?:heartbeat|tomorrow|asked|doc|anytime)\b/,
  /\b(?:give|giving|do|check|examine|inspect|treat|touch|undress|admit) (?:me|my)\b[^.!?\n]{0,30}\b(?:any ?time|whenever|all (?:day|night)|handsome|gorgeous|sexy|beautiful|any day|please doc|😉|😘|x+)\b|\b(?:hello|hey|hi|morning|whenever you like|alright|evening|thanks) (?:handsome|gorgeous|sexy|beautiful|hot stuff|sexy pants|lover|stud)\b/,
];
/** Somebody who works here. */
const STAFF =
  '(?:dr|doc|doctor|nurse|sister|receptionist|reception|pharmacist|physio\\w*|paramedic|locum|registrar|hca|midwife|phlebotomist|gp|trainee|student|young man|bloke|lad|fella|chap|lady|girl|blonde|brunette|redhead|the (?:new|young|tall|dark|scottish|irish|welsh) one|one (?:with|who))';
const ADMIRED =
  '(?:absolute )?(?:rocket|stunner|fitty|(?:ten|10)(?! (?:digits?|minutes?|past|to|days?|weeks?|years?|people|pounds?|percent|times|of|or|in))|snack|catch|ride|dish|specimen|babe|honey|angel face|model|goddess|adonis|god|treat|sight for sore eyes|bit of (?:alright|eye candy|all right)|handsome devil|well tidy|tidy|peng|leng|bae|lush|gorge\\w*|hench|dreamy|bonny|cracker|looker|heart-?stopper)';
/** Admiring somebody who works here, asking after them, or asking them out, whatever the words. */
const ADMIRING = [
  rx`\b(?:${STAFF}|he|she|you|your|that [a-z]+)\b[^.!?\n]{0,30}\b(?:is|are|was|'s|such|what|proper|well|an?|your|you)\b[^.!?\n]{0,14}\b${ADMIRED}\b(?! (?:to (?:work|deal|talk|speak)|at (?:her|his|their)|with|for (?:the|us|our)|of a (?:nurse|doctor|team)|listener))`,
  rx`\b(?:is|are|was) (?:the |that |your |this )?(?:[a-z]+ ){0,3}${STAFF}\b[^.!?\n]{0,40}\b(?:married|single|taken|spoken for|attached|available|seeing (?:any|some)(?:one|body)|on (?:tinder|hinge|bumble)|wearing a ring|got a (?:boyfriend|girlfriend|fella|missus|husband|wife))\b`,
  rx`\b(?:i |still |always |just |only |literally )*(?:dream|think|fantasis\w+|blush\w*|go (?:weak|red|all)|come over all|melt|swoon|drool|perve?)\b[^.!?\n]{0,12}\b(?:about|of|over|when|every time|at|for|because of) (?:you|u|him|her|the (?:doctor|nurse|receptionist|physio)|dr [a-z]+|sister [a-z]+|nurse [a-z]+|that [a-z]+|${STAFF})\b`,
  /\b(?:bored|tired|sick|rid) of (?:your|ur|her|his|the) (?:husband|wife|boyfriend|girlfriend|partner|fella|missus|old man)\b|\b(?:your|ur|his|her) (?:husband|wife|boyfriend|girlfriend|partner)(?: is)? (?:a )?(?:lucky (?:man|woman|bloke|fella|girl|lady)|need not know|does not (?:need|have) to know)\b|\bif (?:i|you) (?:was|were|had been) (?:not (?:my|your|the) (?:doctor|nurse|patient|gp)|(?:a few|ten|twenty|thirty|forty|\d+) years younger|unattached|free|born)\b/,
  /\b(?:best|nice|new|lucky|sexy|clean|frilly|lacy|good) (?:knickers|undies|underwear|pants|bra|boxers|lingerie)\b|\b(?:full|thorough|proper|intimate|private|personal|hands-?on) (?:examination|check-?up|physical|inspection|service|going over|mot)\b[^.!?\n]{0,24}\b(?:any (?:day|time|night)|any ?time|off (?:him|her|you|that)|by (?:him|her|you)|from (?:him|her|you|that)|😉|😘|please)|\b(?:magic|soft|gentle|strong) hands\b[^\n]{0,40}\b(?:come|saturday|tonight|my place|use them|all over|massage|at home|weekend|bed)\b/,
  /\b(?:my|the|your|ur) (?:bedroom|bed|place|flat|house|sofa|hot tub|shower)\b[^.!?\n]{0,24}\b(?:is (?:number|warm|free|empty)|is always|number \d|later|tonight|welcome|any ?time|lol|😉|😘)\b|\b(?:home|house) (?:visit|call)s?\b[^.!?\n]{0,30}\b(?:lol|wink|my bed\w*|😉|😘|after dark|just for me|wear)\b/,
  /\b(?:bluest|greenest|brownest|biggest|loveliest|prettiest|sexiest|kindest|deepest|most beautiful|most gorgeous) (?:eyes|smile|legs|dimples|lips|arms|bum|voice|face)\b|\b(?:dimples|biceps|cheekbones|jawline|tattoos|beard|dark eyes|come-?to-?bed)\b[^.!?\n]{0,30}\b(?:on (?:him|her|you|that)|phew|wow|married|single|swoon|distract\w*|yes please|oh my)\b|\b(?:forgot|forgotten|forget|lost track of) (?:what|why) i (?:came|was|went)\b|\bdistract\w*\b[^.!?\n]{0,16}\b(?:good looking|looks|eyes|smile|handsome|gorgeous)\b/,
  /\bwhat time (?:do|d'?) ?(?:you|ya|u|he|she)\b[^.!?\n]{0,6}\b(?:knock off|finish|get off|clock off|finish work|off work)\b|\b(?:nice|lovely|cosy|quiet|great) (?:little |quiet )?(?:wine bar|pub|restaurant|bistro|bar|italian|curry house|cocktail)\b[^.!?\n]{0,40}|\b(?:buy|get|owe|treat|take|bring|let me) (?:you|u|me|him|her)\b[^.!?\n]{0,12}\b(?:drink|dinner|cocktail|glass of|meal|coffee)\b[^.!?\n]{0,30}\b(?:gorgeous|owe you|sometime|one night|after|tonight|saturday|friday|just (?:us|the two)|handsome|x+|😘|😉)/,
  /\b(?:you|u) (?:can|could|may) (?:have|take) my (?:number|digits|heart|phone number)\b|\bhere is my number\b[^.!?\n]{0,20}|\b(?:the view|view from|nothing|no one|not)\b[^.!?\n]{0,12}\b(?:as (?:good|great|nice|lovely) as (?:the view|you|seeing you|your)|from where i (?:was|am)|the view|compared to you)\b|\b(?:beautiful|gorgeous|handsome|sexy|stunning|darling),? (?:you (?:brighten|light|make|made|are)|always|see you|any ?time|lovely to)\b|\b(?:seeing|see) you (?:today|again|too|tomorrow|here),? (?:beautiful|gorgeous|handsome|sexy|darling|babe|hot stuff)\b/,
  /\bi (?:would|will|could|shall|'d) (?:still |gladly |happily |definitely )?(?:chase|pinch|pat|squeeze|climb|do|ride|have|nibble|spank|let) (?:that |the |him|her|you|his|my)\b[^.!?\n]{0,24}\b(?:round|any ?day|locum|doctor|nurse|bum|bottom|cheeks|tree|anything|wicked way|all night)\b|\b(?:smitten|besotted|infatuated|head over heels|hot under the collar|all a ?flutter|going weak)\b/,
  /\b(?:do|does|did|would|will|has|is)\b[^.!?\n]{0,4}\b(?:dr [a-z]+|doctor|nurse [a-z]+|the (?:doctor|nurse|physio|pharmacist)|he|she|you)\b[^.!?\n]{0,16}\b(?:date patients|fancy (?:me|a|it)|go out with|like (?:older|younger) (?:men|women)|have a (?:boyfriend|girlfriend|type)|do (?:dinner|dates|saturday nights))\b|\b(?:only|just) (?:come|came|book|go|visit|ring|joined)\b[^.!?\n]{0,24}\b(?:to (?:see|look at|hear|gaze)|for) (?:him|her|you|that|those|the (?:receptionist|nurse|doctor|physio|eyes|view))\b|\b(?:treat|treated) me (?:any ?time|rough|mean)\b/,
];
/** Talk of bodies, dates and longing, and somebody who works here: together, in any order. */
const LONGING =
  /\b(?:phwoar\w*|smok(?:in|ing)(?: hot)?|snog\w*|kiss(?:es|ed|ing)?|cuddl\w+|tickl\w+|spoon\w*|canoodl\w+|lippy|lipstick|perfume on|best (?:dress|frock|shirt|heels)|take (?:him|her|you|them) (?:dancing|out|away|home|for)|(?:whisk|sweep) (?:me|him|her|you)|(?:candle ?lit|romantic)|(?:on|for|got|have|go on) a date|dating|(?:is|still|are you|am|newly) single|fancy|fancies|fit as|legs|bum|bottom|biceps|torso|abs|cleavage|curves|strip(?:ped|ping)?|topless|naked|undress\w*|knickers|pants off|if you know what i mean|wink wink|nudge nudge|wink|making up (?:ailments|illnesses|excuses)|making up ailments|(?:invent|fake|pretend|make up)\w* (?:[a-z]+ )?(?:ailments?|illness(?:es)?|symptoms?|a (?:bad|sore) [a-z]+)|temperature (?:went|goes|shot) (?:up|through)|hot flush\w*|weak (?:at the )?knees|heart ?(?:rate|beat)? (?:went|goes|races?|skips?|flutters?)|pulse (?:went|goes|races?|raced)|swoon\w*|dreamboat|eye candy|crush|lust\w*|infatuat\w+|marry me|run away with|my type|swipe right|in love|valentine|lonely (?:nights?|bed)|bed ?side manner|take me now|sugar daddy|smooch\w*)\b|😍|😘|😉|🥵|💋|🍑|🔥/u;
const THEM =
  /\b(?:dr|doc|doctors?|nurses?|sister|receptionist|reception|pharmacist|physio\w*|paramedic|locum|registrar|hca|midwife|phlebotomist|gp|trainee|medical student|young (?:man|lady) (?:on|at)|man on the (?:desk|phone)|(?:lady|girl|lad|woman) (?:on|at|behind) (?:the )?(?:desk|reception)|callum|marek)\b/;
const NOT_LONGING =
  /\b(?:date (?:of|for|is|with the (?:nurse|dentist))|what date|single (?:mum|dad|parent|room|appointment|point)|my (?:legs?|bum|bottom|abs|biceps)|leg (?:ulcer|pain|dressing)|(?:his|her|mum's|dad's|swollen|sore|bad|restless|both) legs?|hot flush(?:es)? (?:clinic|since|are|again|every)|goodnight kiss|kiss (?:it|on the|of life)|my (?:knees?|heart|pulse) (?:hurt|ache|is|are|has|was|pounding|racing)|palpitations|cried|fire|smoking (?:cessation|clinic|advisor|shelter|outside|area)|stop smoking|give up smoking|fancy (?:that|seeing|having|waiting|a cuppa)|strip(?:ped)? (?:the|of|back|out)|emoji|jabs?\b|baby|toddler|grand\w+|the whole team|team are|all (?:the|of) (?:staff|you)|brilliant service|thank you)\b/;
const GENERIC = [
  /\b(?:weather|day out|flowers|cake|lovely view|view of|baby|dog|cat|love you (?:guys|all)|the team|building|keep fit|getting fit|fit note|fit and well|fit for|hot (?:water|weather|day|drink))\b/,
];

export const flirtatious = defineRule({
  id: 'boundaries.flirtatious',
  title: 'Romantic or sexual tone',
  appliesTo: ['comment', 'reply', 'post'],
  severity: 'block',
  action: 'refer',
  sentence:
    'Do not answer this online. Keep a record, stay courteous, and ask your defence body if it goes on.',
  why: 'A personal relationship with a patient breaks professional boundaries, and public banter can start one.',
  sources: [gmp2024('¶86'), BOUNDARIES],
  detect: ({ text }) => {
    const found = phrasesIn(text, {
      any: [...FLIRTING, ...ADMIRING],
      unless: GENERIC,
      confidence: 0.75,
    });
    return found.length > 0
      ? found
      : signsIn(text, { all: [LONGING, THEM], unless: [...GENERIC, NOT_LONGING], reach: 1 });
  },
});
