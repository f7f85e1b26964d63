import { type DraftContent } from '@canteen/contracts';
import { type Post, PostRepository, type Transaction } from '@canteen/data-access';
import { openDrafts, textFor } from '../posts/drafts';
import { plainWords, seenOnX } from '../posts/same-words-on-x';
import { expectedDue } from '../posts/send-window';
import { type RowReading } from './row-reader';

/** A row as it was read, compared with the rows before it and with the posts there are. */
export interface ComparedRow extends RowReading {
  /** ISO; null without a date and time. */
  dueAt: string | null;
  /** A post with the same words for the same channels at the same time is there already. */
  isThere: boolean;
}

/**
 * Compares rows with one another and with what the practice has: what says the same, what goes out at
 * the same time, and what is a post already.
 *
 * @param zone IANA zone of the practice
 */
export async function compareRows(
  tx: Transaction,
  rows: readonly RowReading[],
  zone: string,
): Promise<ComparedRow[]> {
  const dues = rows.map(({ draft }) => expectedDue(draft.schedule, zone));
  const posts = await tx
    .use(PostRepository)
    .dueAtOneOf(dues.filter((due): due is string => due !== null));
  const drafts = await openDrafts(tx, posts);
  const seen = await seenOnX(
    tx,
    rows.map(({ draft }) => draft),
    tx.ids.next(),
  );
  return rows.map((reading, index) => {
    const dueAt = dues[index] ?? null;
    const beside = posts.filter((post) => post.dueAt === dueAt);
    const earlier = rows.slice(0, index);
    const isThere = beside.some((post) => isSame(drafts.get(post.id), reading.draft));
    const twin = earlier.find(
      (other, place) => dues[place] === dueAt && isSame(other.draft, reading.draft),
    );
    // What is there already may have gone out: that its time has passed is no problem then.
    if (isThere) return { ...reading, problems: [], notes: [], dueAt, isThere };
    const problems = [...reading.problems];
    const notes = [...reading.notes];
    if (twin) {
      const message = `It is the same as row ${twin.row}. Take one of them out.`;
      problems.push({ column: null, message });
    } else {
      notes.push(...wordsNotes(reading, earlier, (seen[index] ?? []).length > 0));
      if (besideOnSameChannel(beside, drafts, reading.draft)) {
        notes.push({
          column: 'time',
          message: 'Another post goes to the same channel at that time already.',
        });
      }
    }
    return { ...reading, problems, notes, dueAt, isThere };
  });
}

/** What goes where, however it was written; nothing that is empty is the same as anything. */
function fingerprint(draft: DraftContent): string {
  return JSON.stringify(
    draft.variants
      .map((variant) => [variant.channelId, plainWords(textFor(draft, variant))])
      .sort(([a = ''], [b = '']) => a.localeCompare(b)),
  );
}

function isSame(one: DraftContent | undefined, other: DraftContent): boolean {
  return one !== undefined && one.variants.length > 0 && fingerprint(one) === fingerprint(other);
}

function wordsNotes(reading: RowReading, earlier: readonly RowReading[], isOnX: boolean) {
  const words = plainWords(reading.draft.text);
  const ids = new Set(reading.channels.map(({ id }) => id));
  const same = earlier.find(
    (other) =>
      words !== '' &&
      plainWords(other.draft.text) === words &&
      other.channels.some(({ id }) => ids.has(id)),
  );
  const goesToX = reading.channels.some(({ network }) => network === 'x');
  const refusal = goesToX ? ' X refuses a post that says what another one says: change one.' : '';
  return [
    ...(same
      ? [{ column: 'words' as const, message: `Row ${same.row} says the same.${refusal}` }]
      : []),
    ...(isOnX
      ? [
          {
            column: 'words' as const,
            message:
              'The same words went out on X, or are due there. X refuses a post that says what another one says: change them.',
          },
        ]
      : []),
  ];
}

function besideOnSameChannel(
  beside: readonly Post[],
  drafts: ReadonlyMap<string, DraftContent>,
  draft: DraftContent,
): boolean {
  const ids = new Set(draft.variants.map(({ channelId }) => channelId));
  return beside.some((post) =>
    drafts.get(post.id)?.variants.some(({ channelId }) => ids.has(channelId)),
  );
}
