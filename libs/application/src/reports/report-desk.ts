import { type FigureGroup, Lane, type ReportSpan, type ReportView } from '@canteen/contracts';
import {
  AuditRepository,
  type Counted,
  FiguresRepository,
  type Span,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { rules } from '@canteen/guidance';
import { Injectable } from '@nestjs/common';
import { type Acting, requireRole } from '../access/acting';
import { logReaders } from '../log/log-roles';
import { wordOf } from '../log/sentences/words';
import { durationOf } from './found';
import { spanOf } from './report-span';

const MOST_THEMES = 10;
const MOST_COUNTED = 1_000;

/** The monthly figures of a practice: what came in, how it ended, how quickly, and what stands out. */
@Injectable()
export class ReportDesk {
  constructor(private readonly uow: UnitOfWork) {}

  /** The figures of a span, each with the table behind it. */
  async view(acting: Acting, days: ReportSpan): Promise<ReportView> {
    requireRole(acting, ...logReaders);
    const span = spanOf(days, acting.timeZone);
    return this.uow.run(acting.practiceId, async (tx) => ({
      span: { from: days.from ?? '', to: days.to ?? '' },
      groups: [
        await months(tx, span, acting.timeZone),
        await lanes(tx, span),
        await outcomes(tx, span),
        await hidden(tx, span),
        await overrides(tx, span),
        await fourEyes(tx, span),
        await themes(tx, span),
      ],
    }));
  }
}

async function months(tx: Transaction, span: Span, zone: string): Promise<FigureGroup> {
  const found = await tx.use(FiguresRepository).months(span, zone);
  return {
    id: 'months',
    heading: 'Comments and posts by month',
    lead: 'How many comments were captured, and how many of them have no outcome yet.',
    of: 'Month',
    columns: ['Comments', 'Without an outcome', 'Posts and replies out'],
    rows: found.map(({ month, comments, withoutOutcome, publications }) => ({
      label: monthWords(month),
      bar: comments,
      cells: [String(comments), String(withoutOutcome), String(publications)],
      fault: withoutOutcome,
    })),
  };
}

async function lanes(tx: Transaction, span: Span): Promise<FigureGroup> {
  const times = await tx.use(FiguresRepository).laneTimes(span);
  // In the order of the inbox, the most pressing first.
  const found = Lane.options.flatMap((lane) => times.filter((one) => one.lane === lane));
  return {
    id: 'response-times',
    heading: 'Response times by lane',
    lead: 'From capture to outcome, against the time each lane allows. Late ones are marked, those still open too.',
    of: 'Lane',
    columns: ['Comments', 'Late', 'Within the time', 'Half within', 'Nine in ten within'],
    rows: found.map(({ lane, captured, late, median, ninetieth }) => ({
      label: sentence(wordOf(lane)),
      bar: captured,
      cells: [
        String(captured),
        String(late),
        percent(captured - late, captured),
        median === null ? 'None closed' : durationOf(median),
        ninetieth === null ? 'None closed' : durationOf(ninetieth),
      ],
      fault: late,
    })),
  };
}

async function outcomes(tx: Transaction, span: Span): Promise<FigureGroup> {
  const found = await tx.use(FiguresRepository).outcomes(span);
  return simple('outcomes', 'How comments ended', 'The outcomes that count.', 'Outcome', found);
}

async function hidden(tx: Transaction, span: Span): Promise<FigureGroup> {
  const found = await tx.use(FiguresRepository).hidden(span);
  return {
    id: 'hidden',
    heading: 'Hidden comments',
    lead: 'On what ground, and how many were shown again.',
    of: 'Ground',
    columns: ['Hidden', 'Shown again'],
    rows: found.map(({ word, count, restored }) => ({
      label: sentence(wordOf(word)),
      bar: count,
      cells: [String(count), String(restored)],
      fault: restored,
    })),
  };
}

async function overrides(tx: Transaction, span: Span): Promise<FigureGroup> {
  const found = await tx.use(FiguresRepository).overrides(span);
  return {
    ...simple(
      'overrides',
      'Blocks cleared as false alarms',
      'By rule. A rule that is often cleared is wrong or not understood.',
      'Rule',
      found,
    ),
    rows: found.map(({ word, count }) => row(word, count)),
  };
}

async function fourEyes(tx: Transaction, span: Span): Promise<FigureGroup> {
  const decided = await tx.use(FiguresRepository).decisions(span);
  const faults = await tx.use(AuditRepository).count('four-eyes', span, MOST_COUNTED);
  return {
    id: 'four-eyes',
    heading: 'Four eyes',
    lead:
      faults === 0
        ? 'What reviewers decided. Nothing went out without the approvals it needed.'
        : `What reviewers decided. ${faults} went out without the approvals they needed: open the question.`,
    of: 'Decision',
    columns: ['Times'],
    rows: decided.map(({ word, count }) => row(decisions[word] ?? word, count)),
  };
}

async function themes(tx: Transaction, span: Span): Promise<FigureGroup> {
  const found = await tx.use(FiguresRepository).themes(span, MOST_THEMES);
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return {
    id: 'themes',
    heading: 'What comments were about',
    lead: 'The rules that found something in them, for the patient group. Themes only, nobody’s words.',
    of: 'Theme',
    columns: ['Comments'],
    rows: found.map(({ word, count }) => row(titles.get(word) ?? word, count)),
  };
}

function simple(
  id: string,
  heading: string,
  lead: string,
  of: string,
  found: readonly Counted[],
): FigureGroup {
  const rows = found.map(({ word, count }) => row(sentence(wordOf(word)), count));
  return { id, heading, lead, of, columns: ['Times'], rows };
}

function row(label: string, count: number): FigureGroup['rows'][number] {
  return { label, bar: count, cells: [String(count)], fault: 0 };
}

const decisions: Record<string, string> = {
  approve: 'Approved',
  return: 'Sent back',
  hold: 'Held for advice',
  release: 'Released from a hold',
};

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function monthWords(month: string): string {
  const [year, number] = month.split('-');
  return `${monthNames[Number(number) - 1] ?? ''} ${year ?? ''}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.round((100 * part) / whole)} %`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
