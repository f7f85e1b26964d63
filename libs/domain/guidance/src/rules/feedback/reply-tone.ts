import { type ScreenedItem } from '../../item';
import { matches, matchesAny } from '../../matching';
import { KNOWS_SENTIMENT, sentimentOf } from '../../triage/sentiment';

const NEGATIVE = [
  /\b(?:laughed|mocked|shout\w*|humiliat\w+|belittl\w+|patronis\w+|judged|not listen\w*|did not (?:listen|help|care|bother|believe|examine|ring|call)|no (?:reply|answer|help|apology|one)|rang out|manners|sent away|struck off|treated (?:like|badly|me)|left (?:me|him|her)|my (?:mum|dad|mother|father|son|daughter|husband|wife)'?s? (?:test|results?|care) (?:was|were)|zero|awful|ruined|embarrass\w*)\b/,
  /\b(?:joke|useless|hopeless|disgrace\w*|appalling|terrible|awful|shocking|rude|worst|never|nobody|no one|not good enough|poor|fobbed|ignored|waited|waiting|weeks?|hours?|can ?not|could not|still|wrong|refused|cancelled|disappoint\w*|angry|upset|shambles|rubbish|unacceptable|complain\w*|aggressive|horrible|dreadful|avoid|one star|1 star|pathetic|ridiculous|lazy|unhelpful|dismissive|lost|failed|failing|incompetent|disgusting|bad|worse|declined|gone downhill|sad|frustrat\w*|engaged|on hold|queue|press \d|three weeks|impossible|shut|closed early|zero stars|slow|dirty|cold|long|let down|letdown|upset\w*|hurt|annoy\w*|fuming|livid|furious|cross|gutted|fed up|had enough|nightmare|chaos|mess|unhappy|unimpressed|not (?:good|happy|great|impressed|helpful)|off-?hand|abrupt|snappy|ignorant|clueless|waste|lie[sd]?|lying|embarrass\w*|humiliat\w*|turned away|no help|unwelcome|neglected|sh[io]t\w*|crap)\b/,
  /[☹😡🤬😠👎]|⭐(?!⭐)/u,
];
const CLINICAL =
  /\b(?:pain|rash|results?|prescription|medication|tablets|diagnos\w*|cancer|breathe|gasping|blood|symptoms?|infection|doctor said|referral|operation|smear|scan|dose|jab)\b/;
const POSITIVE =
  /\b(?:thank|thanks|brilliant|great|lovely|excellent|amazing|wonderful|kind|fantastic|5 stars|five stars|love|best|well done|superb|(?<!one |1 |two |2 |no |zero )star|fab)\b/;
/** Words by which a question is about the one who asks, or is a reproach. */
const OWN = /\b(?:my|me|mine|i|we|our|us|mum|dad|son|daughter|why|never|still|nobody|no one)\b/;
const QUESTION =
  /^(?:what time|when do|where (?:is|are|do)|how do|do you|is there|are you|when are)\b[^.!]*$|^(?:what|when|where|who|how|do|does|is|are|can|will|which|could)\b[^.!]*\?\s*$/;

/** Whether the comment replied to is critical or clinical, so that a private route is owed. */
export function needsPrivateRoute(item: ScreenedItem): boolean {
  const comment = item.parent?.canon.text.slice(0, 2000);
  if (comment === undefined || comment.trim() === '') return false;
  if (matches(QUESTION, comment) && !matches(OWN, comment)) return false;
  if (matches(CLINICAL, comment)) return !matches(POSITIVE, comment);
  if (matches(POSITIVE, comment) && !/\b(?:but|however|shame|though|not)\b/.test(comment))
    return false;
  if (matches(QUESTION, comment) && !matchesAny(comment, NEGATIVE.slice(0, 2))) return false;
  if (matchesAny(comment, NEGATIVE)) return true;
  return KNOWS_SENTIMENT && sentimentOf(comment).negative > 0.6;
}
