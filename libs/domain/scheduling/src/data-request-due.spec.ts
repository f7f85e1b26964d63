import { dataRequestDue, daysBetween } from './data-request-due';

const due = (from: string, extended = false) =>
  dataRequestDue({ from, extended, nation: 'england' });

describe(dataRequestDue.name, () => {
  it('ends on the same day of the next month', () => {
    expect(due('2026-09-03')).toBe('2026-10-05'); // the 3rd is a Saturday
    expect(due('2026-11-23')).toBe('2026-12-23');
  });

  it('ends on the last day of a month that has no such day', () => {
    expect(due('2026-10-30')).toBe('2026-11-30');
    expect(due('2026-12-31')).toBe('2027-02-01'); // 31 January is a Sunday
    expect(due('2027-01-31')).toBe('2027-03-01'); // 28 February is a Sunday
    expect(due('2028-01-31')).toBe('2028-02-29');
  });

  it('waits for the next working day at a bank holiday', () => {
    expect(due('2026-11-25')).toBe('2026-12-29'); // Christmas, its weekend, and the substitute for the 26th
    expect(dataRequestDue({ from: '2026-12-02', extended: false, nation: 'scotland' })).toBe(
      '2027-01-05',
    );
    expect(due('2026-12-02')).toBe('2027-01-04');
  });

  it('has two months more when it was extended', () => {
    expect(due('2026-11-23', true)).toBe('2027-02-23');
  });
});

describe(daysBetween.name, () => {
  it('counts days, over a change of the clocks and backwards', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-11-23', '2026-11-23')).toBe(0);
    expect(daysBetween('2026-12-01', '2026-11-23')).toBe(-8);
  });
});
