import { addDays, addMonths, isDate, laterOnTheClock, timeToWriteFor } from './calendar-days';

describe('days of the calendar', () => {
  it('goes over the end of months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  });

  it('counts 24 hours on days when the clocks change', () => {
    expect(addDays('2026-10-24', 1)).toBe('2026-10-25');
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
  });

  it('moves on the clock, also into an hour that the clocks skip', () => {
    const by = { days: 3, minutes: 0 };
    expect(laterOnTheClock('2027-03-25T01:30', by)).toBe('2027-03-28T01:30');
    expect(laterOnTheClock('2026-12-31T23:45', { days: 0, minutes: 30 })).toBe('2027-01-01T00:15');
    expect(laterOnTheClock('2026-11-24T08:00', { days: -1, minutes: -15 })).toBe(
      '2026-11-23T07:45',
    );
  });

  it.each([
    ['2026-11-26', '2026-11-26T09:00'],
    ['2026-11-26T14:15', '2026-11-26T14:15'],
    ['2026-11-22', '2026-11-22T17:00'],
    ['2026-11-22T10:00', null],
    ['2026-11-21', null],
  ])('begins a post for %s at %s', (chosen, at) => {
    expect(timeToWriteFor(chosen, '2026-11-22T16:20')).toBe(at);
  });

  it('goes from month to month over the year', () => {
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-01');
    expect(addMonths('2026-01-31', -1)).toBe('2025-12-01');
  });

  it.each([
    ['2026-11-22', true],
    ['2026-02-30', false],
    ['today', false],
  ])('knows whether %s is a date', (text, is) => {
    expect(isDate(text)).toBe(is);
  });
});
