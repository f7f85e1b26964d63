import { gmc2024, gmp2024 } from '../../data/sources';
import { CONDITION, HEALTH, OCCUPATION } from '../../data/words';
import { rx, phrasesIn } from '../../matching';
import { defineRule } from '../../rule';

const CASE = [
  rx`\b\d{2} ?(?:f|m|yo|y\/o|year[- ]old|years? old)\b[^\n]{0,60}\b(?:${HEALTH}|${OCCUPATION}|new|with|presenting)\b`,
  rx`\b(?:my|a|one of my|our|this|seen a|saw a|got a|have a) (?:[a-z'-]+ ){0,2}(?:patient|lady|gentleman|chap|woman|man|boy|girl|lad)\b[^.!?\n]{0,80}\b(?:${CONDITION}|${HEALTH}|presenting|who|with)\b`,
  rx`\b(?:any (?:tips|ideas|thoughts|advice)|what would you do|wwyd|has anyone (?:seen|had))\b[^\n]{0,60}\b(?:patient|lady|gentleman|${CONDITION})\b`,
  rx`\b\d{1,3} ?(?:yo|y\/o|yr|year|month|week|day)s?[ -]?(?:old)?\b[^\n]{0,60}\b(?:${HEALTH}|lady|lad|woman|man|boy|girl|pt|pregnan\w+|fell|fits?|rash|on [a-z]+)\b`,
  rx`\b(?:pt|pts|px|my pt|a pt)\b[^\n]{0,60}\b(?:\d{1,3}|${HEALTH}|on|with|refus\w+)\b`,
  rx`\b(?:had|seen|saw|got|just had|treating|managing) (?:a|an|this|my|another) (?:[a-z'-]+ ){0,3}(?:lad|patient|lady|gentleman|chap|woman|man|boy|girl|couple|teen\w*|baby|toddler|${OCCUPATION})\b`,
  rx`\b(?:mine|this one|ours|she|he) is (?:a|an|the) (?:[a-z'-]+ ){0,2}(?:${OCCUPATION})\b`,
];

export const privateForum = defineRule({
  id: 'confidentiality.private-forum',
  title: 'Case details in a closed group',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence:
    'A closed group is not a safe place for case details. Ask the question without the patient, or use advice and guidance.',
  why: 'Members can copy what they read, and nobody can tell who all the members are.',
  sources: [gmc2024('¶9'), gmp2024('¶93')],
  detect: (item) =>
    isClosedGroup(item.context.channel, item.context.group, item.context.target)
      ? phrasesIn(item.text, { any: CASE, confidence: 0.8 })
      : [],
});

function isClosedGroup(...places: readonly (string | undefined)[]): boolean {
  return places.some(
    (place) => place !== undefined && /group|forum|whatsapp|members|closed|private/i.test(place),
  );
}
