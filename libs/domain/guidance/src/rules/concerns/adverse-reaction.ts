import { other } from '../../data/sources';
import { MEDICINE } from '../../data/medicines';
import { SYMPTOM } from '../../data/words';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';
import { signsIn } from '../../signs';

const DRUG = `(?:${MEDICINE}|(?:blood pressure|water|heart|sleeping|new|white|iron) (?:pills?|tablets?)|anti-?depressants?|antibiotics?|statins?|steroids?|inhalers?|hrt|mmr|meds|medicines?|(?:nasal|nose) spray|spray|jabs?|vaccines?|boosters?|patch|patches|tablets?|medication|medicine|injection|pills?|cream|implant|coil|drops|flu jab|covid jab)`;
const EFFECT = `(?:${SYMPTOM}|rash|dizzy|ill|poorly|awful|rough|terrible|shaking|shivering|hair falling out|palpitations|swollen|swelled|hives|can not sleep|collapsed|fainted|blurred|reaction|side effects?|unwell|itching|weird|throwing up|nauseous|migraines?|breathless|bedbound|wiped out|numb)`;
const REACTIONS = [
  rx`\b${EFFECT}\b[^.!?\n]{0,40}\b(?:since|after|from|because of|ever since|caused by|following|thanks to)\b[^.!?\n]{0,30}\b${DRUG}\b`,
  rx`\b(?:since|after|ever since|following) (?:i |he |she |we |my |the |his |her |having |starting |taking |being |getting |that |these |those )*[^.!?\n]{0,24}\b${DRUG}\b[^.!?\n]{0,50}\b${EFFECT}\b`,
  rx`\b${DRUG}\b[^.!?\n]{0,20}\b(?:gave|give|giving|made|makes|making|caused|causing|brought (?:me|him|her) out|left) (?:me|him|her|my [a-z]+|us)?\b[^.!?\n]{0,30}\b${EFFECT}\b`,
  rx`\b(?:bad |allergic |nasty |severe )reaction to (?:the |my |his |her |that )?(?:[a-z]+ )?${DRUG}\b|\bside effects? (?:from|of|with|to) (?:the|my|this|that|these|his|her)\b`,
  rx`\b(?:these|this|that|those|the|my|new|his|her) (?:new )?(?:[a-z]+ ){0,2}${DRUG}\b[^.!?\n]{0,20}\b(?:is|are|was|were|has|have|keeps?|gave|gives|makes?|made|making|giving|upset|upsets|wreck\w*|ruin\w*|play\w*|send\w*|leav\w+|left|brings?|brought|knock\w*|mess\w*)\b[^.!?\n]{0,24}\b(?:me|him|her|my|his|us|wrecking|ruining|killing|playing)\b[^.!?\n]{0,36}\b(?:${EFFECT}|the (?:runs|shakes|sweats|trots)|stomach|tummy|guts|bowels|heart (?:race|racing|pound\w*)|nightmares|spots|drowsy|sleepy|zombie|awake|cry(?:ing)?|cough|havoc|bleed|(?:be )?(?:sick|ill)|feel (?:awful|ill|rough|sick|worse|weird|like))\b`,
  rx`\b${MEDICINE}\b[^.!?\n]{0,16}\b(?:is|are|was|has been|keeps|gave|gives|makes|made) (?:me |him |her )?(?:wreck\w*|ruin\w*|upset\w*|giv\w+ (?:me|him|her)|mak\w+ (?:me|him|her)|kill\w*|messing|ill|sick|dizzy|drowsy|itch\w*|the runs)\b`,
  rx`\bfeel(?:s|ing)? (?:like a zombie|awful|ill|sick|rough|worse|weird|drugged|spaced out|dreadful|numb|shaky|suicidal)\b[^.!?\n]{0,24}\b(?:on|with|since|after|from) (?:these|this|those|the|my|new|starting)?[^.!?\n]{0,12}\b(?:${DRUG}|anti-?depressants|tablets)\b`,
  rx`\b(?:hair (?:is )?falling out|temperature|rash|runs|spots|legs? (?:ache|swell|cramp)s?|cough|swollen|nightmares|weight gain|no sleep|bleeding)\b[^.!?\n]{0,40}\b(?:since|after|from|ever since|when i (?:take|started)|going on|went on|on)\b[^.!?\n]{0,30}\b${DRUG}\b`,
  rx`\b(?:came|come|broke|broken|breaking|coming) (?:out|up) in (?:a |an |big |red |awful |terrible )*(?:rash|hives|spots|blisters|welts|lumps|bumps)\b[^.!?\n]{0,30}\b(?:after|since|from|following|with|when)\b`,
  rx`\b(?:these|this|that|those|the|my|new|his|her)\b[^.!?\n]{0,16}\b${DRUG}\b[^.!?\n]{0,16}\b(?:is|are|has|have|been)? ?(?:making|made|makes|giving|gave|gives|given|causing|caused|sending|sent|leaving|left|turning|turned|bringing|brought)\b[^.!?\n]{0,60}\b(?:swell\w*|swollen|ankles|dizz\w*|sick|ill|rash|itch\w*|cough\w*|cramps?|head(?:ache)?s?|tired|shak\w*|vomit\w*|runs|spots|hives|faint\w*|bleed\w*|palpitations|nightmares|anxious|breathless|weight|hair|mouth|tongue|vision|sleep)\b`,
  rx`\b(?:ever since|since|after|following) (?:i |he |she |mum |dad |my [a-z]+ )?(?:started|starting|went on|going on|had|having|been on|began|taking|took|changing to|switching to|swapping to)\b[^.!?\n]{0,40}\b(?:${DRUG}|${MEDICINE})\b[^.!?\n]{0,80}\b(?:blurred|blurry|vision|shak\w+|hands|dizz\w*|${SYMPTOM}|weird|awful|worse|zombie|anxious|tired|bruis\w*|hair|sleep|memory|weight|mood|numb|cramp\w*)\b`,
];

