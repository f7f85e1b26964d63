import { hash, verify } from '@node-rs/argon2';

/**
 * argon2id with the least that OWASP's password storage cheat sheet accepts: 19 MiB, two passes,
 * one lane. The package's standard algorithm is argon2id; the spec holds it to that.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of random bytes that nobody kept, at the same cost: nothing matches it. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$HWpfrUGh+s4+31/oPrTXtA$avs8p9L5eF4lFw2xFzZGo6EFZwFxk2Wh57W1dlmB3Ww';

/** Hashes and checks people's passwords. */
export class Passwords {
  /** @returns a PHC string with salt and cost in it. */
  hash(password: string): Promise<string> {
    return hash(sameOnEveryKeyboard(password), cost);
  }

  /**
   * Whether a password is the right one. For an unknown person pass null: the same work is done,
   * so that the time taken does not say who has an account.
   */
  async verify(storedHash: string | null, password: string): Promise<boolean> {
    const matches = await verify(storedHash ?? nobodysHash, sameOnEveryKeyboard(password));
    return storedHash !== null && matches;
  }
}

/** The same letters typed on different machines are the same bytes (NIST SP 800-63B, NFKC). */
function sameOnEveryKeyboard(password: string): string {
  return password.normalize('NFKC');
}
