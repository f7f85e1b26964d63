import { BODY, CONDITION, DAY, KIN, PROCEDURE, SYMPTOM } from '../../data/words';
import { rx } from '../../matching';

/**
 * Frames of sentences that a reply to one person says only of somebody it knows: what they did with us, what we did
 * for them, what is planned for them, how long they have been with us, and whom of theirs we know. A frame asks
 * for the shape of the sentence and leaves the verb open; the verbs of writing, feeling and wishing are left out,
 * because they speak of the comment itself.
 */

/** What somebody does by commenting, or feels about it. */
const COMMENTED =
  '(?:said|say|wrote|written|write|posted|post|shared?|raised?|mention(?:ed)?|describ(?:e|ed)|comment(?:ed)?|point(?:ed)?|suggest(?:ed)?|tell|told us (?:about|what|that)|let|letting|found|find|feel|felt|think|thought|believe|want(?:ed)?|wish(?:ed)?|hope[d]?|expect(?:ed)?|need(?:ed)?|like[d]?|love[d]?|enjoy(?:ed)?|appreciate[d]?|notice[d]?|read|see|hear|heard|deserve[d]?|experienced?|taken? the time|took the (?:time|trouble)|agree[d]?|understand|know|care[d]?|reply|replied|review(?:ed)?|rate[d]?|recommend(?:ed)?|thank(?:ed)?|prefer(?:red)?|would|could|should|can|may|might|ask(?:ed)? (?:about|for|whether|if|how|why|what|us (?:about|how|why))|spot(?:ted)?|vot(?:e|ed)|donat(?:e|ed)|fundrais(?:e|ed)|support(?:ed)?|inspir(?:e|ed)|made (?:us|my|our|a (?:good|fair|great|valid)|me|everyone)|cheer(?:ed)?|join(?:ed)? (?:us )?(?:on|for|at|in)|won|baked|knit(?:ted)?|nominat(?:e|ed)|tagg?(?:ed)?|subscribed?|click(?:ed)?|download(?:ed)?|contact(?:ed)? us (?:about|here)|bother(?:ed)?|manag(?:e|ed) to (?:find|read)|look(?:ed)? (?:at|on) (?:our|the) (?:website|page)|miss(?:ed)? (?:it|the (?:post|news|talk|event|first|start|deadline|announcement|update))|got in touch|gotten in touch|get in touch)';
/** What we do with a comment. */
const ANSWERED =
  '(?:hear|heard|read|appreciate[d]?|welcome[d]?|value[d]?|love[d]?|noted|understand|understood|want(?:ed)?|wish(?:ed)?|hope[d]?|need(?:ed)?|agree[d]?|thank(?:ed)?|let (?:you|everyone)|passed? (?:on|your)|shared?|promise[d]?|ask(?:ed)? (?:that )?you to|know|like|would|could|should|can|may|might|will|add(?:ed)? (?:it|this|that))';
const ADVERBS =
  '(?:have |has |had |did |do |also |already |only |just |even |never |not |always |both |all |then |in fact |actually |certainly |repeatedly |kindly |recently |last |first |once |twice |still )*';
const PAST =
  '(?:[a-z]{2,}ed|left|came|went|saw|rang|got|had|took|met|spoke|brought|sat|stood|gave|made|chose|kept|sent|told|held|put|ran|lost|fell|sought|withdrew|seen|given|taken|spoken|been|come|gone)';
const WITH_US =
  rx`\b(?:us|our|ours|in (?:to|by|for|with)|here|(?:the|this) (?:surgery|practice|clinic|desk|phone|nurse|doctor|gp|team|building|branch|waiting room|queue|pharmacist|ward|list|books)|reception|dr \w+|sister \w+|${DAY}|(?:19|20)\d\d|${PROCEDURE}|appointments?|slots?|times|twice|three|four|voicemail|(?:the|a) message|calls?)\b`
    .source;
