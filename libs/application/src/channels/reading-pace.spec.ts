import { type ChannelLimit } from '@canteen/data-access';
import { waitsDividedBy } from '@canteen/platform';
import { endsReading, hintedAt, nextReading, readingPace } from './reading-pace';

const NOW = '2026-11-23T09:00:00.000Z';
const waits = waitsDividedBy(1);
const limit = (usedPercent: number, more: Partial<ChannelLimit> = {}): ChannelLimit => ({
  name: 'page-calls',
  usedPercent,
  left: null,
  resetsAt: null,
  readAt: NOW,
  ...more,
});
const reads = (...limits: ChannelLimit[]) => readingPace(limits, NOW, waits);

describe(readingPace.name, () => {
  it('is as usual below 75 %, slower from there, and stops at 90 %', () => {
    expect(reads()).toEqual({ kind: 'usual' });
    expect(reads(limit(74))).toEqual({ kind: 'usual' });
    expect(reads(limit(75))).toEqual({ kind: 'slow' });
    expect(reads(limit(89))).toEqual({ kind: 'slow' });
    expect(reads(limit(90))).toEqual({ kind: 'stopped', until: '2026-11-23T09:15:00.000Z' });
  });

  it('goes on when the limit begins afresh', () => {
    const until = '2026-11-23T09:42:00.000Z';
    expect(reads(limit(100, { resetsAt: until }))).toEqual({ kind: 'stopped', until });
    expect(reads(limit(100, { resetsAt: NOW }))).toEqual({ kind: 'usual' });
  });

  it('waits for the last of several limits', () => {
    const early = limit(95, { resetsAt: '2026-11-23T09:05:00.000Z' });
    const late = limit(95, { name: 'app-calls', resetsAt: '2026-11-23T10:00:00.000Z' });
    expect(reads(late, early)).toEqual({ kind: 'stopped', until: late.resetsAt });
  });

  it('leaves out what only publishing uses up, and what was told long ago', () => {
    expect(reads(limit(100, { name: 'posts-day' }))).toEqual({ kind: 'usual' });
    expect(reads(limit(80, { readAt: '2026-11-22T08:00:00.000Z' }))).toEqual({ kind: 'usual' });
  });
});

describe(endsReading.name, () => {
  it('says so from 90 % on, whatever else is told, and not for what only publishing uses up', () => {
    expect(endsReading([])).toBe(false);
    expect(endsReading([limit(89)])).toBe(false);
    expect(endsReading([limit(10), limit(90, { name: 'app-calls' })])).toBe(true);
    expect(endsReading([limit(100, { name: 'posts-day' })])).toBe(false);
  });
});

describe(nextReading.name, () => {
  const next = (limits: ChannelLimit[], hinted: string | null = null) =>
    nextReading({ limits, hintedAt: hinted }, '2026-11-23T08:59:58.000Z', NOW, waits);

  it('is a minute later, five when the limit is near, and after its end when it is reached', () => {
    expect(next([])).toBe('2026-11-23T09:01:00.000Z');
    expect(next([limit(80)])).toBe('2026-11-23T09:05:00.000Z');
    expect(next([limit(95)])).toBe('2026-11-23T09:15:00.000Z');
  });

  it('comes soon when something was hinted at while we read', () => {
    expect(next([], '2026-11-23T08:59:59.000Z')).toBe('2026-11-23T09:00:05.000Z');
    expect(next([], '2026-11-23T08:59:57.000Z')).toBe('2026-11-23T09:01:00.000Z');
  });
});

describe(hintedAt.name, () => {
  const soon = (lastImportedAt: string | null, limits: ChannelLimit[] = []) =>
    hintedAt({ lastImportedAt, limits }, NOW, waits);

  it('is at once, but no flood of hints makes it more often than every five seconds', () => {
    expect(soon(null)).toBe(NOW);
    expect(soon('2026-11-23T08:59:30.000Z')).toBe(NOW);
    expect(soon('2026-11-23T08:59:58.000Z')).toBe('2026-11-23T09:00:03.000Z');
  });

  it('keeps to the limits', () => {
    expect(soon('2026-11-23T08:59:00.000Z', [limit(80)])).toBe('2026-11-23T09:04:00.000Z');
    expect(soon('2026-11-23T08:59:00.000Z', [limit(95)])).toBe('2026-11-23T09:15:00.000Z');
  });
});
