import { NHS_EMPLOYERS, MPS_FACTSHEET } from '../../data/sources';
import { defineRule } from '../../rule';
import { phrasesOrSigns } from '../../signs';

const VENTING = [
  /\b(?:bloody|damn|crap|bollocks|arse|arsed|pissed|sod (?:it|off|this)|wtf|omfg|ffs|for fucks? sake|fuck\w*|shit\w*|bugger(?:ed)?|hell on earth|crapola|piss ?take|christ on a bike|jesus wept|bastards?)\b/,
  /\b(?:send|pass|need|needs|hand me|bring|pour|crack open|reach(?:ing)? for|deserve|time for|where is) (?:me |the |us |a |an |some |more |large |very |big |stiff )*(?:gin|wine|vodka|prosecco|tequila|whisky|whiskey|beer|pints?|alcohol|cocktails?|chocolate and gin|drink)\b/,
  /\b(?:apocalypse|hellhole|hell week|madhouse|loony bin|zoo in here|circus|nightmare (?:shift|clinic|day|monday)|carnage|bedlam|want to (?:scream|quit|cry)|losing the will|lose the will|kill me now|shoot me now|i give up|we give up|hate mondays|worst (?:day|shift|week|job)|sick (?:and tired )?of (?:this|it|people|patients|the)|had enough of|at (?:my|our) wits'? end|one of those days|living the dream|another day in paradise|roll on (?:friday|retirement|the weekend|five))\b/,
  /\b(?:dead by|toe tag|body bag|one less|one fewer|natural selection|darwin award|pop(?:ped)? (?:his|her|their) clogs|croak(?:ed)?|kick(?:ed)? the bucket|circling the drain|undertaker)\b/,
  /\bs(?:h[*!i]+t|\*+t)\w*|\bf[*]+\w*|\b(?:fresh hell|shower of|(?:shit|shite|cluster|sh\*t)[ -]?show|clusterfuck|hot mess|dumpster fire|doing my head in|do one\b|jog on|beggars belief|give me strength|heaven help us|pull my hair out|head.?desk|facepalm|clock-?watching|beam me up|can today end|is it (?:friday|home time|five|wine o'clock) yet|will (?:actually )?(?:scream|cry|explode|lose it|combust))\b/,
  /\bsend (?:help|biscuits|reinforcements|chocolate|cake)\b|\b(?:possibly|preferably|and|or) (?:vodka|gin|wine|tequila|something stronger)\b|\b(?:ugh|argh+|grr+|sigh|meh|yawn)\b[.!…]/,
  /[🙄🤬😤🤦🖕🍷🍸🥃]/u,
  /\b(?:well,? that went well|oh (?:joy|great|goody|good)|yeah right|thanks for nothing|as if we|what a surprise|colour me surprised|shock horror|no shit|obviously we (?:just|all) sit|because we (?:clearly|obviously) have nothing)\b/,
  /\b(?:wine|gin|beer|prosecco|cocktail|pub) (?:o'clock|time|yet|please|is calling)\b|\b(?:been|was|is|are|be|absolute|pure|utter|total|sheer|from|living) hell\b|\bhell of a (?:day|week|morning|shift)\b|\b(?:ha ?ha|lol|lmao|rofl|hilarious)\b[^.!?\n]{0,40}\b(?:good one|nice one|try|dream on|as if|no chance|good luck with that)\b|\b(?:good luck with that|dream on|in your dreams|fat chance|no chance|pull the other one|pigs might fly|when hell freezes|you will have better odds|winning the lottery|try (?:winning|praying|a crystal ball))\b/,
  /\b(?:pass|need|bring|pour|someone (?:get|bring|buy) (?:me|us))\b[^.!?\n]{0,16}\b(?:wine|gin|vodka|whisky|tequila|prosecco|a (?:stiff|strong|large) (?:one|drink))\b|\b(?:who|whoever) (?:scheduled|thought|decided|invented|designed|put)\b[^.!?\n]{0,40}\b(?:nightmare|clearly|hates|idiot|genius|joke|monday|good idea|this week)\b|\b(?:nightmare|horror show|car crash|train wreck|disaster zone|war zone|groundhog day) (?:of a |today|this|at|on|in|monday|day|week|morning)\b|\b(?:cannot|can not|could not|can't) (?:even|deal|be doing with|cope with)\b|\b(?:dying|dead) inside\b|\bi want to go home\b|\bhating (?:life|today|mondays)\b/,
];

/** Letting off steam, about work: together, in any order. */
const STEAM =
  /\b(?:if (?:one|i hear|another|somebody|someone|anybody) (?:more|else|person)|one more (?:person|call|email|patient|question)|moving to (?:spain|australia|a desert|the moon|mars)|handing in my notice|early retirement|resign\w*|quit(?:ting)?|run(?:ning)? away|lock (?:the|myself)|hid(?:e|ing) in the|scream\w*|cry(?:ing)? in the|sob\w*|want(?:s)? to (?:die|cry|scream|hide|go home)|dead inside|no words|lost for words|i can ?not even|over it|so done|beyond (?:tired|done|a joke)|sick to death|fed up to|up to here|losing (?:it|my)|lost my (?:mind|rag|will)|sanity|straitjacket|padded (?:room|cell)|hangover|hungover|pub|wine|gin|prosecco|vodka|beer o'clock|hair of the dog|swear jar|language warning|pardon my french|what a (?:circus|shambles|shower|joke|farce))\b/;
const AT_WORK =
  /\b(?:phones?|printer|patients?|clinic|surgery|monday|friday|week|shift|day|calls?|inbox|appointments?|reception|asks? me|asked me|asking (?:me|about)|ozempic|flu|queue|computer|system|emails?|meeting|rota|hosp\w*|rings?|colleagues?|boss|work)\b/;
const NO_STEAM =
  /\b(?:thank|thanks|proud|what a week!? \d|well done|free|wellbeing|talking therap\w+|support|alcohol|units|group|quiz|night at the pub quiz|in aid|fundrais\w*|team (?:ran|walked|raised)|helpline|if you (?:feel|are)|cry(?:ing)? (?:baby|babies)|samaritans|tips|stop smoking|quit (?:smoking|kit|line|for)|quitting (?:smoking|for)|hide and seek)\b/;

export const canteenTest = defineRule({
  id: 'conduct.canteen-test',
  title: 'Would you say it in the canteen?',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Would you say this out loud in the surgery canteen with a patient at the next table?',
  why: 'Jokes and sarcasm lose their tone of voice online, and arguments escalate.',
  sources: [MPS_FACTSHEET, NHS_EMPLOYERS],
  detect: phrasesOrSigns(
    {
      any: VENTING,
      unless: [
        /\b(?:bloody (?:nose|stool|diarrhoea|urine)|units of|alcohol (?:support|awareness|service|units|free)|cut(?:ting)? down|dry january|drink (?:plenty|water|more water))\b/,
      ],
      confidence: 0.7,
    },
    { all: [STEAM, AT_WORK], unless: [NO_STEAM], reach: 1 },
  ),
});
