import twitter from 'twitter-text';

/** Where one link stands in a text: UTF-16 offsets, end exclusive. */
export interface LinkSpan {
  url: string;
  start: number;
  end: number;
}

/**
 * Longest run without white space that is searched for links. The search of twitter-text takes
 * quadratic time on runs such as "a.a.a.a."; no network keeps a longer link.
 */
const LONGEST_LINK = 2_048;

/**
 * The links a network would make clickable, bare domains such as `nhs.uk` included, in order.
 * Takes time in proportion to the text, whatever the text is.
 */
export function linkSpans(text: string): LinkSpan[] {
  const spans: LinkSpan[] = [];
  for (const run of text.matchAll(/\S+/g)) {
    if (run[0].length > LONGEST_LINK || !run[0].includes('.')) continue;
    for (const { url, indices } of twitter.extractUrlsWithIndices(run[0])) {
      spans.push({ url, start: run.index + indices[0], end: run.index + indices[1] });
    }
  }
  return spans;
}

/** The links in a text, in order, as written. */
export function linksIn(text: string): string[] {
  return linkSpans(text).map((span) => span.url);
}

/** Whether a text is a complete web address that begins with `https://` or `http://`. */
export function isWebAddress(text: string): boolean {
  if (text.length > LONGEST_LINK || !/^https?:\/\/[^\s]+$/i.test(text)) return false;
  return URL.canParse(text);
}
