import { bankHolidays, bankHolidayYears, nations, type Nation } from './bank-holidays';
import { approvalExpires, placeInWindow, validityWindow } from './windows';
import { commentDue, type CommentLane, workingDayDue } from './working-days';

const DAY = 86_400_000;
const iso = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 10);
const weekday = (epochMs: number) => new Date(epochMs).getUTCDay();

/** Easter Sunday of a year, by the anonymous Gregorian computus. */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const d = b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 19 * a + 15;
  const h = d % 30;
  const g = h - Math.floor(h / 28) * (1 - Math.floor(29 / (h + 1)) * Math.floor((21 - a) / 11));
  const j = (year + Math.floor(year / 4) + g + 2 - b + Math.floor(b / 4)) % 7;
  const l = g - j;
  const month = 3 + Math.floor((l + 40) / 44);
  return Date.UTC(year, month - 1, l + 28 - 31 * Math.floor(month / 4));
}

function firstMonday(year: number, month: number): number {
  const first = Date.UTC(year, month, 1);
  return first + ((8 - weekday(first)) % 7) * DAY;
}

function lastMonday(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0);
  return last - ((weekday(last) + 6) % 7) * DAY;
}

/** Moves fixed days that fall on a weekend to the next weekdays that are free. */
function moved(days: number[]): number[] {
  const taken: number[] = [];
  for (const day of days) {
    let free = day;
    while (weekday(free) === 0 || weekday(free) === 6 || taken.includes(free)) free += DAY;
    taken.push(free);
  }
  return taken;
}

function byRule(year: number, nation: Nation): string[] {
  const at = (month: number, day: number) => Date.UTC(year, month, day);
  const goodFriday = easter(year) - 2 * DAY;
  const common = [
    goodFriday,
    firstMonday(year, 4),
    lastMonday(year, 4),
    ...moved([at(11, 25), at(11, 26)]),
  ];
  const own: Record<Nation, number[]> = {
    england: [...moved([at(0, 1)]), goodFriday + 3 * DAY, lastMonday(year, 7)],
    wales: [...moved([at(0, 1)]), goodFriday + 3 * DAY, lastMonday(year, 7)],
    'northern-ireland': [
      ...moved([at(0, 1)]),
      ...moved([at(2, 17)]),
      ...moved([at(6, 12)]),
      goodFriday + 3 * DAY,
      lastMonday(year, 7),
    ],
    scotland: [...moved([at(0, 1), at(0, 2)]), firstMonday(year, 7), ...moved([at(10, 30)])],
  };
  return [...common, ...own[nation]].map(iso).sort();
}

describe('bank holidays', () => {
  const years = [2026, 2027, 2028];
  it('cover the years they say', () => {
    expect([bankHolidayYears.first, bankHolidayYears.last]).toEqual([2026, 2028]);
  });

  it.each(nations.flatMap((nation) => years.map((year) => ({ nation, year }))))(
    'of $nation in $year follow the rules',
    ({ nation, year }) => {
      const proclaimed = ['2026-06-15'];
      const listed = bankHolidays[nation].map((holiday) => holiday.date);
      const inYear = listed.filter(
        (date) => date.startsWith(`${year}`) && !proclaimed.includes(date),
      );
      expect(inYear).toEqual(byRule(year, nation));
    },
  );
});

describe(workingDayDue.name, () => {
  it.each<[string, string, number, Nation, string]>([
    ['Friday', '2026-11-20T10:00:00.000Z', 1, 'england', '2026-11-23T18:30:00.000Z'],
    ['Friday, three days', '2026-11-20T10:00:00.000Z', 3, 'england', '2026-11-25T18:30:00.000Z'],
    ['Sunday', '2026-11-22T10:00:00.000Z', 1, 'england', '2026-11-23T18:30:00.000Z'],
    ['before Easter', '2027-03-25T10:00:00.000Z', 1, 'england', '2027-03-30T17:30:00.000Z'],
    [
      'before Easter, Scotland',
      '2027-03-25T10:00:00.000Z',
      1,
      'scotland',
      '2027-03-29T17:30:00.000Z',
    ],
    ['Christmas Eve', '2026-12-24T10:00:00.000Z', 1, 'england', '2026-12-29T18:30:00.000Z'],
    [
      'past midnight in summer',
      '2026-07-02T23:30:00.000Z',
      1,
      'england',
      '2026-07-06T17:30:00.000Z',
    ],
  ])('%s (%s) + %d in %s: %s', (_name, from, days, nation, due) => {
    expect(workingDayDue({ from, days, nation, zone: 'Europe/London' })).toBe(due);
  });

  it('takes the practice’s own closing time', () => {
    const input = { from: '2026-11-20T10:00:00.000Z', days: 1, nation: 'england' as const };
    expect(workingDayDue({ ...input, zone: 'Europe/London', closesAt: '17:00' })).toBe(
      '2026-11-23T17:00:00.000Z',
    );
  });
});

describe(commentDue.name, () => {
  it.each<[CommentLane, string]>([
    ['life-safety', '2026-11-21T22:15:00.000Z'],
    ['privacy', '2026-11-23T18:30:00.000Z'],
    ['abuse', '2026-11-23T18:30:00.000Z'],
    ['hold', '2026-11-25T18:30:00.000Z'],
    ['ordinary', '2026-11-23T18:30:00.000Z'],
  ])('a %s comment of Saturday night is due %s', (lane, due) => {
    const capturedAt = '2026-11-21T22:00:00.000Z';
    expect(commentDue({ lane, capturedAt, zone: 'Europe/London', nation: 'england' }).due).toBe(
      due,
    );
  });
});

describe('windows', () => {
  const due = '2026-11-26T08:30:00.000Z';
  const window = validityWindow(due);

  it('last an hour unless somebody says otherwise', () => {
    expect(window).toEqual({ due, validUntil: '2026-11-26T09:30:00.000Z' });
    expect(validityWindow(due, 15).validUntil).toBe('2026-11-26T08:45:00.000Z');
    expect(() => validityWindow(due, 0)).toThrow(RangeError);
    expect(() => validityWindow(due, Number.NaN)).toThrow(RangeError);
  });

  it.each([
    ['2026-11-26T08:29:59.999Z', 'before'],
    ['2026-11-26T08:30:00.000Z', 'inside'],
    ['2026-11-26T09:30:00.000Z', 'inside'],
    ['2026-11-26T09:30:00.001Z', 'after'],
  ])('at %s now is %s', (now, place) => {
    expect(placeInWindow(window, now)).toBe(place);
  });

  it.each([
    ['a post', false, '2026-11-22T09:00:00.000Z', window.validUntil, '2026-11-26T09:30:00.000Z'],
    [
      'a post far ahead',
      false,
      '2026-10-01T09:00:00.000Z',
      window.validUntil,
      '2026-10-31T09:00:00.000Z',
    ],
    ['a reply', true, '2026-11-22T09:00:00.000Z', null, '2026-11-23T09:00:00.000Z'],
    [
      'a reply with a window',
      true,
      '2026-11-26T08:30:00.000Z',
      window.validUntil,
      '2026-11-26T09:30:00.000Z',
    ],
  ])('the approval of %s runs out', (_name, isReply, approvedAt, validUntil, expires) => {
    expect(approvalExpires({ isReply, approvedAt, validUntil })).toBe(expires);
  });
});
