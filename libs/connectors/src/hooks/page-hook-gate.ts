import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { epochOf } from '../times';
import { hmac, type HookGate, type HookHeaders, isSignature, jsonIn, STALE_MS } from './hook-gate';

const Delivery = z.object({
  object: z.literal('page'),
  entry: z.array(z.object({ id: z.string().min(1).max(64), time: z.number().optional() })),
});

/**
 * The word by which Facebook's handshake is recognised. It is made from the app's secret, so that
 * nobody has to choose, store or copy another one.
 */
export function hookVerifyToken(appSecret: string): string {
  return hmac(appSecret, 'canteen webhook handshake v1').toString('hex');
}

/** Facebook's webhooks for Pages (Graph API, "Webhooks: Getting Started"). */
export class PageHookGate implements HookGate {
  readonly network = 'facebook';

  constructor(private readonly appSecret: string) {}

  handshake(query: Readonly<Record<string, unknown>>): string | null {
    const { 'hub.mode': mode, 'hub.verify_token': given, 'hub.challenge': challenge } = query;
    if (mode !== 'subscribe' || typeof given !== 'string' || typeof challenge !== 'string') {
      return null;
    }
    const right = Buffer.from(hookVerifyToken(this.appSecret));
    const actual = Buffer.from(given);
    if (actual.length !== right.length || !timingSafeEqual(actual, right)) return null;
    // Facebook sends a number; anything else would let somebody write on our page.
    return /^\d{1,20}$/.test(challenge) ? challenge : null;
  }

  isGenuine(rawBody: Uint8Array, headers: HookHeaders): boolean {
    const right = hmac(this.appSecret, rawBody);
    return isSignature(headers['x-hub-signature-256'], 'hex', right);
  }

  accountsIn(rawBody: Uint8Array, now: string): string[] {
    const read = Delivery.safeParse(jsonIn(rawBody));
    if (!read.success) return [];
    const from = (epochOf(now) ?? 0) - STALE_MS;
    const fresh = read.data.entry.filter(({ time }) => time === undefined || time * 1_000 >= from);
    return [...new Set(fresh.map(({ id }) => id))];
  }
}
