import { linksIn } from './links';
import { type Network } from './network';
import { networkRules } from './network-rules';

/**
 * The exact text that goes to the network as the text of a post. Facebook takes the link in a field
 * of its own; on X a link that the text does not hold yet follows it on a line of its own.
 */
export function publishedText(network: Network, part: { text: string; link?: string }): string {
  const { text, link } = part;
  if (!link || networkRules[network].linkIsSeparate || linksIn(text).includes(link)) return text;
  return text === '' ? link : `${text}\n${link}`;
}
