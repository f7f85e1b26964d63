import { other } from '../../data/sources';
import { MEDICINE } from '../../data/medicines';
import { SYMPTOM } from '../../data/words';
import { inText, rx } from '../../matching';
import { defineRule } from '../../rule';

const DRUG = `(?:${MEDICINE}|jabs?|vaccines?|boosters?|patch|patches|tablets?|medication|medicine|injection|pills?|cream|implant|coil|drops|flu jab|covid jab)`;
const EFFECT = `(?:${SYMPTOM}|rash|dizzy|ill|poorly|awful|rough|terrible|shaking|shivering|hair falling out|palpitations|swollen|swelled|hives|can not sleep|collapsed|fainted|blurred|reaction|side effects?|unwell|itching|weird|throwing up|nauseous|migraines?|breathless|bedbound|wiped out|numb)`;
const REACTIONS = [
  rx`\b${EFFECT}\b[^.!?\n]{0,40}\b(?:since|after|from|because of|ever since|caused by|following|thanks to)\b[^.!?\n]{0,30}\b${DRUG}\b`,
  rx`\b(?:since|after|ever since|following) (?:i |he |she |we |my |the |his |her |having |starting |taking |being |getting |that |these |those )*[^.!?\n]{0,24}\b${DRUG}\b[^.!?\n]{0,50}\b${EFFECT}\b`,
  rx`\b${DRUG}\b[^.!?\n]{0,20}\b(?:gave|give|giving|made|makes|making|caused|causing|brought (?:me|him|her) out|left) (?:me|him|her|my [a-z]+|us)?\b[^.!?\n]{0,30}\b${EFFECT}\b`,
  rx`\b(?:bad |allergic |nasty |severe )reaction to (?:the |my |his |her |that )?(?:[a-z]+ )?${DRUG}\b|\bside effects? (?:from|of|with|to) (?:the|my|this|that|these|his|her)\b`,
];

export const adverseReaction = defineRule({
  id: 'concerns.adverse-reaction',
  title: 'Possible side effect',
  appliesTo: ['comment'],
  severity: 'review',
  sentence:
    'Point to a pharmacist, 111 and the Yellow Card scheme. The clinical lead should consider it.',
  why: 'A suspected reaction should be looked at and reported.',
  sources: [other('MHRA, Yellow Card scheme')],
  detect: inText({
    any: REACTIONS,
    unless: [
      /\b(?:no side effects?|no reaction|did not (?:hurt|feel)|jab was fine|felt fine|any side effects\?|not a (?:single|sore))\b/,
    ],
    confidence: 0.75,
  }),
});
