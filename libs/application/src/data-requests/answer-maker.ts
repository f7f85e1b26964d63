import { createHash } from 'node:crypto';
import {
  type AnswerFormat,
  type LeftOutReason,
  coveredPieces,
  foundWords,
} from '@canteen/contracts';
import {
  ChannelRepository,
  type DataRequest,
  type DataRequestItem,
  DataRequestRepository,
  PracticeRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, requireRole } from '../access/acting';
import { requireProof } from '../access/require-proof';
import { dayInWords, inWords } from '../log/in-words';
import { keeperRoles } from '../erasure/erasure-rules';
import { aboutTheData, leftOutInWords } from './answer-about';
import { type AnswerDocument, type AnsweredItem } from './answer-document';
import { type PrintedAnswer, printAnswer } from './answer-printer';
import { askedOf } from './asked';
import { lockOpen, note } from './data-request-desk';
import { channelWords, mayAnswer, whatItIs } from './data-request-views';
import { labelOfField, openItems } from './item-texts';

/** An answer with the name it is saved under, which names nobody. */
export interface DataAnswer extends PrintedAnswer {
  fileName: string;
}

/** How many items one answer holds; more are a matter for a person who narrows the request with whoever asks. */
const MOST_ITEMS = 2_000;

/**
 * Makes the file that somebody receives who asked for their own data. It holds what was looked at and included, with
 * nothing of what is covered; that it was made, of what, and its print are an entry of the log before anybody has it.
 */
@Injectable()
export class AnswerMaker {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws AppError PROOF_NEEDED, NOT_FOUND, STATE_REFUSED; EXPORT_REFUSED while something was not looked at */
  async make(acting: Acting, requestId: string, format: AnswerFormat): Promise<DataAnswer> {
    requireRole(acting, ...keeperRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      requireProof(acting, tx.now);
      const requests = tx.use(DataRequestRepository);
      const request = await lockOpen(tx, requestId);
      const counts = await requests.counts(requestId);
      const may = mayAnswer(request, counts.open);
      if (!may.allowed) throw new AppError('EXPORT_REFUSED', may.reason ?? '');
      const items = await decidedItems(tx, requestId);
      const included = items.filter(({ verdict }) => verdict === 'included');
      const answer = await answerOf(tx, acting, request, items);
      const printed = await printAnswer(format, answer);
      note(tx, acting, request, 'data-request.answer-made', {
        format,
        digest: createHash('sha256').update(printed.bytes).digest('hex'),
        included: included.length,
        leftOut: counts['left-out'],
        covered: included.reduce((sum, { covers }) => sum + covers.length, 0),
        items: included.map(({ source }) => source),
      });
      await requests.change(request, { answeredAt: request.answeredAt ?? tx.now });
      const day = tx.now.slice(0, 10);
      return { ...printed, fileName: `canteen-data-request-${day}.${format}` };
    });
  }
}

async function decidedItems(tx: Transaction, requestId: string): Promise<DataRequestItem[]> {
  const { items, next } = await tx
    .use(DataRequestRepository)
    .items(requestId, undefined, undefined, MOST_ITEMS);
  if (next === null) return items;
  throw new AppError(
    'EXPORT_REFUSED',
    `There are more than ${MOST_ITEMS.toLocaleString('en-GB')} items. Agree with whoever asks on fewer, and open a request for these.`,
  );
}

async function answerOf(
  tx: Transaction,
  acting: Acting,
  request: DataRequest,
  items: readonly DataRequestItem[],
): Promise<AnswerDocument> {
  const { name, demo, policy } = await tx.use(PracticeRepository).get();
  const asked = await askedOf(tx, request);
  const channels = await tx.use(ChannelRepository).connected();
  const networks = new Set(channels.map(({ network }) => (network === 'x' ? 'X' : 'Facebook')));
  const title = 'Answer to a request for personal data';
  return {
    title: demo ? `${title} (demonstration)` : title,
    practice: name,
    facts: [
      ['For', asked?.name ?? ''],
      ['Request received', dayInWords(request.receivedOn)],
      ['Made', inWords(tx.now, acting.timeZone)],
      ['Made by', `${acting.name}, ${acting.jobTitle}`],
      // By chance alone, so that the print of this file in the log cannot be found by guessing what it says.
      ['Number', tx.ids.next()],
    ],
    about: aboutTheData(name, [...networks].sort(), policy.retention),
    items: await answeredItems(
      tx,
      acting,
      items.filter(({ verdict }) => verdict === 'included'),
    ),
    leftOut: leftOutInWords(countedBy(items)),
  };
}

async function answeredItems(
  tx: Transaction,
  { timeZone }: Acting,
  items: readonly DataRequestItem[],
): Promise<AnsweredItem[]> {
  const texts = await openItems(tx, items);
  const names = await channelWords(tx, items);
  return items.map((item) => ({
    what: whatItIs(item),
    facts: [
      ['When', inWords(item.at, timeZone)],
      ...(item.channelId === null
        ? []
        : [['Where', names.get(item.channelId) ?? 'a channel'] as [string, string]]),
      ['Why it is here', item.found.map((one) => foundWords[one]).join('; ')],
    ],
    texts: Object.entries(item.texts).map(([field, id]) => {
      const text = texts.get(id);
      const covers = item.covers.filter((cover) => cover.field === field);
      return {
        label: labelOfField(field, names),
        pieces: text === undefined ? null : coveredPieces(text, covers),
      };
    }),
  }));
}

function countedBy(items: readonly DataRequestItem[]): Map<LeftOutReason, number> {
  const counts = new Map<LeftOutReason, number>();
  for (const { reason } of items) {
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return counts;
}
