import {
  type AnswerQuery,
  type AnswerRow,
  type QuestionAnswer,
  type QuestionId,
  type QuestionList,
  type QuestionView,
  type ReportSpan,
} from '@canteen/contracts';
import {
  AuditRepository,
  decodeCursor,
  encodeCursor,
  type FoundRow,
  LogRepository,
  MemberRepository,
  SealedTexts,
  type Span,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { describe } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { type Acting, hasRole, requireRole } from '../access/acting';
import { entryViews } from '../log/entry-views';
import { logReaders } from '../log/log-roles';
import { breachRoles } from '../standing/breach-desk';
import { answerColumns, entryColumns } from './answer-cells';
import { answerSentence } from './answer-sentence';
import { Found, membersIn } from './found';
import { lookBackRemark } from './look-back-remark';
import { elsewhere, entryQuestions, isEntryQuestion, questionOf, questions } from './questions';
import { ReplySweeper } from './reply-sweeper';
import { spanOf } from './report-span';

const MOST_COUNTED = 1_000;

/** What a question found, before it is told. */
interface Answered {
  count: number;
  /** How many items were looked at, where each has to be looked at. */
  lookedAt: number | null;
  columns: string[];
  items: AnswerRow[];
  next: string | null;
  /** What the answer rests on, where that is not everything there is. */
  remark?: string;
}

/** Answers the saved questions. Reading changes nothing, and every answer names what it rests on. */
@Injectable()
export class QuestionDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sweeper: ReplySweeper,
  ) {}

  /** Every question with its answer in one line. */
  async list(acting: Acting, days: ReportSpan): Promise<QuestionList> {
    requireRole(acting, ...logReaders);
    const asked: QuestionList['questions'] = [];
    for (const question of questions) {
      // Each in a transaction of its own: the whole list may take seconds on a large log.
      const { answer, count, good } = await this.answer(acting, question.id, { ...days, limit: 1 });
      asked.push({ ...question, answer, count, good });
    }
    return { questions: asked, elsewhere: [...elsewhere] };
  }

  /** One page of what a question finds, the newest first, with the answer in one sentence. */
  async answer(acting: Acting, id: QuestionId, query: AnswerQuery): Promise<QuestionAnswer> {
    requireRole(acting, ...logReaders);
    const question = questionOf(id);
    const span = spanOf(query, acting.timeZone);
    return this.uow.run(acting.practiceId, async (tx) => {
      const found = await this.find(tx, acting, question, span, query);
      return {
        question,
        answer: answerSentence(question, found, MOST_COUNTED),
        count: found.count,
        countedUpTo: MOST_COUNTED,
        good: question.mustBeNone ? found.count === 0 : null,
        columns: found.columns,
        items: found.items,
        next: found.next,
      };
    });
  }

  private async find(
    tx: Transaction,
    acting: Acting,
    { id }: QuestionView,
    span: Span,
    query: AnswerQuery,
  ): Promise<Answered> {
    if (isEntryQuestion(id)) return entriesAnswer(tx, acting, id, span, query);
    const columns = answerColumns[id].map(([word]) => word);
    if (id === 'replies-confirming') {
      const swept = await this.sweeper.sweep(tx, span, query.after);
      const items = await told(tx, acting, id, swept.items);
      const { lookedAt, next } = swept;
      return { count: items.length, lookedAt, columns, items, next };
    }
    const audit = tx.use(AuditRepository);
    const page = await audit.page(id, span, query.after, query.limit);
    const remark = id.startsWith('past-') ? await lookBackRemark(tx) : undefined;
    return {
      count: await audit.count(id, span, MOST_COUNTED),
      lookedAt: null,
      columns,
      items: await told(tx, acting, id, page.items),
      next: page.next,
      ...(remark !== undefined && { remark }),
    };
  }
}

async function entriesAnswer(
  tx: Transaction,
  acting: Acting,
  id: keyof typeof entryQuestions,
  span: Span,
  query: AnswerQuery,
): Promise<Answered> {
  const audit = tx.use(AuditRepository);
  const kinds = entryQuestions[id];
  const before = decodeCursor(query.after, 1)?.[0];
  const seqs = await audit.entriesOf(
    kinds,
    span,
    before === undefined ? null : Number(before),
    query.limit + 1,
  );
  const shown = seqs.slice(0, query.limit);
  const entries = await tx.use(LogRepository).bySeqs(shown);
  const views = await entryViews(tx, entries, acting.timeZone);
  const last = shown.at(-1);
  return {
    count: (await audit.entriesOf(kinds, span, null, MOST_COUNTED)).length,
    lookedAt: null,
    columns: [...entryColumns],
    items: views.map((view, index) => ({
      id: String(view.seq),
      at: view.at,
      cells: [describe(view.at, acting.timeZone, tx.now), view.sentence],
      thread: view.thread,
      seq: view.seq,
      own: entries[index]?.actorId === acting.memberId,
      open: false,
    })),
    next: seqs.length > shown.length && last !== undefined ? encodeCursor([last]) : null,
  };
}

async function told(
  tx: Transaction,
  acting: Acting,
  id: QuestionId,
  rows: readonly FoundRow[],
): Promise<AnswerRow[]> {
  const names = await tx.use(MemberRepository).namesOf(rows.flatMap(membersIn));
  const reasons = rows.flatMap(({ facts }) =>
    id === 'blocks-cleared' && typeof facts['reason'] === 'string' ? [facts['reason']] : [],
  );
  const texts = await tx.use(SealedTexts).open(reasons);
  const words = { zone: acting.timeZone, now: tx.now, names, texts };
  return rows.map((row) => {
    const found = new Found(row, words);
    return {
      id: row.id,
      at: row.at,
      cells: answerColumns[id].map(([, cell]) => cell(found)),
      thread: row.thread,
      seq: null,
      own: row.deciders.includes(acting.memberId),
      open: id === 'breaches' && !found.time('gone') && hasRole(acting, ...breachRoles),
    };
  });
}
