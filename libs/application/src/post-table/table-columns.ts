import { TableColumn, postTable } from '@canteen/contracts';
import { AppError } from '@canteen/platform';
import { type TableRow, readDelimited } from './delimited';

/** A row as its columns say: a cell that is not there is empty. */
export interface NamedRow {
  row: number;
  cells: Record<TableColumn, string>;
}

export interface NamedTable {
  rows: NamedRow[];
  /** Headings of columns that are not read. */
  unread: string[];
}

/** What else people call a column. */
const otherNames: Record<TableColumn, readonly string[]> = {
  words: ['text', 'post', 'message', 'content', 'caption'],
  channels: ['channel', 'accounts', 'account', 'networks', 'network', 'where'],
  date: ['day'],
  time: ['at'],
  picture: ['pictures', 'image', 'photo', 'file', 'picture file'],
  alt: ['alt', 'description', 'picture description'],
};
const needed = ['words', 'channels', 'date', 'time'] as const;
const inOrder = TableColumn.options;

/**
 * The rows of a table by column. The first row names the columns; without one that does, they are taken
 * in the order of the empty table.
 *
 * @throws AppError INVALID_INPUT (field `table`) for a table that cannot be read as a whole
 */
export function readTable(text: string): NamedTable {
  if (text.length > postTable.mostCharacters) {
    const most = postTable.mostCharacters.toLocaleString('en-GB');
    throw refused(`The table is longer than ${most} characters. Bring it in as two.`);
  }
  if (text.includes('\0')) {
    throw refused(
      'This is not a table as text. In your spreadsheet choose “Save as”, “CSV UTF-8”, and take that file.',
    );
  }
  const reading = readDelimited(text);
  if ('openQuoteIn' in reading) {
    throw refused(
      `In row ${reading.openQuoteIn} a quotation mark (") is opened and never closed. Close it, or take it out.`,
    );
  }
  const [first, ...others] = reading.rows;
  const heading = first ? headingOf(first) : null;
  const rows = heading ? others : reading.rows;
  if (rows.length === 0) throw refused('There are no rows with posts in it. Add some.');
  if (rows.length > postTable.mostRows) {
    throw refused(
      `There are ${rows.length} rows. At most ${postTable.mostRows} can be brought in at once: make two tables.`,
    );
  }
  const places = heading?.places ?? new Map(inOrder.map((column, index) => [column, index]));
  return { rows: rows.map((row) => named(row, places)), unread: heading?.unread ?? [] };
}

function named({ row, cells }: TableRow, places: ReadonlyMap<TableColumn, number>): NamedRow {
  const cell = (column: TableColumn) => cells[places.get(column) ?? -1] ?? '';
  return {
    row,
    cells: {
      words: cell('words'),
      channels: cell('channels'),
      date: cell('date'),
      time: cell('time'),
      picture: cell('picture'),
      alt: cell('alt'),
    },
  };
}

/** Which column is where, when the row names at least two; null when it is a post already. */
function headingOf({ cells }: TableRow) {
  const places = new Map<TableColumn, number>();
  const unread: string[] = [];
  cells.forEach((cell, index) => {
    const column = columnCalled(cell);
    if (column === undefined) {
      if (cell !== '') unread.push(cell);
    } else if (places.has(column)) {
      throw refused(`Two columns are called “${cell}”. Give one of them another name.`);
    } else {
      places.set(column, index);
    }
  });
  if (places.size < 2) return null;
  const missing = needed.filter((column) => !places.has(column));
  if (missing.length > 0) {
    const names = missing.map((column) => `“${postTable.columns[column]}”`).join(' and ');
    throw refused(`There is no column ${names}. Add it to the first row.`);
  }
  return { places, unread };
}

function columnCalled(cell: string): TableColumn | undefined {
  const name = cell.toLowerCase().replace(/\s+/g, ' ');
  return inOrder.find(
    (column) =>
      postTable.columns[column].toLowerCase() === name || otherNames[column].includes(name),
  );
}

function refused(message: string): AppError {
  return new AppError('INVALID_INPUT', message, { fields: { table: message } });
}
