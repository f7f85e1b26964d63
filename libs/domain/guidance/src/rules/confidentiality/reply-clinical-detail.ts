import { CRITICISM, MDU_CRITICISM, gmc2024 } from '../../data/sources';
import { MEDICINE } from '../../data/medicines';
import { BODY, CONDITION, DAY, KIN, PROCEDURE, SYMPTOM } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { detectionAt, matches, phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';
import { saidOfOnePerson } from './said-of-one-person';

const CLINICAL = `(?:${CONDITION}|${PROCEDURE}|${SYMPTOM}|${MEDICINE})`;
const ABOUT_YOU = [
  rx`\byour (?:late )?(?:${KIN}'s |${KIN}s )?(?:[a-z'-]+ ){0,2}(?:${CLINICAL}|${BODY})\b`,
  rx`\b(?:you|your ${KIN}|he|she) (?:also |already |only |still )?(?:was|were|are|is|have|has|had|would|will|did|need|needs|take|takes|took|got|get|came|should|suffer|started|stopped|asked for|wanted|requested)(?: not)?\b[^.!?\n]{0,48}\b(?:${CLINICAL})\b`,
  rx`\byou (?:would |have |had |did )?(?:also |already |not |repeatedly |then )?(?:missed|cancelled|turned [a-z ]{0,12}down|failed to attend|attend|turn up|refused|declined|dna'?d?|rejected|shouted|swore|were (?:offered|given|prescribed|referred|diagnosed|seen|told|advised|asked|abusive|rude|aggressive|late|drunk|removed|discharged))\b`,
  rx`\b(?:the|that|those|these|this) (?:[a-z]+ )?(?:${PROCEDURE}|${MEDICINE})\b[^.!?\n]{0,24}\b(?:should|would|will|ought to|may|might)\b[^.!?\n]{0,30}\b(?:by now|cleared?|settled?|helped?|worked|kick(?:ed)? in|help you|for you)\b`,
  rx`\b(?:sorry|glad|pleased|good|sad|hope|wish|trust)\b[^.!?\n]{0,24}\b(?:about|that|hear|with) (?:the|your|his|her|that) (?:[a-z]+ )?(?:${CLINICAL}|${BODY})\b`,
  rx`\b(?:with|given|because of|about|for) (?:your|his|her) (?:[a-z'-]+ ){0,2}(?:${CLINICAL}|${BODY}|history|age)\b`,
  rx`\byour (?:results?|referral|prescription|test|tests|bloods|scan|screening|appointments?|medication|operation|diagnosis|treatment|consultation|dose|jab|vaccine)\b[^.!?\n]{0,40}\b(?:was|were|is|are|has|have|had|showed|shows|came|due|ready|normal|clear|went|sent|until|on)\b`,
  rx`\b(?:looking at|from|according to) (?:our|your|the) (?:system|records?|notes)[^.!?\n]{0,20}\byou\b`,
  rx`\b(?:${CLINICAL})\b[^.!?\n]{0,70}\byours (?:is|are|was|were|went|has|have|will|came|should)\b`,
  rx`\b(?:hope|glad|pleased|trust|sorry|relieved) (?:that )?(?:the|your|his|her) (?:[a-z]+ ){0,2}(?:${CLINICAL}|${BODY})\b`,
  /\byou (?:became|got|were being|had been|have been|kept|raised your|threatened|hung up|stormed|demanded|insisted|lost your temper|made a scene|were upset|were in tears)\b/,
  rx`\b(?:we|i|reception|our (?:team|nurse|staff)|dr \w+) (?:did |had |have |had already |have already )?(?:offer(?:ed)?|arranged|booked|gave|given|rang|called|left|sent|tried)\b[^.!?\n]{0,50}\b(?:declined|refused|turned (?:it |them )?down|not (?:taken|attended|answered|picked up)|no (?:answer|reply)|voicemail|went unanswered|did not attend|did not pick up)\b`,
  rx`\b(?:the|that|this|those|these|such) (?:[a-z-]+ ){0,2}(?:${CLINICAL}|${BODY}) (?:that )?(?:you|he|she|they|your ${KIN}) (?:had|have|has|mentions?|mentioned|are|were|is|was|got|needs?|takes?|took|described?|suffer\w*)\b`,
  rx`\b(?:the|that|this) (?:[a-z-]+ ){0,2}(?:${PROCEDURE})(?: [a-z]+)? (?:came (?:back|through|in)|was (?:normal|clear|fine|negative|positive|sent|booked|done|issued|reported|abnormal|stopped|changed|declined|cancelled|overdue|not)|were (?:normal|clear|fine|negative|positive|sent|done|issued|not)|showed|shows|has (?:been|come|gone)|have (?:been|come|gone)|is (?:normal|clear|back|in|ready|due|overdue|with|waiting|on its way))\b(?! (?:delayed|moved|renamed|popular|nationally))`,
  rx`\b(?:put|sent|issued|ordered|prescribed|arranged|booked|requested|added|left|reserved|restarted|stopped|reduced|increased|changed|made|done) (?:[a-z'-]+ ){0,4}(?:${CLINICAL}|referral)\b[^.!?\n]{0,24}\b(?:for|to) (?:you|him|her|your ${KIN}|mum|dad|the little one)\b`,
  rx`\b(?:${CONDITION}|${MEDICINE})\b[^.!?\n]{0,60}\b(?:for you|to you|on you|you (?:had|have|are|were|need|must|feel|live)|your(?! (?:choice|decision|right|pharmacist|gp|surgery))|him|her|he (?:is|was|has|had|needs)|she (?:is|was|has|had|needs)|in your case)\b`,
  rx`\b(?:you|he|she|your ${KIN})\b[^.!?\n]{0,40}\b(?:with|had|have|has|having|living with|for|about|after|from|on|taking|need|needs) (?:the |a |an |your |his |her |such |that |more |any )?(?:[a-z-]+ ){0,2}(?:${CONDITION}|${MEDICINE})\b`,
  rx`\b(?:safe|right|able|possible|appropriate|allowed|happy|prepared)\b[^.!?\n]{0,12}\bto (?:issue|prescribe|give|offer|supply|increase|restart|continue|reduce|repeat|refer)\b[^.!?\n]{0,40}\b(?:until|because|as|without|unless|before|to you|for you|you)\b`,
  /\b(?:agreed|discussed|explained|offered|arranged|prescribed|reviewed) (?:it |this |that )?(?:with|to|for|by) (?:you|him|her|your)\b|\b(?:doctor|gp|nurse|pharmacist|consultant|dr \w+|sister \w+) (?:has |have |had )?(?:asked|wants|wanted|recommended|advised|decided|felt|thought|suggested|requested|agreed|written|reviewed|looked at|checked)\b[^.!?\n]{0,40}\b(?:you|your|another|repeat|him|her)\b/,
  /\byou (?:have |had )?(?:did not|didn't|never(?! (?:have|need) to)|failed to|chose not to|decided not to|refused to) (?:go|come|attend|take|turn|ring|pick|collect|answer|book|complete|finish|return|have|want|start|keep)\b/,
  /\b(?:doctor|gp|nurse|pharmacist|consultant|dr \w+|sister \w+|hospital|specialist|we) (?:wants?|would like|needs?|has asked for|have asked for|is arranging|are arranging|will) (?:it|this|that|them|another|a repeat|you|to) (?:to be )?(?:repeat\w*|re-?check\w*|check\w*|done|taken|seen|test\w*|see|review\w*|monitor\w*|again)\b/,
  rx`\bgiven (?:your|his|her) (?:[a-z]+ ){0,3}(?:history|age|condition|weight|allerg\w+|medication|${CONDITION})\b|\b(?:you|he|she) (?:said|told us|mentioned|reported|complained of|described|admitted) (?:that )?(?:you|he|she)? ?(?:had|have|has|were|was|felt)?\s?(?:a |an |some |the )?(?:[a-z]+ ){0,2}(?:${CONDITION}|${SYMPTOM}|fever|temperature)\b`,
  /\byou (?:will |do |did |would )?(?:still |also |always )?(?:need|needed|have|had) to (?:fast|be reviewed|come (?:back|in) for|stop taking|have (?:your|another|a (?:repeat|blood|review))|see (?:the (?:nurse|specialist|consultant)|dr)|repeat|redo|lose weight)\b[^.!?\n]{0,40}\b(?:before|that|as the|letter|first|test|because|was|again|explained|review|result)\b|\byour (?:[a-z]+ )?(?:review|check|monitoring|annual|recall|smear|screening|repeat|dose|treatment|plan)\b[^.!?\n]{0,16}\b(?:is|was|has been|were) (?:now |long |well |currently )?(?:overdue|due|late|stopped|changed|booked|declined|missed|cancelled|on the)\b/,
  /\byou (?:would |had |have |were |are )?(?:had (?:a few|some|too many) (?:drinks?|pints|glasses)|(?:been |clearly |obviously )?(?:drinking|drunk|intoxicated|under the influence|high|agitated|tearful|distressed|unwell|confused) (?:when|at|on|that|and)|smell(?:ed|t) of)\b|\b(?:his|her|your) (?:[a-z]+ )?(?:care plan|asthma plan|plan|spacer|inhaler|history|condition|allerg\w+|bloods?|weight|pregnancy|mental health|drinking)\b[^.!?\n]{0,20}\b(?:says?|said|means?|meant|shows?|is|are|was|were|needs?)\b/,
];

const HEALTH_WORD = rx`\b(?:${CLINICAL}|${BODY}|veins?|symptoms?|doses?|weight|tablets?|health|appointments?|slots?|booked|bookings?|consultations?|clinic|(?:seen|checked|examined|visited|reviewed|discharged|admitted|referred|assessed|diagnosed|signed off)|refus(?:ed|al)|declined|cancelled|missed|rung|rang|sugars|numbers|levels|readings?|iron|sight|hearing|memory|sleep|${DAY}|(?:nurse|dr \\w+|doctor|gp|physio|midwife) (?:on|at|gave|saw|found|said|did))\b`;

const GENERAL = [
  /\b(?:if you|if your|anyone|anybody|everyone|people|patients|in general|generally|usually|normally|most|some people|whether|should you|unless|one in|adults|children under|those who)\b/,
  /\byou (?:can|could|may|might like to|are welcome to|are able to) (?:also |still |now |always )?(?:order|request|book|ask|get|find|use|ring|call|check|view|see|read|speak|contact|collect|drop|come|pop|register|visit|make)\b/,
  /\b(?:can ?not|do not|never|unable to|not able to|will not) (?:\w+ )?(?:discuss|comment|confirm|talk|go into|share)\b/,
  /\b(?:please )?(?:do not wait|ring 999|call 999|dial 999|call 111|ring 111)\b/,
];

export const replyClinicalDetail = defineRule({
  id: 'confidentiality.reply-clinical-detail',
  title: 'Clinical or appointment detail in a reply',
  appliesTo: ['reply'],
  severity: 'block',
  sentence:
    'Do not repeat or add anything about their care. The confidentiality line and an invitation to talk are enough.',
  why: 'What the person wrote about themselves does not release us: repeating it is a disclosure by us.',
  sources: [gmc2024('¶18'), CRITICISM, MDU_CRITICISM],
  detect: (item) => [
    ...phrasesIn(item.text, { any: ABOUT_YOU, unlessInClause: GENERAL, confidence: 0.85 }),
    ...echoes(item),
    ...healthOfOnePerson(item),
  ],
});

const TERM = new RegExp(`\\b(?:${CONDITION}|${MEDICINE}|${PROCEDURE})\\b`, 'g');
const PERSONAL = rx`\b(?:my|me|i|mum|dad|son|daughter|${KIN})\b`;
const TO_THEM = /\b(?:you|your|his|her|hope|sorry to hear|sorry about|glad the|get well)\b/;

/** Health words that the commenter used about themselves or a relative, said again by us. */
function echoes(item: ScreenedItem): Detection[] {
  if (!item.parent || !matches(PERSONAL, item.parent.canon.text)) return [];
  const said = new Set(item.parent.canon.text.slice(0, 5000).match(TERM) ?? []);
  return [...said].slice(0, 20).flatMap((term) =>
    phrasesIn(item.text, {
      any: [new RegExp(`\\b${term.replace(/[^a-z0-9 '-]/g, '.')}\\b`)],
      unless: GENERAL,
      confidence: 0.7,
    }).filter((detection) => matches(TO_THEM, item.text.around(detection))),
  );
}

/** A health word or a part of the body in a statement about one person: less sure, so somebody looks at it. */
function healthOfOnePerson(item: ScreenedItem): Detection[] {
  return saidOfOnePerson(item)
    .filter(({ sentence }) => matches(HEALTH_WORD, sentence.text))
    .map(({ sentence, at }) => ({
      ...detectionAt(item.text, sentence, at, 0.6),
      severity: 'review' as const,
    }));
}
