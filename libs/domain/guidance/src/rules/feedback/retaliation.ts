import { NHS_REVIEWS, MPS_FACTSHEET } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const RETALIATION = [
  /\b(?:remove|removed|removing|strike|struck|striking|take|taken|deregister\w*|de-register\w*|kick(?:ed)?|throw|off)\b[^.!?\n]{0,20}\b(?:you|people|patients|them|anyone|yourself)?\b[^.!?\n]{0,14}\b(?:off|from) (?:our|the|your) (?:list|books|practice|register)\b/,
  /\b(?:people|patients|those|anyone|anybody|someone) (?:who|that) (?:post|posts|write|writes|say|says|complain|complains|leave|leaves|review|criticis\w+|slag|moan|moans)\b[^.!?\n]{0,60}\b(?:letter|removed|list|solicitor|hear from|get a|find|should (?:find|register|look|think)|will be|might|may|tend to|need to|elsewhere)\b/,
  /\b(?:find|look for|register (?:with|at)|move to|join|try|go to|welcome to (?:find|join|register)|free to (?:find|join|register|leave)|suggest you (?:find|register|look))\b[^.!?\n]{0,20}\b(?:another|a different|a new|some other|elsewhere|somewhere else)\b[^.!?\n]{0,16}(?:\b(?:surgery|practice|gp|doctor|list)\b|$)/,
  /\b(?:our|the) (?:solicitors?|lawyers?|legal team)\b[^.!?\n]{0,40}\b(?:will|be in touch|have been|contact|letter|hear|consult\w*|see|instructed|writing)\b|\b(?:legal action|sue you|see you in court|defamation|libel\w*|slander\w*|letter from (?:our|us|the practice)|reported to the police|call the police|inform the police|police (?:will|have been))\b/,
  /\b(?:will|may|might|could|would) (?:affect|be reflected in|impact|have consequences|be noted|be remembered|go on|be put on|be added to)\b[^.!?\n]{0,30}\b(?:your (?:care|record|file|notes|treatment|registration|next|future)|you|consequences)\b|\b(?:remember|bear) (?:that|this)(?: in mind)? (?:when|next time) you\b|\bdo not (?:expect|bother)\b[^.!?\n]{0,40}\b(?:appointment|help|favours|us to|coming back|calling)\b|\bend of the queue\b|\bback of the queue\b|\b(?:breakdown|broken down) (?:in|of) (?:the )?(?:relationship|trust)\b/,
  /\b(?:our|the practice'?s?) (?:solicitors?|lawyers?|legal team|barrister)\b(?![^.!?\n]*\b(?:will writing|free advice))/,
  /\b(?:keep|kept|keeping|have|make|made|making) (?:a )?(?:note|list|record|file|log|screenshots?) (?:of|on) (?:those|people|patients|anyone|everyone|who|you|your (?:comments?|posts?))\b|\b(?:harder|difficult|trickier|longer) (?:for you )?to (?:be seen|get|find|see)\b|\bafter (?:comments|posts|reviews|remarks) like (?:that|this|yours)\b|\b(?:asked|invited|told|expected|advised|made) to (?:register|find|move|leave|go)\b[^.!?\n]{0,20}\b(?:elsewhere|another|list)\b|\b(?:actions|words|posts|comments) have consequences\b|\bthink (?:twice|carefully) before (?:you )?(?:post|complain|criticis)\w*\b|\bor (?:we will|else|we shall|face|risk)\b[^.!?\n]{0,30}\b(?:police|solicitor|removed|court|legal|list|action)\b/,
  /\b(?:rather|prefer|best|better|wish) (?:it )?(?:if )?(?:you|they) (?:found|find|went|go|looked|look|left|leave|moved|move|registered|register|tried|try)\b[^.!?\n]{0,40}\b(?:practice|surgery|elsewhere|somewhere|another|list|suits?)\b|\b(?:surgery|practice) (?:that|which) suits you\b|\b(?:comments|reviews|posts|remarks|behaviour|attitudes?) like (?:yours|this|that|these)\b[^.!?\n]{0,50}\b(?:removed|list|letter|why|lose|consequences|warning|police)\b/,
  /(?<!\b(?:nobody|no one|no-one|not|never) (?:will |would |has to |have to )?)\b(?:consider|considering|review|reviewing|reconsider|think about|look(?:ing)? at|rethink|lose|losing|forfeit|risk|jeopardi[sz]e|question|end|ending|withdraw|keep|earn|value) (?:your |their |his |her )(?:place|position|registration|future|status|time|care|membership|access|spot|right to|welcome|treatment|appointments?)\b(?![^.!?\n]{0,30}\b(?:on the (?:course|waiting list|group|walk)|in the queue for)\b)/,
  /\b(?:we|the practice|partners) (?:can|may|might|will|could|reserve the right to|are entitled to|are within our rights to|have the right to|shall|would) (?:always |also |simply |have to |be forced to |need to |well )*(?:(?:ask|invite|require|request|tell) (?:you|people|patients|anyone|them) to (?:register|leave|find|move|go|look|transfer|join)|remove|deregister|refuse|decline|withdraw|stop|ban|bar|block|exclude|sue|prosecute|report)\b[^.!?\n]{0,24}\b(?:you|people|patients|anyone|them|treatment|service|care|seeing|elsewhere|another)\b(?![^.!?\n]{0,24}\b(?:to (?:bring|wear|show|wait|call|fill|book|complete|register online)|for (?:id|your|proof)|spam|details|to the flu)\b)/,
  /\b(?:people|patients|those|anyone|anybody|someone) (?:who|that) (?:criticis\w+|complain\w*|moan\w*|post\w*|say|write|leave|slate|slag|attack|knock|bad-?mouth|run us down|are (?:rude|negative|critical))\b[^.!?\n]{0,60}\b(?:may|might|will|can|could|should|find|get|go|tend|end up|do not|not|harder|last|bottom|elsewhere|consequences|help)\b/,
  /\b(?:comments?|posts?|reviews?|words|remarks|behaviour|allegations?|statements?) (?:like|such as|of) (?:this|that|these|yours|this kind|this nature|that sort)\b[^.!?\n]{0,40}\b(?:passed|sent|forwarded|reported|shared|go|going|kept|logged|recorded|result|lead|cost|affect|noted|taken)\b[^.!?\n]{0,30}\b(?:solicitors?|lawyers?|police|legal|file|record|removal|to the|in|you)\b/,
  /\b(?:will|may|might|could|would) (?:find it|make it|be|become|have to be)\b[^.!?\n]{0,12}\b(?:harder|difficult|awkward|last|less likely|less willing|reluctant|at the (?:back|bottom|end)|treated accordingly|dealt with accordingly|noted|remembered)\b[^.!?\n]{0,40}\b(?:you|future|help|seen|appointment|queue|next time|list|care)?\b/,
  /\b(?:keep (?:this|that|it) up|carry on like this|continue like this|one more (?:comment|post|review)|any more of this|if (?:this|you) (?:continues?|carry on|keep|persist|post)|do (?:that|this) again)\b[^.!?\n]{0,50}\b(?:you|doctor|surgery|practice|list|solicitor|lawyers?|police|consequences|removed|elsewhere|look for|banned)\b|\b(?:lawyers?|solicitors?|legal team|police) (?:involved|informed|on (?:to )?(?:it|you)|at your door|round|notified)\b|\b(?:get|getting|bring|call|involve|contact|instruct|consult) (?:in )?(?:the |our |a )?(?:lawyers?|solicitors?|police|legal)\b/,
  /\b(?:need|have|want) to (?:look for|find|get|choose|register with) (?:a|an|another|yourself a) (?:new |different |other )?(?:doctor|gp|surgery|practice)\b/,
  /\b(?:passed|given|forwarded|reported|sent|handed|taken) (?:your (?:name|details|comments?|posts?|account|address)|you|this|it) (?:on )?to (?:the |our )?(?:police|solicitors?|lawyers?|legal team|insurers?|employer)\b|\b(?:looking for|need|find(?:ing)? yourself (?:without|looking for)) (?:a|another|an?other|a new) (?:gp|doctor|surgery|practice)\b|\b(?:slower|last|longer|not (?:be )?(?:a priority|rushed)|how (?:quickly|fast|soon) we)\b[^.!?\n]{0,30}\b(?:comments?|reviews?|like (?:this|these)|see you|after)\b/,
];

export const retaliation = defineRule({
  id: 'feedback.retaliation',
  title: 'Threatens consequences for feedback',
  appliesTo: ['reply', 'post'],
  severity: 'block',
  sentence: 'Feedback must never affect someone’s care. Take this out.',
  why: 'Fear of losing their doctor stops people from saying what is wrong.',
  sources: [NHS_REVIEWS, MPS_FACTSHEET],
  detect: inText({
    any: RETALIATION,
    unless: [
      /\b(?:zero tolerance|violence|violent|threats? (?:of|to)|assault\w*|never (?:affect|be removed)|will not affect|does not affect|inherited|wills|police (?:station|open day|advice)|moving (?:house|away)|out of (?:the )?area)\b/,
    ],
    confidence: 0.8,
  }),
});
