import { linkSpans } from '@canteen/channels';
import { type Severity } from '@canteen/contracts';

/** A range of UTF-16 code units that a finding is about. */
export interface Mark {
  start: number;
  end: number;
  severity: Severity;
}

/** A run of text that is drawn in one way. */
export interface Piece {
  text: string;
  /** What a network would colour: a link, a hashtag or a mention. */
  linked: boolean;
  /** The most serious finding that covers it. */
  severity: Severity | null;
}

const weight: Record<Severity, number> = { block: 3, review: 2, advise: 1 };
const tagOrMention = /(?<![\p{L}\p{N}_/&])[#@][\p{L}\p{N}_]+/gu;

/**
 * Cuts a text where its drawing changes: links, hashtags, mentions and the words findings are about.
 * The pieces joined give the text again. Marks outside the text are ignored.
 */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const links = [
    ...linkSpans(text),
    ...[...text.matchAll(tagOrMention)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  ];
  const valid = marks.filter(({ start, end }) => start >= 0 && end <= text.length && start < end);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...links, ...valid]) {
    cuts.add(start);
    cuts.add(end);
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? text.length;
    const covers = (span: { start: number; end: number }) => span.start <= start && end <= span.end;
    const severity = valid
      .filter(covers)
      .map((mark) => mark.severity)
      .reduce<Severity | null>(
        (most, one) => (most && weight[most] >= weight[one] ? most : one),
        null,
      );
    return { text: text.slice(start, end), linked: links.some(covers), severity };
  });
}
