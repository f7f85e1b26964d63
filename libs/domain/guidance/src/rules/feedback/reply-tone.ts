import { type ScreenedItem } from '../../item';
import { matches, matchesAny } from '../../matching';
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
const CLINICAL =
  /\b(?:dizzy|swollen|swelling|bleeding|vomiting|cough\w*|fever|temperature|\d\d\.\d|feel (?:sick|faint|ill)|statins?|chol(?:esterol)?|ramipril|antibiotics?|pain|rash|results?|prescription|medication|tablets|diagnos\w*|cancer|breathe|gasping|blood|symptoms?|infection|doctor said|referral|operation|smear|scan|dose|jab)\b/;
const POSITIVE =
  /\b(?:(?:can ?not|could not|can't|couldn't) (?:fault|ask for better|beat|praise)|made my (?:day|week)|bless|thank|thanks|brilliant|great|lovely|excellent|amazing|wonderful|kind|fantastic|5 stars|five stars|love|best|well done|superb|(?<!one |1 |two |2 |no |zero )star|fab)\b/;
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
  if (matches(ASKS_A_FACT, comment)) return false;
  if (matches(REPROACH, comment)) return true;
  if (matches(CLINICAL, comment)) return !matches(POSITIVE, comment);
  if (matches(POSITIVE, comment) && !/\b(?:but|however|shame|though|not)\b/.test(comment))
    return false;
  if (matches(QUESTION, comment) && !matchesAny(comment, NEGATIVE.slice(0, 2))) return false;
  if (matchesAny(comment, NEGATIVE)) return true;
  return KNOWS_SENTIMENT && sentimentOf(comment).negative > 0.6;
}
