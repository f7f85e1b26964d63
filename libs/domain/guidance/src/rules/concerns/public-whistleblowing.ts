import { gmp2024, other } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

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
  detect: inText({
    any: ALLEGATIONS,
    unless: [
      /\b(?:freedom to speak up|how to (?:raise|speak)|guardian|poster|is (?:now )?fixed|engineer|apologies|sorry for|bear with us|phone lines?|lift is|out of order|back (?:up|in) (?:and running|action)|recall|check your|keep out|unsafe to (?:drive|swim|take))\b/,
    ],
    confidence: 0.75,
  }),
});
