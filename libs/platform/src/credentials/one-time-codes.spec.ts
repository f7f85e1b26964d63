import { OneTimeCodes } from './one-time-codes';

/** RFC 6238 appendix B: the secret `12345678901234567890`, the last six of its eight digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe(OneTimeCodes.name, () => {
  const codes = new OneTimeCodes();
  const step = (code: string, seconds: number, lastStep: number | null = null) =>
    codes.stepOf({ secret, lastStep }, code, seconds * 1000);

  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('takes the code of second %d (RFC 6238)', async (seconds, code) => {
    expect(await step(code, seconds)).toBe(Math.floor(seconds / 30));
  });

  it('takes the code of the step before and after, and none further away', async () => {
    const at = 1_111_111_111;
    const own = Math.floor(at / 30);
    expect(await step('050471', at + 30)).toBe(own);
    expect(await step('050471', at - 30)).toBe(own);
    expect(await step('050471', at + 61)).toBeNull();
    expect(await step('050471', at - 61)).toBeNull();
  });

  it('takes a code once', async () => {
    const at = 1_111_111_111;
    const own = Math.floor(at / 30);
    expect(await step('050471', at, own - 1)).toBe(own);
    expect(await step('050471', at, own)).toBeNull();
  });

  it.each(['', '05047', '0504711', 'abcdef', '050472', '٠٥٠٤٧١'])('refuses %p', async (code) => {
    expect(await step(code, 1_111_111_111)).toBeNull();
  });

  it('makes secrets of 160 bits and the address that apps read', () => {
    const made = codes.newSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    expect(codes.newSecret()).not.toBe(made);
    expect(codes.address(made, 'gp@practice.test')).toBe(
      `otpauth://totp/Canteen:gp%40practice.test?secret=${made}&issuer=Canteen`,
    );
  });
});
