import { gmp2024, NHS_REVIEWS } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const REVIEW =
  '(?:reviews?|five stars?|5 stars?|5-star|five-star|ratings?|testimonials?|feedback|recommend us|google|trustpilot|like our page|survey)';
const REWARD =
  '(?:prizes?|prize draw|draw|win|winner|voucher|vouchers|gift|discount|free|reward|raffle|hamper|tote|entered|entry|treat|goody bag|coffee|chocolate|money off|% off|priority)';
const INCENTIVES = [
  new RegExp(`\\b${REVIEW}\\b[^\\n]{0,60}\\b${REWARD}\\b`),
  new RegExp(
    `\\b${REWARD}\\b[^\\n]{0,60}\\b(?:leave|write|post|give|for|when you|review|rate)\\b[^.!?\\n]{0,16}\\b${REVIEW}\\b`,
  ),
  /\b(?:happy|pleased|love us|loved|satisfied|enjoyed|good experience|great experience)\b[^\n]{0,24}\b(?:leave|write|post|give|tell|review|rate)\b[^.!?\n]{0,20}\b(?:us|a|five|5|google|review|stars?)\b/,
  /\bonly (?:leave|post|write|review)[^.!?\n]{0,20}\b(?:good|positive|nice|happy)\b|\b(?:five|5)[- ]?stars?(?: only| please| reviews? (?:please|welcome|wanted))\b/,
  /\b(?:everyone|anyone|those|all|patients|people) who (?:recommends?|reviews?|rates?|posts?|leaves?|gives?|writes?)\b[^.!?\n]{0,50}\b(?:draw|prize|win|voucher|gift|free|reward|treat|entered|discount)\b/,
  /\b(?:loved|liked|enjoyed|happy|good|great)\b[^\n]{0,40}\btell (?:google|everyone|the world|your friends|facebook|the internet|nhs)\b[^\n]{0,40}\b(?:did not|not happy|bad|unhappy|if not|problem|otherwise)\b[^\n]{0,20}\b(?:tell|come to|speak to|talk to|let) us\b/,
  new RegExp(
    `\\b(?:write|leave|post|give|pop|drop|show|share|send)\\b[^.!?\\n]{0,24}\\b${REVIEW}\\b[^\\n]{0,60}\\b(?:free|pen|mug|bag|badge|cake|chance|enter(?:ed)?|win|draw|prize|hamper|voucher|gift|skip|priority|off|biscuit|plant|coffee|reward|thank you gift)\\b`,
  ),
  /\b(?:nice|lovely|glowing|kind|good|positive|great|happy|five[- ]star|5[- ]star) (?:google |facebook |nhs |online )?(?:reviews?|comments?|ratings?|feedback|words)\b[^.!?\n]{0,24}\b(?:please|only|would|needed|wanted|help us|and)\b/,
];

export const incentivisedReview = defineRule({
  id: 'feedback.incentivised-review',
  title: 'Reward for reviews, or only good ones asked for',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'Ask for honest feedback from everyone, with no reward.',
  why: 'Bought or one-sided reviews mislead everyone who reads them.',
  sources: [gmp2024('¶88'), NHS_REVIEWS],
  detect: inText({
    any: INCENTIVES,
    unless: [
      /\b(?:good or bad|no reward|feel free|free of charge|free (?:nhs|service|flu|vaccine|check|event|parking|app)|medication review|medicines? review|annual review|asthma review|diabetes review|review (?:your|of your|appointment)|free to)\b/,
    ],
    confidence: 0.75,
  }),
});
