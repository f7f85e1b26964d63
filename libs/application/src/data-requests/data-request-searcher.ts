import { type DataRequestView } from '@canteen/contracts';
import {
  type DataRequest,
  type DataRequestItem,
  DataRequestRepository,
  type DataSearch,
  LogRepository,
  MemberRepository,
  PersonTraces,
  ReplyRepository,
  SealedTexts,
  type StoredEntry,
  type Trace,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { decodeLeaf } from '@canteen/ledger';
import { AppError, Pseudonyms } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, requireRole } from '../access/acting';
import { keeperRoles } from '../erasure/erasure-rules';
import { inWords } from '../log/in-words';
import { sentenceOf } from '../log/sentences/log-sentences';
import { openDrafts } from '../posts/drafts';
import { askedOf } from './asked';
import { lockOpen } from './data-request-desk';
import { requestView } from './data-request-views';
import { mayNameOthers } from './item-texts';
import { PersonTerms, type ShownAuthor } from './person-terms';

/** How many comments or entries one request looks at: bounded work, some tenths of a second. */
const STRETCH = 500;

type Found = Pick<
  DataRequestItem,
  'source' | 'kind' | 'threadId' | 'channelId' | 'at' | 'texts' | 'found'
>;

/**
 * Looks for what is kept about somebody. Texts are sealed, so each has to be opened; a search goes on a stretch at a
 * time: first who wrote every comment, then every entry of the log that holds words. What is restricted is found too,
 * and what is erased is found where it was theirs.
 */
@Injectable()
export class DataRequestSearcher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  /**
   * Looks at the next stretch; begins anew where the search had come to its end. What was found and decided before
   * stays.
   *
   * @throws AppError NOT_FOUND, STATE_REFUSED
   */
  async searchOn(acting: Acting, id: string): Promise<DataRequestView> {
    requireRole(acting, ...keeperRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      const request = await lockOpen(tx, id);
      const asked = await askedOf(tx, request);
      if (!asked) throw new AppError('STATE_REFUSED', 'Who asked is erased. Nothing can be found.');
      const terms = new PersonTerms(asked);
      const search =
        request.search.phase === 'entries'
          ? await this.lookAtEntries(tx, acting, request, terms)
          : await this.lookAtAuthors(tx, await begun(tx, request.search), terms);
      await tx.use(DataRequestRepository).change(request, { search });
      return requestView(tx, acting, request);
    });
  }

  private async lookAtAuthors(
    tx: Transaction,
    search: DataSearch,
    terms: PersonTerms,
  ): Promise<DataSearch> {
    const comments = await tx.use(PersonTraces).authorsAfter(search.after, STRETCH);
    const authors = await tx.use(SealedTexts).open(
      comments.map(({ authorId }) => authorId),
      'restriction-keeper',
    );
    const named = new Set(
      (['facebook', 'x'] as const).flatMap((network) =>
        terms.accountIds.map((account) => this.pseudonyms.of(tx.practiceId, network, account)),
      ),
    );
    const accounts = new Map(search.accounts.map((one) => [one.pseudonym, one.because]));
    for (const { pseudonym, authorId } of comments) {
      const sealed = authors.get(authorId);
      const because = named.has(pseudonym)
        ? 'their-account'
        : sealed && terms.whoseIs(JSON.parse(sealed) as ShownAuthor);
      if (because && accounts.get(pseudonym) !== 'their-account') accounts.set(pseudonym, because);
    }
    return {
      ...search,
      ...(comments.length < STRETCH ? { phase: 'entries' } : {}),
      after: comments.at(-1)?.id ?? search.after,
      accounts: [...accounts].map(([pseudonym, because]) => ({ pseudonym, because })),
    };
  }

  private async lookAtEntries(
    tx: Transaction,
    acting: Acting,
    request: DataRequest,
    terms: PersonTerms,
  ): Promise<DataSearch> {
    const { search } = request;
    const entries = await tx
      .use(LogRepository)
      .page({ hasTexts: true }, search.before ?? search.top + 1, STRETCH);
    const texts = await tx.use(SealedTexts).open(
      entries.flatMap(({ sealed }) => Object.values(sealed)),
      'restriction-keeper',
    );
    const traces = await tx.use(PersonTraces).ofAuthors(
      entries.flatMap(aboutWhat),
      search.accounts.map(({ pseudonym }) => pseudonym),
    );
    const found: Found[] = [];
    for (const entry of entries) {
      if (entry.subjectId === request.id) continue;
      const trace = aboutWhat(entry).flatMap((id) => traces.get(id) ?? [])[0];
      const item = trace
        ? theirs(entry, trace, search)
        : naming(entry, (id) => terms.standIn(texts.get(id) ?? ''));
      if (item) found.push(item);
      if (trace && entry.kind === 'comment.captured') {
        found.push(...(await besideComment(tx, acting, request, entry, trace)));
      }
    }
    await keep(tx, request, found);
    const last = entries.at(-1);
    if (entries.length < STRETCH || !last) return { ...search, phase: 'done' };
    return { ...search, before: last.seq };
  }
}

