import { type Channel } from '@canteen/data-access';
import { readRow } from './row-reader';
import { type NamedRow, readTable } from './table-columns';

const telling = (words: string): unknown => expect.stringContaining(words);

const channel = (id: string, network: Channel['network'], name: string, handle: string) =>
  ({ id, network, name, handle }) as Channel;
const page = channel('page', 'facebook', 'Waterfront Surgery', 'Waterfront Surgery');
const account = channel('account', 'x', 'Waterfront Surgery', '@waterfront');
const second = channel('second', 'facebook', 'Waterfront, Cowes branch', 'CowesBranch');

const good: NamedRow['cells'] = {
  words: 'Our doors are open from 8am.',
  channels: 'Facebook and X',
  date: '03/12/2026',
  time: '08:30',
  picture: '',
  alt: '',
};
const read = (cells: Partial<NamedRow['cells']> = {}, channels = [page, account]) =>
  readRow(
    { row: 2, cells: { ...good, ...cells } },
    { channels, zone: 'Europe/London', now: '2026-11-23T09:00:00.000Z' },
  );

describe(readRow.name, () => {
  it('makes a draft of a row that says everything', () => {
    expect(read()).toMatchObject({
      problems: [],
      notes: [],
      draft: {
        text: 'Our doors are open from 8am.',
        variants: [
          { channelId: 'page', text: null },
          { channelId: 'account', text: null },
        ],
        schedule: { kind: 'at', local: '2026-12-03T08:30' },
        awaitedPictures: [],
      },
    });
  });

  it.each<[string, Partial<NamedRow['cells']>, string, string]>([
    ['no words', { words: '' }, 'words', 'no words'],
    ['words X will not take', { words: 'x'.repeat(300) }, 'words', 'The text is 20 too long for X'],
    ['characters that were lost', { words: 'Caf\uFFFD' }, 'words', 'CSV UTF-8'],
    ['no channel', { channels: '' }, 'channels', 'Write Facebook or X.'],
    ['an unknown channel', { channels: 'X; Instagram' }, 'channels', '“Instagram” is not one of'],
    ['no date', { date: '' }, 'date', 'no date'],
    ['a day that is not', { date: '31/11/2026' }, 'date', 'no such day'],
    ['a day past', { date: '22/11/2026' }, 'date', 'That time has passed'],
    ['no time', { time: '' }, 'time', 'no time'],
    ['a time the clocks skip', { date: '28/03/2027', time: '01:30' }, 'time', 'does not exist'],
    ['too long an alt text', { alt: 'x'.repeat(1001) }, 'alt', 'longer than 1000'],
    ['too long a name of a file', { picture: 'x'.repeat(201) }, 'picture', 'longer than 200'],
  ])('says what is wrong: %s', (_, cells, column, told) => {
    expect(read(cells).problems).toEqual([{ column, message: telling(told) }]);
  });

  it('says every problem of a row, not the first only', () => {
    const { problems } = read({ words: '', channels: 'Myspace', date: 'soon', time: 'noon' });
    expect(problems.map(({ column }) => column)).toEqual(['channels', 'date', 'time', 'words']);
  });

  it('leaves to the draft which of two times is meant', () => {
    const { problems, notes } = read({ date: '31/10/2027', time: '01:30' });
    expect(problems).toEqual([]);
    expect(notes).toEqual([{ column: 'time', message: telling('comes twice') }]);
  });

  it('keeps the name of a picture and its alt text for later', () => {
    const { draft, problems, notes } = read({ picture: 'flu.jpg', alt: 'A nurse with a flag' });
    expect(draft.awaitedPictures).toEqual([{ name: 'flu.jpg', alt: 'A nurse with a flag' }]);
    expect(problems).toEqual([]);
    expect(notes).toEqual([{ column: 'picture', message: telling('“flu.jpg”') }]);
  });

  it.each(['=HYPERLINK("http://evil.test")', '#NAME?'])(
    'takes %s as words, and says that it looks like a formula',
    (words) => {
      const { draft, problems, notes } = read({ words });
      expect(draft.text).toBe(words);
      expect(problems).toEqual([]);
      expect(notes).toEqual([{ column: 'words', message: telling('looks like a formula') }]);
    },
  );

  describe('channels', () => {
    const idsOf = (channels: string) =>
      read({ channels }, [page, account, second]).draft.variants.map(({ channelId }) => channelId);

    it.each([
      ['x', ['account']],
      ['Twitter', ['account']],
      ['@Waterfront', ['account']],
      ['CowesBranch + X', ['second', 'account']],
      ['Waterfront, Cowes branch', ['second']],
      ['X, x, twitter', ['account']],
    ])('finds those that “%s” names', (written, ids) => {
      expect(idsOf(written)).toEqual(ids);
    });

    it('asks which one where a name is that of several', () => {
      expect(read({ channels: 'Facebook' }, [page, account, second]).problems).toEqual([
        {
          column: 'channels',
          message:
            '“Facebook” is more than one channel. Write Waterfront Surgery or X or CowesBranch.',
        },
      ]);
    });
  });
});

describe(readTable.name, () => {
  it('goes by the names of the columns, whatever their order, and says which it does not read', () => {
    const { rows, unread } = readTable('Campaign,time,Post,Date,Network\nWinter,8.30,Hello,d,X');
    expect(unread).toEqual(['Campaign']);
    expect(rows).toEqual([
      {
        row: 2,
        cells: { words: 'Hello', channels: 'X', date: 'd', time: '8.30', picture: '', alt: '' },
      },
    ]);
  });

  it('takes rows without a heading in the order of the empty table', () => {
    const { rows } = readTable('Hello\tX\t3 Dec 2026\t08:30');
    expect(rows).toMatchObject([{ row: 1, cells: { words: 'Hello', time: '08:30' } }]);
  });

  it.each([
    ['nothing', ' \n', 'no rows'],
    ['a heading alone', 'Words,Channels,Date,Time', 'no rows'],
    ['a missing column', 'Words,Date\nHello,d', 'no column “Channels” and “Time”'],
    ['a column twice', 'Words,Text,Date\na,b,c', 'Two columns are called “Text”'],
    ['a workbook', 'PK\u0003\u0004\0abc', 'CSV UTF-8'],
    ['an open quotation mark', 'Words,Channels,Date,Time\n"Hello,X', 'In row 2'],
    ['too many rows', 'a,b\n'.repeat(101), 'There are 101 rows. At most 100'],
    ['too much', 'x'.repeat(200_001), 'longer than 200,000 characters'],
  ])('refuses %s', (_, text, told) => {
    expect(() => readTable(text)).toThrow(told);
  });
});
