import { linkSpans } from './links';
import { type Network } from './network';

/** A text as a network gave it back. */
export interface ReadBack {
  text: string;
  /** The network's short links and what they stand for, in any order. */
  urls: readonly { url: string; expandedUrl: string }[];
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Undoes the escaping of HTML's five special characters, once. */
export function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The address X puts behind a post for each picture or video: it is not part of the text. */
const MEDIA_ADDRESS =
  /^https?:\/\/(?:www\.)?(?:x|twitter)\.com\/\w+\/status\/\d+\/(?:photo|video)\//;

function expand(readBack: ReadBack): string {
  let text = unescapeHtml(readBack.text);
  for (const { url, expandedUrl } of readBack.urls) {
    text = text.replaceAll(url, MEDIA_ADDRESS.test(expandedUrl) ? '' : expandedUrl);
  }
  return text;
}

/** A link without what the networks add or change: scheme, case of the host, last slash. */
function canonicalLink(link: string): string {
  const bare = link.replace(/^https?:\/\//i, '');
  const slash = bare.search(/[/?#]/);
  const host = slash < 0 ? bare : bare.slice(0, slash);
  const rest = slash < 0 ? '' : bare.slice(slash);
  return host.toLowerCase() + rest.replace(/\/$/, '');
}

function canonical(text: string): string {
  const composed = text.normalize('NFC');
  let result = '';
  let done = 0;
  for (const { url, start, end } of linkSpans(composed)) {
    result += composed.slice(done, start) + canonicalLink(url);
    done = end;
  }
  return (result + composed.slice(done)).replace(/\s+/g, ' ').trim();
}

/** The handles X puts in front of a reply; the sender did not write them. */
const LEADING_HANDLES = /^(?:@\w+\s+)+/;

/**
 * Whether a text read back from the network is the text we sent, used to find out whether a post
 * with an unknown outcome stands. Differences the networks make themselves do not count: escaped
 * characters and short links (X), Unicode composition, white space, the scheme of a link, and the
 * handles X puts in front of a reply.
 */
export function sameAsPublished(network: Network, sentText: string, readBack: ReadBack): boolean {
  const sent = canonical(sentText);
  if (network === 'facebook') return canonical(readBack.text) === sent;
  const found = canonical(expand(readBack));
  return found === sent || found.replace(LEADING_HANDLES, '') === sent;
}
