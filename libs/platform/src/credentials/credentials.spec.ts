import { Passwords } from './passwords';
import { SecretTokens } from './secret-tokens';

describe(Passwords.name, () => {
  const passwords = new Passwords();

  it('hashes with argon2id, 19 MiB and two passes', async () => {
    expect(await passwords.hash('correct horse')).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/,
    );
  });

  it('salts: the same password twice gives two hashes', async () => {
    expect(await passwords.hash('correct horse')).not.toBe(await passwords.hash('correct horse'));
  });

  it.each([
    ['the same', 'correct horse', true],
    ['another', 'wrong horse', false],
    ['one with a blank at the end', 'correct horse ', false],
    ['an empty one', '', false],
  ])('verifies %s password', async (_, attempt, matches) => {
    expect(await passwords.verify(await passwords.hash('correct horse'), attempt)).toBe(matches);
  });

  it('takes an accent however the keyboard composes it', async () => {
    expect(
      await passwords.verify(await passwords.hash('caf\u00e9 au lait'), 'cafe\u0301 au lait'),
    ).toBe(true);
  });

  it('refuses everybody unknown, at the cost of somebody known', async () => {
    const known = await passwords.hash('correct horse');
    const took = async (hash: string | null): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const start = performance.now();
        expect(await passwords.verify(hash, 'wrong horse')).toBe(false);
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    // A short cut for the unknown would take well under a tenth.
    expect(await took(null)).toBeGreaterThan((await took(known)) / 3);
  });
});

describe(SecretTokens.name, () => {
  const tokens = new SecretTokens();

  it('makes 256 random bits and the hash to store', () => {
    const { token, hash } = tokens.create();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(hash).toHaveLength(32);
    expect(tokens.hashOf(token).equals(hash)).toBe(true);
    expect(tokens.create().token).not.toBe(token);
  });

  it('hashes with SHA-256 (FIPS 180-4, the message "abc")', () => {
    expect(tokens.hashOf('abc').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
