import { gmp2024, other } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const PROVIDERS =
  '(?:surger(?:y|ies)|practices?|gps?|clinics?|hospitals?|pharmac(?:y|ies)|providers?|doctors|a&e|boots|walk-?in|medical centres?|down the road|next door|round here|in (?:the )?(?:area|city|town|county|portsmouth|hampshire|pcn|region))';
const COMPARISONS = [
  /\b(?:better|nicer|quicker|safer|stronger|beats?|outdoes)\b[^.!?\n]{0,24}\b(?:than|what) (?:the (?:one|ones|jab|service) )?(?:[a-z]+ ){0,6}(?:chemists?|pharmacy|hospital|other (?:place|lot|practice|surgery)|supermarket|high street)\b|\b(?:better|best) off with (?:us|a (?:surgery|practice) like (?:ours|us))\b|\bthe (?:chemist|pharmacy|surgery|practice|place) (?:round the corner|down the road|next door|across the road|opposite)\b[^.!?\n]{0,40}\b(?:giving|gives|offers?|using|uses|has|can(?:'t| ?not))\b/,
  new RegExp(
    `\\b(?:better|faster|quicker|friendlier|shorter waits?|higher|more (?:caring|appointments|experienced|modern)|easier|safer|nicer|superior) [^.!?\\n]{0,30}\\b(?:than|to) (?:[a-z]+ ){0,3}${PROVIDERS}\\b`,
  ),
  new RegExp(
    `\\b(?:ranked|rated|voted|placed|came|scored) (?:[a-z]+ ){0,3}(?:above|top|first|higher|best|number one|ahead)\\b[^.!?\\n]{0,40}\\b${PROVIDERS}\\b`,
  ),
  new RegExp(
    `\\b(?:unlike|beat(?:s|ing)?|outperform\\w*|ahead of|puts? [a-z ]+ to shame) (?:[a-z]+ ){0,3}${PROVIDERS}\\b`,
  ),
  new RegExp(
    `\\b(?:the )?(?:best|fastest|friendliest|shortest waits?|top|number one|no\\.? ?1)(?:[- ]rated)? [^.!?\\n]{0,30}${PROVIDERS}\\b[^.!?\\n]{0,24}\\b(?:in|around|for miles)\\b`,
  ),
  new RegExp(
    `\\b(?:you (?:will|would) not (?:get|find|see)|nobody else|no other|no one else|only surgery|only practice|the only (?:surgery|practice|gp)|nowhere else)\\b[^.!?\\n]{0,50}\\b(?:${PROVIDERS}|offers?|does|gives?|has|this)\\b|\\bwhy (?:wait|queue|bother|go|settle)\\b[^.!?\\n]{0,50}\\b(?:when|we|us|our|better)\\b`,
  ),
  /\b(?:beat|beats|beating|better than|above|ahead of|smash(?:ed|ing)?|outshine) (?:the )?(?:national|local|regional|area|hampshire|pcn) average\b[^.!?\n]{0,40}\b(?:neighbours?|every|miles|other|rest|everyone)\b|\b(?:the rest|our (?:neighbours|rivals|competitors)|other surgeries|other practices) (?:can ?not|could not|can only|struggle|are|do not|never)\b|\bmore (?:appointments|gps|nurses|slots) than (?:any|every|all|the)\b/,
  new RegExp(
    `\\b(?:the )?(?:best|finest|top|friendliest|fastest|leading|greatest|nicest|most (?:caring|modern|popular|trusted|loved)|number one|no\\.? ?1) (?:[a-z-]+ ){0,3}(?:surgery|practice|gps?|doctors|clinic|team|nurses|service|care)\\b[^.!?\\n]{0,30}\\b(?:in|around|by (?:a mile|far|miles)|on the|for miles|anywhere|of all|bar none|hands down|in the land|ever)\\b`,
  ),
  /\b(?:nobody|no one|no other|nowhere|none) (?:else )?[^.!?\n]{0,30}\b(?:like (?:we|us)|as (?:well|good|fast|quickly|kind) as (?:we|us|our)|comes close|can match|compares|better)\b|\b(?:other|rival|neighbouring|local|nearby|lesser) (?:surgeries|practices|gps|clinics|pharmacies)\b[^.!?\n]{0,24}\b(?:can only|dream|could learn|envy|struggle|can not|fail|slower|do not|never|wish)\b|\b(?:leave|leaves|leaving|put|puts|putting) (?:the |all |every )?(?:others?|other surgeries|competition|rest|neighbours) (?:behind|standing|to shame|in the shade)\b/,
  /\b(?:the other (?:place|lot|surgery|practice|one)|down the road|elsewhere|other places|anywhere else|somewhere else|round the corner|our neighbours|that other)\b[^.\n]{0,60}\b(?:with us|we|here|ours|us)\b|\b(?:with us|we|here|ours)\b[^!?\n]{0,50}\b(?:unlike|compared (?:to|with)|not like|rather than|while|whereas|where)\b[^.!?\n]{0,24}\b(?:the other|others?|elsewhere|down the road|other (?:surgeries|practices|places)|they|neighbour\w*)\b|\bwait (?:\w+ )?(?:weeks?|days|months|hours) (?:elsewhere|at (?:the|other|another)|somewhere)\b/,
];

export const comparative = defineRule({
  id: 'advertising.comparative',
  title: 'Compares us with other services',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Do not compare us with other services.',
  why: 'Comparisons are hard to prove and unfair to colleagues.',
  sources: [gmp2024('¶89 and ¶90'), other('CAP Code, section 3')],
  detect: inText({
    any: COMPARISONS,
    unless: [
      /\b(?:better (?:seen|treated|dealt|off) (?:by|at)|quicker to (?:see|visit|use)|please use)\b/,
    ],
    confidence: 0.75,
  }),
});
