import { addDays, addMonths, isDate, monthWeeks, sayMonth, weekOf, weekday } from './calendar-days';

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

  it('begins the week on Monday', () => {
    expect(weekday('2026-11-22')).toBe(6);
    expect(weekOf('2026-11-22')[0]).toBe('2026-11-16');
  });

  it('covers the month with whole weeks', () => {
    const weeks = monthWeeks('2026-11-22');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
    expect(monthWeeks('2027-02-10')).toHaveLength(4);
  });

  it('goes from month to month over the year', () => {
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-01');
    expect(addMonths('2026-01-31', -1)).toBe('2025-12-01');
    expect(sayMonth('2026-11-01')).toBe('November 2026');
  });

  it.each([
    ['2026-11-22', true],
    ['2026-02-30', false],
    ['today', false],
  ])('knows whether %s is a date', (text, is) => {
    expect(isDate(text)).toBe(is);
  });
});
