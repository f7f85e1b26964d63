import { CsvError, parse } from 'csv-parse/sync';

/** One row of a table, as a spreadsheet numbers it (the first is 1), its cells without outer blanks. */
export interface TableRow {
  row: number;
  cells: string[];
}

/** The rows that say anything, or the row in which a quotation mark is never closed. */
export type TableReading = { rows: TableRow[] } | { openQuoteIn: number };

/**
 * Reads comma-separated text (RFC 4180) as spreadsheets write it: also with semicolons, with tabs (what
 * is copied out of a spreadsheet), any line ends, and a byte-order mark. A cell in quotation marks may
 * hold separators and line ends. Where something follows the closing mark, the marks are part of the
 * words. Nothing is calculated: a cell that begins like a formula is words like any other.
 */
export function readDelimited(text: string): TableReading {
  try {
    const records: string[][] = parse(text, {
      bom: true,
      delimiter: separatorOf(text.replace(/^\uFEFF/, '')),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
    return {
      rows: records
        .map((cells, index) => ({ row: index + 1, cells: cells.map(wordsOf) }))
        .filter(({ cells }) => cells.some((words) => words !== '')),
    };
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
      return { openQuoteIn: Number(error['records']) + 1 };
    }
    throw error;
  }
}

function wordsOf(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').trim();
}

/** Tabs are never typed into a cell by accident; otherwise what the first row has more of. */
function separatorOf(source: string): string {
  const first = /^[^\r\n]*/.exec(source)?.[0] ?? '';
  if (first.includes('\t')) return '\t';
  return first.split(';').length > first.split(',').length ? ';' : ',';
}
