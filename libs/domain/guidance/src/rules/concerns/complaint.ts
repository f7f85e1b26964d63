import { COMPLAINTS_2009, NHS_REVIEWS } from '../../data/sources';
import { phrasesIn } from '../../matching';
import { defineRule } from '../../rule';
import { signsIn } from '../../signs';

const COMPLAINTS = [
  /\b(?:official|formal|written|proper) complaint\b|\b(?:make|making|made|lodge|lodging|file|filing|raise|raising|put in|putting in|register|submit|submitting|sent|send|sending) (?:a|an|my|another|this) (?:[a-z]+ )?complaint\b|\b(?:my|this) complaint (?:has|was|is|about|to|against|letter)\b|\bcomplain(?:ing|ed)? (?:to|about|officially|formally)\b|\b(?:want|going|like|need|have|wish|intend) to complain\b/,
  /\b(?:complaints? (?:manager|department|procedure|form|team|process)|pals\b|ombudsman|cqc|care quality commission|healthwatch|my mp\b|nhs england)\b[^.!?\n]{0,40}|\b(?:who|where|how) do i (?:write|complain|report|escalate|contact|speak)\b[^.!?\n]{0,30}\b(?:to|complain\w*|about|manager|this)\b/,
  /\b(?:i|we) (?:want|demand|expect|require|deserve|would like|insist on|need) (?:a |an |some |full |written |proper |to (?:know|see|hear|speak|have))*(?:an? )?(?:apology|explanation|answers?|refund|compensation|response|investigation|investigated|reply|in writing|the manager|practice manager|someone held|action taken)\b/,
  /\b(?:taking|take|took|going|escalat\w+) (?:this|it|you|my complaint) (?:further|higher|up|to the (?:top|cqc|ombudsman|mp|papers|gmc))\b|\b(?:report|reporting|reported) (?:you|this|it|him|her|them|the (?:surgery|practice|doctor))\b[^.!?\n]{0,20}\b(?:to|cqc|gmc|nmc|ombudsman|nhs)\b|\bi (?:will|am going to|shall|intend to) be (?:reporting|complaining|writing)\b|\b(?:needs|should be|must be|ought to be) (?:investigated|sacked|struck off|held (?:to account|accountable)|disciplined|looked into properly)\b/,
  /\b(?:lied to me|falsified|refused to (?:treat|see|help|register|let me)|denied (?:me|us|my|him|her)|discriminat(?:ed|ion) against|breach(?:ed)? (?:of )?(?:my )?confidential\w+|told (?:everyone|the whole) [^.!?\n]{0,20}my|struck (?:me|us|him|her) off|removed (?:me|us) from (?:the|your) list|lost my (?:records|notes|blood|sample|referral|results)|wrong (?:patient|person|records)|negligen(?:t|ce)|malpractice|left (?:me|him|her|us) (?:in agony|in pain|for (?:hours|dead)))\b/,
  // A remedy, a demand to know, or an allegation of how somebody was treated.
  /\b(?:want|demand|expect|insist|require|need|would like)\b[^.!?\n]{0,30}\b(?:investigat\w+|looked into|written (?:response|reply|apology|explanation)|explanation|compensation|apolog\w+|corrected|(?:an|some) answers?|to know (?:why|who|how|what)|held (?:to account|responsible)|action taken|refund(?:ed)?|disciplin\w+|sacked|removed from)\b/,
  /\b(?:reply|response|answer|acknowledg\w+|update|outcome)\b[^.!?\n]{0,20}\b(?:to|about|on|for) (?:my|our|the|this|a) (?:[a-z]+ )?complaint\b|\b(?:my|our) complaint (?:from|of|in|dated|letter|still|about)\b|\b(?:put|wrote|written|sent|handed|made) (?:in |it )?(?:a |my )?complaint\b|\bcomplaint (?:form|against|about)\b/,
  /\bwhat (?:are|will|do) you (?:going to |intend to |propose to |plan to )?do(?:ing)? about\b[^.!?\n]{0,60}\b(?:receptionist|doctor|gp|nurse|staff|member|manager|who|this|it)\b|\bsomeone (?:needs|should|must|has) to (?:answer|be held|pay|lose)\b/,
  /\b(?:receptionist|doctor|gp|nurse|staff|member of staff|manager|locum|pharmacist)\b[^.!?\n]{0,40}\b(?:laughed at|mocked|swore at|shouted at|screamed at|humiliat\w+|hung up on|was racist|lied|refused|belittled|called me a|assaulted|manhandled|discussed my|spoke to (?:me|my \w+) like)\b[^.!?\n]{0,30}\b(?:me|my|mum|dad|son|daughter|wife|husband|disab\w+|her|him|us|notes|dog|dirt|child)\b/,
  /\b(?:refused|denied) (?:a |an |any |my |to )?(?:home visit|appointment|treatment|referral|care|medication|see)\b[^.!?\n]{0,40}\b(?:why|unacceptable|disgrac\w+|disgust\w+|because|wrong|demand)\b|\b(?:why|demand to know why|explain why)\b[^.!?\n]{0,30}\b(?:refused|denied|ignored|turned away|removed|struck off|deregistered)\b/,
  /\b(?:written|formal|official|proper|full|personal) (?:response|reply|apology|explanation|answer|complaint|investigation)\b|\b(?:consider|treat|take|regard) this (?:as )?(?:a|my|an) (?:[a-z]+ )?complaint\b|\b(?:copy|copied|copying|cc'?d?|forwarding|sending) (?:this |it |in )?(?:to )?(?:the )?(?:ombudsman|cqc|icb|my mp|nhs england|healthwatch|pals)\b|\bcomplaints? (?:procedure|policy|form|process|department|manager|officer|team)\b(?! (?:is|are) (?:on|in|great|helpful))/,
  /\bi (?:expect|want|demand|require|insist on|would like|am owed|deserve|am asking for|am waiting for) (?:a |an |some |the |someone to |your |to (?:know|see|speak|be))[^.!?\n]{0,40}\b(?:reply|response|answer|apolog\w+|explanation|investigat\w+|manager|explain|refund|compensation|action|in writing|within \d+|head of|in charge|held|disciplin\w+|sacked|why)\b/,
  /\bwho (?:is|do i|can i|should i|would i)\b[^.!?\n]{0,16}\b(?:in charge|responsible|report|complain|write to|speak to about|contact (?:to|about)|raise)\b[^.!?\n]{0,40}\b(?:there|this|answer\w*|complain\w*|it|behaviour|staff|about|formally)?\b|\b(?:needs?|has|have|got|going|ought) to (?:answer|be held (?:to account|responsible|accountable)|explain|be investigated|be disciplined|apologise|put (?:this|it) right)\b|\b(?:lodge|lodging|raise|raising|file|filing|submit|submitting|register|making|make|put in|putting in|log|logging) (?:a|an|my|another|this) (?:[a-z]+ )?(?:complaint|grievance|concern)\b/,
  /\b(?:how (?:do|can) (?:i|we)|i (?:want|intend|plan|am going|will|shall|would like) (?:to)?|we (?:will|are going to) be?) (?:take|taking|escalat\w+|report|pursue|raise|go) (?:this|it|further|higher)\b|\btak(?:e|ing) (?:this|it|matters) (?:further|higher|all the way|up)\b|\b(?:on record|on the record|in writing|formally noted|logged|noted on)\b[^.!?\n]{0,24}|\b(?:the way|how) (?:i|we|my [a-z]+|she|he) (?:was|were|am|been) (?:spoken to|treated|dismissed|handled|talked to)\b[^.!?\n]{0,30}\b(?:appalling|disgust\w*|disgrace\w*|unacceptable|shocking|awful|not (?:acceptable|on|right))\b/,
];

/** What somebody wants done about it, and what was done to them: together, in any order. */
const WANTED =
  /\b(?:(?:i|we) (?:want|demand|expect|require|insist|am owed|deserve|will not let|am not letting|need to know)|wants? (?:telling|to know|an apology|it sorted properly|answers)|not letting (?:this|it) (?:go|drop|lie)|(?:who|where|how) (?:is|do|can|does|are) (?:i|we|your|the|one|somebody)?[^.!?\n]{0,20}\b(?:complain\w*|complaints? (?:person|people|manager|officer|address|form|team)|take (?:this|it) further|report (?:this|it|her|him|them)|write to|escalate)|who(?:ever)? (?:deals with|is in charge|handles|looks after) (?:this|these|complaints?|it|there)|complaint (?:reference|ref|number|form|letter|procedure|from|dated)|as a (?:formal |an official |official )?complaint|(?:nhs |practice |your )?complaints? (?:procedure|process|policy)|held to account|name of (?:whoever|the (?:manager|member|doctor|nurse|one))|(?:her|him|them|did this|nurse|doctor|receptionist|staff) (?:to be |being )?spoken to|disciplin\w+|sacked|(?:an|no|my|an? [a-z]+|any|even an|the) apology|in writing|written (?:response|reply|answer)|explain (?:yourselves|yourself)|against your own policy|compensat\w+|refund\w*|pals|ombudsman|cqc|icb|my mp|trading standards|raising (?:this|it) with|taking (?:this|it) further)\b/;
const DONE_TO_US =
  /\b(?:ignor\w+|no (?:one|reply|answer|response|apology)|nobody|nothing|never|not (?:one|had|heard|answered|been)|broken|broke|refus\w+|turned away|accused|shout\w*|rude\w*|spoken to|spoke to|treat\w*|lied|lying|laughed|humiliat\w+|dismiss\w+|wrong\w*|late|lost|fail\w*|upset|distress\w*|disgrac\w+|unacceptable|appalling|three times|twice|again|in front of|to take a taxi|taxi|had to|left (?:me|him|her|us)|my (?:father|mother|mum|dad|late|husband|wife|son|daughter|complaint)|the person who|who did this|conduct|attitude|manner|promise\w*|this|letting|against|treatment|website goes|complain\w*)\b/;
const NO_COMPLAINT =
  /\b(?:can ?not complain|no complaints?|not complaining|not a complaint|without complaint|lovely|brilliant|thank|thanks|well done|want to (?:say|thank|praise)|rated|your leaflet|job|volunteer|sorry (?:if|to)|i apologise|my apolog\w+|apologies (?:if|for my))\b/;

export const complaint = defineRule({
  id: 'concerns.complaint',
  title: 'A complaint',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'refer',
  sentence:
    'Treat this as a complaint: acknowledge it within three working days through the procedure.',
  why: 'A complaint counts however it arrives, and the clock has started.',
  sources: [COMPLAINTS_2009, NHS_REVIEWS],
  detect: ({ text }) => {
    const found = phrasesIn(text, {
      any: COMPLAINTS,
      unless: [
        /\b(?:the app|website|logged (?:me )?(?:in|out)|can ?not complain|no complaints?|nothing to complain|not complaining|never (?:had to )?complain\w*|not a complaint|without complaint|cqc rating|rated (?:good|outstanding)|complaining about the (?:weather|parking))\b/,
      ],
      confidence: 0.8,
    });
    if (found.length > 0) return found;
    return signsIn(text, { all: [WANTED, DONE_TO_US], unless: [NO_COMPLAINT] });
  },
});
