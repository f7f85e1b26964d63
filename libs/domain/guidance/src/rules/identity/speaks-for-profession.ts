import { gmc2013, gmp2024 } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const CLAIMS = [
  /\b(?:the nhs|nhs england|the profession|the gmc|the bma|doctors everywhere|all (?:doctors|gps|of us (?:doctors|gps|in the nhs))|every (?:doctor|gp)|gps everywhere|the whole (?:nhs|profession)|the entire (?:nhs|profession)|no (?:doctor|gp)|any (?:doctor|gp) worth)\b(?:'s)? (?:[a-z]+ ){0,2}(?:position|view|opinion|stance|think|thinks|believe|believes|agree|agrees|know|knows|oppose|opposes|support|supports|hate|hates|want|wants|is against|are against|is united|will tell you|would|feel|feels)\b/,
  /\b(?:the (?:nhs|profession|medical profession)'?s?|nhs) (?:position|view|line|stance) (?:is|on)\b/,
  /\b(?:speaking|speak|on behalf|i speak|we speak) (?:for|of) (?:all|every|the (?:nhs|whole|profession|medical))\b/,
  /\b(?:we doctors|us doctors|as doctors we|we gps|us gps) (?:all|know|think|believe|agree|are)\b/,
];

export const speaksForProfession = defineRule({
  id: 'identity.speaks-for-profession',
  title: 'Opinion presented as everybody’s',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Make clear whose view this is.',
  why: 'Readers may take one person’s opinion for that of the practice, the NHS or all doctors.',
  sources: [gmc2013('¶17'), gmp2024('¶89d')],
  detect: inText({
    any: CLAIMS,
    unless: [
      /\b(?:my own view|personal view|statement (?:is|here)|read the|published|link|according to|says in|recommends?|guidance)\b/,
    ],
    confidence: 0.75,
  }),
});
