import { postTable } from '@canteen/contracts';

/**
 * The text of a file that a spreadsheet saved: UTF-8, UTF-16 (“Unicode text”), or what Windows programs
 * of this country write otherwise, so that no £ and no curly quotation mark is lost.
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TypeError: it is not UTF-8.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What is wrong with a table as a whole before anybody reads it; empty when nothing is. */
export function tableProblem(text: string): string {
  if (text.trim() === '') return 'Choose a file, or paste the rows.';
  if (text.includes('\0')) {
    return 'This is not a table as text. In your spreadsheet choose “Save as”, “CSV UTF-8”, and take that file.';
  }
  return text.length > postTable.mostCharacters
    ? `The table is longer than ${postTable.mostCharacters.toLocaleString('en-GB')} characters. Bring it in as two.`
    : '';
}

/** An empty table as a file: the address of it, for a link that downloads. */
export const emptyTable = `data:text/csv;charset=utf-8,${encodeURIComponent(
  `\uFEFF${Object.values(postTable.columns).join(',')}\r\n`,
)}`;
