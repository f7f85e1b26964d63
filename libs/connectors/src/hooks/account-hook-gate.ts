import { z } from 'zod';
import { hmac, type HookGate, type HookHeaders, isSignature, jsonIn } from './hook-gate';

const AccountId = z.string().regex(/^\d{1,20}$/);

/** X Activity API: one event each; Account Activity API, its forerunner: events of one account. */
const Delivery = z.union([
  z
    .object({ data: z.object({ filter: z.object({ user_id: AccountId }) }) })
    .transform(({ data }) => data.filter.user_id),
  z.object({ for_user_id: AccountId }).transform(({ for_user_id }) => for_user_id),
]);

/** X's webhooks (X API v2, "Webhooks"): the challenge and the signature use the consumer secret. */
export class AccountHookGate implements HookGate {
  readonly network = 'x';

  constructor(private readonly consumerSecret: string) {}

  /** The CRC: the token comes back as an HMAC, which only somebody with the secret can make. */
  handshake(query: Readonly<Record<string, unknown>>): string | null {
    const { crc_token: token } = query;
    if (typeof token !== 'string' || !/^[\w.~+/=-]{1,300}$/.test(token)) return null;
    const response = hmac(this.consumerSecret, token).toString('base64');
    return JSON.stringify({ response_token: `sha256=${response}` });
  }

  isGenuine(rawBody: Uint8Array, headers: HookHeaders): boolean {
    const right = hmac(this.consumerSecret, rawBody);
    return isSignature(headers['x-twitter-webhooks-signature'], 'base64', right);
  }

  accountsIn(rawBody: Uint8Array): string[] {
    const read = Delivery.safeParse(jsonIn(rawBody));
    return read.success ? [read.data] : [];
  }
}
