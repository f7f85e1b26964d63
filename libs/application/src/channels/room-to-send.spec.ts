import { type ChannelLimit } from '@canteen/data-access';
import { fullUntil } from './room-to-send';

const NOW = '2026-11-23T09:00:00.000Z';
const SOON = '2026-11-23T09:10:00.000Z';
const TONIGHT = '2026-11-24T00:00:00.000Z';

function limit(changes: Partial<ChannelLimit>): ChannelLimit {
  return { name: 'posts', usedPercent: 100, left: 0, resetsAt: SOON, readAt: NOW, ...changes };
}

describe(fullUntil.name, () => {
  it.each<[string, ChannelLimit[], string | null]>([
    ['nothing is known', [], null],
    ['something is left', [limit({ left: 1, usedPercent: 99 })], null],
    ['X counts none left', [limit({})], SOON],
    [
      'the day is used up as well',
      [limit({}), limit({ name: 'posts-day', resetsAt: TONIGHT })],
      TONIGHT,
    ],
    ['the limit has begun afresh', [limit({ resetsAt: NOW })], null],
    ['nobody said when it ends', [limit({ resetsAt: null })], null],
    ['only reading is used up', [limit({ name: 'mentions' })], null],
    ['Facebook says how long', [limit({ name: 'page-calls', left: null, usedPercent: 104 })], SOON],
    ['Facebook has some left', [limit({ name: 'page-calls', left: null, usedPercent: 99 })], null],
  ])('when %s', (_, limits, until) => {
    expect(fullUntil(limits, NOW)).toBe(until);
  });
});
