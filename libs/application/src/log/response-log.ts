import {
  type LogPage,
  type LogQuery,
  type LogStatus,
  logKinds,
  type ThreadStory,
} from '@canteen/contracts';
import {
  CheckpointRepository,
  decodeCursor,
  type EntryFilter,
  LogRepository,
  MemberRepository,
  pageFrom,
  PracticeRepository,
  SealedTexts,
  UnitOfWork,
} from '@canteen/data-access';
import { readKeptLeaf } from '@canteen/ledger';
import { APP_CONFIG, AppError } from '@canteen/platform';
import { describe } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { type Acting, hasRole, requireRole } from '../access/acting';
import { keeperRoles } from '../erasure/erasure-rules';
import { dayAfter, startOfDay } from '../posts/calendar';
import { entryViews, viewOf } from './entry-views';
import { logReaders } from './log-roles';
import { LogSigner } from './log-signer';
import { logWitnesses, type WitnessConfig } from './log-witnesses';
import { searchPage } from './search-page';
import { fieldLabel, labelOf } from './sentences/log-sentences';
import { channelNames, readable, titleOf } from './thread-words';

const LONGEST_STORY = 2_000;

/** The response log as a compliance lead reads it. Reading changes nothing. */
@Injectable()
export class ResponseLog {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly signer: LogSigner,
    @Inject(APP_CONFIG) private readonly config: WitnessConfig,
  ) {}

  /**
   * Entries that fit the query, the newest first. Words are looked for in some hundred texts at a
   * time: such a page may be empty and still have a next one.
   */
  async page(acting: Acting, query: LogQuery): Promise<LogPage> {
    requireRole(acting, ...logReaders);
    const place = decodeCursor(query.after, 1)?.[0];
    const before = place === undefined ? null : Number(place);
    const { text: words, limit } = query;
    const filter = filterOf(query, acting.timeZone);
    return this.uow.read(acting.practiceId, async (tx) => {
      if (words !== undefined) {
        const { items, next } = await searchPage(tx, { filter, before, limit, words });
        return { items: await entryViews(tx, items, acting.timeZone), next };
      }
      // Whose names the sentences need, only the entries say: all of a practice take less than asking again.
      const [entries, names] = await Promise.all([
        tx.use(LogRepository).provenPage(filter, before, limit + 1),
        tx.use(MemberRepository).names(),
      ]);
      const { items, next } = pageFrom(entries, limit, ({ seq }) => [seq]);
      const telling = { zone: acting.timeZone, names };
      return {
        items: items.map(({ leaf, proof }) => viewOf(readKeptLeaf(leaf), proof, telling)),
        next,
      };
    });
  }

  /** How long the log is, what is signed of it, and what to check signatures with. */
  async status(acting: Acting): Promise<LogStatus> {
    requireRole(acting, ...logReaders);
    return this.uow.run(acting.practiceId, async (tx) => {
      const checkpoints = tx.use(CheckpointRepository);
      const [head, last, { demo }, witnessed] = await Promise.all([
        checkpoints.head(),
        checkpoints.last(),
        tx.use(PracticeRepository).get(),
        logWitnesses(tx, this.config),
      ]);
      const size = head?.size ?? 0;
      return {
        size,
        checkpoint: last && {
          size: last.size,
          at: last.at,
          root: last.root.toString('base64'),
          note: last.note,
        },
        waiting: size - (last?.size ?? 0),
        witnessed,
        verifierKey: this.signer.verifierKey(acting.practiceId),
        demo,
        kinds: logKinds.map((kind) => ({ kind, label: labelOf(kind) })),
      };
    });
  }

  /**
   * One thread from its beginning, with the texts its entries commit to; of a longer one than people read the first
   * 2,000 entries.
   *
   * @throws AppError NOT_FOUND
   */
  async thread(acting: Acting, threadId: string): Promise<ThreadStory> {
    requireRole(acting, ...logReaders);
    return this.uow.read(acting.practiceId, async (tx) => {
      const found = await tx.use(LogRepository).thread(threadId, 0, LONGEST_STORY + 1);
      const entries = found.slice(0, LONGEST_STORY);
      const views = await entryViews(tx, entries, acting.timeZone);
      const [first] = views;
      if (!first) throw new AppError('NOT_FOUND', 'There is no such thread in the log.');
      const opened = await tx.use(SealedTexts).open(
        entries.flatMap(({ sealed }) => Object.values(sealed)),
        hasRole(acting, ...keeperRoles) ? 'restriction-keeper' : 'everybody',
      );
      const channels = await channelNames(tx, entries);
      return {
        thread: threadId,
        title: titleOf(first.kind, first.actor.name, describe(first.at, acting.timeZone, first.at)),
        network: channels.network,
        whole: found.length === entries.length,
        entries: views.map((view, index) => ({
          ...view,
          texts: Object.entries(entries[index]?.sealed ?? {}).flatMap(([field, id]) => {
            const text = opened.get(id);
            if (text === undefined) return [];
            return [
              { field, label: fieldLabel(field, channels.names), text: readable(field, text) },
            ];
          }),
        })),
      };
    });
  }
}

function filterOf(query: LogQuery, zone: string) {
  const { kind, memberId, channelId, thread, lane, outcome, rule, from, to } = query;
  return {
    kind,
    actorId: memberId,
    channelId,
    thread,
    lane,
    outcome,
    rule,
    ...(from !== undefined && { from: startOfDay(from, zone) }),
    ...(to !== undefined && { until: startOfDay(dayAfter(to), zone) }),
  } satisfies EntryFilter;
}
