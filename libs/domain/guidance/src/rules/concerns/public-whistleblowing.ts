import { gmp2024, other } from '../../data/sources';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';
import { signsIn } from '../../signs';

const ALLEGATIONS = [
  /\b(?:fridge|autoclave|steriliser|defib\w*|oxygen|alarm|equipment|sharps bins?|hot water|fire (?:door|exit))\b[^.!?\n]{0,60}\b(?:broken|not working|failed|empty|out of date|expired|missing|overflowing|blocked|never checked|still)\b/,
  /\b(?:unsafe|dangerous(?:ly)?|not safe|patients? (?:are|is|will be|being) (?:at risk|harmed|dying|unsafe|put at risk)|someone (?:will|is going to) (?:die|get hurt|be harmed)|cover(?:ed|ing)?[- ]?up|swept under|turning a blind eye|management (?:knows?|ignor\w+|does not care|do not care|refus\w+)|bosses (?:know|ignor\w+)|told to keep quiet|nobody listens|fiddl\w+ the (?:figures|records|rota)|falsif\w+)\b/,
  /\b(?:only one|no|not enough|two|understaffed|short[- ]staffed)\b[^.!?\n]{0,24}\b(?:nurse|doctor|gp|staff|clinician)\b[^.!?\n]{0,40}\b(?:unsafe|for (?:the|\d)|again|shameful|disgrace|dangerous|all day|accident waiting)\b/,
  /\b(?:colleague|doctor|gp|nurse|partner|locum|manager)\b[^.!?\n]{0,50}\b(?:drunk|smelled of (?:alcohol|drink)|on drugs|not qualified|unqualified|keeps (?:making|getting)|makes mistakes|should not be (?:practising|allowed|near)|botched)\b/,
  /\b(?:raised|reported|flagged|told (?:them|managers?|management|the partners)|complained about|warned)\b[^.!?\n]{0,50}\b(?:times|months|weeks|repeatedly|ignored|nothing (?:was|has been|is) done|nobody (?:acts|listens|cares)|brushed off|in public)\b|\b(?:so here it is|past keeping quiet|can not keep quiet|need(?:s)? to (?:be said|go public|know)|people (?:should|deserve to|need to) know|blow(?:ing)? the whistle|the truth about (?:this|our|the))\b[^.!?\n]{0,80}/,
  /\b(?:smell(?:ed|s|ing|t)? of (?:drink|alcohol|booze)|hung ?over|turned up (?:drunk|high|still drunk)|results? (?:sit|sitting|sat|go|left|piling up|unread)[^.!?\n]{0,20}(?:unread|weeks|months|unactioned|ignored)|emergency drugs?[^.!?\n]{0,30}(?:missing|expired|out of date|ignored)|oxygen (?:ran|run|has run) out|no ?(?:body|one) (?:checked|checks|will act|is checking)|someone (?:is going to|will) (?:get hurt|die|be harmed)|patients are being (?:put at risk|harmed|let down)|risking (?:lives|patients)|corners (?:are )?(?:being )?cut)\b/,
  /\b(?:infection control|hand hygiene|cleaning|staffing|medicines management|record keeping|safeguarding|triage|the rota|sterilisation|prescribing|patient safety|vaccine storage|call handling|sharps)\b[^.!?\n]{0,30}\b(?:here|at (?:our|my|this)|is|are|has)\b[^.!?\n]{0,20}\b(?:a joke|joke|shocking|appalling|terrible|non-?existent|a disgrace|disgraceful|dangerous|unsafe|worse|slipping|a mess|dire|inadequate|a farce|shambles)\b/,
  /\b(?:nobody|no one|no-one|management|managers?|partners|the boss(?:es)?|those|anyone) (?:in charge |here |at the top |upstairs )*(?:will|would|does|do|ever|bothers? to|wants? to|seems? to)? ?(?:not )?(?:listen|act|care|cares|listens|acts|fix|fixes|order|orders|pay for|sort|do anything|take (?:it|us) seriously|knows?)\b[^.!?\n]{0,40}\b(?:us|nurses|staff|it|them|any|about|when|so)\b/,
  /\b(?:no|without|not enough|out of|missing|lack of|broken|expired|out of date|another shift (?:with|without)) (?:[a-z]+ ){0,2}(?:emergency drugs?|adrenaline|oxygen|defib\w*|gloves|ppe|masks|crash trolley|resus kit|chaperones?|nurse|doctor|clinical cover|supervision|staff|hot water|sharps bins?)\b[^.!?\n]{0,60}\b(?:because|management|again|won't|will not|nobody|still|weeks|trolley|here|all (?:day|week)|shift|unsafe|ignored|patients)\b/,
];

const RECORDS =
  '(?:forms?|incidents?|near misses|reports?|records?|notes?|logs?|audits?|checks?|figures|complaints?|emails?|minutes|rota|date|dates|signature|entries|datix|evidence|numbers?|results?|samples?|errors?|mistakes?|mix-?ups?|incident forms?|consent forms?|fridge|temperatures?)';
const CONCEAL =
  '(?:delet\\w+|hid(?:e|es|den|ing)|wip(?:e|ed|ing)|chang(?:e|ed|ing)|alter\\w*|back-?dat\\w+|falsif\\w+|destroy\\w*|shred\\w*|los(?:e|ing)|remov\\w+|cover(?:ed|ing)?(?: up)?|bur(?:y|ied|ying)|cook\\w*|massag\\w+|tipp?ex\\w*|sign(?:ed|ing)?(?: off)?|tick(?:ed|ing)?|make up|made up|making up|fudg\\w+|redact\\w*|withh[eo]ld\\w*|rewrite|rewrit\\w+|invent\\w*|forg(?:e|ed|ing))';
/** What somebody who works here says about a failing: that it is hidden, known, unreported or unsafe. */
const FROM_INSIDE = [
  rx`\b(?:told|asked|ordered|instructed|made|forced|forcing|expected|pressur\w+|got|want(?:s|ed)?|leant on|encouraged) (?:us|me|staff|the [a-z]+(?: [a-z]+)?|everyone|her|him|all of us|nurses|people)? ?(?:to )?(?:all )?${CONCEAL}\b[^.!?\n]{0,30}\b${RECORDS}\b`,
  /\b(?:told|asked|ordered|instructed|warned|advised|expected|reminded|supposed) (?:us |me |staff |everyone |the [a-z]+(?: [a-z]+)? )?(?:to (?:keep (?:quiet|schtum|mum|our mouths? shut)|say nothing|stay silent|look the other way|turn a blind eye|pretend|lie|put (?:up and )?shut up|forget (?:it|about)|just (?:put|get on|carry on))|not to (?:write|record|report|log|mention|tell|say|speak|put|raise|document|talk|fill)|never to (?:mention|say|write))\b|\b(?:says?|said) (?:we|i|staff|nobody) (?:must not|mustn't|are not to|can not|should not|shall not|better not) (?:tell|say|mention|write|report|record|talk|let)\b|\bnot allowed to (?:report|record|write up|log|mention|speak about|tell (?:patients|families|anyone))\b/,
  rx`\b(?:every one of them|all of them|they|it|which|that|our|the|these|those) (?:[a-z]+ ){0,3}(?:was|were|is|are|been|get|gets|got|being) (?:all |quietly |just |then |never |simply )*(?:wiped|hidden|buried|altered|backdated|falsified|shredded|covered up|swept (?:away|under)|brushed (?:off|aside)|lost on purpose|struck off the|logged|reported|recorded|written up|investigated)\b(?<=\b(?:wiped|hidden|buried|altered|backdated|falsified|shredded|up|away|under|off|aside|purpose|never (?:logged|reported|recorded|written up|investigated)))`,
  rx`\b(?:practice|surgery|management|managers?|partners?|boss(?:es)?|they|we|senior (?:staff|nurse)|those in charge)\b[^.!?\n]{0,16}\b(?:is|are|have been|has been|keep|keeps|been|'re|knows?|knew|have known|has known)\b[^.!?\n]{0,10}\b(?:${CONCEAL}|hiding|keeping (?:it )?(?:quiet|from)|lying|about|that|the|full well)\b[^.!?\n]{0,50}\b(?:from (?:the )?(?:cqc|patients|families|icb|inspect\w+|nhs england)|missed|never told|not told|did nothing|does nothing|nothing (?:was|is|has been) done|unsafe|left out|unchecked|out of date|broken|dangerous|errors?|mistakes?|deaths?|harm\w*)\b`,
  /\b(?:partners|management|managers?|they|bosses) (?:know|knew|have known|are aware)\b[^\n]{0,80}\b(?:patients|families|people|relatives|parents) (?:were|are|have|had) (?:never|not) (?:been )?(?:told|informed|contacted|warned)\b|\b(?:nobody|no one|no-one) (?:here |at [a-z ]{0,20})?(?:has|have|had|is|gets?|bothers? to|seems?|checks?|logs?|records?|reports?|cleans?|wants to)\b[^.!?\n]{0,40}\b(?:training|trained|checked|supervis\w+|dbs|signed off|qualified|bothered|it|them|the (?:fridge|trolley|defib|oxygen|drugs|temperature))\b/,
  rx`\b(?:sign(?:ed|ing)?|tick(?:ed|ing)?) (?:off )?(?:checks?|forms?|boxes|audits?|sheets?|logs?|training|for)\b[^.!?\n]{0,30}\b(?:nobody|no one|never|not|without|that (?:were|was) not|did not happen)\b|\b(?:hcas?|receptionists?|students?|trainees?|unqualified|untrained|locums?|assistants?|people|they|girls|staff|he|she)\b[^.!?\n]{0,24}\b(?:giv(?:e|ing)|do(?:ing)?|tak(?:e|ing)|triag\w+|prescrib\w+|inject\w+|chang\w+|seeing|see)\b[^.!?\n]{0,40}\b(?:not (?:signed off|trained|qualified|competent|allowed|supposed|insured)|without (?:any )?(?:training|supervision|sign-?off|a chaperone|being)|never been trained|no training|unsupervised)\b`,
  /\b(?:as|i am|being|speaking as) (?:a|one of the|an) (?:nurse|doctor|gp|receptionist|member of staff|hca|paramedic|pharmacist|partner|former [a-z]+)\b[^.!?\n]{0,30}\b(?:here|at this|who works|in this|of this)\b[^.!?\n]{0,50}\b(?:would not|wouldn't|never|ashamed|embarrassed|scared|frightened|not safe|unsafe)\b|\b(?:would not|never) (?:let|want|bring|send|register|trust)\b[^.!?\n]{0,16}\b(?:my|own|mum|mother|family|kids|dog)\b[^.!?\n]{0,24}\b(?:treated|here|seen|to (?:this|our)|near)\b/,
  /\b(?:one|two|three|a single|no|not one) (?:nurse|doctor|gp|receptionist|clinician|partner|hca|qualified [a-z]+)s?\b[^.!?\n]{0,24}\b(?:for|between|covering|looking after|to|on site|in the building|on duty)\b[^.!?\n]{0,50}\b(?:call (?:it|that) safe|safe|patients|again|keep quiet|all (?:day|week)|since|dangerous|accident|joke|both sites|thousand)\b(?=[^\n]*\b(?:safe|quiet|dangerous|shame\w*|disgrace\w*|joke|accident|wrong|scared|done|enough|risk|again|management|told|pretend)\b)/,
  /\b(?:reported|raised|flagged|told|emailed|said|complained|asked)\b[^.!?\n]{0,60}\b(?:management|managers?|partners?|boss|them|practice manager|upstairs|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b[^\n]{0,60}\b(?:still (?:there|not|broken|nothing|waiting|using|doing)|nothing (?:done|happened|has|changed)|ignored|no reply|not a word|laughed|brushed|silence|we are (?:still )?(?:doing|using))\b/,
  /\b(?:off the record|between (?:us|you and me|ourselves)|do not (?:quote|tell) (?:me|anyone)|i (?:could|might|will probably) (?:lose my job|get (?:sacked|in trouble))|probably (?:lose|get) (?:my job|the sack|sacked)|not supposed to (?:say|tell|post)|we have been told not to)\b[^\n]{0,100}\b(?:fridge|samples?|results?|missing|lost|broken|unsafe|never|nobody|error|mistake|vaccines?|drugs?|batter\w+|expired|staff\w*|short|errors|mould|defib\w*|oxygen|complaints?|patients?|told|logged?|out of date|flat)\b/,
  /\b(?:battery|flat|mouldy?|damp|leak\w*|rats?|mice|asbestos|sewage|expired|out of date|left out|unlocked|missing|stolen|contaminated|blood ?stained|dirty)\b[^\n]{0,60}\b(?:since (?:january|february|march|april|may|june|july|august|september|october|november|december|last|the)|for (?:weeks|months|years|a (?:month|year|week))|overnight|still (?:there|using)|treatment room|minor ops|nobody|patients? (?:never|not))\b(?=[^\n]*\b(?:nobody|told|ignored|management|partners|never|disgust\w*|shame\w*|quiet|minor ops|still|people deserve|not (?:doing|allowed|to)|jabs?|know)\b)/,
  /\b(?:not doing it any ?more|want it on record|on record that|people deserve to know|public (?:deserve|has a right|need) to know|patients (?:deserve|have a right|ought) to know|can not stay (?:silent|quiet)|had enough of (?:covering|lying|hiding)|i refuse to (?:cover|lie|sign|falsify|back-?date))\b/,
];

/** Somebody inside, something that keeps patients safe, and that it fails: together, in any order. */
const INSIDE =
  /\b(?:i|we|us|our|my)\b[^.!?\n]{0,20}\b(?:was|were|am|are|have|had|been|get|got|keep|work\w*|complain\w*|report\w*|raised|told|asked|manager|managers|shift|clinic|colleagues?|team|boss|partners?|practice|surgery|place|ward|huddle|rota|staff)\b|\b(?:where i work|this place|round here|in this (?:building|surgery|practice)|our (?:managers?|management|partners?|bosses)|management|the partners|the managers?|the bosses|staff (?:are|were|have)|nurses (?:are|were)|working here|work here)\b/;
const SAFETY =
  /\b(?:chaperon\w+|candour|records?|results?|samples?|referrals?|letters?|safe(?:ty|guarding)?|unsafe|danger\w*|infection|hygiene|fridge|vaccines?|drugs?|oxygen|defib\w*|resus|trolley|sharps|steril\w+|mould\w*|staffing|short[- ]staffed|understaffed|rota|no (?:doctor|nurse|gp)|incidents?|near misses|errors?|mistakes?|mix-?ups?|harm\w*|deaths?|died|complaints?|cqc|inspect\w+|audit\w*|training|dbs|qualified|consent|allerg\w+|prescri\w+|dos(?:e|age)s?|patients (?:waiting|left|sent|told|harmed|at risk)|emergency|alarms?|fire (?:door|exit)|asbestos|duty of)\b/;
const FAILING =
  /\b(?:pretend\w*|sick of|fed up|disgust\w*|shame\w*|ashamed|appall\w+|scandal\w*|disgrace\w*|wrong|lies?|lying|cover\w*|hid(?:e|den|ing)?|secret\w*|bur(?:y|ied)|lost|missing|never happened|nothing (?:done|changed|happened)|ignored|brushed|i was (?:moved|sacked|warned|told to|disciplined|threatened|bullied|shouted)|"optional"|optional|not doing|nobody to|no one to|with nobody|with no ?(?:body|one)|for (?:weeks|months|years|eleven|ten|\w+ weeks)|sat in a|one for (?:the )?(?:inspectors|show)|not what (?:it|they) say|someone will|people will|before (?:someone|somebody)|blood on|whistle\w*|speak out|silenced|gagg\w+|quiet|bull(?:y|ied|ying)|fiddl\w+|fak(?:e|ed|ing)|not real|broken|expired|out of date|unread|unchecked|not checked|should not be)\b/;
const NO_FAILING =
  /\b(?:sorry|apolog\w+|thank|shut|for (?:staff )?training|new faces|joining (?:us|the)|thanks|patience|bear with|please (?:ring|call|use|contact|bring|speak|do|remember)|book|learn|our (?:freedom|speak up)|guardian|guide|leaflet|how to|open (?:at|from|until)|closed|training (?:day|afternoon|this)|welcome|congrat\w+|proud|pleased|delighted|available|lost property|if you|you can|missing your|missed appointments|secret (?:santa|recipe|garden)|opinion|fixed|mended|repaired|engineer|we (?:have|'ve) (?:changed|put right|improved))\b/;

export const publicWhistleblowing = defineRule({
  id: 'concerns.public-whistleblowing',
  title: 'Safety concern aired in public',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence:
    'This is a safety concern. Raise it through the practice procedure; you can be shown how, and who can advise you.',
  why: 'The proper route gets it put right and protects you; public comes last and only after advice.',
  sources: [
    other('GMC, Raising and acting on concerns about patient safety ¶11 to 16'),
    gmp2024('¶75'),
  ],
  detect: ({ text }) => {
    const found = phrasesIn(text, {
      any: [...ALLEGATIONS, ...FROM_INSIDE],
      across: FROM_INSIDE,
      unless: [
        /\b(?:freedom to speak up|how to (?:raise|speak)|guardian|poster|is (?:now )?fixed|engineer|apologies|sorry for|bear with us|phone lines?|lift is|out of order|back (?:up|in) (?:and running|action)|recall|check your|keep out|unsafe to (?:drive|swim|take)|no names needed|how we learn|planned check|tell us)\b/,
      ],
      confidence: 0.75,
    });
    if (found.length > 0) return found;
    return signsIn(text, { all: [INSIDE, SAFETY, FAILING], unless: [NO_FAILING], reach: 3 });
  },
});