const EVENT =
  '(?:open (?:day|evening|event)|coffee morning|fun day|quiz|talk|fete|fair|stall|event|walk|run|concert|webinar|workshop|choir|survey|page|website|post|newsletter|house rules)';
const WE =
  '(?:we|i|our (?:[a-z]+ )?(?:team|nurses?|doctors?|gps?|receptionists?|staff|pharmacist|reception|manager|paramedic|midwife|hca|physio)|the (?:team|nurses?|doctors?|gps?|receptionists?|pharmacist|manager|midwife|paramedic|physio)|reception|dr \\w+|sister \\w+|nurse \\w+|both of us|(?:one|two|both|all|several) of (?:us|our [a-z]+))';

/** What they did with us. */
export const THEIR_DOINGS = [
  rx`\b(?:you|(?:he|she|your ${KIN})) ${ADVERBS}(?!${COMMENTED}\b)${PAST}\b(?![^.!?\n]{0,60}\b${EVENT}\b)[^.!?\n]{0,50}?${WITH_US}`,
  rx`\b(?:when|while|before|after|since|until|once|as soon as|the (?:day|time|moment|week|last time)) you (?:were|are|had|have been|got|came|come|left|moved|became|started|stopped|arrived|rang|saw)\b(?![^.!?\n]{0,30}\b(?:able|ready|upset|unhappy|writing|posting|${EVENT})\b)`,
  rx`\byou (?:have|had) (?:a|an|two|three|four|five|six|several|many|no|[2-9]|\d\d) (?:[a-z-]+ ){0,3}(?:appointments?|consultations?|calls?|visits?|reviews?|bookings?|contacts?|slots?|tests?|prescriptions?|letters?|jabs?|blood tests?|scans?|check-?ups?|reminders?|texts?)\b`,
  /\b(?:as|when|what|since|like|that) (?:we|i|you) (?:both |have |had |already |then |last |all )*(?:discussed|spoke|agreed|explained|talked|arranged|met|chatted|planned)\b|\bas (?:previously |already )?(?:discussed|agreed|explained|arranged) (?:with you|on the phone|at|in|when|last|yesterday|by)\b|\b(?:our|that|the|your) (?:earlier |recent |last |phone |telephone |face to face |long )*(?:conversation|chat|phone call|telephone call|meeting|discussion|exchange|correspondence)s? (?:with you|on|at|about|last|yesterday|in|earlier)\b|\bfollowing our (?:conversation|chat|call|meeting)\b/,
  /\b(?:this|the|that) (?:reviewer|person|commenter|individual|account|poster|gentleman|lady|man|woman|user|author|character|customer|family|young (?:man|lady|woman))\b[^.!?\n]{0,24}\b(?:is|was|has|does|did|were|had)\b[^.!?\n]{0,24}\b(?:patients?|registered|register|list|books|visited|been (?:in|here|seen|to|with)|set foot|attended|appointment|record|left us|known to us|unknown to us|ever (?:seen|met|been|had))\b|\b(?:set|ever set) foot (?:in|on|inside|through)\b/,
  rx`\byou ${ADVERBS}(?!${COMMENTED}\b)(?!(?:need|seed|feed|speed|bleed|indeed|proceed|succeed|exceed|interested|pleased|delighted|disappointed|concerned|worried|invited|supposed|entitled|allowed|encouraged|advised to|treated like|used to|tired|bored|confused|surprised|frustrated|annoyed|upset|affected|involved|based|interest)\b)(?:waited|phoned|rang|called|turned|walked|stormed|arrived|attended|visited|registered|transferred|moved|left|joined|missed|cancelled|refused|declined|chose|insisted|demanded|shouted|swore|threatened|signed|agreed|received|got|collected|picked|ordered|requested|consulted|recovered|coped|battled|quit|gave up|managed|reversed|healed|fell|broke|lost|were (?:seen|told|given|offered|asked|booked|late|early|rude|referred|treated|kept|advised|sent|admitted|discharged|prescribed|removed|warned|in tears|in pain|so poorly|so brave|a model|lovely|an absolute|such))\b(?![^.!?\n]{0,60}\b${EVENT}\b)`,
  /\byou know (?:full|very|perfectly|only too) well\b|\b(?:you|they) know why (?:we|dr \w+|the)\b|\bi think (?:you|we both) know\b/,
  /\b(?:as ever|as always|as usual|every time|each time|once again|like last time|like always|same as usual|never fails?)\b[^.!?\n]{0,40}\b(?:you|your|see|seeing|having|come|visit|mrs|mr)\b|\b(?:you|your|see|seeing|mrs|mr)\b[^.!?\n]{0,40}\b(?:as ever|as always|as usual|every time|each time|like last time)\b/,
];

