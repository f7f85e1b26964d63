import { type DraftContent, emptyDraft } from '@canteen/contracts';
import fc from 'fast-check';
import { expectedDue, sendWindowOf } from './send-window';

const setting = { zone: 'Europe/London', now: '2026-11-23T09:00:00.000Z', isReply: false };
const at = (local: string, choice?: 'earlier' | 'later'): DraftContent => ({
  ...emptyDraft,
  schedule: { kind: 'at', local, choice },
});

describe(sendWindowOf, () => {
  it.each([
    ['in winter', at('2026-11-26T08:30'), '2026-11-26T08:30:00.000Z', '2026-11-26T09:30:00.000Z'],
    ['in summer', at('2027-06-01T08:30'), '2027-06-01T07:30:00.000Z', '2027-06-01T08:30:00.000Z'],
    [
      'over the night the clocks go forward',
      { ...at('2027-03-28T00:30'), validForMinutes: 120 },
      '2027-03-28T00:30:00.000Z',
      '2027-03-28T02:30:00.000Z',
    ],
    [
      'the second of two',
      at('2027-10-31T01:30', 'later'),
      '2027-10-31T01:30:00.000Z',
      '2027-10-31T02:30:00.000Z',
    ],
  ])('runs from its time for as long as it says: %s', (_, draft, dueAt, validUntil) => {
    expect(sendWindowOf(draft, setting)).toMatchObject({ dueAt, validUntil, whenApproved: false });
  });

  it.each([
    ['goes out once approved', { ...emptyDraft, schedule: { kind: 'when-approved' } }, false],
    ['is a reply', emptyDraft, true],
    ['is a reply with a time', at('2026-12-24T10:00'), true],
  ] as const)('is a day from now when it %s', (_, draft, isReply) => {
    expect(sendWindowOf({ ...emptyDraft, ...draft }, { ...setting, isReply })).toEqual({
      dueAt: '2026-11-23T09:00:00.000Z',
      validUntil: '2026-11-24T09:00:00.000Z',
      dueLocal: null,
      whenApproved: true,
    });
  });

  it.each([
    ['skipped', at('2027-03-28T01:30'), 'TIME_DOES_NOT_EXIST'],
    ['coming twice', at('2027-10-31T01:30'), 'TIME_COMES_TWICE'],
    ['now', at('2026-11-23T09:00'), 'TIME_IN_PAST'],
    ['no day', at('2027-02-30T09:00'), 'INVALID_INPUT'],
    ['none', emptyDraft, 'INVALID_INPUT'],
  ])('refuses a time that is %s', (_, draft, code) => {
    expect(() => sendWindowOf(draft, setting)).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe(expectedDue, () => {
  it.each([
    ['no time', null, null],
    ['once approved', { kind: 'when-approved' } as const, null],
    [
      'a skipped time',
      { kind: 'at', local: '2027-03-28T01:30' } as const,
      '2027-03-28T01:30:00.000Z',
    ],
    [
      'a time that comes twice',
      { kind: 'at', local: '2027-10-31T01:30' } as const,
      '2027-10-31T00:30:00.000Z',
    ],
    ['no day', { kind: 'at', local: '2027-02-30T09:00' } as const, null],
  ])('places %s in the calendar without refusing', (_, schedule, due) => {
    expect(expectedDue(schedule, 'Europe/London')).toBe(due);
  });

  it('agrees with the window whenever there is one', () => {
    const day = fc.date({
      min: new Date('2026-11-24T00:00:00Z'),
      max: new Date('2031-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const draft = at(date.toISOString().slice(0, 16), 'later');
        const expected = expectedDue(draft.schedule, 'Europe/London');
        let due = expected;
        try {
          due = sendWindowOf(draft, setting).dueAt;
        } catch (error) {
          expect(error).toMatchObject({ code: 'TIME_DOES_NOT_EXIST' });
        }
        expect(due).toBe(expected);
      }),
    );
  });
});
