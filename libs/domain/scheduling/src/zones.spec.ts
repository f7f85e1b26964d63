import fc from 'fast-check';
import { localOf, resolveLocal, startOfMonth } from './zones';
import { describe as describeInstant, relative } from './wording';

const LONDON = 'Europe/London';
const DAY = 86_400_000;

/** The last Sunday of a month (0-based) at 01:00 UTC: when London's clocks change, by EU/UK law. */
function changeOf(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0, 1);
  return last - new Date(last).getUTCDay() * DAY;
}

function offsetByLaw(epochMs: number): number {
  const year = new Date(epochMs).getUTCFullYear();
  return epochMs >= changeOf(year, 2) && epochMs < changeOf(year, 9) ? 3_600_000 : 0;
}

function localText(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 16);
}

describe(resolveLocal.name, () => {
  it.each([
    ['2026-11-26T08:30', LONDON, '2026-11-26T08:30:00.000Z'],
    ['2027-06-10T08:30', LONDON, '2027-06-10T07:30:00.000Z'],
    ['2026-02-28T23:59', 'America/New_York', '2026-03-01T04:59:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(resolveLocal(local, zone)).toEqual({ kind: 'exact', instant });
  });

  it('refuses a time the clocks skip, and offers the nearest', () => {
    expect(resolveLocal('2027-03-28T01:30', LONDON)).toEqual({
      kind: 'skipped',
      message: 'The clocks go forward that night, so 01:30 does not exist. Choose 00:30 or 02:30.',
      before: '2027-03-28T00:30:00.000Z',
      after: '2027-03-28T01:30:00.000Z',
    });
  });

  it('asks about a time that comes twice', () => {
    expect(resolveLocal('2027-10-31T01:30', LONDON)).toEqual({
      kind: 'twice',
      message:
        'The clocks go back that night, so 01:30 comes twice. Choose the first or the second.',
      earlier: '2027-10-31T00:30:00.000Z',
      later: '2027-10-31T01:30:00.000Z',
    });
  });

  it.each(['2026-02-29T10:00', '2026-13-01T10:00', '2026-01-01 10:00', '2026-01-01T10:00Z', ''])(
    'does not guess what "%s" means',
    (local) => {
      expect(() => resolveLocal(local, LONDON)).toThrow(RangeError);
    },
  );

  it('does not guess a zone', () => {
    expect(() => resolveLocal('2026-01-01T10:00', 'Europe/Londn')).toThrow(RangeError);
  });

  it('agrees with the law for every quarter hour of each day the clocks change, 2026–2040', () => {
    for (let year = 2026; year <= 2040; year += 1) {
      for (const change of [changeOf(year, 2), changeOf(year, 9)]) {
        const start = change - 2 * 3_600_000;
        for (let local = start; local < start + DAY; local += 900_000) {
          const meant = [local, local - 3_600_000].filter(
            (each) => each + offsetByLaw(each) === local,
          );
          const resolved = resolveLocal(localText(local), LONDON);
          const kinds = ['skipped', 'exact', 'twice'];
          expect([localText(local), resolved.kind]).toEqual([
            localText(local),
            kinds[meant.length],
          ]);
          if (resolved.kind === 'exact') expect(Date.parse(resolved.instant)).toBe(meant[0]);
        }
      }
    }
  });

  it('is undone by localOf wherever it is exact', () => {
    const zones = fc.constantFrom(LONDON, 'Europe/Dublin', 'America/New_York', 'Asia/Kolkata');
    const instants = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(zones, instants, (zone, epochMs) => {
        const minute = new Date(epochMs - (epochMs % 60_000)).toISOString();
        const resolved = resolveLocal(localOf(minute, zone), zone);
        if (resolved.kind === 'exact') return resolved.instant === minute;
        return resolved.kind === 'twice' && [resolved.earlier, resolved.later].includes(minute);
      }),
    );
  });
});

describe(describeInstant.name, () => {
  it.each([
    ['2026-11-26T08:30:00.000Z', 'Thu 26 Nov, 08:30'],
    ['2026-06-26T08:30:00.000Z', 'Fri 26 Jun, 09:30'],
    ['2027-01-04T08:30:59.999Z', 'Mon 4 Jan 2027, 08:30'],
  ])('%s reads %s', (instant, words) => {
    expect(describeInstant(instant, LONDON, '2026-11-22T09:00:00.000Z')).toBe(words);
  });
});

describe(relative.name, () => {
  it.each([
    ['2026-11-22T09:20:00.000Z', 'in 20 minutes'],
    ['2026-11-22T09:01:00.000Z', 'in 1 minute'],
    ['2026-11-22T09:00:30.000Z', 'now'],
    ['2026-11-22T06:00:00.000Z', '3 hours ago'],
    ['2026-11-24T10:00:00.000Z', 'in 2 days'],
  ])('%s is %s', (instant, words) => {
    expect(relative(instant, '2026-11-22T09:00:00.000Z')).toBe(words);
  });
});

describe(startOfMonth.name, () => {
  it.each([
    ['2026-11-22T05:00:00.000Z', '2026-11-01T00:00:00.000Z'],
    ['2026-06-30T23:30:00.000Z', '2026-06-30T23:00:00.000Z'],
    ['2027-03-31T12:00:00.000Z', '2027-03-01T00:00:00.000Z'],
    ['2027-10-31T23:59:59.999Z', '2027-09-30T23:00:00.000Z'],
  ])('of %s in London is %s', (instant, start) => {
    expect(startOfMonth(instant, 'Europe/London')).toBe(start);
  });
});
