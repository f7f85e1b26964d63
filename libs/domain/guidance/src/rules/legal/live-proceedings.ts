import { CRITICISM } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const PROCEEDINGS =
  '(?:inquest|tribunal|court case|trial|hearing|coroner|police investigation|investigation|gmc (?:case|investigation|hearing|panel)|mpts|cqc (?:investigation|enforcement)|jury|prosecution|employment tribunal|appeal|inquiry|ombudsman)';
const LIVE = [
  new RegExp(
    `\\b${PROCEEDINGS}\\b[^.!?\\n]{0,70}\\b(?:will|next (?:week|month)|tomorrow|today|this week|opens?|opened|continues|soon|clear (?:us|him|her|dr)|see through|prove|find|finds|justice|guilty|innocent|exonerat\\w*|that (?:locum|doctor|nurse)|our (?:colleague|former|doctor|gp)|dr \\w+|mr|mrs|ms|against|into|about|over)\\b`,
  ),
  new RegExp(
    `\\b(?:guilty|innocent|justice for|stand by|standing by|support(?:ing)?|thoughts on|can not wait for|ahead of|giving evidence|gave evidence|accused|charged|suspended)\\b[^.!?\\n]{0,50}\\b${PROCEEDINGS}\\b`,
  ),
  /\b(?:in|at|to|up in) (?:crown |magistrates'? |county )?court (?:on|next|this|today|tomorrow|in)\b[^.!?\n]{0,60}|\b(?:been|was|is|has been|finally) (?:charged|arrested|bailed|convicted|found guilty|on trial|remanded)\b|\b(?:guilty|innocent) (?:as|until|of|man|woman|doctor)\b|\b(?:police|gmc|nmc|cqc|coroner|court|judge|jury)\b[^.!?\n]{0,40}\b(?:clear|find|prove|decide|exonerate|throw (?:it|this) out|see sense)\b|\bjustice (?:is|will be|must be) (?:done|served)\b|\bwitch[- ]hunt\b/,
  /\b(?:police|cqc|gmc|nmc|coroner|hse|fraud team|icb|detectives?)\b[^.!?\n]{0,30}\b(?:still |now |are |is |have |has )*(?:looking into|investigat\w+|interview\w*|arrest\w*|charg\w+|inspecting|questioning|involved)\b[^.!?\n]{0,80}\b(?:we (?:all )?know|everyone knows|who did it|about time|guilty|innocent|serves|rightly|deserv\w+|proved?|proven|cleared|our (?:gp|doctor|nurse|colleague)|they did|he did|she did|what happened)\b/,
];

export const liveProceedings = defineRule({
  id: 'legal.live-proceedings',
  title: 'Proceedings in progress',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'Say nothing while proceedings are live. Take advice.',
  why: 'A comment can prejudice the case and may be contempt of court.',
  sources: [CRITICISM, { label: 'Contempt of Court Act 1981' }],
  detect: inText({
    any: LIVE,
    unless: [
      /\b(?:gov\.uk|explain\w*|clinical trials?|drug trial|trial (?:period|run|of (?:a|the|our))|call-?back trial|hearing (?:aids?|tests?|loss|checks?|clinic|impair\w*)|new phone|public inquiry desk|covid inquiry|how (?:the|a) coroner|guide to|leaflet|inquiry line|hearing from|planning|parking|magistrates' court car park|hearing your)\b/,
    ],
    confidence: 0.75,
  }),
});
