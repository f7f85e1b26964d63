import { DIGITS, MORE_DIGITS, bytesOf, hashOf } from './hashing';

describe('weights as text', () => {
  it('are read in the order zero, -1, 1, -2, 2 …', () => {
    expect([...bytesOf(DIGITS.slice(0, 5))]).toEqual([0, -1, 1, -2, 2]);
  });

  it('reach from -128 to 127', () => {
    expect([...bytesOf(String.fromCharCode(MORE_DIGITS + 254, MORE_DIGITS + 255))]).toEqual([
      127, -128,
    ]);
  });

  it('that were left out are never taken for an answer', () => {
    expect(() => bytesOf('')).toThrow(/left out/);
  });

  it('have one character for each number', () => {
    expect(new Set(DIGITS).size).toBe(DIGITS.length);
  });
});

describe('the hash of a feature', () => {
  it('is the same in one part or in several', () => {
    expect(hashOf('good ', 'morning')).toBe(hashOf('good morning'));
  });
});
