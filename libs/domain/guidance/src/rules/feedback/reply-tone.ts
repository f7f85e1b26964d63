import { MEDICINE } from '../../data/medicines';
import { CONDITION, SYMPTOM } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { matches, matchesAny, rx } from '../../matching';
import { KNOWS_SENTIMENT, sentimentOf } from '../../triage/sentiment';

const NEGATIVE = [
  /\b(?:laughed|mocked|shout\w*|humiliat\w+|belittl\w+|patronis\w+|judged|not listen\w*|did not (?:listen|help|care|bother|believe|examine|ring|call)|no (?:reply|answer|help|apology|one)|rang out|manners|sent away|struck off|treated (?:like|badly|me)|left (?:me|him|her)|my (?:mum|dad|mother|father|son|daughter|husband|wife)'?s? (?:test|results?|care) (?:was|were)|zero|awful|ruined|embarrass\w*)\b/,
  /\b(?:joke|useless|hopeless|disgrace\w*|appalling|terrible|awful|shocking|rude|worst|never|nobody|no one|not good enough|poor|fobbed|ignored|waited|waiting|weeks?|hours?|can ?not|could not|still|wrong|refused|cancelled|disappoint\w*|angry|upset|shambles|rubbish|unacceptable|complain\w*|aggressive|horrible|dreadful|avoid|one star|1 star|pathetic|ridiculous|lazy|unhelpful|dismissive|lost|failed|failing|incompetent|disgusting|bad|worse|declined|gone downhill|sad|frustrat\w*|engaged|on hold|queue|press \d|three weeks|impossible|shut|closed early|zero stars|slow|dirty|cold|long|let down|letdown|upset\w*|hurt|annoy\w*|fuming|livid|furious|cross|gutted|fed up|had enough|nightmare|chaos|mess|unhappy|unimpressed|not (?:good|happy|great|impressed|helpful)|off-?hand|abrupt|snappy|ignorant|clueless|waste|lie[sd]?|lying|embarrass\w*|humiliat\w*|turned away|no help|unwelcome|neglected|sh[io]t\w*|crap)\b/,
  /[☹😡🤬😠👎]|⭐(?!⭐)/u,
];
/** Grief, and a joke among friends: neither is a complaint, nor to be answered like one. */
const NO_COMPLAINT =
  /\b(?:my|our|your) (?:late|dear) [a-z]+\b|\b(?:we|i) lost (?:my |our )?(?:dad|mum|nan|gran\w*|him|her|[a-z]+ (?:on|last|this))\b|\bmuch missed\b|[\u{1F602}\u{1F923}\u{1F606}\u{1F604}]/u;
/** Somebody asks a fact about the place or its services, for anybody to know. */
const ASKS_A_FACT =
  /^(?:hi |hello )?(?:is|are|do|does|can|when|where|what|which|who|how|will)\b(?! not\b)(?:(?!\b(?:normal|feel|feeling|should i (?:take|stop)|safe to|dizzy|pain|hurts?|rash|bleeding|my (?:results?|referral|letter|prescription|scan))\b)[^.!\n])*$/;
/** A short reproach in which no word is unkind. */
const REPROACH =
  /\b(?:skipped|forgotten|overlooked|passed over|bother(?:ed|s|ing)? (?:with|about|to)|no (?:appts?|appointments?|slots|inhaler|tablets|script|meds)|thanks to you|no thanks to|marvellous|fobbed|nothing (?:done|heard|back)|heard nothing|no letter|never (?:rang|called|came|wrote))\b/;
/** What was done to somebody, what there was none of, and how long or how often it went on. */
const GRIEVANCE = [
  /\b(?:(?:got|was|were|been|being|get|getting|just|only|then|and) (?:told|sent|left|turned|made|kept|passed|spoken|talked|treated|fobbed|shoved|charged|ignored|rushed|judged|laughed|shouted|snapped)|(?:told|made|left|kept|sent) (?:to|off|me|us|it|that|my|standing|sitting|sat|in|waiting|hanging|home|away|out)|turned away|(?:spoken|talked) (?:to|down|over)|talked over|rolled (?:her|his|their) eyes|slam\w*|shrug\w*|funny looks?|a face on (?:her|him|them)|treat(?:s|ed)? (?:us|you|me|them|people|like))\b/,
  /\b(?:no|zero|not one|not a single|any|without) (?:[a-z-]+ ){0,3}(?:appointments?|slots?|letters?|dates?|answers?|repl(?:y|ies)|call ?backs?|help|compassion|empathy|interest|clue|privacy|skills|manners|explanation|warning|notice|referral|dignity|respect|apology|sense|doctors?|seats?|urgency)\b|\b(?:got|getting|went|going) (?:nowhere|in circles)\b|\bback and forth\b|\bwhat is the point\b|\bnothing (?:for|from|ever|to do|works?|changes)\b|\bcan ?n(?:ot|y|ae) get\b/,
  /\bagain\b\W*(?:$|[,.!?])|\b(?:every|each) (?:single )?(?:time|week|day|morning)\b|\bthird time\b|\b(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:months?|fortnights?|mins|minutes|times|days)\b(?=[^.!?\n]*\b(?:and|no|to|for|before|waiting|wait|still|on|just)\b)|\bforever\b/,
  /\b(?:gmc|nmc|cqc|ombudsman|icb|solicitors?|lawyers?|insurers?|claim form|inquests?|inquiry|tribunal|report(?:ed|ing) you|screenshots?|cover-? ?up|justice for|negligen\w+|compensation|small claims|sue|suing)\b|\bshould (?:be|have|not|never|at least)\b|\bought to\b|\bexpect(?:ed|s)? (?:better|more)\b|\bdo(?:es)? not (?:care|listen|know|bother|answer|understand)\b|\b(?:gave|given|sent) (?:me |us |him |her |them )?(?:the |to the )?wrong\b|\bin front of (?:everyone|everybody|people|the whole)\b/,
  /\b(?:disgust\w*|insult\w*|minging|boggin\w*|manky|filthy|grim|dire|diabolical|appalled|atrocious|abysmal|overpriced|rip-?off|(?:money|cash)[- ]grabbing|clueless|stupid|silly|confusing|painful|broken|bully\w*|bullies|arrogant|condescending|snooty|stroppy|grumpy|heartless|callous|cold-?hearted|careless|unprofessional|inept|negligent|dangerous|unsafe|sloppy|shabby|tacky|miserable|hate[sd]?|dread\w*|despise|sick of|fed up|con|scam|farce|circus|liars?|cowards?|hypocrit\w*|racist|sexist|discriminat\w*|criminals?|nonsense|excuses?|forgot|forgets|missed (?:my|the|his|her|it)|lost (?:my|his|her|the|it)|fined?|stinks?|smell\w*|death ?trap|shambolic|unbelievable|outrage\w*|scandal\w*|worse|kicked|struck off)\b/,
];
/** Somebody's own ailment or medicine, in any of the words for one. */
const AILMENT = rx`\b(?:${CONDITION}|${SYMPTOM}|${MEDICINE}|temp|limp|sweats|shaking|hypos?|insulin|catheter|stoma|kidneys?|tablets?|pills?|gone green|off (?:his|her|my) food|could not breathe|tried to end it|bruises)\b`;
const OWN_BODY =
  /\b(?:my|me|i|he|she|we|our|us|mum'?s?|dad'?s?|son|daughter|lad|wee (?:man|one|lad|girl)|baby|husband|wife|nan|gran)\b/;
const CLINICAL =
  /\b(?:dizzy|swollen|swelling|bleeding|vomiting|cough\w*|fever|temperature|\d\d\.\d|feel (?:sick|faint|ill)|statins?|chol(?:esterol)?|ramipril|antibiotics?|pain|rash|results?|prescription|medication|tablets|diagnos\w*|cancer|breathe|gasping|blood|symptoms?|infection|doctor said|referral|operation|smear|scan|dose|jab)\b/;
const POSITIVE =
  /\b(?:(?:can ?not|could not|can't|couldn't) (?:fault|ask for better|beat|praise)|made my (?:day|week)|bless|thank|thanks(?! to you\b(?! (?:all|both)))|brilliant|great|lovely|excellent|amazing|wonderful|kind|fantastic|5 stars|five stars|love|best|well done|superb|(?<!one |1 |two |2 |no |zero )star|fab|ace|smashing|champion|decent|top notch|lifesavers?|life savers?|treasures?|gems?|godsend|friendly|helpful|patient with|cheers|ta|grateful|happy (?:new year|birthday|christmas|easter)|saved my life|think of you|cheered|welcoming|quick thinking|never forget (?:it|you|that))\b/;
/** What turns praise round. */
const AND_YET = /\b(?:but|however|shame|though|not|no thanks)\b/;
/** Praise that is said with a "not", which takes nothing back. */
const PRAISE_BY_NOT =
  /\b(?:can|could) ?not (?:fault|praise|ask|thank|recommend|rate|wish|(?:be|have been) (?:better|nicer|kinder|happier|more helpful))\b|\bnot (?:a )?(?:bad|long|once|forget|typing|one complaint)\b|\bwould not (?:be|have (?:got|made|coped|managed)|change|swap)\b/g;
/** Words by which a question is about the one who asks, or is a reproach. */
const OWN = /\b(?:my|me|mine|i|we|our|us|mum|dad|son|daughter|why|never|still|nobody|no one)\b/;
const QUESTION =
  /^(?:what time|when do|where (?:is|are|do)|how do|do you|is there|are you|when are)\b[^.!]*$|^(?:what|when|where|who|how|do|does|is|are|can|will|which|could)\b[^.!]*\?\s*$/;

/** Whether the comment replied to is critical or clinical, so that a private route is owed. */
export function needsPrivateRoute(item: ScreenedItem): boolean {
  const comment = item.parent?.canon.text.slice(0, 2000);
  if (comment === undefined || comment.trim() === '') return false;
  if (matches(NO_COMPLAINT, comment)) return false;
  if (matches(QUESTION, comment) && !matches(OWN, comment)) return false;
  if (isPraise(comment)) return false;
  if (matches(AILMENT, comment) && matches(OWN_BODY, comment)) return true;
  if (matches(ASKS_A_FACT, comment)) return false;
  if (matchesAny(comment, GRIEVANCE)) return true;
  if (matches(REPROACH, comment)) return true;
  if (matches(CLINICAL, comment)) return !matches(POSITIVE, comment);
  if (matches(QUESTION, comment) && !matchesAny(comment, NEGATIVE.slice(0, 2))) return false;
  if (matchesAny(comment, NEGATIVE)) return true;
  return KNOWS_SENTIMENT && sentimentOf(comment).negative > 0.6;
}

/** Whether the comment replied to is praise and nothing else, or no words at all. */
export function answersPraise(item: ScreenedItem): boolean {
  const comment = item.parent?.canon.text.slice(0, 2000).trim() ?? '';
  return comment === '' || matches(NO_COMPLAINT, comment) || isPraise(comment);
}

function isPraise(comment: string): boolean {
  return matches(POSITIVE, comment) && !matches(AND_YET, comment.replace(PRAISE_BY_NOT, ' '));
}