/** What we did with or for them. */
export const OUR_DOINGS = [
  rx`\b${WE} ${ADVERBS}(?!${ANSWERED}\b)(?:tried (?:to [a-z]+|[a-z]+ing)|managed to [a-z]+|was able to [a-z]+|were able to [a-z]+|${PAST}) (?:(?:to|with|for|at|on|after|back to|up|out to|a|an|the|several|two|three|more|messages?|text|letter|appointments?|voicemails?|slot|time) ){0,4}you\b(?! (?:can|could|may|will|would|might|do|all|know|see|need|want|both|to know|down)\b)`,
  rx`\b(?:agreed|discussed|arranged|planned|booked|explained|offered|prescribed|ordered|issued|given|sent|shown|made|done|said|promised|provided|talked (?:about|through)|gone (?:over|through)|passed|read out|handed) (?:it |this |that |them )?(?:with|to|for) (?:you|him|her|your ${KIN})\b(?! (?:to|all|both)\b)[^.!?\n]{0,30}`,
  rx`\b(?:caring|care|cared|cares|looking|looked|look|there|on hand|by (?:his|her|your) side) (?:for|after) (?:you|him|her|them|your [a-z]+|mum|dad|nan|grandad|both)\b(?![^.!?\n]{0,20}\b(?:community|all)\b)`,
  rx`\b(?:privilege|honour|pleasure|joy|delight) (?:to|of|having|for us to)\b[^.!?\n]{0,40}\b(?:you|him|her|them|your ${KIN}|mum|dad|nan|grandad)\b`,
  rx`\b(?:glad|pleased|happy|delighted|relieved|thrilled|chuffed|lovely|great|good|wonderful)\b[^.!?\n]{0,24}\b(?:get|got|getting|have|see|seeing|sort|sorting|make|making) (?:you|him|her|them|it|that|things|everything|your [a-z ]{2,20}) (?:all |both )?(?:sorted|seen|fixed|done|right|better|comfortable|in|home|back|booked|checked|through|settled|on the mend)\b`,
  rx`\b(?:dr \w+|sister \w+|nurse \w+|the (?:receptionist|nurse|doctor|gp|pharmacist|manager|team|staff member)|our (?:receptionist|nurse|doctor|gp|pharmacist|registrar|colleague)|(?:he|she|they))\b[^.!?\n]{0,40}\b(?:remembers?|recalls?|recollects?|says|said|told (?:me|us)|is (?:very |really |quite )?(?:upset|sorry|sure|certain|adamant|clear)|was (?:very |really |quite |only )?(?:upset|sorry|clear|polite|following|trying)|apologis\w+)\b(?![^.!?\n]{0,30}\b(?:flu clinic|open day|phone (?:lines|system))\b)`,
  rx`\b(?:give|send|tell|wish|say (?:hello|hi) to|pass (?:on )?our|remember us to|our (?:love|best|regards|best wishes|warmest wishes) to) (?:him|her|them both|(?:your )?(?:mum|dad|nan|gran|grandad|husband|wife|son|daughter|${KIN}))\b(?! (?:know|to (?:call|ring|contact)))`,
  /\b(?:one of our|our|a) (?:[a-z-]+ ){0,2}regulars?\b(?! (?:clinic|update|feature|post|newsletter|event|checks?|quiz|meeting|slot|hours))|\bone of our (?:[a-z-]+ ){0,2}(?:patients|families|registered|oldest|youngest|longest)\b/,
  /\b(?:always|never fails|never) (?:a |such a )?(?:lovely|nice|pleasure|great|good|joy|treat|delight)\b[^.!?\n]{0,16}\b(?:to )?(?:see(?:ing)?|having|have|catch(?:ing)? up|chat(?:ting)?|welcom\w+)\b/,
  rx`\b${WE} ${ADVERBS}(?!${ANSWERED}\b)[^.!?\n]{0,24}?\b(?:spent|gave|told|offered|declined|refused|agreed|explained|spoke|talked|saw|examined|treated|referred|prescribed|wrote|rang|called|phoned|texted|visited|booked|advised|asked|warned|removed|apologised|apologized|listened|checked|waited|reassured|saved|helped|fitted|squeezed|sent|left|arranged|discharged|admitted|registered|looked after|took care of|stayed|sat|patched|stitched|vaccinated|jabbed)\b[^.!?\n]{0,30}\b(?:you|him|her)\b(?! (?:can|could|may|will|would|might|do|all|know|see|need|want|both|to know|down|feel|heard)\b)`,
  rx`\b(?:why|that|how|what|when|because) (?:dr \w+|sister \w+|our [a-z]+|the (?:doctor|nurse|gp|receptionist|pharmacist|team|partners)|we|reception) (?:had to |has |have |had |did |would |could )?(?:not )?[a-z]+ (?:[a-z]+ ){0,3}you\b(?! (?:can|could|may|need|want|to know|feel|all|down)\b)`,
  /\b(?:we|i|everyone|the (?:team|girls|lads|nurses|staff|whole team)|all of us|our [a-z]+) (?:all |really |always |do |so |have |still )*(?:enjoyed|enjoys?|loved|loves?|missed|miss|look forward to|looked forward to|looking forward to|treasured?|remember) (?:hearing )?(?:your|his|her) (?!(?:comments?|feedback|reviews?|messages?|posts?|photos?|pictures?|words|kind|lovely|ideas?|suggestions?|support|thoughts|views|help|input|answers?|thanks|note|card|poem|video|stall)\b)[a-z]+\b/,
  /\b(?:the|our) (?:lads|girls|boys|ladies|nurses|team|staff|doctors)\b[^.!?\n]{0,30}\b(?:said|say|told us|reckon|agree|thought|think|were (?:so )?impressed|still talk)\b[^.!?\n]{0,24}\b(?:you|your|he|she|him|her|they)\b/,
];

