import { type CoveredPiece } from '@canteen/contracts';

/** Something we keep about the person who asks, as it goes out. */
export interface AnsweredItem {
  what: string;
  /** When, where, and why it was found; label and value. */
  facts: [string, string][];
  texts: {
    label: string;
    /** Null when it was erased or cannot be read: the answer says so. */
    pieces: CoveredPiece[] | null;
  }[];
}

/** The answer to somebody who asked for their own data. What is covered stands nowhere in it. */
export interface AnswerDocument {
  title: string;
  practice: string;
  /** Who asked, when, and when this was made; label and value. */
  facts: [string, string][];
  /** What UK GDPR Article 15(1) and (2) ask to be told besides the data themselves. */
  about: { heading: string; paragraphs: string[] }[];
  items: AnsweredItem[];
  /** What is left out and why, as far as the person is told. */
  leftOut: string[];
}

/** What stands where something is covered. */
export const COVERED = 'covered';
/** What stands where a text is gone. */
export const GONE = 'This was erased, or cannot be read any more. We do not have its words.';
