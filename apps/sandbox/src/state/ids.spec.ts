import { facebookNumber, facebookPageNumber, shortCode, snowflake } from './ids';

const twoTo53 = 2n ** 53n;

test.each([
  facebookNumber(1),
  facebookPageNumber(1),
  snowflake(Date.parse('2026-11-22T09:00:00Z'), 1),
])('%s breaks when it is made a number', (id) => {
  expect(BigInt(id) > twoTo53).toBe(true);
  expect(id).toMatch(/^\d{1,19}$/);
});

test('a snowflake carries its time', () => {
  const at = Date.parse('2026-11-22T09:00:00.123Z');
  expect(Number((BigInt(snowflake(at, 5)) >> 22n) + 1_288_834_974_657n)).toBe(at);
});

test('ids and short links differ from effect to effect', () => {
  const numbers = Array.from({ length: 2000 }, (_, index) => index + 1);
  expect(new Set(numbers.map(facebookNumber)).size).toBe(2000);
  expect(new Set(numbers.map((number) => shortCode(number, 0))).size).toBe(2000);
  expect(numbers.every((number) => /^[A-Za-z0-9]{10}$/.test(shortCode(number, 1)))).toBe(true);
});
