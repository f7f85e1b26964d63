import { gmc2024, other } from '../../data/sources';
import { rx } from '../../matching';
import { defineRule } from '../../rule';
import { phrasesOrSigns } from '../../signs';

const PATIENTS =
  '(?:patients?|people|you|you lot|some of you|punters|folk|customers|callers|the public|those|he|she|them|somebody|someone|dnas?|no-?shows?)';
const DEROGATORY = [
  /\b(?:heart-?sinks?|time-?wasters?|frequent flyers?|worried well|bed-?blockers?|malingerers?|hypochondriacs?|drug-?seekers?|attention-?seekers?|moaners?|whingers?|whiners?|moaning minnies|usual suspects|acopia|dr google|google doctors|lead-?swingers?|scroungers?|gomers?|crumbl(?:y|ies)|wrinkl(?:y|ies)|fatties|druggies|junkies|nutters?|loonies|plonkers?|numpt(?:y|ies)|thick|karens?|snowflakes?)\b/,
  rx`\b(?:could|can) not be (?:bothered|arsed)\b|\b(?:can ?not|could not) even be bothered\b|\btoo lazy to\b|\b${PATIENTS}[^.!?\n]{0,20}\b(?:is|are|being|were|was) (?:just |so |all |plain |simply |downright )*(?:selfish|lazy|rude|stupid|thick|entitled(?! to\b)|ungrateful|pathetic|ridiculous|clueless|whingeing|moaning|useless|hopeless)\b`,
  /^\W*(?:selfish|lazy|ungrateful|pathetic|shame on (?:you|them|every))\b/,
  /\b(?:wasting|waste|wasted) (?:our|everyone's|the doctor's|a doctor's|my|gp|nhs) time\b|\bwhat (?:do|did) (?:they|these people|you) expect\b|\bsome people(?: just)? (?:should not|can not|need to|never|have no|think|will complain)\b/,
  rx`\b(?:rolled? (?:our|my) eyes|eye-?roll|you could not make it up|bless (?:him|her|them)|the things ${PATIENTS} (?:say|come in with)|guess what (?:a|this|one) (?:patient|lady|man|chap)|yes,? (?:really|someone really))\b[^\n]{0,60}(?:🙄|😂|🤦|patient|surgery|clinic|rang|came)|🙄`,
  /\b(?:you would think|believe it or not)\b[^.!?\n]{0,40}\b(?:adults?|grown-?ups?|people|patients)\b|\bnot rocket science\b|\bgrow up\b|\bget a grip\b|\bmoan(?:ed|ing|s)? (?:about|at|that)\b/,
  /\b(?:sniffle|man-?flu|stubbed toe|paper cut|hangnail|broken nail|runny nose)\b[^.!?\n]{0,50}\b(?:emergency|999|appointment|ambulance|again|really|wasted?)\b/,
  /\b(?:if|perhaps if|maybe if|had) you (?:had |just |only )?(?:lost|lose|stopped|stop|ate|eat|exercised?|looked after|got off|bothered|listened|read|cancelled|cut down|turned up|put down)\b[^.!?\n]{0,60}\b(?:would|might|could) (?:not|stop|be|have|get|feel)\b/,
  /\b(?:patients|people|folk|you lot|some of you|the public|everyone)(?: (?:these days|nowadays|today|now))? (?:just |all |simply |always |never )*(?:want everything|expect (?:everything|miracles|us to)|think (?:we|it|they|gps)|demand|never (?:read|listen|learn|bother|say thank)|can not (?:read|be bothered|even)|do not (?:read|listen|know how to|bother|care|deserve)|have no (?:idea|manners|patience|common sense))\b/,
  /\b(?:you lot|some of our patients|certain patients|our (?:regulars|usuals)|the same (?:old )?(?:faces|names))\b[^.!?\n]{0,40}\b(?:never|own worst|again|always|every (?:day|week)|moan\w*|whing\w*|enem\w+|trouble|headache)\b|\bown worst enem(?:y|ies)\b|\b(?:nanny|babysit|spoon-?feed) (?:you|them|people|patients)\b|\bhanded to them\b/,
  /\b(?:my degree|our degrees?|medical degree)\b[^.!?\n]{0,40}\b(?:google|search|facebook|internet)\b|\b(?:google|facebook|search engine)\b[^.!?\n]{0,40}\b(?:degree|medical school|doctor now|experts?)\b/,
  /\b(?:finest specimens?|the usual suspects|cream of the crop|what a (?:bunch|collection|parade|circus)|the great unwashed|darwin|motley crew|walking (?:well|wounded))\b[^.!?\n]{0,40}\b(?:waiting room|surgery|clinic|today|queue|in)\b|\bcommon sense\b[^.!?\n]{0,30}\b(?:prescri\w+|not so common|vaccine|jab|free|short supply|pill)\b|\b(?:if only|imagine if) (?:people|patients|they|you|common sense|some)\b|\bshock(?:ing)? news\b|\bnews ?flash\b/,
  /\b(?:you are|you lot are|they are|patients are|people are) (?:part of |a big part of |half )?the (?:problem|reason)\b|\b(?:part of|the cause of) the problem\b[^.!?\n]{0,20}\byou\b/,
  /\bif you can (?:[a-z]+ ){1,6}(?:you can|then you can|surely you can)\b|\bjust saying\b|\b(?:you could not|could not|you couldn't) make it up\b|\b(?:some of )?(?:our|today's|this (?:morning|week)'?s) ["'](?:emergenc(?:y|ies)|urgent[a-z ]*|very ill|patients?|sick)["']|\b["']emergenc(?:y|ies)["']/,
  /\b(?:splinter|hangover|fingernail|stubbed|sunburn|spot|sniffle|cold (?:you have|that you|for)|hay ?fever|blister|paper cut|insect bite|bad hair|sneez\w+|tickly cough)\b[^.!?\n]{0,80}\b(?:emergency|emergencies|urgent|problem|seriously|honestly|really\?|wasting|appointment|the nhs|our time|999|a&e)\b/,
  /\b(?:dr|doctor|professor) (?:google|facebook|tiktok|chatgpt)\b[^.!?\n]{0,40}\b(?:has been|strikes|again|busy|says|brigade|degree|graduates?)\b|\bdegree (?:in|from) (?:google|facebook|tiktok)\b|\b(?:armchair|internet|keyboard) (?:doctors?|experts?|gps?|warriors?)\b/,
  /\b(?:full moon|nutters|crazies|weirdos|oddballs|the great unwashed|riff-?raff|chancers|skivers|shirkers|layabouts|workshy|benefit (?:brigade|crowd)|usual (?:nutters|suspects|crowd|faces|moaners)|walking wounded|sick ?note (?:brigade|culture|monday)|monday morning backs?|serial (?:complainers?|dna\w*|offenders?)|hypochondria\w*|drama queens?|attention seek\w*|silver surfers brigade|grumpy old)\b/,
  /\b(?:people|patients|some|you lot|anyone|those|he|she|they)\b[^.!?\n]{0,30}\b(?:should be (?:charged|fined|ashamed|banned|billed)|need to (?:grow up|learn|get a life|take responsibility|look in the mirror|toughen up)|have (?:only themselves|nobody but themselves) to blame|brought it on (?:themselves|yourself)|deserve (?:what|it)|have nothing better to do|love a moan|live to moan)\b/,
  /\bif you are (?:big|old|well|clever|fit|able) enough to\b[^.!?\n]{0,60}\byou are (?:big|old|well|clever|fit|able) enough\b|\bif you (?:are|can|have) (?:well enough|fit enough|able|time|energy|breath) (?:to|for)\b[^.!?\n]{0,60}\b(?:not (?:ill|sick|an emergency)|you can|do not need|you are not)\b/,
  /\b(?:some (?:people|patients|of you)|certain (?:people|patients)|people|patients|callers|you lot)\b[^.!?\n]{0,24}\b(?:treat|treats|use|uses|think|thinks|see|sees|seem to think|act|behave|carry on|mistake|confuse)\b[^.!?\n]{0,24}\b(?:the (?:phone|surgery|gp|receptionist|nhs|doctor|999|a&e)|us|our|like|as (?:a|if|though)|they own)\b|\b(?:get on with it|get to the point|pull yourself together|man up|toughen up|stop moaning|stop whinging|stop whining|buck up)\b/,
];

/** Making fun, and who is made fun of: together, in any order. */
const MOCKING =
  /\b(?:eye ?roll|rolls? eyes|really will|genius|einstein|sherlock|captain obvious|if i had a (?:pound|penny|quid|fiver)|bahamas|(?:be|i would be) (?:rich|a millionaire|retired)|you could not make it up|can you believe|believe it or not|guess what|priceless|classic|comedy gold|joke'?s on|the usual (?:suspects|crowd|lot)|as ever|moan\w*|whing\w*|whin(?:e|ed|ing)|drama queens?|oscar|attention seek\w*|common sense|brain cells?|darwin|special kind of|honestly,? people|why do people|no shame|entitled|the audacity|the cheek|karen|google(?:d)? it|dr google|own fault|serves? (?:them|him|her|you) right|cry wolf|crying wolf|man ?flu|paper cut|splinter|hangnail|sniffles?|tickly cough|dying of a cold|death'?s door|miraculous\w*|funny how|suddenly (?:better|cured)|lazy|idle|selfish|grow up|toddlers?|like children|babysit\w*|nanny|wetsuit|pyjamas|slippers)\b/;
const MOCKED =
  /\b(?:patients?|people|punters?|customers|callers?|someone|somebody|(?:to )?the (?:genius|person|lady|man|chap|lad|bloke|one|caller|gentleman) who|who (?:came|rang|turned|asked|thought|booked|called|phoned|brought|wants)|you lot|some of you|those of you|the usual|came? (?:in|to)|come in|comes in|came to|in again|turn(?:s|ed)? up|waiting room|appointments?|surgery|clinic)\b/;
const NOT_MOCKED =
  /\b(?:thank|thanks|sorry|please do|do not (?:be|feel|worry)|no such thing|common sense tips|free|children'?s|toddlers? (?:group|clinic|jabs?)|babysitt\w+ (?:course|badge)|baby|drop[- ]in|nhs\.uk|try|advice|how to|we are here|welcome|well done|proud|congrat\w+|classic (?:car|fm)|signs of|symptoms|special (?:clinic|offer|thanks)|santa|dressed|dress up|fundrais\w*|charity)\b/;

export const derogatoryToPatients = defineRule({
  id: 'conduct.derogatory-to-patients',
  title: 'Mocks or blames patients',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'This could make patients feel mocked or blamed. Reword it kindly.',
  why: 'People who fear being laughed at do not ask for help.',
  sources: [gmc2024('¶18'), other('GMC, Good medical practice in action (Dr Walker)')],
  detect: phrasesOrSigns(
    {
      any: DEROGATORY,
      unless: [
        /\b(?:(?:nobody|no one|no-one|never|not|ever)(?:'s| is| are)? (?:ever )?wasting|without an appointment|never (?:feel|think)|do not feel|you are not (?:wasting|a)|no such thing as|thick (?:cloud|fog|snow)|selfish (?:gene))\b/,
      ],
      confidence: 0.75,
    },
    { all: [MOCKING, MOCKED], unless: [NOT_MOCKED], reach: 1 },
  ),
});
