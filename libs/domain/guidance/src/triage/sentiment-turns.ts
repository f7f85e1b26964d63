// Turns of phrase by which people praise, complain, ask for a change or say nothing; written for this
// project after reading comments of the training rows. The model learns what each of them speaks for.

const NOT =
  '(?:not|no|nothing|never|none|nobody|hardly|barely|cannot|nor|without|nowt|zero|neither)';
const SPAN = '(?:hours?|hrs?|days?|weeks?|months?|years?)';
const WHO = '(?:you|they|he|she|it|there|we|i|the \\w+|staff|somebody|someone)';

const turn = (source: string) => new RegExp(source);

/** By name; each is looked for once in the canonical text. */
const TURNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'says nothing',
    turn(
      `^(?:${NOT}|nope|nil|na|n/a|not really|as above|see above)(?: (?:really|at all|at present|at the moment|to add|to say|comes? to mind|springs? to mind|(?:that )?i can think of|thanks?|thank you|comment|comments))*[ .!]*$`,
    ),
  ],
  [
    'knows nothing',
    /\b(?:do not know|not sure|unsure|no (?:idea|opinion|comment)|can not (?:say|comment|remember)|too early|x{3,}|never used|not applicable)\b/,
  ],
  [
    'nothing to better',
    turn(
      `\\b${NOT}\\b[^.!?\\n]{0,40}\\b(?:improve\\w*|better|more|else|fault\\w*|complain\\w*|criticis\\w*|change\\w*|suggest\\w*|wrong|bad|negative|different\\w*)\\b`,
    ),
  ],
  [
    'nothing good',
    turn(
      `\\b${NOT}\\b[^.!?\\n]{0,30}\\b(?:good|positive|help|helpful|useful|nice|happy|satisfied|impressed|acceptable|worth)\\b`,
    ),
  ],
  [
    'could not be worse',
    /\b(?:could|can|would)(?: not)? (?:have |be |get )?(?:\w+ )?(?:any |much )?worse\b|\bthe worst\b/,
  ],
  [
    'could not be better',
    /\bcould ?not (?:have |be )?(?:\w+ )?(?:ask\w*|fault\w*|wish\w*|better|happier|more|nicer|kinder)\b|\bcan ?not (?:fault|praise|thank|recommend|speak highly|wish)\b|\b(?:second to none|above and beyond|over and above|10 ?\/ ?10|100 ?%|(?:5|five) ?stars?|well done|first class|top (?:class|notch|marks|quality)|keep (?:it )?up|a credit to)\b/,
  ],
  [
    'no trouble',
    /\b(?:no|not any|without(?: any)?|never any|not had any|never had (?:any|a)|not have any|not a|not too|not so|not that|not at all) (?:\w+ )?(?:problems?|issues?|complaints?|faults?|concerns?|negatives?|delays?|criticisms?|trouble|hassle|fuss|wait|waiting|bad|difficult|long|rushed|worse|worry|worries|downside)\b|\bdid not (?:have to )?(?:wait|feel (?:rushed|judged|alone|ignored))\b|\bno longer\b|\bnever (?:let|felt (?:rushed|judged))\b/,
  ],
  [
    'opens with more',
    /(?:^|[.!?\n] *)(?:[-*•\d.)]{1,6} *)?(?:a (?:bit|little) )?(?:(?:much|even) )?(?:more|less|fewer|better|quicker|faster|shorter|clearer|earlier|sooner|easier|cheaper|bigger|larger|greater|longer|nicer|improved?|improvements?)\b/,
  ],
  [
    'opens with an order',
    /(?:^|[.!?\n] *)(?:[-*•\d.)]{1,6} *)?(?:please |to |maybe |perhaps |possibly |just |you (?:could|can|should|need to) )?(?:reduce|increase|cut|speed|stop|allow|provide|employ|recruit|get|have|make|give|use|check|answer|ring|pay|train|treat|let|send|tell|put|try|open|bring|offer|change|be|do|ensure|introduce|invest|look|need|needs|take|turn|reply|respond|communicate|inform|explain|improve|fix|sort|hire|update|set|find|start|remove|replace|organise|consider|read|review)\b/,
  ],
  [
    'opens with doing',
    /^(?:[-*•\d.)]{1,6} *)?(?:by |not |the )?(?:being|having|making|getting|reducing|improving|cutting|giving|providing|allowing|answering|speaking|talking|seeing|letting)\b/,
  ],
  [
    'opens with done',
    /^(?:[-*•\d.)]{1,6} *)?(?:arrived?|come|came|got|spent|had|given|told|being told)\b/,
  ],
  [
    'should',
    turn(
      `\\b${WHO} (?:should|ought to|must|needs? to|could (?:be|have|do|try|use|with|improve))\\b|\\bneeds? (?:to be|more|better|improv\\w+|sorting|updating|looking)\\b`,
    ),
  ],
  [
    'would like',
    /\b(?:would|i'd) (?:have )?(?:been )?(?:like|liked|prefer|preferred|appreciated?|loved?|helped?|be (?:nice|good|better|helpful|useful|great|appreciated)|nice|good|better|helpful|useful)\b|\bi (?:wish|hope|want|need|expected)\b|\bif (?:you|they|there|we|i|only|it)\b[^.!?\n]{0,20}\b(?:could|was|were|had|would|can)\b|\bwish(?:ed)? (?:i|they|you|there|we)\b/,
  ],
  [
    'long wait',
    turn(
      `\\b(?:wait\\w*|queue\\w*|hold|delay\\w*|took|take|late|lying|sat|left)\\b[^.!?\\n]{0,30}\\b(?:\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|all|few|couple of|half a)[^.!?\\n]{0,12} ?(?:${SPAN}|day|night|morning)\\b|\\b\\d{1,4}(?:[ -]?\\d{1,4})? ?(?:${SPAN})\\b[^.!?\\n]{0,20}\\b(?:wait\\w*|late|delay\\w*|queue|hold|later)\\b`,
    ),
  ],
  [
    'long',
    /\b(?:too|so|very|long|longer|lengthy|endless|such a) (?:long|wait\w*|time|delays?|queues?|hours)\b|\bhours\b|\bkept waiting\b|\bon hold\b|\bwaiting times?\b/,
  ],
  [
    'short wait',
    /\b(?:within|in|only|under|less than|just|about)(?: about| around| approx\w*| just| a)? ?(?:\d{1,4}|few|couple of|five|ten|fifteen|twenty|two|three|half an) ?-?(?:\d{1,4} ?)?(?:mins?|minutes?|hour)\b/,
  ],
  [
    'in time',
    /\b(?:on time|in (?:good|plenty of) time|straight ?away|right away|immediately|prom?p?t(?:ly|ness)?|quick(?:ly)?|fast|swift(?:ly)?|punctual|early|speedy|rapid(?:ly)?|timely|efficient(?:ly)?)\b/,
  ],
  [
    'did not',
    /\b(?:did|do|does|would|will|has|have|had|was|were|is|are|could|can) not (?:\w+ ){0,2}?(?:ring|rang|call\w*|phone\w*|answer\w*|listen\w*|turn\w*|come|came|arriv\w*|show\w*|help\w*|understand|understood|care\w*|explain\w*|repl\w+|respond\w*|return\w*|offer\w*|bother\w*|told|tell|know|work\w*|receiv\w*|believ\w*|attend\w*|given|give|allowed|able|available|interested|seen|see|speak|contact\w*|inform\w*)\b|\b(?:nobody|no one|never) (?:\w+ ){0,2}?(?:ring|rang|call\w*|phone\w*|answer\w*|listen\w*|came|come|arriv\w*|show\w*|help\w*|explain\w*|repl\w+|return\w*|told|tell\w*|know\w*|knew|turn\w*|got|get|saw|seen|spoke|contact\w*)\b/,
  ],
  [
    'not enough',
    /\b(?:lack(?:s|ed|ing)?|shortages?|not enough|never enough|insufficient|short ?staff\w*|under ?staff\w*|limited|poor|no (?:staff|beds?|one|communication|help|support|food|heating|parking|answer|contact|information|follow|choice|privacy|reply|explanation|response|access|activit\w+|continuity|empathy|care))\b|\btoo (?:many|much|few|little|short|hot|cold|noisy|busy|slow|late|small|loud|quick|often)\b/,
  ],
  [
    'trouble',
    /\b(?:had to|having to|have to) (?:ring|call|phone|wait|chase|ask|go|pay|repeat|make|get|find|travel|drive|take|use|keep)\b|\b(?:second|third|several|four|three|multiple|numerous|many|\d+) (?:phone |telephone )?(?:calls?|times|attempts|different)\b|\b(?:hung up|cut (?:me )?off|passed (?:from|around|the buck)|let down|fob\w* off|gave up|turned away|sent (?:home|away)|told (?:off|to go)|went wrong|got worse|made (?:it|me|things) worse|ended up|still (?:waiting|not|in|no|have))\b/,
  ],
  [
    'felt well',
    /\b(?:feel|felt|feeling|feels|made me|made us|put (?:\w+ ){1,3}at)\b (?:\w+ ){0,3}?(?:safe|better|ease|listened|comfortable|reassured|calm|valued|respected|welcome|happy|relaxed|looked after|cared|supported|understood|at ease|confident|human|heard)\b/,
  ],
  [
    'felt unwell',
    /\b(?:feel|felt|feeling|feels|made me|made us|left me|left us)\b (?:\w+ ){0,3}?(?:ignored|rushed|alone|worthless|stupid|scared|unsafe|judged|dismissed|let down|like (?:a|an|i)|uncomfortable|bad|worse|forgotten|anxious|humiliated|abandoned|upset|unheard|nuisance|disappointed|frustrated)\b/,
  ],
  [
    'helped',
    /(?:^|[.!?,;\n] *|\band |\bi |\bwas |\bwere |\bthey |\bstaff |\bwho |\bhas |\bhave |\bvery )(?:also |really |always |very |all |well )?(?:helped|supported|listened|explained|taught|reassured|looked after|took (?:the |their |good )?(?:time|care)|saved|kept (?:me|us)|made sure|sorted|understood|treated (?:me )?(?:well|with|like a)|cared)\b/,
  ],
  [
    'liked',
    /\b(?:i|we|my \w+|she|he) (?:have |has |am |was |really |also |do |did )*(?:like|liked|love|loved|enjoy|enjoyed|enjoying|appreciated?|happy|pleased|glad|grateful|impressed|satisfied|thankful)\b/,
  ],
  [
    'good, but',
    /\b(?:good|great|excellent|brilliant|fantastic|amazing|lovely|nice|kind|helpful|fine|friendly|professional|ok|okay|well|wonderful|happy|polite)\b[^!?]{0,60}\b(?:but|however|although|though|except|apart from|other than|unfortunately|only|just|shame)\b/,
  ],
  [
    'bad, but good',
    /\b(?:wait\w*|long|hours|delay\w*|slow|late|problem|difficult|hard)\b[^!?]{0,60}\b(?:but|however|although|though|once|when)\b[^!?]{0,60}\b(?:good|great|excellent|brilliant|fantastic|amazing|lovely|nice|kind|helpful|fine|friendly|professional|well|wonderful|polite)\b/,
  ],
  ['although', /^(?:although|even though|despite|apart from|other than|except|the only|only)\b/],
  ['asks', /\?|\bwhy\b|\bhow (?:come|long|many|can)\b/],
  [
    'illness told',
    /\b(?:i|my \w+|he|she) (?:am|was|is|have|has|had|suffer\w*|got|fell|needed|can not|could not)\b[^.!?\n]{0,30}\b(?:pain|diabet\w+|copd|disabled|stroke|fall|fallen|fell|breath\w*|bleeding|cancer|heart|chest|walk|housebound|arthritis|poorly|ill|unwell|hospital|operation)\b/,
  ],
  [
    'about the survey',
    /\b(?:you asked?|your (?:question\w*|survey)|text message|questionnaires?|surveys?|this form|tick\w*|feedback|honest opinion)\b/,
  ],
  [
    'middling',
    /\b(?:ok|okay|alright|all right|fine|average|satisfactory|adequate|reasonable|not bad|so so|mostly|sometimes|some|mixed|depends|as expected|could be better|fairly|quite)\b/,
  ],
  [
    'thanks',
    /\b(?:thank\w*|grateful|gratitude|appreciat\w+|bless|legends?|angels?|heroes|hats off|ta)\b|[❤💙👍👏🙏😊]/u,
  ],
  [
    'worse wording',
    /\b(?:rude|disgust\w+|appalling|terrible|awful|horrendous|shocking|disgrace\w*|ridiculous|joke|useless|pathetic|unacceptable|neglect\w*|dismiss\w+|ignored?|ignoring|shambles|diabolical|nightmare|horrible|disappoint\w+|frustrat\w+|complain\w*|poor\w*)\b/,
  ],
];

/** Names of the turns of phrase in a canonical text, of which only the beginning is read. */
export function turnsIn(canon: string): string[] {
  const text = canon.slice(0, LONGEST);
  return TURNS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

const LONGEST = 2_000;