/** What is planned, and how long it has been. */
export const AHEAD_AND_BEFORE = [
  /\b(?:same (?:time|again|place) (?:next|in)|until next time|(?:next|following|another) (?:visit|check|check-?up|appointment|booster|review|jab|scan|smear|blood test)|see you (?:then|soon|both|again|all soon|next|when|for|at (?:your|the next)))\b/,
  rx`\b(?:for|at|after|before|about|following|during|since|with|on) your (?:[a-z'-]+ ){0,2}(?:visit|appointment|check|check-?up|booster|review|jab|scan|smear|consultation|call|operation|procedure|referral|${PROCEDURE})\b`,
  /\b(?:\w+ (?:years?|months?|decades?|winters?)|all these years|since (?:birth|childhood|you were|19\d\d|20\d\d)|so long|generations?)\b[^.!?\n]{0,24}\b(?:on our (?:books|list)|with (?:us|our|the practice|this)|at (?:this|our|the) (?:surgery|practice)|as (?:a|one of our|our) patients?|under our|in our care|of looking after)\b/,
  /\b(?:our|your|the) (?:records?|list|books|system|notes|computer|file|database)\b[^.!?\n]{0,30}\b(?:no|not|nobody|nothing|never|does not|do not|under that|by that|with that|your name|show\w*|say\w*|tell\w*)\b/,
  /\b(?:nobody|no one|no-one|anyone|anybody|someone|somebody|no patient|a patient|the person|name)\b[^.!?\n]{0,30}\b(?:registered|on our (?:list|books|system)|under (?:that|this|your) name|by (?:that|this|your) name|called that|of that name)\b/,
  /\byou (?:are|were|have been|have never been|had been|may be|must be|could not be|can not be|remain|became)(?: (?:not|never|no longer|still|currently|already|indeed|actually|now|also|always))* (?:a|an|one of|our|registered|signed up|on|under|with)\b[^.!?\n]{0,16}\b(?:patients?|list|books|registered|branch|practice|surgery|us|register|dr|here|care)\b/,
  /\b(?:get well(?: soon)?|speedy recovery|feel(?:ing)? better soon|rest up|recover(?:ing)? (?:well|quickly|soon)|on the mend|keep (?:up the good work|going with (?:it|the)|taking)|mind how you go on|heal(?:ing)? (?:well|nicely|quickly)|take it easy (?:on|with|for)|(?:so |very )?proud of (?:you|him|her|your progress)|(?:well done|congratulations|congrats)[^.!?\n]{0,16}\bon (?:your |the |losing |quitting |giving |reversing |stopping |passing \w+ weeks|reaching |completing )|you (?:are|have) (?:doing|done|been doing|come) (?:so|really|very|brilliantly|amazingly|a long way) ?(?:well|far|brave)?|(?:weeks?|months?|days|years?) (?:without|off|clean|sober|smoke[- ]free|since your|after your))\b/,
  rx`\b(?:mind|watch|look after|take care (?:of|with|on)|careful (?:with|on)|easy on|rest|keep|go easy on) (?:how you go on |out for )?(?:those|that|the|your) (?:new |poor |bad |sore |dodgy )?(?:${BODY}|${PROCEDURE}|crutches|stick|stitches|plaster)\b`,
];

