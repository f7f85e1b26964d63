import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { readDelimited } from './delimited';

const cellsOf = (text: string) => {
  const reading = readDelimited(text);
  return 'rows' in reading ? reading.rows.map(({ cells }) => cells) : reading;
};

describe(readDelimited.name, () => {
  it.each([
    ['commas', 'a,b\nc,d', [['a', 'b'], ['c', 'd']]], // prettier-ignore
    ['Windows line ends and a mark at the front', '\uFEFFa,b\r\nc,d\r\n', [['a', 'b'], ['c', 'd']]], // prettier-ignore
    ['old line ends', 'a,b\rc,d', [['a', 'b'], ['c', 'd']]], // prettier-ignore
    ['semicolons, as where the comma is a decimal mark', 'a;b\n1,5;d', [['a', 'b'], ['1,5', 'd']]], // prettier-ignore
    ['tabs, as pasted from a spreadsheet', 'a, b\tc;d\ne\tf', [['a, b', 'c;d'], ['e', 'f']]], // prettier-ignore
    ['a cell with a comma, a quotation mark and lines', '"Hello, ""you""\r\nthere",b', [['Hello, "you"\nthere', 'b']]], // prettier-ignore
    ['a cell that merely begins with a quotation', '"Open doors" is our day,b', [['"Open doors" is our day', 'b']]], // prettier-ignore
    ['empty cells at the end', 'a,,\n', [['a', '', '']]],
    ['nothing', '', []],
    ['formulas, as they stand', '=1+1,@SUM(A1)', [['=1+1', '@SUM(A1)']]],
  ])('reads %s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('counts rows as a spreadsheet does: empty ones too, and a cell of two lines as one', () => {
    const reading = readDelimited('a,b\n\n"c\nd",e\n , \nf,g');
    expect(reading).toMatchObject({ rows: [{ row: 1 }, { row: 3 }, { row: 5 }] });
  });

  it('says in which row a quotation mark is never closed', () => {
    expect(readDelimited('a,b\nc,"d\ne,f')).toEqual({ openQuoteIn: 2 });
  });

  it('reads back what a spreadsheet program writes', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'é', '=') });
    const cell = words.map((text) => `x${text}x`);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (cells) => {
        const withHeading = [['one', 'two'], ...cells];
        expect(cellsOf(stringify(withHeading, { bom: true }))).toEqual(withHeading);
        expect(cellsOf(stringify(withHeading, { delimiter: '\t' }))).toEqual(withHeading);
      }),
    );
  });
});
