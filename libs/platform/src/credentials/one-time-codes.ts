import { generateSecret, generateURI, verify } from 'otplib';

const STEP_SECONDS = 30;
/** A code of the step before or after is taken too: telephones' clocks are not exact. */
const TOLERANCE_SECONDS = STEP_SECONDS;
const ISSUER = 'Canteen';

/** The six-digit codes of an authenticator app (TOTP, RFC 6238: SHA-1, 30 seconds). */
export class OneTimeCodes {
  /** A new secret of 160 random bits, in base32, as authenticator apps take it. */
  newSecret(): string {
    return generateSecret();
  }

  /** The `otpauth://` address that an authenticator app reads from a QR code. */
  address(secret: string, account: string): string {
    return generateURI({ issuer: ISSUER, label: account, secret });
  }

  /**
   * The time step that a code belongs to, or null when it is wrong, too old, or not later than the
   * step last used: each code works once (RFC 6238 §5.2).
   *
   * @param now epoch milliseconds
   */
  async stepOf(
    { secret, lastStep }: { secret: string; lastStep: number | null },
    code: string,
    now: number,
  ): Promise<number | null> {
    if (!/^\d{6}$/.test(code)) return null;
    const result = await verify({
      secret,
      token: code,
      epoch: Math.floor(now / 1000),
      epochTolerance: TOLERANCE_SECONDS,
      ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
    });
    return result.valid ? Math.floor(now / 1000 / STEP_SECONDS) + result.delta : null;
  }

  /**
   * How long until an app shows a code that can still be used, in whole seconds.
   *
   * @param lastStep the time step of the code used last
   * @param now epoch milliseconds
   */
  secondsToNext(lastStep: number | null, now: number): number {
    const seconds = now / 1000;
    const next = Math.max(lastStep ?? 0, Math.floor(seconds / STEP_SECONDS)) + 1;
    return Math.ceil(next * STEP_SECONDS - seconds);
  }
}
