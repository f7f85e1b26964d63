import { createRequire } from 'node:module';
import { stringify } from 'csv-stringify/sync';
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

/** The longest run of letters a narrow column takes without a place to break. */
const LONGEST_RUN = 24;

/** A report as a person files it: A4, with the fonts that come with the product. */
export async function printPdf(report: ReportDocument): Promise<PrintedReport> {
  // Loaded when first needed: it takes a second, and most processes never print.
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts(fonts());
  // Nothing in a report is fetched from anywhere.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts().Roboto).includes(path));
  const document = pdfmake.createPdf({
    info: { title: report.title, author: report.practice },
    pageSize: 'A4',
    pageMargins: [40, 48, 40, 48],
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.25 },
    styles: {
      title: { fontSize: 18, bold: true, margin: [0, 0, 0, 4] },
      heading: { fontSize: 13, bold: true, margin: [0, 16, 0, 4] },
      lead: { color: '#4c6272', margin: [0, 0, 0, 6] },
      column: { bold: true, fillColor: '#e8f1fa' },
    },
    footer: (page: number, pages: number) => ({
      text: `${report.practice} · ${report.title} · page ${page} of ${pages}`,
      fontSize: 8,
      color: '#4c6272',
      margin: [40, 12],
    }),
    content: [
      { text: report.title, style: 'title' },
      { text: report.practice, fontSize: 12, margin: [0, 0, 0, 8] },
      ...report.facts.map(([label, value]) => ({
        text: [{ text: `${label}: `, bold: true }, value],
      })),
      ...report.sections.flatMap(sectionContent),
    ],
  });
  return { contentType: 'application/pdf', bytes: await document.getBuffer() };
}

function sectionContent({ heading, lead, columns, rows }: ReportSection) {
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

/** Gives long runs without a space, such as addresses, places to break. */
function breakable(text: string): string {
  return text.replace(new RegExp(`\\S{${LONGEST_RUN}}(?=\\S)`, 'gu'), '$&\u200b');
}

function fonts() {
  const path = createRequire(import.meta.url).resolve('pdfmake/fonts/Roboto.js');
  const of = (name: string) => path.replace(/Roboto\.js$/, `Roboto/Roboto-${name}.ttf`);
  return {
    Roboto: {
      normal: of('Regular'),
      bold: of('Medium'),
      italics: of('Italic'),
      bolditalics: of('MediumItalic'),
    },
  };
}
