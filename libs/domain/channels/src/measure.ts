import twitter from 'twitter-text';
import { linksIn } from './links';
import { type Network } from './network';
import { networkRules } from './network-rules';

/** How long a text is in a network's own way of counting. */
export interface Measure {
  length: number;
  limit: number;
  /** Characters left; negative when the text is too long. */
  remaining: number;
  /** Whether the network would take the text: not empty, not too long, no forbidden characters. */
  valid: boolean;
  /** The links the network would make clickable, in order. */
  links: string[];
}

/**
 * Beyond this many UTF-16 units a text is not weighed by twitter-text, whose time grows with the
 * square of the length. A single web address, counted as 23, may be 4,096 long; nothing that fits
 * into 280 is longer than this.
 */
const LONGEST_WEIGHED = 4_600;

function weigh(text: string): { length: number; valid: boolean } {
  if (text.length > LONGEST_WEIGHED)
    return { length: [...text.normalize('NFC')].length, valid: false };
  const parsed = twitter.parseTweet(text);
  return { length: parsed.weightedLength, valid: parsed.valid };
}

function count(text: string): { length: number; valid: boolean } {
  const { length } = text;
  return {
    length,
    valid: text.trim() !== '' && length <= networkRules.facebook.textLimit,
  };
}

/**
 * Measures a text as the network does. X: weighted length of twitter-text (a link counts 23, an
 * emoji 2). Facebook: UTF-16 units. Safe to call on every key press and on hostile texts.
 */
export function measure(network: Network, text: string): Measure {
  const { length, valid } = network === 'x' ? weigh(text) : count(text);
  const limit = networkRules[network].textLimit;
  return { length, limit, remaining: limit - length, valid, links: linksIn(text) };
}
