import { AppError } from '@canteen/platform';
import { type Acting } from './acting';

const MINUTE_MS = 60_000;
/** How long a proof of who somebody is holds for what matters, in minutes. */
const PROOF_LASTS_MINUTES = 5;

/**
 * For what does lasting harm in the wrong hands: the person must have shown shortly before who they
 * are, by signing in or when asked again (OWASP ASVS 5.0 §7.5.3).
 *
 * @param now ISO, of the transaction
 * @param minutes how long a proof holds, where it is another time than usual
 * @throws AppError PROOF_NEEDED
 */
export function requireProof(acting: Acting, now: string, minutes = PROOF_LASTS_MINUTES): void {
  if (provedSince(acting, now) <= minutes * MINUTE_MS) return;
  throw new AppError('PROOF_NEEDED', 'Show once more that it is you, and this goes on.');
}

/** Whether what needs a proof can be done within the next minute without another. */
export function isFreshlyProved(acting: Acting, now: string): boolean {
  return provedSince(acting, now) <= (PROOF_LASTS_MINUTES - 1) * MINUTE_MS;
}

/** In milliseconds. */
function provedSince({ provedAt }: Acting, now: string): number {
  return Date.parse(now) - Date.parse(provedAt);
}
