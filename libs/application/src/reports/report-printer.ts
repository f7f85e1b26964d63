import { stringify } from 'csv-stringify/sync';
import { type PdfContent, breakable, factLine, pdfOf } from '../printing/pdf';
import { type ReportDocument, type ReportSection } from './report-document';

/** A finished file. */
export interface PrintedReport {
  contentType: string;
  bytes: Buffer;
}

/** A report as a spreadsheet reads it: one table after the other, each under its heading. */
export function printCsv({ title, practice, facts, sections }: ReportDocument): PrintedReport {
  const rows = [
    [title],
    [practice],
    ...facts,
    ...sections.flatMap(({ heading, lead, columns, rows: lines }) => [
      [],
      [heading],
      [lead],
      columns,
      ...lines,
    ]),
  ];
  // A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it:
  // OWASP "CSV Injection".
  const text = stringify(rows, { escape_formulas: true, bom: true, record_delimiter: 'windows' });
  return { contentType: 'text/csv; charset=utf-8', bytes: Buffer.from(text, 'utf8') };
}

/** A report for another program. */
export function printJson(report: ReportDocument): PrintedReport {
  return {
    contentType: 'application/json; charset=utf-8',
    bytes: Buffer.from(`${JSON.stringify(report, null, 2)}\n`, 'utf8'),
  };
}

/** A report as a person files it. */
export async function printPdf({
  title,
  practice,
  facts,
  sections,
}: ReportDocument): Promise<PrintedReport> {
  const content = [...facts.map(factLine), ...sections.flatMap(sectionContent)];
  return { contentType: 'application/pdf', bytes: await pdfOf({ title, practice, content }) };
}

function sectionContent({ heading, lead, columns, rows }: ReportSection): PdfContent[] {
  const body =
    rows.length === 0
      ? [{ text: 'None.' }]
      : [
          {
            layout: 'lightHorizontalLines',
            table: {
              headerRows: 1,
              widths: columns.map((_, index) => (index === columns.length - 1 ? '*' : 'auto')),
              body: [
                columns.map((text) => ({ text, style: 'column' })),
                ...rows.map((row) => columns.map((_, index) => breakable(row[index] ?? ''))),
              ],
            },
          },
        ];
  return [{ text: heading, style: 'heading' }, { text: lead, style: 'lead' }, ...body];
}
