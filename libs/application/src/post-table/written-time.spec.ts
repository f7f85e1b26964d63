import { readClockTime, readDay } from './written-time';

const telling = (words: string): unknown => expect.stringContaining(words);

describe(readDay.name, () => {
  it.each([
    ['2026-12-25', '2026-12-25'],
    ['25/12/2026', '2026-12-25'],
    ['03/12/2026', '2026-12-03'],
    ['3.12.26', '2026-12-03'],
    ['3 December 2026', '2026-12-03'],
    ['03-Dec-26', '2026-12-03'],
    ['Thursday 3rd Dec 2026', '2026-12-03'],
    ['Thu, 3 Sept 2026', '2026-09-03'],
    ['29/02/2028', '2028-02-29'],
  ])('reads %s', (written, value) => {
    expect(readDay(written)).toEqual({ value });
  });

  it.each([
    ['12/25/2026', 'no month 25. Write the day first'],
    ['31/11/2026', 'no such day'],
    ['29/02/2027', 'no such day'],
    ['0/1/2027', 'no such day'],
    ['3 Dec', 'not a date with a year'],
    ['46000', 'not a date'],
    ['next Tuesday', 'not a date'],
    ['3 Mab 2026', 'not a date'],
    ['#VALUE!', 'not a date'],
  ])('says what is wrong with %s', (written, told) => {
    expect(readDay(written)).toEqual({ problem: telling(told) });
  });
});

describe(readClockTime.name, () => {
  it.each([
    ['08:30', '08:30'],
    ['8.30', '08:30'],
    ['08:30:00', '08:30'],
    ['8.30pm', '20:30'],
    ['8 a.m.', '08:00'],
    ['12am', '00:00'],
    ['12:15 pm', '12:15'],
    ['00:00', '00:00'],
  ])('reads %s', (written, value) => {
    expect(readClockTime(written)).toEqual({ value });
  });

  it.each(['24:00', '8', '8:3', '13pm', '0am', '08:60', '830', 'noon', '0.354166667'])(
    'does not guess at %s',
    (written) => {
      expect(readClockTime(written)).toEqual({
        problem: telling('not a time of day'),
      });
    },
  );
});
