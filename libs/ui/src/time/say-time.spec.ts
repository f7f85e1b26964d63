import { dateIn, sayDate, sayExactly, sayInstant, sayRelative, wallTimeAt } from './say-time';

const london = 'Europe/London';
const now = Date.parse('2026-11-22T10:00:00.000Z');

describe('an instant as people say it', () => {
  it.each([
    ['in winter', '2026-11-26T08:30:00.000Z', 'Thu 26 Nov, 08:30'],
    ['in summer, an hour ahead of UTC', '2026-07-02T08:30:00.000Z', 'Thu 2 Jul, 09:30'],
    ['in another year', '2027-01-04T09:00:00.000Z', 'Mon 4 Jan 2027, 09:00'],
    ['in September, with three letters', '2026-09-01T07:05:00.000Z', 'Tue 1 Sep, 08:05'],
    ['at midnight, as 00 and not 24', '2026-11-26T00:00:00.000Z', 'Thu 26 Nov, 00:00'],
  ])('%s', (_title, iso, said) => {
    expect(sayInstant(iso, london, now)).toBe(said);
  });

  it('says the zone where exactness matters', () => {
    expect(sayExactly('2026-11-26T08:30:00.000Z', london)).toContain('08:30:00 GMT');
  });

  it('says a date without a time in words', () => {
    expect(sayDate('2026-11-26')).toBe('Thursday 26 November');
  });
});

describe('an instant seen from now', () => {
  it.each([
    ['2026-11-22T10:00:20.000Z', 'in less than a minute'],
    ['2026-11-22T09:59:40.000Z', 'just now'],
    ['2026-11-22T10:01:00.000Z', 'in 1 minute'],
    ['2026-11-22T10:20:30.000Z', 'in 20 minutes'],
    ['2026-11-22T09:15:00.000Z', '45 minutes ago'],
    ['2026-11-22T13:59:00.000Z', 'in 3 hours'],
    ['2026-11-23T10:00:00.000Z', 'Mon 23 Nov, 10:00'],
  ])('%s is "%s"', (iso, said) => {
    expect(sayRelative(iso, london, now)).toBe(said);
  });
});

describe('the day and the wall time in a zone', () => {
  it('moves over midnight with the zone', () => {
    expect(dateIn('2026-06-30T23:30:00.000Z', london)).toBe('2026-07-01');
    expect(dateIn('2026-06-30T23:30:00.000Z', 'UTC')).toBe('2026-06-30');
  });

  it('fills a datetime-local control', () => {
    expect(wallTimeAt(Date.parse('2026-07-02T07:30:00.000Z'), london)).toBe('2026-07-02T08:30');
  });
});
