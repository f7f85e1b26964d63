import { tableProblem, textOf } from './table-text';

const words = 'It’s £5 – café';
const utf16 = [0xfeff, ...[...words].map((letter) => letter.charCodeAt(0))];

describe(textOf.name, () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(words)],
    [
      'UTF-16, as “Unicode text” is',
      new Uint8Array(utf16.flatMap((unit) => [unit & 0xff, unit >> 8])),
    ],
    [
      'UTF-16 the other way round',
      new Uint8Array(utf16.flatMap((unit) => [unit >> 8, unit & 0xff])),
    ],
    [
      'what Windows writes',
      new Uint8Array([73, 116, 0x92, 115, 32, 0xa3, 53, 32, 0x96, 32, 99, 97, 102, 0xe9]),
    ],
  ])('reads %s', (_, bytes) => {
    expect(textOf(bytes)).toBe(words);
  });
});

describe(tableProblem.name, () => {
  it.each([
    ['nothing', ' \n', 'Choose a file'],
    ['a workbook', textOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff])), 'CSV UTF-8'],
    ['too much', 'x'.repeat(200_001), 'longer than 200,000'],
  ])('says so of %s', (_, text, told) => {
    expect(tableProblem(text)).toContain(told);
  });

  it('says nothing of a table', () => {
    expect(tableProblem('Words,Channels\nHello,X')).toBe('');
  });
});
