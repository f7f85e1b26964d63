import { type ExportReportBody, type QuestionId } from '@canteen/contracts';
import {
  CheckpointRepository,
  FiguresRepository,
  PracticeRepository,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { describe } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { requireProof } from '../access/require-proof';
import { logReaders } from '../log/log-roles';
import { ResponseLog } from '../log/response-log';
import { QuestionDesk } from './question-desk';
import { questionOf } from './questions';
import { ReportDesk } from './report-desk';
import { type ReportDocument, type ReportSection } from './report-document';
import { type PrintedReport, printCsv, printJson, printPdf } from './report-printer';
import { spanOf, spanWords } from './report-span';

/** How many rows of one answer a file holds at most; more are a matter for the log itself. */
const MOST_ROWS = 5_000;
const PAGE = 100;
/** The size of the sample that inspectors are shown, each thread traced in full. */
const SAMPLE = 20;

/** A report with the name it is saved under. */
export interface ReportFile extends PrintedReport {
  fileName: string;
}

const titles: Record<ExportReportBody['report'], string> = {
  monthly: 'Report',
  question: 'Answer to a question',
  inspection: 'Inspection pack',
};

/** Makes reports to take away. Each is an entry of the log before anybody has it. */
@Injectable()
export class ReportExporter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: ReportDesk,
    private readonly asked: QuestionDesk,
    private readonly log: ResponseLog,
  ) {}

  /** @throws AppError PROOF_NEEDED; EXPORT_REFUSED when the answer is too long for a file */
  async export(acting: Acting, body: ExportReportBody): Promise<ReportFile> {
    requireRole(acting, ...logReaders);
    await this.record(acting, body);
    const sections = await this.sections(acting, body);
    const report = await this.document(acting, body, sections);
    const printed = await print(body.format, report);
    const day = report.facts.find(([label]) => label === 'Day')?.[1] ?? '';
    const what = body.report === 'question' ? (body.question ?? 'question') : body.report;
    return { ...printed, fileName: `canteen-${what}-${day}.${body.format}` };
  }

  private async record(acting: Acting, body: ExportReportBody): Promise<void> {
    await this.uow.run(acting.practiceId, (tx) => {
      requireProof(acting, tx.now);
      tx.log.append({
        kind: 'report.exported',
        actor: actorOf(acting),
        subject: { type: 'practice', id: acting.practiceId },
        thread: null,
        data: {
          report: body.report,
          format: body.format,
          question: body.question ?? null,
          from: body.from ?? null,
          to: body.to ?? null,
        },
      });
      return Promise.resolve();
    });
  }

  private async sections(acting: Acting, body: ExportReportBody): Promise<ReportSection[]> {
    switch (body.report) {
      case 'question':
        return [await this.answer(acting, body, body.question ?? 'four-eyes')];
      case 'monthly':
        return [...(await this.figures(acting, body)), await this.summary(acting, body)];
      case 'inspection':
        return [await this.summary(acting, body), ...(await this.sample(acting, body))];
    }
  }

  private async figures(acting: Acting, body: ExportReportBody): Promise<ReportSection[]> {
    const { groups } = await this.desk.view(acting, body);
    return groups.map(({ heading, lead, of, columns, rows }) => ({
      heading,
      lead,
      columns: [of, ...columns],
      rows: rows.map(({ label, cells }) => [label, ...cells]),
    }));
  }

  private async summary(acting: Acting, body: ExportReportBody): Promise<ReportSection> {
    const { questions } = await this.asked.list(acting, body);
    return {
      heading: 'Questions',
      lead: 'Each can be opened in Canteen with the entries behind it.',
      columns: ['Question', 'Answer'],
      rows: questions.map(({ question, answer, good }) => [
        question,
        good === false ? `${answer} There should be none.` : answer,
      ]),
    };
  }

  private async answer(
    acting: Acting,
    body: ExportReportBody,
    id: QuestionId,
  ): Promise<ReportSection> {
    const rows: string[][] = [];
    let columns: string[] = [];
    let answer = '';
    for (let after: string | undefined, more = true; more;) {
      const page = await this.asked.answer(acting, id, { ...body, limit: PAGE, after });
      if (after === undefined) ({ columns, answer } = page);
      rows.push(...page.items.map(({ cells, own }) => [...cells, own ? 'You' : '']));
      if (rows.length > MOST_ROWS) {
        throw new AppError(
          'EXPORT_REFUSED',
          `There are more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Choose fewer days.`,
        );
      }
      after = page.next ?? undefined;
      more = after !== undefined;
    }
    const { question, why } = questionOf(id);
    return {
      heading: question,
      lead: `${why} Answer: ${answer}`,
      columns: [...columns, 'Own decision'],
      rows,
    };
  }

  /** Threads that chance chose, each from first to last entry, with the words that still stand. */
  private async sample(acting: Acting, body: ExportReportBody): Promise<ReportSection[]> {
    const threads = await this.uow.run(acting.practiceId, (tx) =>
      tx.use(FiguresRepository).randomThreads(spanOf(body, acting.timeZone), SAMPLE),
    );
    const sections: ReportSection[] = [];
    for (const [index, thread] of threads.entries()) {
      const story = await this.log.thread(acting, thread);
      sections.push({
        heading: `Thread ${index + 1} of ${threads.length}: ${story.title}`,
        lead: `Number ${thread}. Chosen by chance.`,
        columns: ['Entry', 'When', 'What happened', 'Words'],
        rows: story.entries.map(({ seq, at, sentence, texts }) => [
          String(seq),
          describe(at, acting.timeZone, at),
          sentence,
          texts.map(({ label, text }) => `${label}: ${text}`).join('\n'),
        ]),
      });
    }
    return sections;
  }

  private async document(
    acting: Acting,
    body: ExportReportBody,
    sections: ReportSection[],
  ): Promise<ReportDocument> {
    return this.uow.run(acting.practiceId, async (tx) => {
      const { name, demo } = await tx.use(PracticeRepository).get();
      const last = await tx.use(CheckpointRepository).last();
      return {
        title: demo ? `${titles[body.report]} (demonstration)` : titles[body.report],
        practice: name,
        facts: [
          ['Of', spanWords(body)],
          ['Made by', `${acting.name}, ${acting.jobTitle}`],
          ['Day', tx.now.slice(0, 10)],
          [
            'Log',
            last === null
              ? 'nothing is signed yet'
              : `signed up to entry ${last.size}, root ${last.root.toString('base64')}`,
          ],
        ],
        sections,
      };
    });
  }
}

function print(format: ExportReportBody['format'], report: ReportDocument): Promise<PrintedReport> {
  switch (format) {
    case 'pdf':
      return printPdf(report);
    case 'csv':
      return Promise.resolve(printCsv(report));
    case 'json':
      return Promise.resolve(printJson(report));
  }
}
