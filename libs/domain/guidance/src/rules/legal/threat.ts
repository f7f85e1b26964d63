import { BMA_ABUSE, ONLINE_SAFETY_ACT } from '../../data/sources';
import { type Field, type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';
import { learnedDanger, withLearned } from '../../triage/learned-danger';

const TARGET =
  '(?:you|your|u|him|her|them|that (?:receptionist|doctor|nurse|woman|man|cow|bitch|bastard)|the (?:receptionist|doctor|nurse|manager|place|surgery|lot|building)|your (?:face|head|car|house|windows?|staff|receptionist|doctor)|dr \\w+|this (?:place|surgery)|someone|somebody|one of (?:you|them)|the lot of you|every one of)';
const HARM =
  '(?:kill|murder|stab|shoot|hurt|batter|smash|punch|burn|torch|bomb|blow up|slap|beat|strangle|throttle|knife|run over|break|hunt|deck|knock|kick|cut|slit|end|gut|bury|wring|petrol|brick|swing for|do (?:time|you|him|her)|finish|hit|lamp|destroy|trash|wreck|lynch|hang|drown|choke|attack|headbutt|maim)';
const INTENT =
  '(?:i will|i am going to|am going to|going to|i swear (?:i will|to god)|we will|i would love to|want to|someone (?:will|should|ought to|needs to)|somebody (?:will|should|ought to|needs to)|ought to be|deserves? to (?:be|get)|needs? to (?:be|get)|should be|should all be|you will (?:get|be|all)|i could|might just|i feel like|about to|ready to|tempted to|hope (?:someone|you|they|she|he)(?: all)?|gonna)';
const THREATS = [
  rx`\b${INTENT} (?:[a-z]+ ){0,4}?${HARM}(?:ed|ned|bed|t|s|ing)?\b[^.!?\n]{0,24}\b${TARGET}\b`,
  rx`\b(?:you|she|he|they|dr \w+|that \w+|staff)\b[^.!?\n]{0,20}\b(?:ought to|should|needs? to|deserves? to) (?:all )?(?:be|get) (?:[a-z]+ )?(?:shot|stabbed|killed|hanged|hung|battered|beaten|slapped|burned|burnt|punched|gassed|lynched|decked|run over)\b`,
  /\b(?:brick|petrol|match|bomb|acid|fist|bat|knife|boot|rock)\b[^.!?\n]{0,20}\b(?:through|in|into|to|at|under|on) (?:your|the|her|his|that|this|every) (?:[a-z]+ )?(?:windows?|door|letter ?box|face|head|car|surgery|place|house|tyres?|mouth|building|back|ribs)\b/,
  /\b(?:i|we|people) (?:all )?know (?:exactly )?where (?:you|she|he|they|that \w+|dr \w+|the \w+)(?: all)? (?:live|lives|park|parks|work|drinks?|sleep|sleeps|go to school)\b|\bknow (?:what (?:car|time)|which (?:car|school|house|bus)|when|where) (?:you|she|he|they|your|her|his|dr \w+|that \w+|[a-z]+) (?:drives?|finish(?:es)?|leaves?|goes|go|parks?|catch(?:es)?|gets?|clocks? off|walks?|kids|children|house)\b|\b(?:tick tock|see you (?:after|outside)|we know where)\b|\b(?:followed|follow|following|waiting for|wait for|be waiting for|wait(?:ing)? outside for) (?:you|her|him|that \w+|dr \w+) (?:home|outside|after work|in the car park|tonight|one (?:night|day)|when (?:you|she|he))\b/,
  /\b(?:watch your back|sleep with one eye open|you are (?:a )?dead(?: man| woman| meat)?\b|dead man walking|you will (?:regret|pay for|be sorry)|going to regret|get what is coming|what is coming to (?:you|her|him|them)|your days are numbered|see what happens (?:when|if|next)|mark my words|be carried out|end up in (?:a box|hospital|a coffin|the ground)|you have been warned|or else\b|there will be (?:blood|trouble|hell to pay)|come down there and (?:sort|make|smash|drag|show|knock|do|put|give)|coming (?:down there|for you|for her|for him|after you|round)|drag (?:you|her|him) out|(?:find|track) (?:you|her|him) (?:down|and)|burn (?:it|the place|this place|your place|that place|you) (?:down|to the ground|out)|burn(?:ing)? (?:the|your|that|this) (?:surgery|place|house|car|building)|blow (?:the|your|this|that) (?:place|surgery|building) up|(?:knock|kick|smash|punch|cave|stove|stave) (?:your|her|his|their|that \w+'s?) (?:[a-z]+ )?(?:head|teeth|face|door|lights|block|in|windows?|car|skull)|rip (?:your|her|his) (?:head|throat|face)|break (?:your|her|his|every|both) (?:[a-z]+ )?(?:legs?|neck|arms?|jaw|nose|fingers|bones?|face)|(?:slit|cut) (?:your|her|his) throat|hope (?:you|she|he|they|you all)(?: all)? (?:die|burn|rot|get cancer|get run over|crash)|put (?:you|her|him|one of you) in (?:hospital|a&e|the ground|a wheelchair)|swing for (?:you|her|him|that|one)|going to get (?:hurt|a slap|a smack|what))\b/,
  rx`\b(?:bring(?:ing)?|carrying|got|have) (?:a|my|the) (?:knife|gun|bat|machete|hammer|blade|crowbar)\b|\bnext time i (?:see|am in|come)\b[^.!?\n]{0,50}\b(?:${HARM}|sorry|regret|wish)\b`,
  /\b(?:put|putting|smash\w*|stove|kick\w*) (?:your|the|her|his|every) (?:[a-z]+ )?(?:windows?|door|windscreen|car windows?) (?:in|through|out)\b|\b(?:your|her|his|the) (?:windows?|car|house|tyres?|place|surgery) (?:is|are|will be|gets?|going to be|going to get) (?:going to (?:be|get) )?(?:smashed|torched|burnt|burned|slashed|getting|put|done|keyed|trashed)\b/,
  /\b(?:i|we|me and my (?:mates|brothers?|lads)) (?:will|am going to|are going to|can|could) (?:be (?:waiting (?:outside|for (?:you|her|him|that|dr))|outside|round)|come (?:down|round|in there|over)|get you|find (?:you|her|him|out where)|sort (?:you|her|him|them) out|make (?:you|her|him|them) (?:pay|suffer|sorry|regret)|ruin (?:you|her|him)|show you|teach (?:you|her|him) a lesson)\b/,
  /\b(?:you|she|he|they|that \w+|staff|doctors?|receptionists?|dr \w+) (?:will|are going to|is going to|wants? to|had better|better|should|needs? to) (?:watch (?:out|your|her|his|their)|look over (?:your|her|his)|be (?:scared|afraid|careful)|get (?:a (?:slap|smack|kicking|hiding|bullet|knife|brick)|what|theirs|hurt|it)|not (?:walk|be walking|make it) (?:home|alone|out|to))\b|\bwatch (?:it|out|yourself|your step)\b[^.!?\n]{0,20}\b(?:when|in the car park|after|tonight|walking|next)\b|\b(?:someone|somebody|one of these days|one day|sooner or later)\b[^.!?\n]{0,24}\b(?:snap|come in with|walk in with|get(?:s)? (?:hurt|killed|stabbed|shot)|go postal|lose it with)\b/,
  /\b(?:i would|id|i could|i will|would) (?:happily|gladly|cheerfully|love to|like to|quite happily|willingly) (?:strangle|throttle|slap|punch|shoot|stab|kill|hit|batter|smack|hurt|drown|run over|set fire to|burn)\b|\b(?:a good|a proper|a right) (?:kicking|hiding|slap|slapping|beating|thrashing|pasting|battering|smack)\b|\bwith my (?:brothers?|mates|lads|dad|cousins|boys|dogs?)\b[^.!?\n]{0,30}\bsort\b|\bsort (?:you|u|them|her|him|that \w+) (?:lot |all )?out\b/,
  /\b(?:wait|just wait|wait and see)(?: till| until)? i (?:get (?:hold of|my hands on|there|down there|in there)|see|find|catch|come)\b[^.!?\n]{0,40}\b(?:you|her|him|them|that|receptionist|doctor|nurse|lot|manager)\b|\b(?:get|got) my hands on (?:you|her|him|that|them|whoever)\b|\bneeds? (?:petrol|burning|torching|blowing up|bulldozing with|shooting|stringing up|sorting out (?:with|properly))\b|\b(?:petrol|matches|fireworks?|acid|bricks?)\b[^.!?\n]{0,24}\b(?:letter ?box|window|door|car|house|surgery)\b/,
  /\b(?:you|they|she|he|dr \w+|that \w+|staff) (?:had |would |'d )?better (?:hope|pray|watch|not|be|start|get|lock|look|run|hide)\b(?![^.!?\n]{0,30}\b(?:for good weather|be open|have parking)\b)[^.!?\n]{0,60}\b(?:bump into|see|meet|run into|find|catch|back|out|careful|doors?|window|shoulder|me|i|car|luck|praying)\b/,
  /\b(?:bring(?:ing)?|coming (?:down|in|up|back|round)|be (?:down|back|round|there)|send(?:ing)?)\b[^.!?\n]{0,24}\b(?:with )?(?:my |the |a few |some )?(?:brothers?|mates|lads|boys|cousins|dogs?|crew|family|uncles|husband|dad)\b[^.!?\n]{0,50}\b(?:see who|see how|see what|laughing|sort|then|have a word|talk|brave|lot|teach|show|explain|deal)\b/,
  /\b(?:someone|somebody|people|one of you|one of them|a doctor|a receptionist|heads?|blood|you) (?:is|are|will|'s|going|might|could|may)? ?(?:going to|gonna|will|gets?|end up) (?:be |get |gets )?(?:hurt|killed|stabbed|dead|hospitalised|seriously hurt|a kicking|smashed|roll|spilt|spilled|battered|done in)\b/,
  /\b(?:see how (?:brave|clever|funny|smug|tough|rude) (?:you|she|he|they) (?:are|is)|see who is laughing|wipe (?:that|the) (?:smile|smirk|grin) off|sort (?:you|them|her|him|that \w+) out (?:myself|properly|for good|once and for all)|make (?:you|her|him|them) (?:pay|regret|sorry|wish)|you will wish|wish (?:you|they|he|she) had never|come and find (?:you|her|him)|i know what time (?:you|she|he)|know your (?:car|face|shift|route|address|kids)|follow(?:ing)? (?:you|her|him) home|in that car park|when you leave work|after your shift)\b/,
  /\b(?:happily|gladly|love to|going to|will|should|could|ready to|tempted to|want to|someone should|needs?)\b[^.!?\n]{0,12}\b(?:torch|burn|bomb|firebomb|blow up|petrol|smash up|trash|wreck|ram|shoot up|torching|burning down|brick)\b[^.!?\n]{0,12}\b(?:the|this|that|your|it|place|surgery|windows?|building|down|gaff|cars?)\b/,
  /\b(?:see|meet|catch|find|wait for|waiting for|be waiting for|get|have) (?:you|u|him|her|ya) (?:in|at|by|outside|round|near|down|after) (?:the |your |in )?(?:car ?park|work|back|gate|door|alley|street|bus stop|pub|house|your car|hours|closing)\b[^.!?\n]{0,40}/,
];
const IDIOM = [
  /\b(?:kill|murder|die|killing|slay) for (?:a|an|one|some|that|another)\b|\bmurder (?:a|an|that|some) (?:cuppa|curry|pint|tea|coffee|kebab|burger|bacon|biscuit|takeaway|beer|brew|cake|pizza|sandwich|drink)\b|\b(?:feet|back|knees?|queue|wait|hold music|heat|suspense|stairs|boredom|cough|hay ?fever|pain) (?:is |are |was |were |will |nearly |almost )*(?:kill|killing|murder|killed)\b|\bkill two birds\b|\bkilling time\b|\bhit the nail\b|\bpunch(?:es)? above\b|\bkick the habit\b|\bbreak a leg\b|\b(?:end|beat|cut|smash(?:ed|ing)?|break|hit) (?:it|the queue|the (?:record|target)|up having|of the)\b|\bburning (?:pain|sensation)\b|\b(?:laugh|cuppa|kiss)\b|\blet you know where you (?:park|live)\b/,
];

export const threat = defineRule({
  id: 'legal.threat',
  title: 'Threat',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'escalate',
  sentence: 'Possible threat. Preserve the evidence, tell the manager, and consider the police.',
  why: 'Staff may be in danger, and a serious threat is an offence.',
  sources: [ONLINE_SAFETY_ACT, BMA_ABUSE],
  detect: (item: ScreenedItem) =>
    withLearned(threatsIn(item.text), learnedDanger(item, 'threat', IDIOM)),
});

/** Threats of violence or damage against somebody, idioms left out. */
export function threatsIn(field: Field): Detection[] {
  return phrasesIn(field, { any: THREATS, unless: IDIOM, confidence: 0.85 });
}
