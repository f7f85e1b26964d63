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
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let row = 1;
  let at = 0;
  for (;;) {
    const cell = readCell(source, at, separator);
    if (cell === null) return { openQuoteIn: row };
    cells.push(cell.words.replace(/\r\n?/g, '\n').trim());
    at = cell.end;
    const isRowEnd = source[at] !== separator;
    if (isRowEnd) {
      if (cells.some((words) => words !== '')) rows.push({ row, cells });
      cells = [];
      row += 1;
    }
    if (at >= source.length) return { rows };
    at += source.startsWith('\r\n', at) ? 2 : 1;
    if (isRowEnd && at >= source.length) return { rows };
  }
}

/** Tabs are never typed into a cell by accident; otherwise what the first row has more of. */
function separatorOf(source: string): string {
  const first = /^[^\r\n]*/.exec(source)?.[0] ?? '';
  if (first.includes('\t')) return '\t';
  return first.split(';').length > first.split(',').length ? ';' : ',';
}

/** The cell that begins at a place, and where it ends; null when its quotation mark is never closed. */
function readCell(
  source: string,
  start: number,
  separator: string,
): { words: string; end: number } | null {
  if (source[start] === '"') {
    const closing = closingMark(source, start + 1);
    if (closing === -1) return null;
    if (isCellEnd(source, closing + 1, separator)) {
      return {
        words: source.slice(start + 1, closing).replaceAll('""', '"'),
        end: closing + 1,
      };
    }
  }
  let end = start;
  while (!isCellEnd(source, end, separator)) end += 1;
  return { words: source.slice(start, end), end };
}

/** The first quotation mark from a place on that is not one of two; -1 without one. */
function closingMark(source: string, from: number): number {
  let at = source.indexOf('"', from);
  while (at !== -1 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
  return at;
}

function isCellEnd(source: string, at: number, separator: string): boolean {
  const character = source[at];
  return (
    character === undefined || character === separator || character === '\n' || character === '\r'
  );
}
