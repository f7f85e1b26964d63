import { TextHistory, type ThreadStory } from '@canteen/contracts';

type Entry = ThreadStory['entries'][number];
type Text = Entry['texts'][number];

/** A text of an entry, with what the same text was before. */
export interface StoryText extends Text {
  /** Null when nothing like it was written before. */
  older: string | null;
}

/** An entry of a thread, ready to be shown. */
export interface StoryEntry {
  entry: Entry;
  texts: readonly StoryText[];
}

/**
 * Gives each text the one that stood there before it: the same field of the same thing. So what
 * changed between two revisions, or two versions of a comment, can be shown.
 *
 * @param entries oldest first
 */
export function storyOf(entries: readonly Entry[]): StoryEntry[] {
  const history = new TextHistory();
  return entries.map((entry) => ({
    entry,
    texts: entry.texts.map((text) => ({
      ...text,
      older: history.next(entry.subject, text.field, text.text),
    })),
  }));
}
