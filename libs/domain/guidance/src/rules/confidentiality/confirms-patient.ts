import { CRITICISM, MDU_CRITICISM, gmc2024 } from '../../data/sources';
import { BODY, DAY, KIN, WEEKDAY } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { detectionAt, phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';
import { AHEAD_AND_BEFORE, OUR_DOINGS, THEIR_DOINGS, THEIR_PEOPLE } from './encounter-frames';
import { HINTS, IF_YOU_HAD, ONE_OF_OURS } from './hint-frames';
import { saidOfOnePerson, speaksOfStaff } from './said-of-one-person';

const GLAD =
  '(?:glad|pleased|happy|delighted|lovely|nice|great|good|pleasure|relieved|sorry|apologies|thrilled|wonderful|thank you|thanks)';
const VISIT =
  '(?:visit|appointment|appt|consultation|check-?up|call with|review|test|scan|operation|stay|admission|home visit|slot|smear|jab|blood test|treatment|procedure|health check|prescription|referral|registration)';

const PAST_ATTENDANCE = [
  rx`\b${GLAD}\b[^.!?\n]{0,30}\b(?:we|i|the team|they|dr \w+|\w+) (?:could|managed to|were able to|was able to|got to|can|had to) (?:squeeze|fit|get|see|help|look after|treat|sort|slot|book|turn|send|cancel|move|reschedule) you\b`,
  rx`\b${GLAD}\b[^.!?\n]{0,12}\bto (?:see|meet|have seen|treat|look after|help|have helped|welcome|have you|have had you)\b[^.!?\n]{0,8}\byou\b(?! (?:there|all|at the (?:open|event)))`,
  rx`\b(?:thank you|thanks|cheers) for (?:coming|popping|attending|visiting|dropping|calling|ringing|bringing|being (?:such )?(?:a|so)|waiting|bearing with)(?: (?:in|by|to|along|down|up|over|such|a|lovely|great|good|model))*\b(?! (?:to our (?:open|event)|to the (?:open|event|talk|fair)))[^.!?\n]{0,20}\b(?:in|to see us|${DAY}|patient|for your|with your|surgery|clinic|appointment|visiting us|attending)\b`,
  /\b(?:thank you|thanks|cheers) for (?:coming|popping|dropping|calling) in\b/,
  rx`\b(?:kept|keeping|left|leaving|had) you (?:so long|waiting|hanging on|on hold|hang on|to wait)\b`,
  rx`\b(?:squeezed?|fitted?|fit|slotted) you in\b`,
  rx`\bsorry (?:that )?you (?:had to wait|waited|were (?:kept|left|turned away|sent|seen|given|told|not (?:seen|offered|given)))\b`,
  rx`\b(?:sorry|apologies|apologise)\b[^.!?\n]{0,40}\b(?:wait|delay|mix-?up|trip|journey)\b[^.!?\n]{0,20}\b(?:on ${WEEKDAY}|yesterday|last week|last ${WEEKDAY}|this morning|this afternoon|when you|at your|earlier today)\b`,
  rx`\b(?:when|time|day|morning|after|since|before) you (?:came|visited|attended|were (?:here|in|seen|with us|last)|saw|popped|last|arrived|turned up|walked|checked in|spoke (?:to|with) (?:our|us|the|dr)|met (?:with )?(?:dr|our))\b`,
  rx`\byou (?:came|visited|attended|popped|turned up|were (?:seen|here|in (?:on|with|last|the|this)|booked|offered|given|treated|referred|discharged|examined|late|with us)|saw (?:dr|our|one of|the|sister|nurse)|spoke (?:to|with) (?:dr|our nurse|sister|a doctor|the doctor))\b`,
  rx`\byou (?:would |have |had )?(?:already |also |just )?(?:missed|cancelled|turned (?:it|them|both|one|two|us|\w+ )?\s?down|did not (?:attend|turn up|show up|come in|answer when)|failed to (?:attend|turn up)|walked out)\b`,
  rx`\byour (?:recent|last|next|upcoming|previous|latest|first|earlier|forthcoming|missed|\w+day|morning|afternoon) ${VISIT}\b`,
  rx`\byour (?:\w+ )?${VISIT} (?:on|with|last|yesterday|was|went|today|this|is (?:on|at|with|booked|not|due|confirmed|ready)|are|has been|will be|at (?:\d|half|ten|nine)|tomorrow)\b`,
  rx`\bhope (?:your|the) (?:\w+ )?(?:${VISIT}|results?|recovery) (?:went|goes|is|was|come|turned)\b`,
  rx`\b(?:we|i|our (?:team|nurses?|doctors?|gps?)|dr \w+|sister \w+) (?:have |had |has |will have |also |only |did )?(?:saw|seen|see|treated|looked after|examined|spoke to|spoken to|spoken with|called|rang|phoned|texted|wrote to|written to|visited|booked|referred|prescribed|discharged|registered|offered|gave|told) you\b(?! (?:all|can|know|have))`,
  rx`\b(?:loved|enjoyed|pleasure|privilege|honour|enjoy|love) (?:seeing|looking after|caring for|treating|having|meeting|to look after|to see|to care for) (?:you|him|her|your)\b`,
  rx`\b(?:pleased|glad|delighted|good|great|happy|lovely) (?:that |to hear |to hear that |to know )*you (?:are|were|feel|felt) (?:feeling |so |well |much |now |all |on )*(?:better|looked after|cared for|treated|seen|recovering|on the mend|in safe hands)\b`,
  rx`\b${GLAD} (?:to )?(?:meeting|seeing|having|treating|helping|chatting (?:to|with)|catching up with|looking after) (?:you|both of you|your)\b(?! (?:all )?(?:there|at (?:the|our) (?:open|fair|fete|event|coffee|talk|meeting)))`,
  /\b(?:glad|pleased|happy|delighted|thrilled|good) (?:that |to hear )?(?:we|i|the team|the nurses?|reception|dr \w+|sister \w+|\w+) (?:could|were able to|was able to|managed to|can) (?:be of )?help\b(?! (?:everyone|anyone|the community|so many))/,
  /\b(?:good|great|lovely|nice|wonderful) to have you (?:back|with us|on board|here)\b|\bwelcome (?:back|to (?:the|our) (?:practice|surgery|list|family))\b/,
  /\b(?:nurse|doctor|gp|receptionist|clinician|team|person|staff|pharmacist|colleague|everyone|all|who|that) (?:who |that )?(?:saw|treated|helped|looked after|booked|spoke to|called|rang|examined|vaccinated) you\b|\b(?:nurse|doctor|gp|receptionist|pharmacist|person) you (?:saw|spoke (?:to|with)|met|dealt with|mention seeing)\b/,
  /\bremembers? you(?: well| fondly)?\b|\byou (?:rang|called|phoned|emailed|contacted|messaged) (?:us|the (?:surgery|practice)|reception|in)\b|\b(?:trust(?:ing|ed)?|choosing|chose) us (?:with|for|as|to) (?:your|be your|look after)\b|\byour (?:care|time|treatment|experience) (?:here|with (?:us|dr|our|the nurse|sister)|under|at (?:the|our) (?:clinic|surgery))\b/,
  /\bsorry\b[^.!?\n]{0,24}\babout your (?:visit|appointment|wait|consultation|call|time with)\b|\b(?:did not|have not|had not) (?:see|seen|hear|heard from) you (?:on|at|last|for|since)\b|\byou (?:have|had) not been (?:in|seen|here|to see)\b/,
  /\b(?:letter|form|prescription|sick note|fit note|results?|script|referral|medication|tablets) (?:that )?(?:you (?:asked|wanted|requested|ordered|need|were|left)|(?:is|are) (?:ready|waiting|here|in) for you)\b/,
  rx`\b(?:sorry|glad|pleased|relieved|delighted|hope|good)\b[^.!?\n]{0,12}\byour (?:[a-z]+ ){0,2}(?:${VISIT}|jab|bloods?|injection|dressing|stitches|baby|operation)\b`,
  rx`\b(?:glad|pleased|happy|delighted|hope|sorry|good|relieved|lovely)\b[^.!?\n]{0,16}\b(?:dr \w+|sister \w+|nurse \w+|the (?:nurse|doctor|team|physio|pharmacist|receptionist|midwife|student)|our (?:nurse|doctor|team|physio|pharmacist)|[a-z]+) (?:put|made|reassured|explained|sorted|looked after|listened|took|gave|answered|kept|let|left|upset|hurt|missed|rushed|was (?:able|kind|there)|were (?:able|kind|there)) (?:to )?(?:your (?:mind|worries|fears|questions?|problem|concerns?)|you|things (?:clear|right|for you))\b`,
  /\b(?:put|putting) (?:a |the )?(?:face|name) to (?:the |a )?(?:name|face|voice)\b|\b(?:ran|went|was|goes) (?:better|smoother|worse|well|smoothly|badly) for (?:you|your [a-z]+)\b|\b(?:form|letter|prescription|script|certificate|sample pot|note|results?|card|parcel|bag) is (?:here|ready|waiting|at (?:the|either) desk|behind the desk|in reception)\b[^.!?\n]{0,30}\b(?:for you|waiting|you|collect|pick)?\b/,
];

const REGISTRATION = [
  rx`\b(?:practice|surgery) (?:that |where )?you are registered\b`,
  rx`\byou are (?:not |no longer |still |already |currently |now )?(?:actually )?(?:registered|on our (?:list|books|system)|one of our|a (?:registered |valued |long-?standing |loyal |former |new )*patient|our patient|under (?:our|the|dr))\b`,
  rx`\byou (?:have|had|were) (?:not |never |only |always |all )*(?:been )?(?:with us|a patient|our patient|registered|on our (?:list|books)|one of ours|coming (?:here|to us)|joined us|under our care|known to us)\b`,
  rx`\bas (?:a|an|one of our|our) (?:\w+[- ]){0,3}patients?(?:,| of ours| here| of (?:this|the) (?:practice|surgery)| with us)*,? (?:you|we|i|your)\b`,
  rx`\b(?:patient|patients) (?:like you|such as you|like yourself)\b|\byour registration\b|\b(?:since|when|after) you (?:joined|registered|signed up|moved|transferred|left)\b[^.!?\n]{0,24}\b(?:us|our|practice|surgery|here|list)?\b`,
  rx`\b(?:being|having been|you being) (?:such )?(?:a|our|one of our) (?:\w+[- ]){0,3}patients?\b|\b(?:valued|loyal|long-?standing|favourite|lovely|model) patients?(?: (?:like|of ours|for)|[.!,])`,
  rx`\byou (?:have |had )?(?:left|joined|moved (?:to|from)|transferred (?:to|from)) (?:our|the|this) (?:list|practice|surgery|books)\b|\byour (?:long|continued|years of|many years) ?(?:loyalty|with us|as (?:a|our) patient)\b|\byour (?:whole )?family (?:have|has|are|is|were|was) (?:always |all )?(?:been |registered|with us|patients|very welcome)\b`,
  rx`\byour (?:gp|doctor|named gp|usual (?:gp|doctor)) (?:here|at|is|was|dr|has|will)\b|\b(?:our|the) (?:list|books) (?:shows?|has) (?:you|your)\b`,
];

const RECORD_LOOKUP = [
  /\b(?:looking|looked|look|checked|checking|check|having (?:looked|checked)|searched|reviewed|reviewing|gone|going|went|according|referring)\b[^.!?\n]{0,24}\b(?:our|your|the|his|her) (?:(?:computer|clinical|booking|phone|call|patient|appointment) )?(?:systems?|records?|notes|file|screen|lists?|diary|appointment book|logs?|history|books)\b/,
  /\byour (?:medical |patient |clinical )?(?:records?|notes|file|chart|medical history)\b(?! (?:online|in the (?:nhs )?app|on the (?:nhs )?app|via|through))/,
  /\b(?:we|i) (?:can |could |do |also )?(?:see|note|notice) (?:from [^.!?\n]{0,24} |here |on [^.!?\n]{0,20} )?(?:that )?(?:you|your)\b(?! (?:point|frustrat\w*|concern|upset|message|comment|side|are (?:upset|unhappy|frustrated|angry|disappointed)|feel))/,
  /\b(?:our|the) (?:records?|systems?|notes|logs?|phone logs?|call logs?|lists?) (?:show|shows|say|says|suggest|suggests|indicate|indicates|tell|has|have|confirm|confirms)\b/,
  /\b(?:we|i) (?:have|hold|had|got) (?:you|your (?:name|details|record|number|results?|notes))\b/,
];

const DENIAL = [
  /\b(?:nobody|no one|no-one|noone|not anyone|no patient|no person|someone|anyone|anybody) (?:called that |by|with|of|under|called|going by) (?:your|that|this|the) (?:name|description)\b/,
  /\b(?:we|i) (?:have|had|can find|could find|hold) (?:no|nothing|not)\b[^.!?\n]{0,16}\b(?:record|trace|note|details?|registration|sign|one)\b[^.!?\n]{0,16}\b(?:you|your|that name)?\b/,
  /\b(?:can ?not|could not|unable to|do not|did not|cannot|failed to) (?:seem to )?(?:find|trace|locate|have|see|recognise|match|hold) (?:you\b(?! (?:a|an|some))|your (?:name|details|record|registration)|any (?:record|trace)|a (?:record|patient)|that name|anyone)/,
  /\bnot (?:a name we|someone we|anyone we|somebody we|one of our(?:s| patients)|our patient|a patient (?:here|of|with|at)|(?:currently |actually |even )?registered (?:here|with us|at))/,
  /\b(?:we|our (?:team|doctors|nurses)) (?:have )?(?:never|not) (?:seen|treated|met|had|registered|looked after|heard of) (?:you|him|her|anyone)\b/,
  /\b(?:you|he|she|they) (?:have |has |had |were |was |are |is )?(?:never|not) (?:been |actually |even |a )*(?:registered|patient|a patient|on our (?:list|books)|seen (?:here|by)|with us|one of ours)\b/,
  /\b(?:do not|did not|can not) (?:believe|think|recall|remember) (?:that )?(?:you|he|she|we) (?:have |has |are |were |was |is )?(?:ever |actually |even )?(?:been |attended|registered|a patient|seen|met|one of|treated|saw|visited|come)\b|\b(?:is|was|are|were) not one of (?:ours|our patients)\b|\bnever (?:heard of|met|seen|treated|set eyes on) you\b|\bwe do not know (?:you|who you are)\b/,
  /\b(?:wrong|different|another) (?:surgery|practice)\b[^.!?\n]{0,30}\b(?:you|your)\b|\byou (?:must|may) be (?:thinking of|confusing us with)\b|(?<!\bif )\byou (?:belong|are) (?:to|with) (?:another|a different)\b/,
  /\b(?:no|not a|without a) (?:record|trace|sign|mention|patient|note)s? of (?:any(?:body|one)|some(?:body|one)|a(?:ny)? (?:patient|person))\b|\b(?:reviewer|poster|person|commenter|individual|gentleman|lady|author) (?:has|is|was|did|does|have) (?:never|not)\b[^.!?\n]{0,30}\b(?:set foot|been|patient|attended|registered|visited|seen|our (?:building|practice|surgery|list))\b|\bwe (?:only |just )?have (?:only |just )?(?:one|two|no|a|several) [a-z]+ on (?:the|our) (?:list|books)\b/,
];

const FUTURE = [
  rx`\bsee you (?:on |at |again |for |in )*(?:${WEEKDAY}|tomorrow|next week|your|then|clinic|\d{1,2}|half past|later|january|february|march|april|june|july|august|september|october|november|december)\b`,
  rx`\b(?:we have|we had|i have|we will|i will|have|has) (?:now |already )?(?:booked|put|moved|got|pencilled|added|fitted|squeezed|slotted) you\b`,
  /\byou are (?:all |now |already |next |still )*(?:booked|due|down for|on the (?:waiting )?list|in (?:for|with|on)|scheduled|overdue)\b/,
  rx`\byour (?:\w+ )?(?:results?|prescription|referral|letter|sick note|fit note|repeat|bloods|form|test) (?:is|are|was|were|has|have|will|came|went)\b`,
  /\bwe (?:will|look forward to) (?:be )?(?:see(?:ing)?|ring(?:ing)?|call(?:ing)?) you (?:on|at|tomorrow|next|this)\b/,
];

const RELATIVES = [
  rx`\byour (?:late |dear |lovely |poor |little |elderly )*${KIN}(?:'s)? (?:was|is|were|has|had|came|comes|attended|did|does|will|saw|missed|got|needs?|can not|could not|appointment|care|results?|treatment|visit|records?|notes|referral|prescription|in our|with us|on our|being|passed|fought|always|loved|gp)\b`,
  rx`\b(?:looked after|looking after|caring for|cared for|treated|treating|saw|seen|seeing|visited|visiting|see|miss|knew|know|remember|booked|referred|gave|called|rang) (?:your (?:late |dear |lovely |little )*${KIN}|him|her)\b`,
  /\b(?:he|she) (?:was|is|had been|has been) (?:such )?(?:a|an|one of our) (?:\w+[ -]){0,3}(?:patient|regular|visitor)/,
  rx`\bhope (?:that )?(?:the|your|that) (?:[a-z]+ ){0,2}${BODY}\b`,
  rx`\b(?:hope|glad|pleased|sorry|delighted|good to hear)\b[^.!?\n]{0,16}\byour ${KIN} (?:is|are|feels?|got|enjoyed|was|has|had|recovers?)\b`,
];

const CONDITIONAL = [
  /\b(?:if (?:you|we|there|any|the|this|our)|if your|if anyone|if someone|if a|if it|should you|(?<!\b(?:by|from|with|of) )(?:anyone|anybody|everyone|everybody)|whoever|for patients|all patients|patients (?:can|may|should|who|are|will|often)|whether (?:or not )?you|unless|neither confirm|in general|people who|some people|any of our|many of you|all of you|you all|both of you who)\b/,
  /\b(?:can ?not|do not|never|are not able to|unable to|will not|would not|not allowed to|not possible to) (?:\w+ )?(?:discuss|comment|confirm|say|talk|go into|share|tell|respond)\b/,
  /\b(?:tell|ask|say|mention|let|bring|show|speak to|pop) [^.!?\n]{0,40}\b(?:when|as soon as) you (?:come|arrive)\b|\bwhen you are (?:waiting|worried|ill|unwell|poorly|in pain|trying|busy|anxious|frightened|new)\b|\b(?:left|leaves|leaving) you (?:feeling|wondering|with (?:that|a|more|no))\b|\byou never (?:have|need) to\b|\bif you were\b|\bhow you were treated\b|\byou have lost your\b|\b(?:thank you|thanks) for your review\b|\b(?:feel|feels) like [^.!?\n]{0,40}\byou came\b/,
  /\bwhen you (?:call|ring|book|need|are ready|have a moment|get (?:a|through)|next)\b/,
];

/** Whom a post may speak of: thieves of the charity box, finders of keys, whoever helped. */
const NOT_ONE_OF_OURS = [
  /\b(?:umbrella|keys?|glove|scarf|bike|car (?:lights|alarm)|parked|donat\w*|left (?:us )?(?:the|a|some|flowers|cake|chocolates|knitt\w*|plants?|books?)|cake|flowers|biscuits|chocolates|volunteer\w*|driver|farmer|engineer|helped|returned|handed in|found|stole|dog|staff|nurse|receptionist|colleague|imagine|made[- ]up|fictional)\b/,
];

const ALWAYS_CONFIRMS = [...DENIAL, ...REGISTRATION, ...RECORD_LOOKUP];

export const confirmsPatient = defineRule({
  id: 'confidentiality.confirms-patient',
  title: 'Confirms or denies that somebody is a patient',
  appliesTo: ['reply', 'post'],
  severity: 'block',
  sentence:
    'Your reply tells the world whether this person is our patient. Use wording that neither confirms nor denies it.',
  why: 'The duty of confidentiality stands even when somebody has told their own story or criticised us.',
  sources: [gmc2024('¶18'), CRITICISM, MDU_CRITICISM],
  detect: (item) => {
    const found = phrasesIn(item.text, {
      any:
        item.kind === 'reply'
          ? [
              ...ALWAYS_CONFIRMS,
              ...PAST_ATTENDANCE,
              ...FUTURE,
              ...RELATIVES,
              ...THEIR_DOINGS,
              ...OUR_DOINGS,
              ...AHEAD_AND_BEFORE,
              ...THEIR_PEOPLE,
              ...HINTS,
            ]
          : DENIAL,
      unlessInClause: CONDITIONAL,
      confidence: 0.85,
    });
    const ofOne = item.kind === 'post' && !item.hasConsent ? ofOneOfOurs(item) : [];
    if (!isAddressedToOne(item)) return ofOne;
    const told = speaksOfStaff(item) ? found.filter((one) => !isOfHimOrHer(item, one)) : found;
    return [
      ...told,
      ...ofOne,
      ...counterfactual(item),
      ...commenterInTheThirdPerson(item),
      ...anythingElseSaid(item),
    ];
  },
});

function ofOneOfOurs(item: ScreenedItem): Detection[] {
  return phrasesIn(item.text, { any: ONE_OF_OURS, unless: NOT_ONE_OF_OURS, confidence: 0.75 });
}

function counterfactual(item: ScreenedItem): Detection[] {
  return item.kind === 'reply' ? phrasesIn(item.text, { any: IF_YOU_HAD, confidence: 0.75 }) : [];
}

/** A statement that begins with "he" or "she" and goes on without the commenter. */
function isOfHimOrHer(item: ScreenedItem, { start, end }: Detection): boolean {
  const said = item.text.original.slice(start, end);
  return /^(?:he|she)\b/i.test(said) && !/\b(?:you|your|us|our)\b/i.test(said);
}

/** Whatever else is said of one person: less sure, so somebody looks at it. */
function anythingElseSaid(item: ScreenedItem): Detection[] {
  return saidOfOnePerson(item).map(({ sentence, at }) => ({
    ...detectionAt(item.text, sentence, at, 0.6),
    severity: 'review' as const,
  }));
}

/** A reply to everybody about the commenter: "Cara left us in 2021". */
function commenterInTheThirdPerson(item: ScreenedItem): Detection[] {
  const names = (item.context.commenterName ?? '')
    .toLowerCase()
    .split(/[^\p{L}'-]+/u)
    .filter((part) => part.length > 2 && !/^(?:mrs?|miss|the|dr)$/.test(part))
    .map((part) => part.replace(/[^\p{L}]/gu, '.'));
  if (item.kind !== 'reply' || names.length === 0) return [];
  return phrasesIn(item.text, {
    any: [
      new RegExp(
        `\\b(?:${names.join('|')})\\b,? (?:has|had|was|is|did|does|left|moved|transferred|registered|joined|came|attended|visited|rang|called|missed|cancelled|refused|used to|never|no longer|became|turned|saw|asked|received|got|kept|always)\\b`,
      ),
    ],
    unlessInClause: CONDITIONAL,
    confidence: 0.75,
  });
}

/** A reply addresses one person; a post does so only when it names or answers somebody. */
function isAddressedToOne(item: ScreenedItem): boolean {
  return (
    item.kind === 'reply' ||
    /\b(?:review|comment|who (?:wrote|posted)|accus\w*)\b/.test(item.text.canon.text)
  );
}