/** A medicine taken, and something the body did: together, in any order. */
const TAKEN = rx`\b(?:${DRUG}|sertraline|metformin|statins?|ozempic|mounjaro|flu jab|covid (?:jab|booster)|shingles jab|mmr|booster|pill|implant|coil|hrt|antibiotics?|steroids?|cream|patch|inhaler)\b`;
const BODY_DID =
  /\b(?:still (?:swollen|sore|itching|bleeding|ill|dizzy|sick)|swollen|swelled|like balloons|balloon\w*|rash|hives|blister\w*|burn(?:t|ed|ing)|raw|peeling|itch\w*|runs|diarrhoea|trots|toilet|threw up|throwing up|vomit\w*|been sick|nausea|cramps?|zombie|spaced out|numb|see(?:ing)? things|hallucinat\w*|hearing things|nightmares|palpitations|racing heart|faint\w*|passed out|collaps\w*|had a fit|fits?|seizure|hair (?:is |has been )?(?:falling|fell|coming) out|weight gain|put on (?:a|two|three|\d+) (?:stone|pounds|kilos)|in bed (?:for|all|since)|a week in bed|knocked (?:me|him|her) for six|floored (?:me|him|her)|wiped (?:me|him|her) out|bleeding|blurr\w*|shak(?:es|ing|y)|tremor\w*|twitch\w*|dizzy|vertigo|can ?not (?:sleep|do stairs|walk|feel a thing)|legs are killing|aching all over|made me (?:ill|sick|worse|see|cry|rage|dizzy|shake|faint)|turned (?:me|him|her) into|best friends?)\b/;
const NO_REACTION =
  /\b(?:no side effects?|barely felt|did not feel|felt nothing|no reaction|is (?:a |it )?(?:sore|normal)|normal (?:after|to)|what (?:are|is) the side|does (?:it|the)|do (?:they|you) (?:have|know)|for (?:my|his|her|the) (?:rash|nausea|runs|itch\w*|hives|dizzy|sickness|diarrhoea|palpitations|nightmares|seizures?|fits|cramps?|vertigo)|run(?:ning)? out|ran out|repeat|order\w*|cleared (?:it|up|my)|worked|helped|better|cured|gone now|thanks?|lovely|brilliant|need (?:some|a|my)|help (?:with|for))\b/;

export const adverseReaction = defineRule({
  id: 'concerns.adverse-reaction',
  title: 'Possible side effect',
  appliesTo: ['comment'],
  severity: 'review',
  sentence:
    'Point to a pharmacist, 111 and the Yellow Card scheme. The clinical lead should consider it.',
  why: 'A suspected reaction should be looked at and reported.',
  sources: [other('MHRA, Yellow Card scheme')],
  detect: ({ text }) => {
    const found = phrasesIn(text, {
      any: REACTIONS,
      unless: [
        /\b(?:no side effects?|no reaction|did not (?:hurt|feel)|jab was fine|felt fine|any side effects\?|not a (?:single|sore)|is (?:a |it )?(?:sore|stiff|achy|normal)|normal (?:after|to|with))\b/,
      ],
      confidence: 0.75,
    });
    if (found.length > 0) return found;
    return signsIn(text, { all: [BODY_DID, TAKEN], unless: [NO_REACTION] });
  },
});
