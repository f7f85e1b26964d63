import { linksIn } from './links';
import { type Network } from './network';
import { publishedText } from './published-text';

/** What one publication would cost the practice's account with the network. */
export interface Cost {
  /** Thousandths of a US dollar. */
  minorUnits: number;
  /** Plain English: why it costs that. */
  reason: string;
}

/** X API pay-per-use prices in thousandths of a US dollar (X developer pricing page, 2026). */
export const xPrices = { post: 15, postWithLink: 200, reply: 10 } as const;

/** A price in thousandths of a US dollar as people write it: 15 → "$0.015", 200 → "$0.20". */
export function formatCost(minorUnits: number): string {
  const dollars = (minorUnits / 1000).toFixed(3);
  return `$${dollars.endsWith('0') ? dollars.slice(0, -1) : dollars}`;
}

/**
 * Estimates what a network charges. Facebook charges nothing. X charges by the post, and much more
 * for one with a link; a bare `nhs.uk` counts as a link, and so does a link in a reply: where X's
 * price list is silent the dearer price is assumed.
 */
export function estimateCost(
  network: Network,
  part: { text: string; link?: string; isReply: boolean },
): Cost {
  if (network === 'facebook')
    return { minorUnits: 0, reason: 'Facebook does not charge for this.' };
  if (linksIn(publishedText(network, part)).length > 0) {
    return {
      minorUnits: xPrices.postWithLink,
      reason: `X charges about ${formatCost(xPrices.postWithLink)} for a post with a link.`,
    };
  }
  return part.isReply
    ? {
        minorUnits: xPrices.reply,
        reason: `X charges about ${formatCost(xPrices.reply)} for a reply to somebody who mentioned you.`,
      }
    : {
        minorUnits: xPrices.post,
        reason: `X charges about ${formatCost(xPrices.post)} for a post without a link.`,
      };
}
