import { gmp2024, other } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const HARM = [
  /\b(?:mixed (?:up )?(?:my|his|her|the|our)|mix(?:ed)?[- ]?up|muddled|swapped|confused)\b[^.!?\n]{0,40}\b(?:tablets?|medicines?|medication|results?|bloods?|notes|records|samples?|prescriptions?|patients?|up with)\b/,
  /\b(?:wrong|incorrect|someone else's|another (?:patient's|person's|lady's|man's)|out[- ]of[- ]date|expired|double|twice the|ten times the) (?:[a-z]+ )?(?:tablets?|medicines?|medication|dose|drugs?|prescription|injection|jab|vaccine|inhaler|insulin|results?|diagnosis|leg|side|ear|eye|notes|blood|antibiotics?|strength|patient)\b/,
  /\b(?:missed|misdiagnosed|failed to (?:spot|diagnose|notice|refer|check|act)|never (?:spotted|picked up|diagnosed|referred|checked|followed)|ignored|dismissed|overlooked|did not (?:spot|pick up|notice|check|diagnose|refer))\b[^.!?\n]{0,50}\b(?:cancer|tumour|stroke|sepsis|fracture|broken|diagnosis|appendix|appendicitis|meningitis|heart|pneumonia|clot|dvt|diabetes|lump|infection|symptoms|ectopic|referral|results?|it for|allerg\w+|warning)\b/,
  /\b(?:told (?:me|us|him|her|my \w+)(?: it was| it is)? (?:just |only |nothing|fine|a virus|anxiety|indigestion|wind|growing pains)[^.!?\n]{0,50}\b(?:turned out|ended up|was actually|it was|now|cancer|hospital|died|a&e|surgery))\b/,
  /\b(?:nearly|almost) (?:died|killed|lost (?:her|him|my|the|a leg))\b|\b(?:nearly|almost) killed (?:me|him|her|my)\b|\b(?:killed|cost) (?:my|him|her|our) (?:[a-z]+ )?(?:mum|dad|nan|husband|wife|mother|father|son|daughter|baby|life|leg|sight)\b|\b(?:died|dead|in (?:icu|intensive care)|ended up in (?:a&e|hospital|icu|resus)|rushed (?:to|in))\b[^.!?\n]{0,60}\b(?:because (?:of )?(?:you|your|they|the (?:doctor|surgery|practice|gp)|nobody)|due to (?:you|your)|thanks to (?:you|your))\b|\bbecause (?:of )?(?:you|your (?:doctors?|surgery|mistake|error)|they)\b[^.!?\n]{0,60}\b(?:died|hospital|a&e|sepsis|stroke|lost)\b/,
  /\b(?:allergic|allergy|allergies)\b[^.!?\n]{0,60}\b(?:prescribed|gave|given|still|anyway|again|despite)\b|\b(?:prescribed|gave|given|put (?:me|him|her) on)\b[^.!?\n]{0,50}\b(?:allergic|allergy)\b/,
  /\b(?:unsafe|dangerous|unsterile|dirty (?:needle|needles|instruments|equipment)|did not (?:wash (?:his|her|their) hands|change (?:his|her|their) gloves|wear gloves|check my (?:name|id|allergies|notes))|reused|needle (?:left|on the floor)|blood on the (?:floor|chair|bed|couch)|fridge (?:was )?broken)\b/,
];

export const inboundSafety = defineRule({
  id: 'concerns.inbound-safety',
  title: 'Allegation of unsafe care',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'refer',
  sentence:
    'Pass this to the clinical lead and the complaints manager. Reply with the holding line only.',
  why: 'Somebody may have been harmed, and others may still be at risk.',
  sources: [
    gmp2024('¶75'),
    other('Health and Social Care Act 2008 (Regulated Activities) Regulations 2014, regulation 16'),
  ],
  detect: inText({
    any: HARM,
    unless: [
      /\b(?:my fault|i mixed up|wrong (?:number|day|door|time|queue|room)|misinformation)\b/,
    ],
    confidence: 0.8,
  }),
});
