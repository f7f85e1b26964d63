import { createHmac, randomBytes } from 'node:crypto';
import { consumerKeys, type App } from '../state/sign-in-state';

/** HMAC-SHA256 in base64 with its name in front, as X writes it. */
export const xSignature = (secret: string, bytes: string) =>
  `sha256=${createHmac('sha256', secret).update(bytes).digest('base64')}`;

/** How a challenge ended: a wrong answer disables the callback at once, trouble on the way does not. */
export type ChallengeOutcome = 'passed' | 'wrong' | 'trouble';

/**
 * X's challenge: the callback must prove within 10 seconds that it knows a secret of the app, either the OAuth 2.0
 * client secret or the older consumer secret (docs.x.com, webhooks, "Signature headers").
 */
export async function passesChallenge(url: string, app: App): Promise<ChallengeOutcome> {
  const token = randomBytes(24).toString('base64url');
  const address = new URL(url);
  address.searchParams.set('crc_token', token);
  try {
    const answer = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.status >= 400) return 'trouble';
    const text = await answer.text();
    return answer.status === 200 && isRight(text, token, app) ? 'passed' : 'wrong';
  } catch {
    return 'trouble';
  }
}

function isRight(text: string, token: string, app: App): boolean {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return false;
  }
  const given =
    body !== null && typeof body === 'object' && 'response_token' in body
      ? body.response_token
      : null;
  return [app.secret, consumerKeys(app).secret].some(
    (secret) => given === xSignature(secret, token),
  );
}
