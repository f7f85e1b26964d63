export { estimateCost, formatCost, xPrices, type Cost } from './cost';
export { isWebAddress, linksIn, linkSpans, type LinkSpan } from './links';
export { measure, type Measure } from './measure';
export { networks, type Network } from './network';
export { networkRules, type NetworkRules, type PictureRules } from './network-rules';
export { publishedText } from './published-text';
export {
  explicitlyMentions,
  replyEligibility,
  replyTarget,
  xHandOffUrl,
  type MentionSpan,
  type ReplyEligibility,
  type ReplyFacts,
  type ThreadPlace,
} from './reply';
export { sameAsPublished, unescapeHtml, type ReadBack } from './same-as-published';
export {
  validatePart,
  type Part,
  type PartPicture,
  type Problem,
  type ProblemCode,
} from './validate-part';
