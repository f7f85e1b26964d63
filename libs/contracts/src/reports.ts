import { z } from 'zod';
import { Id, Instant, PageQuery } from './common';

/** The questions a compliance lead asks of the log; each is kept, with its answer a tap away. */
export const questionIds = [
  'four-eyes',
  'recusal',
  'published-with-block',
  'changed-after-approval',
  'replies-confirming',
  'no-outcome',
  'hidden',
  'response-times',
  'first-look',
  'abuse-not-reported',
  'replies-alike',
  'pictures',
  'interests',
  'blocks-cleared',
  'overrides',
  'advice-holds',
  'pre-election',
  'erasures',
  'breaches',
  'data-requests',
  'past-rules',
  'past-items',
  'account-hygiene',
  'role-changes',
  'rules-in-force',
  'verifications',
] as const;
export const QuestionId = z.enum(questionIds);
export type QuestionId = z.infer<typeof QuestionId>;

export const QuestionView = z.object({
  id: QuestionId,
  question: z.string(),
  /** Why it is asked, and where that comes from. */
  why: z.string(),
  /** Whether anything found is a fault in itself. */
  mustBeNone: z.boolean(),
});
export type QuestionView = z.infer<typeof QuestionView>;

/** Days in the practice's zone, both included; absent: from the beginning, until now. */
export const ReportSpan = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type ReportSpan = z.infer<typeof ReportSpan>;

export const AnswerQuery = PageQuery.extend(ReportSpan.shape);
export type AnswerQuery = z.infer<typeof AnswerQuery>;

export const AnswerRow = z.object({
  id: z.string(),
  at: Instant,
  /** One for each column. */
  cells: z.array(z.string()),
  /** The thread, and the entry in it, that this comes from. */
  thread: Id.nullable(),
  seq: z.number().int().nullable(),
  /** Whoever asks approved or decided this themselves: another person should look at it. */
  own: z.boolean(),
  /** Whoever asks may record of it that it was dealt with. */
  open: z.boolean().default(false),
});
export type AnswerRow = z.infer<typeof AnswerRow>;

export const QuestionAnswer = z.object({
  question: QuestionView,
  /** The answer in one sentence. */
  answer: z.string(),
  /** How many were found; counted up to `countedUpTo`. */
  count: z.number().int(),
  countedUpTo: z.number().int(),
  /** Null where there is no right or wrong. */
  good: z.boolean().nullable(),
  columns: z.array(z.string()),
  items: z.array(AnswerRow),
  next: z.string().nullable(),
});
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;

/** Every question with its answer in one line. */
export const QuestionList = z.object({
  questions: z.array(
    QuestionView.extend({
      answer: z.string(),
      count: z.number().int(),
      good: z.boolean().nullable(),
    }),
  ),
  /** What inspectors ask that Canteen cannot answer, and where the answer is. */
  elsewhere: z.array(z.object({ question: z.string(), where: z.string() })),
});
export type QuestionList = z.infer<typeof QuestionList>;

/** One group of figures: bars to look at, and the table behind them. */
export const FigureGroup = z.object({
  id: z.string(),
  heading: z.string(),
  lead: z.string(),
  /** The word of the first column. */
  of: z.string(),
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      label: z.string(),
      /** What the bar shows; the first of the numbers. */
      bar: z.number(),
      cells: z.array(z.string()),
      /** The part of the bar that is not as it should be. */
      fault: z.number(),
    }),
  ),
});
export type FigureGroup = z.infer<typeof FigureGroup>;

export const ReportView = z.object({
  span: z.object({ from: z.string(), to: z.string() }),
  groups: z.array(FigureGroup),
});
export type ReportView = z.infer<typeof ReportView>;

/** What can be taken away as a file. */
export const ExportReportBody = z
  .object({
    report: z.enum(['monthly', 'question', 'inspection']),
    question: QuestionId.optional(),
    format: z.enum(['pdf', 'csv', 'json']),
  })
  .extend(ReportSpan.shape)
  .refine(({ report, question }) => report !== 'question' || question !== undefined, {
    path: ['question'],
    message: 'Say which question.',
  });
export type ExportReportBody = z.infer<typeof ExportReportBody>;
