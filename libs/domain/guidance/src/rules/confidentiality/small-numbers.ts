import { ISB_1523, gmc2024 } from '../../data/sources';
import { CONDITION, PROCEDURE, WEEKDAY } from '../../data/words';
import { inText, rx } from '../../matching';
import { defineRule } from '../../rule';

const FEW =
  '(?:only one|just one|one|two|three|four|both|a couple of|a single|[1-4]|only (?:two|three|four|[1-4])|just (?:two|three|four|[1-4])|our only|the only)';
const WHO =
  '(?:persons?|people|patients?|families|family|children|child|boys?|girls?|men|man|women|woman|residents?|pupils?|teenagers?|households?|of (?:our|you|them)|cases?|mums?|couples?|pensioners?|members?)';
const AREA =
  '(?:our (?:list|practice|patients|register|area|village|books)|on our|this (?:village|practice|area|school|street)|in (?:the )?(?:village|practice|school|hamlet|parish|area)|registered|at (?:the )?(?:school|nursery|care home)|care home|estate|patch|same (?:family|street|house|class)|branch|of ours|with us|here|live in|lives in|from|in [a-z]{1,2}\\d{1,2}\\b|of our|our|locally|round here|in (?:town|the (?:town|island|borough|county|city))|on (?:the island|hayling)|this (?:quarter|term|winter|spring|summer|autumn)|last (?:week|month|year|term|quarter|winter)|this (?:week|month|year))';
const COUNTS = [
  rx`\b${FEW} (?:of our |of the |more |of )?(?:[a-z'-]+ ){0,3}${WHO}\b[^.!?\n]{0,70}\b(?:${CONDITION}|${PROCEDURE})\b`,
  rx`\b(?:${CONDITION})\b[^.!?\n]{0,40}\b${FEW} (?:[a-z'-]+ ){0,3}${WHO}\b`,
  rx`\b(?:${FEW}) (?:confirmed |new |known )*(?:cases?|diagnoses) of\b`,
  rx`\b${FEW} (?:of our )?(?:[a-z'-]+ ){0,2}(?:${CONDITION}) (?:${WHO})\b`,
  rx`\bof (?:our|the|all our) (?:[a-z-]+ ){1,4},? ?${FEW} (?:have|has|had|are|were|is|was|did)\b[^.!?\n]{0,40}\b(?:${CONDITION}|${PROCEDURE}|tested positive|died|positive|admitted)\b`,
  rx`\b${FEW} (?:of )?(?:the |our |these |those )?(?:[a-z'-]+ ){0,3}${WHO}\b[^.!?\n]{0,50}\b(?:have (?:this|it|the condition|that)|has (?:this|it|the condition)|missed (?:their|his|her)|tested|became (?:pregnant|ill)|got (?:pregnant|it|ill)|fell (?:pregnant|ill)|died|were (?:admitted|diagnosed|hospitalised)|was (?:admitted|diagnosed)|are on|is on|take|takes)\b`,
  rx`\b(?:only|just|fewer than|less than|under) (?:one|two|three|four|five|[1-5])\b[^.!?\n]{0,40}\b(?:on (?:our|the) (?:list|books|register)|at (?:our|this) (?:practice|surgery)|in (?:our|the|this) (?:village|practice|area|town|parish|street)|on (?:the island|hayling)|with us)\b`,
  rx`\b(?:first|second|third|fourth|another) (?:[a-z]+ )?(?:${CONDITION}|overdose|suicide|death|case of [a-z]+|stillbirth|miscarriage|baby|teen pregnancy) (?:on|in|at|this|from|for|among) (?:our|the|this|a)?\s?(?:[a-z]+ )?(?:patch|list|village|practice|area|street|school|estate|month|week|year|family|home|town|books)\b`,
  rx`\b(?:all|both) (?:from|in|of) (?:the )?(?:same|one) (?:family|street|school|house|household|class|road|village|home)\b`,
  rx`\b(?:only|just) ${FEW} (?:baby|babies|child|children|person|people|family|families|man|woman|men|women|patients?)\b[^.!?\n]{0,60}\b(?:born with|has|have|with|had|living with|diagnosed|on our|tested|affected)\b`,
  rx`\bthere (?:is|are) (?:only |just )?${FEW} (?:people|patients?|families|children|men|women|adults|babies)\b[^.!?\n]{0,16}\b(?:with|who have|living with|on)\b[^.!?\n]{0,40}\b(?:on (?:our|the) (?:list|books|register)|here|in (?:the|this|our) (?:village|practice|area|town)|with us)\b`,
];
const NOT_PEOPLE = [
  rx`\b(?:spaces?|slots?|appointments?|places?|tickets?|phone lines?|lifts?|doors?|desks?|sites?|one in (?:\d|two|three|four|five|six|seven|eight|nine|ten)|\d in \d|nationally|in england|in the uk|across the country|ukhsa|ons|every|each|per|no one|at one|one of the (?:most|best|biggest)|one another|doctors?|nurses?|gps|pharmacists?|receptionists?|minutes|hours|times|doses?|weeks?|months apart|steps|tips|signs|reasons|staff|clinics? on ${WEEKDAY})\b`,
];

export const smallNumbers = defineRule({
  id: 'confidentiality.small-numbers',
  title: 'Counts below five',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence:
    'Counts below five in a small group can point to people. Round up, widen the area or leave it out.',
  why: 'In one practice or village, everyone may know who the one or two are.',
  sources: [gmc2024('¶19'), ISB_1523],
  detect: (item) =>
    inText({ any: COUNTS, unless: NOT_PEOPLE, confidence: 0.7 })(item).filter(
      (found) =>
        rx`\b${AREA}\b`.test(item.text.around(found)) ||
        /[A-Z][a-z]{3,}/.test(item.text.original.slice(found.end, found.end + 60)),
    ),
});
