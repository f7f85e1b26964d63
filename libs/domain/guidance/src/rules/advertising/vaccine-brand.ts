import { other } from '../../data/sources';
import { VACCINE_BRAND } from '../../data/medicines';
import { inText, rx } from '../../matching';
import { defineRule } from '../../rule';

const BRANDS = `(?:${VACCINE_BRAND.join('|')})`;
const BRANDED = [
  rx`\b${BRANDS}\b`,
  /\b(?:our|this|better|best|stronger|newer|superior|premium|more effective|only) (?:flu |covid |rsv |shingles )?(?:vaccine|jab)s?\b[^.!?\n]{0,40}\b(?:than (?:the|any|other|theirs|pharmac\w+|boots)|on the market|available anywhere|in town|works better|beats)\b|\bbetter (?:flu |covid )?(?:vaccine|jab) than\b/,
];

export const vaccineBrand = defineRule({
  id: 'advertising.vaccine-brand',
  title: 'Vaccine brand or ranking',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Use the national campaign wording: no vaccine brands and no comparisons.',
  why: 'Vaccines may be promoted only through approved campaigns.',
  sources: [other('Human Medicines Regulations 2012, regulations 291A and 292')],
  detect: inText({
    any: BRANDED,
    unless: [/\b(?:recall|yellow card|safety|moderna arts?|which brand)\b/],
    confidence: 0.85,
  }),
});
