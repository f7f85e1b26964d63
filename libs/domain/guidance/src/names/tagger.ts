/** A name that the tagger found: offset and words in the cleaned text. */
export interface TaggedName {
  at: number;
  raw: string;
  /** 0 to 1. */
  score: number;
}

/** Names by the trained tagger. */
export function tagNames(_text: string): TaggedName[] {
  return [];
}
