import twitterText from 'twitter-text';
import { shortCode } from '../state/ids';
import { type XLink, type XStoredText, type XTag } from '../state/effects';

/** How long a post may be, in X's weighted characters. */
export const maxWeightedLength = 280;

export interface Composition {
  /** The author's words. */
  readonly text: string;
  /** Handles that X puts in front of a reply by itself, without at sign. */
  readonly autoMentions: readonly string[];
  /** The effect's number, from which short links are made. */
  readonly sequence: number;
  /** Pictures of the post: id and the page they are shown on. */
  readonly media: readonly { readonly id: string; readonly pageUrl: string }[];
}

interface Entity {
  readonly indices: [number, number];
  readonly url?: string;
  readonly screenName?: string;
  readonly hashtag?: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** X escapes exactly these three characters in the text it returns. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => escapes[character] ?? character);
}

/** Weighted length and validity, counted as X counts. */
export function measure(text: string): { weightedLength: number; valid: boolean } {
  const { weightedLength, valid } = twitterText.parseTweet(text.normalize('NFC'));
  return { weightedLength, valid };
}

/** True when a text holds something X counts as a link, with or without `https://`. */
export function hasLink(text: string): boolean {
  return twitterText.extractUrls(text, { extractUrlsWithoutProtocol: true }).length > 0;
}

/** How many cashtags, such as `$ABC`, a text holds. */
export function cashtags(text: string): number {
  return twitterText.extractCashtags(text).length;
}

const codePoints = (text: string) => [...text].length;

/**
 * Makes the text that X stores and returns: automatic mentions in front, HTML-escaped, every link replaced
 * by a short one, and one short link for the pictures at the end. Positions count code points of that text.
 */
export function composeStoredText(composition: Composition): XStoredText {
  const text = composition.text.normalize('NFC');
  const links: XLink[] = [];
  const mentions: XTag[] = [];
  const hashtags: XTag[] = [];
  let stored = '';
  const add = (piece: string): [number, number] => {
    const start = codePoints(stored);
    stored += piece;
    return [start, codePoints(stored)];
  };

  for (const handle of composition.autoMentions) {
    const [start, end] = add(`@${handle}`);
    mentions.push({ start, end, value: handle });
    add(' ');
  }
  const ownStart = codePoints(stored);

  const addLink = (target: string) => {
    const url = `https://t.co/${shortCode(composition.sequence, links.length)}`;
    const [start, end] = add(url);
    const expandedUrl = /^https?:\/\//i.test(target) ? target : `http://${target}`;
    const displayUrl = shorten(expandedUrl.replace(/^https?:\/\/(www\.)?/i, ''));
    links.push({ start, end, url, expandedUrl, displayUrl, mediaId: null });
  };
  let at = 0;
  for (const entity of entitiesOf(text)) {
    add(escapeText(text.slice(at, entity.indices[0])));
    const original = text.slice(entity.indices[0], entity.indices[1]);
    if (entity.url !== undefined) addLink(entity.url);
    else {
      const [start, end] = add(escapeText(original));
      if (entity.screenName !== undefined) mentions.push({ start, end, value: entity.screenName });
      else if (entity.hashtag !== undefined) hashtags.push({ start, end, value: entity.hashtag });
    }
    at = entity.indices[1];
  }
  add(escapeText(text.slice(at)));
  const ownEnd = codePoints(stored);
  addMediaLink(composition, add, links, stored === '');
  return { text: stored, displayRange: [ownStart, ownEnd], links, mentions, hashtags };
}

/** Links, mentions and hashtags in the order of the text; a link wins over a tag inside it. */
function entitiesOf(text: string): Entity[] {
  const found: Entity[] = [
    ...twitterText.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: true }),
    ...twitterText.extractMentionsWithIndices(text),
    ...twitterText.extractHashtagsWithIndices(text),
  ];
  const sorted = found.toSorted((one, other) => one.indices[0] - other.indices[0]);
  let end = 0;
  return sorted.filter((entity) => {
    if (entity.indices[0] < end) return false;
    end = entity.indices[1];
    return true;
  });
}

/** All pictures of a post share one short link; each has its own entity. */
function addMediaLink(
  composition: Composition,
  add: (piece: string) => [number, number],
  links: XLink[],
  isEmpty: boolean,
): void {
  if (composition.media.length === 0) return;
  if (!isEmpty) add(' ');
  const url = `https://t.co/${shortCode(composition.sequence, 99)}`;
  const [start, end] = add(url);
  for (const { id, pageUrl } of composition.media) {
    const displayUrl = `pic.x.com/${shortCode(composition.sequence, 99)}`;
    links.push({ start, end, url, expandedUrl: pageUrl, displayUrl, mediaId: id });
  }
}

function shorten(text: string): string {
  return text.length > 27 ? `${text.slice(0, 26)}…` : text;
}
