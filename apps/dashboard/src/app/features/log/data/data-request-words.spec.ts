import { timeLeft } from './data-request-words';

describe(timeLeft.name, () => {
  it.each([
    [28, '28 days left'],
    [1, '1 day left'],
    [0, 'Due today'],
    [-1, '1 day late'],
    [-5, '5 days late'],
    [null, ''],
  ])('says of %s: %s', (daysLeft, words) => {
    expect(timeLeft({ daysLeft })).toBe(words);
  });
});
