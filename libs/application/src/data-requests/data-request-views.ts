import {
  type DataItemView,
  type DataRequestSummary,
  type DataRequestView,
  type Permission,
} from '@canteen/contracts';
import {
  ChannelRepository,
  type DataRequest,
  type DataRequestItem,
  DataRequestRepository,
  MemberRepository,
  PersonTraces,
  type Transaction,
} from '@canteen/data-access';
import { daysBetween, localDate } from '@canteen/scheduling';
import { type Acting } from '../access/acting';
import { no, yes } from '../erasure/erasure-views';
import { labelOf } from '../log/sentences/log-sentences';
import { type Asked, askedIn, askedOf } from './asked';
import { type ItemReading } from './item-reading';
import { channelsOf, labelOfField } from './item-texts';

/** Requests as the list shows them, in the same order. */
export async function requestSummaries(
  tx: Transaction,
  acting: Acting,
  requests: readonly DataRequest[],
): Promise<DataRequestSummary[]> {
  const asked = await askedIn(tx, requests);
  const person = await people(
    tx,
    requests.map(({ openedBy }) => openedBy),
  );
  const today = localDate(tx.now, acting.timeZone);
  return requests.map((request) => ({
    ...summaryOf(request, asked.get(request.id) ?? null, today),
    openedBy: person(request.openedBy),
  }));
}

function summaryOf(
  { id, state, receivedOn, dueOn, extendedAt }: DataRequest,
  asked: Asked | null,
  today: string,
): Omit<DataRequestSummary, 'openedBy'> {
  return {
    id,
    name: asked?.name ?? null,
    state,
    receivedOn,
    dueOn,
    daysLeft: state === 'open' ? daysBetween(today, dueOn) : null,
    extended: extendedAt !== null,
  };
}

/** One request with how far the work on it has come. */
export async function requestView(
  tx: Transaction,
  acting: Acting,
  request: DataRequest,
): Promise<DataRequestView> {
  const asked = await askedOf(tx, request);
  const counts = await tx.use(DataRequestRepository).counts(request.id);
  const size = await tx.use(PersonTraces).logSize();
  const { openedBy, closedBy, search } = request;
  const person = await people(tx, closedBy === null ? [openedBy] : [openedBy, closedBy]);
  const items = { open: counts.open, included: counts.included, leftOut: counts['left-out'] };
  return {
    ...summaryOf(request, asked, localDate(tx.now, acting.timeZone)),
    openedBy: person(openedBy),
    accounts: asked?.accounts ?? [],
    words: asked?.words ?? [],
    identity: request.identity,
    identityOn: request.identityOn,
    search: {
      state: search.phase === 'authors' || search.phase === 'entries' ? 'running' : search.phase,
      looked: lookedAt(request),
      of: search.top,
      since: search.phase === 'done' ? size - search.top : 0,
    },
    items,
    answeredAt: request.answeredAt,
    closedBy: closedBy === null ? null : person(closedBy),
    closedAt: request.closedAt,
    may: { work: mayWork(request), answer: mayAnswer(request, items.open) },
  };
}

function lookedAt({ search: { phase, top, before } }: DataRequest): number {
  if (phase === 'done') return top;
  return phase === 'entries' && before !== null ? Math.max(0, top - before + 1) : 0;
}

/** Why nothing more is done about a request. */
export function mayWork({ state }: DataRequest): Permission {
  return state === 'open' ? yes : no('This request is closed.');
}

/** Why no answer is made yet. Nothing goes out that nobody looked at, and nothing to somebody nobody knows. */
export function mayAnswer(request: DataRequest, open: number): Permission {
  const work = mayWork(request);
  if (!work.allowed) return work;
  if (request.identity === 'asked') {
    return no('Nobody has made sure yet who asks. Record the proof of identity first.');
  }
  if (request.search.phase !== 'done') return no('The search has not come to its end.');
  if (open === 0) return yes;
  return no(
    open === 1 ? 'One item is still to be looked at.' : `${open} items are still to be looked at.`,
  );
}

const kinds: Record<string, string> = {
  record: 'What was recorded about a comment',
  draft: 'Draft of a reply',
};

/** What an item is, in words. */
export function whatItIs({ kind }: DataRequestItem): string {
  return kinds[kind] ?? labelOf(kind);
}

/** Found items as the screen shows them, each text with what is, or would be, covered. */
export async function itemViews(
  tx: Transaction,
  items: readonly DataRequestItem[],
  reading: ItemReading,
): Promise<DataItemView[]> {
  const names = await channelWords(tx, items);
  const person = await people(
    tx,
    items.flatMap(({ reviewedBy }) => reviewedBy ?? []),
  );
  return items.map((item) => ({
    id: item.id,
    at: item.at,
    what: whatItIs(item),
    where: item.channelId === null ? null : (names.get(item.channelId) ?? null),
    thread: item.threadId,
    found: item.found,
    verdict: item.verdict,
    reason: item.reason,
    reviewedBy: item.reviewedBy === null ? null : person(item.reviewedBy),
    texts: Object.entries(item.texts).map(([field, id]) => ({
      field,
      label: labelOfField(field, names),
      text: reading.texts.get(id) ?? null,
      covers: reading.coversOf(item, field),
    })),
  }));
}

/** "Waterfront Surgery on Facebook", by channel. */
export async function channelWords(
  tx: Transaction,
  items: readonly DataRequestItem[],
): Promise<Map<string, string>> {
  const channels = await tx.use(ChannelRepository).byIds(channelsOf(items));
  return new Map(
    [...channels].map(([id, { name, network }]) => [
      id,
      `${name} on ${network === 'x' ? 'X' : 'Facebook'}`,
    ]),
  );
}

async function people(tx: Transaction, ids: readonly string[]) {
  const names = await tx.use(MemberRepository).namesOf([...ids]);
  return (memberId: string) => ({ memberId, name: names.get(memberId) ?? 'Somebody who left' });
}
