import { TextHistory } from '@canteen/contracts';
import {
  LogRepository,
  type StoredEntry,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { decodeLeaf } from '@canteen/ledger';
import { Injectable } from '@nestjs/common';
import { inWords } from '../in-words';
import { fieldLabel, sentenceOf } from '../sentences/log-sentences';
import { channelNames, memberNames, readable, titleOf } from '../thread-words';
import { type OpenedEntry, withTexts } from './entries-with-texts';
import { type ExportPlan } from './export-plan';
import {
  contentsEnd,
  contentsHead,
  contentsLine,
  elseHead,
  entryItem,
  pageEnd,
  pageHead,
  sectionEnd,
  threadHead,
  type ToldEntry,
  type ToldText,
  type ToldThread,
} from './story-html';

/** So many threads are begun, and so many entries told, in one transaction. */
const THREADS = 100;
const ENTRIES = 500;
/** As many characters of a post or comment stand in the contents. */
const FIRST_WORDS = 120;

/** An entry with what is needed to tell it. */
interface Telling extends OpenedEntry {
  members: ReadonlyMap<string, string>;
  channels: ReadonlyMap<string, string>;
}

/** Writes the entries of an export as a page that people read: thread by thread, each from its beginning. */
@Injectable()
export class StoryWriter {
  constructor(private readonly uow: UnitOfWork) {}

  /** The page, piece by piece. It says what the entries of the same export say, and nothing of what was left out of them. */
  async *page(plan: ExportPlan): AsyncGenerator<string> {
    yield pageHead(plan).source;
    if (plan.part.of === 'thread') {
      yield* this.threads(plan, await this.oneThread(plan, plan.part.thread));
    } else {
      yield* this.contents(plan);
      for await (const beginnings of this.beginnings(plan)) yield* this.threads(plan, beginnings);
      yield* this.everythingElse(plan);
    }
    yield pageEnd.source;
  }

  private async *contents(plan: ExportPlan): AsyncGenerator<string> {
    yield contentsHead.source;
    for await (const beginnings of this.beginnings(plan)) {
      const words = await this.firstWords(plan, beginnings);
      for (const beginning of beginnings) {
        const { seq, title } = toldThread(beginning, plan);
        const said = words.get(beginning.thread ?? '') ?? '';
        yield contentsLine({ seq, title, words: said }).source;
      }
    }
    yield contentsEnd.source;
  }

  /** What the posts and comments of these threads say first, by thread. */
  private firstWords(
    { practiceId, from, to }: ExportPlan,
    beginnings: readonly StoredEntry[],
  ): Promise<Map<string, string>> {
    return this.uow.run(practiceId, async (tx) => {
      const stretch = { from, to };
      const first = await tx.use(LogRepository).firstWords(threadsOf(beginnings), stretch);
      const opened = await withTexts(tx, first);
      return new Map(opened.map(({ leaf, entry }) => [leaf.thread ?? '', wordsOf(entry.texts)]));
    });
  }

  private async *threads(
    plan: ExportPlan,
    beginnings: readonly StoredEntry[],
  ): AsyncGenerator<string> {
    const ids = threadsOf(beginnings);
    let thread: string | null = null;
    let history = new TextHistory();
    const read = (tx: Transaction, after: StoredEntry | null) =>
      tx.use(LogRepository).ofThreads(ids, plan, after, ENTRIES);
    for await (const telling of this.tellings(plan, read)) {
      if (telling.leaf.thread !== thread) {
        if (thread !== null) yield sectionEnd.source;
        thread = telling.leaf.thread;
        history = new TextHistory();
        const beginning = beginnings.find((entry) => entry.thread === thread);
        if (beginning) yield threadHead(toldThread(beginning, plan)).source;
      }
      yield entryItem(toldEntry(telling, plan, history)).source;
    }
    if (thread !== null) yield sectionEnd.source;
  }

  private async *everythingElse(plan: ExportPlan): AsyncGenerator<string> {
    yield elseHead.source;
    const history = new TextHistory();
    const read = (tx: Transaction, after: StoredEntry | null) =>
      tx.use(LogRepository).ofNoThread(after?.seq ?? plan.from - 1, plan.to, ENTRIES);
    for await (const telling of this.tellings(plan, read))
      yield entryItem(toldEntry(telling, plan, history)).source;
    yield sectionEnd.source;
  }

  /** The entry each thread begins with in this part of the log, a number of threads at a time. */
  private async *beginnings({ practiceId, from, to }: ExportPlan): AsyncGenerator<StoredEntry[]> {
    for (let after = from - 1; ;) {
      const start = after;
      const found = await this.uow.run(practiceId, (tx) =>
        tx.use(LogRepository).threadBeginnings({ from, to }, start, THREADS),
      );
      yield found;
      const last = found.at(-1);
      if (!last || found.length < THREADS) return;
      after = last.seq;
    }
  }

  private oneThread({ practiceId }: ExportPlan, thread: string): Promise<StoredEntry[]> {
    return this.uow.run(practiceId, (tx) => tx.use(LogRepository).thread(thread, 0, 1));
  }

  /** Entries a batch at a time, each in a transaction of its own: entries never change, and a reader may be slow. */
  private async *tellings(
    { practiceId }: ExportPlan,
    read: (tx: Transaction, after: StoredEntry | null) => Promise<StoredEntry[]>,
  ): AsyncGenerator<Telling> {
    for (let after: StoredEntry | null = null; ;) {
      const start: StoredEntry | null = after;
      const { batch, told } = await this.uow.run(practiceId, async (tx) => {
        const batch = await read(tx, start);
        const opened = await withTexts(tx, batch);
        const members = await memberNames(
          tx,
          opened.map(({ leaf }) => leaf),
        );
        const { names: channels } = await channelNames(tx, batch);
        return { batch, told: opened.map((entry) => ({ ...entry, members, channels })) };
      });
      yield* told;
      if (batch.length < ENTRIES) return;
      after = batch.at(-1) ?? null;
    }
  }
}

const threadsOf = (beginnings: readonly StoredEntry[]): string[] =>
  beginnings.flatMap(({ thread }) => thread ?? []);

/** A thread that began before the entries of the file is not called as if it began here. */
function toldThread(
  { seq, kind, at, leaf }: StoredEntry,
  { timeZone }: ExportPlan,
): Omit<ToldThread, 'words'> {
  const when = inWords(at, timeZone);
  if (kind === 'comment.captured' || kind === 'post.started')
    return { seq, title: titleOf(kind, decodeLeaf(leaf).actor.name, when) };
  const what = kind.startsWith('comment.') ? 'A comment' : 'A post';
  return { seq, title: `${what} from before, continued on ${when}` };
}

function toldEntry(
  { leaf, entry, members, channels }: Telling,
  { timeZone }: ExportPlan,
  history: TextHistory,
): ToldEntry {
  const { seq, at, subject, actor } = leaf;
  const texts = Object.keys(leaf.commitments).map((field): ToldText => {
    const label = fieldLabel(field, channels);
    const opened = entry.texts?.[field];
    if (!opened) return { label, gone: entry.withheld?.includes(field) ? 'withheld' : 'erased' };
    const text = readable(field, opened.text);
    return { label, text, older: history.next(subject, field, text) };
  });
  return {
    seq,
    at,
    when: inWords(at, timeZone),
    by: actor.type,
    sentence: sentenceOf(leaf, { zone: timeZone, names: members }),
    texts,
  };
}

/** What a post or comment says, cut short: of a post for several channels the first text. */
function wordsOf(texts: OpenedEntry['entry']['texts'] = {}): string {
  const field = Object.keys(texts).find((name) => name === 'body' || name.startsWith('text:'));
  const text = (field === undefined ? '' : (texts[field]?.text ?? '')).replace(/\s+/g, ' ').trim();
  const characters = Array.from(text);
  return characters.length > FIRST_WORDS ? `${characters.slice(0, FIRST_WORDS).join('')}…` : text;
}