async function begun(tx: Transaction, search: DataSearch): Promise<DataSearch> {
  if (search.phase === 'authors') return search;
  const top = await tx.use(PersonTraces).logSize();
  return { phase: 'authors', after: null, before: null, top, accounts: search.accounts };
}

/** What an entry is about: its subject, and what an erasure or the like was asked of. */
function aboutWhat({ subjectId, leaf }: StoredEntry): string[] {
  const { of } = decodeLeaf(leaf).data;
  return typeof of === 'string' ? [subjectId, of] : [subjectId];
}

/** Everything an entry says about a comment of theirs. */
function theirs(entry: StoredEntry, trace: Trace, { accounts }: DataSearch): Found {
  const own = ['comment.captured', 'comment.edited'].includes(entry.kind);
  const because = accounts.find(({ pseudonym }) => pseudonym === trace.pseudonym)?.because;
  return {
    ...placeOf(entry),
    channelId: trace.channelId,
    texts: entry.sealed,
    found: [own ? (because ?? 'their-account') : 'about-their-comment'],
  };
}

/** Of an entry about others, the words that name the person who asks. */
function naming(entry: StoredEntry, names: (textId: string) => boolean): Found | null {
  const texts = Object.entries(entry.sealed).filter(
    ([field, id]) => mayNameOthers(field) && names(id),
  );
  if (texts.length === 0) return null;
  return {
    ...placeOf(entry),
    channelId: null,
    texts: Object.fromEntries(texts),
    found: ['names-them'],
  };
}

function placeOf({ seq, kind, thread, at }: StoredEntry) {
  return { source: `entry:${seq}`, kind, threadId: thread, at };
}

/** What no text of the log says about a comment of theirs: what was recorded, and replies that are being written. */
async function besideComment(
  tx: Transaction,
  acting: Acting,
  request: DataRequest,
  { subjectId, thread, at }: StoredEntry,
  { channelId }: Trace,
): Promise<Found[]> {
  if (thread === null) return [];
  const place = {
    threadId: thread,
    channelId,
    at,
    found: ['about-their-comment' as const],
  };
  const drafts = (await tx.use(ReplyRepository).openOf(subjectId)).filter(
    ({ draftId }) => draftId !== null,
  );
  const contents = await openDrafts(tx, drafts);
  const wanted = [
    { kind: 'record', of: subjectId, words: await recordOf(tx, acting, thread, subjectId) },
    ...drafts.map(({ id }) => ({ kind: 'draft', of: id, words: wordsOf(contents.get(id)) })),
  ].filter(({ words }) => words !== '');
  const known = await tx.use(DataRequestRepository).knownSources(
    request.id,
    wanted.map(({ kind, of }) => `${kind}:${of}`),
  );
  const fresh = wanted.filter(({ kind, of }) => !known.has(`${kind}:${of}`));
  // A copy, because neither stays as it is: what was looked at is what goes out.
  const sealed = await tx
    .use(SealedTexts)
    .sealAll(fresh.map(({ kind, words }) => ({ itemId: request.id, field: kind, text: words })));
  return fresh.map(({ kind, of }, index) => ({
    ...place,
    source: `${kind}:${of}`,
    kind,
    texts: { [kind]: sealed[index]?.id ?? '' },
  }));
}

/** The common text and those for single channels. */
function wordsOf(draft: { text: string; variants: { text: string | null }[] } | undefined): string {
  const texts = [draft?.text ?? '', ...(draft?.variants.map(({ text }) => text ?? '') ?? [])];
  return [...new Set(texts.filter((text) => text.trim() !== ''))].join('\n\n');
}

/** Everything that was recorded about a comment, one sentence a line. */
async function recordOf(
  tx: Transaction,
  acting: Acting,
  thread: string,
  commentId: string,
): Promise<string> {
  const leaves = (await tx.use(PersonTraces).recordsOf(thread, commentId)).map(({ leaf }) =>
    decodeLeaf(leaf),
  );
  const telling = { zone: acting.timeZone, names: await tx.use(MemberRepository).names() };
  return leaves
    .map((leaf) => `${inWords(leaf.at, acting.timeZone)}: ${sentenceOf(leaf, telling)}`)
    .join('\n');
}

async function keep(tx: Transaction, request: DataRequest, found: readonly Found[]): Promise<void> {
  await tx.use(DataRequestRepository).addItems(
    found.map((item) => ({
      ...item,
      id: tx.ids.next(),
      practiceId: tx.practiceId,
      requestId: request.id,
      verdict: 'open',
      reason: null,
      covers: [],
      reviewedBy: null,
      reviewedAt: null,
    })),
  );
}
