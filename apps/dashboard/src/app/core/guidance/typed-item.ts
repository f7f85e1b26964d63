import {
  type ConsentView,
  type DraftContent,
  type GuidanceProfileView,
  type Severity,
} from '@canteen/contracts';

/** What is screened while somebody types. */
export interface TypedItem {
  kind: 'post' | 'reply';
  draft: DraftContent;
  /** The text each channel would get. */
  parts: readonly { channel: { id: string; network: string }; text: string; own: boolean }[];
  /** Undefined until the practice's profile was read. */
  profile: GuidanceProfileView | undefined;
  /** What a reply answers. */
  comment: { text: string; authorName: string } | null;
  /** The register of who agreed to be pictured; a reply has no pictures. */
  consents?: readonly ConsentView[];
}

/** An item that can be screened: the practice's profile is there. */
export type ScreenableItem = TypedItem & { profile: GuidanceProfileView };

/** A finding made on this computer; the server's screening decides. */
export interface TypedFinding {
  rule: string;
  severity: Severity;
  message: string;
  why: string;
  source: string;
  /** The words it is about, or which field. */
  about: string;
  /** `common`, or the id of the channel that has its own text. */
  part: string;
  /** `text`, `alt:0`, … */
  field: string;
  /** UTF-16 offsets in that field. */
  start: number;
  end: number;
}

/** What the page asks the worker. */
export interface EarlyQuestion {
  /** Comes back with the answer. */
  run: number;
  item: ScreenableItem;
}

/** What the worker answers; no findings at all (null) when it could not read the item. */
export interface EarlyAnswer {
  run: number;
  findings: readonly TypedFinding[] | null;
}
