import { type LogKind } from '@canteen/contracts';
import { type BookedEntry } from '../books';
import { type PublicWords } from '../journal';
import { type Practice } from '../practice';
import { type System } from '../system';

/** How a try to send ends. */
const ends: ReadonlySet<LogKind> = new Set([
  'publication.confirmed',
  'publication.rejected',
  'publication.waiting',
  'publication.missed',
]);

/** Whether nothing differs any more. */
export async function booksAgree(system: System, practice: Practice): Promise<boolean> {
  return (await differencesInBooks(system, practice)).length === 0;
}

/**
 * Compares the entries of the log with the networks' journal.
 *
 * @returns a sentence for each comment or send that has not exactly its entries
 */
export async function differencesInBooks(system: System, practice: Practice): Promise<string[]> {
  const entries = await system.books.entries(practice.id);
  const words = await system.networks.publicWords(practice.pages);
  const standing = await system.networks.postsOn(practice.pages);
  const requests = practice.channels.map(({ id, channelId }) => ({
    channelId,
    sent: system.workers.reduce((sum, { wire }) => sum + wire.sendsTo(id), 0),
  }));
  return [
    ...ofComments(entries, words),
    ...ofAttempts(entries),
    ...ofPosts(
      entries,
      standing.map(({ remoteId }) => remoteId),
    ),
    ...ofRequests(entries, requests),
  ].map((each) => `L6: ${each}`);
}

/** One capture for each thing written, one entry for each edit and deletion, one screening of the last words. */
function ofComments(
  entries: readonly BookedEntry[],
  words: ReadonlyMap<string, PublicWords>,
): string[] {
  const captured = entries.filter(({ kind }) => kind === 'comment.captured');
  const invented = captured
    .filter(({ data }) => !words.has(String(data['remote'])))
    .map(({ seq }) => `entry ${seq} captures what nobody wrote`);
  const wrong = [...words].flatMap(([remote, { edits, deleted }]) => {
    const captures = captured.filter(({ data }) => data['remote'] === remote);
    const [first] = captures;
    if (!first) return [`nothing captures ${remote}`];
    const of = (kind: LogKind) =>
      entries.filter((entry) => entry.kind === kind && entry.subject.id === first.subject.id);
    const versions = [...of('comment.screened'), ...of('comment.not-screened')].map(
      ({ data }) => data['version'],
    );
    return [
      ...count(`captures of ${remote}`, captures.length, 1),
      ...count(`edits of ${remote}`, of('comment.edited').length, edits),
      ...count(`deletions of ${remote}`, of('comment.gone').length, deleted ? 1 : 0),
      ...count(
        `screenings of the last words of ${remote}`,
        versions.filter((version) => version === 1 + edits).length,
        1,
      ),
      ...(new Set(versions).size < versions.length ? [`${remote} was screened twice`] : []),
    ];
  });
  return [...invented, ...wrong];
}

/** The tries of each publication are numbered without gap, and each has one end or is with a person. */
function ofAttempts(entries: readonly BookedEntry[]): string[] {
  const ofSends = entries.filter(({ subject }) => subject.type === 'publication');
  return [...new Set(ofSends.map(({ subject }) => subject.id))].flatMap((id) => {
    const told = ofSends.filter(({ subject }) => subject.id === id);
    const tried = told.filter(({ kind }) => kind === 'publication.intended');
    const asked = told.some(({ kind }) => kind === 'publication.asked-a-person');
    return tried.flatMap((intent, index) => {
      const number = intent.data['attempt'];
      const ended = told.filter(({ kind, data }) => ends.has(kind) && data['attempt'] === number);
      const open = index === tried.length - 1 && asked;
      return [
        ...(number === index + 1 ? [] : [`try ${String(number)} of ${id} is its ${index + 1}.`]),
        ...(open && ended.length === 0
          ? []
          : count(`ends of try ${index + 1} of ${id}`, ended.length, 1)),
        ...(ended.some(({ seq }) => seq < intent.seq)
          ? [`try ${index + 1} of ${id} ended before`]
          : []),
      ];
    });
  });
}

/** Each post that stands was confirmed once or is with a person; nothing else was confirmed. */
function ofPosts(entries: readonly BookedEntry[], standing: readonly string[]): string[] {
  const confirmed = entries.filter(({ kind }) => kind === 'publication.confirmed');
  const remotes = confirmed.map(({ data }) => data['remoteId']);
  const asked = entries.filter(({ kind }) => kind === 'publication.asked-a-person').length;
  const untold = standing.filter((id) => !remotes.includes(id));
  return [
    ...(untold.length > asked ? [`${untold.length} posts stand that nothing confirms`] : []),
    ...standing
      .filter((id) => remotes.filter((remote) => remote === id).length > 1)
      .map((id) => `${id} was confirmed twice`),
    ...confirmed
      .filter(({ data }) => !standing.includes(String(data['remoteId'])))
      .map(({ seq }) => `entry ${seq} confirms what does not stand`),
  ];
}

/** Nothing went to a network without an intent in the log before it. */
function ofRequests(
  entries: readonly BookedEntry[],
  requests: readonly { channelId: string; sent: number }[],
): string[] {
  return requests.flatMap(({ channelId, sent }) => {
    const intended = entries.filter(
      ({ kind, channel }) => kind === 'publication.intended' && channel === channelId,
    ).length;
    return sent > intended ? [`${sent} sends on ${channelId} for ${intended} intents`] : [];
  });
}

function count(what: string, found: number, wanted: number): string[] {
  return found === wanted ? [] : [`${found} ${what} instead of ${wanted}`];
}