/** Whom of theirs we know. */
export const THEIR_PEOPLE = [
  rx`\b(?:fond of|miss(?:ed|ing)?|remember(?:ed|ing)?|thinking of|proud of|delighted for|pleased for|knew|known|know|adored|loved|got to know|met|saw|meet|seeing|welcom(?:e|ed|ing)|helped|helping) (?:him|her|them both|your (?:late |dear |lovely |little |wonderful )*${KIN}|(?:mum|dad|nan|grandad|baby|both of you|all of you|your family))\b(?! (?:feel|say|mention))`,
  rx`\b(?:he|she|your (?:late |dear |lovely |little )*${KIN}) (?:will|would|was|is|has|had|always|never|often|used to|came|loved|made|brought|did|could|sounds?|seemed) (?:be |been |always |so |such |very |a |an |sadly |greatly |sorely |much |never |really |in |to )*(?:missed|brave|patient|character|pleasure|joy|gentleman|lady|polite|kind|cheerful|lovely|delight|smil\w+|laugh|chat|regular|visit\w*|popular|treasure|credit|come|came|popp\w+|turn\w* up|us|our|well|poorly|better|seen|looked after|star|strong|fighter)\b`,
  rx`\b(?:hope|glad|pleased|sorry|delighted|relieved|sad) (?:that |to hear (?:that )?|to hear about )*(?:the |your |her |his |their |little )(?:[a-z'-]+ ){0,3}(?:${CONDITION}|${SYMPTOM}|${PROCEDURE}|${BODY}|baby|twins|newborn|recovery|little one)\b`,
  rx`\byou and (?:your )?(?:${KIN}|family|the (?:family|baby|twins|kids|children))\b(?! (?:are|will be) (?:all )?(?:welcome|invited))[^.!?\n]{0,30}\b(?:had|wait(?:ed)?|came|come|in|seen|looked|recover\w*|doing|well|visit\w*|were|home|settl\w+)\b`,
];
