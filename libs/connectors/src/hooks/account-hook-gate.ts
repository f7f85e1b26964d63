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

/**
 * X's webhooks (X API v2, "Webhooks"): the challenge and the older signature use the consumer secret, the
 * newer signature the client secret of the same app.
 */
export class AccountHookGate implements HookGate {
  readonly network = 'x';
  /** The secret under each header that a signature may stand in. */
  private readonly secrets: ReadonlyMap<string, string>;

  /** @param clientSecret null for an app that has none, which nothing is signed with then */
  constructor(
    private readonly consumerSecret: string,
    clientSecret: string | null,
  ) {
    this.secrets = new Map([
      ['x-twitter-webhooks-signature', consumerSecret],
      ...(clientSecret === null
        ? []
        : [['x-twitter-webhooks-signature-oauth2', clientSecret] as const]),
    ]);
  }

  /** The CRC: the token comes back as an HMAC, which only somebody with the secret can make. */
  handshake(query: Readonly<Record<string, unknown>>): string | null {
    const { crc_token: token } = query;
    if (typeof token !== 'string' || !/^[\w.~+/=-]{1,300}$/.test(token)) return null;
    const response = hmac(this.consumerSecret, token).toString('base64');
    return JSON.stringify({ response_token: `sha256=${response}` });
  }

  /** One signature is enough, and none may be wrong. */
  isGenuine(rawBody: Uint8Array, headers: HookHeaders): boolean {
    const given = [...this.secrets].filter(([header]) => headers[header] !== undefined);
    if (given.length === 0) return false;
    return given.every(([header, secret]) =>
      isSignature(headers[header], 'base64', hmac(secret, rawBody)),
    );
  }

  accountsIn(rawBody: Uint8Array): string[] {
    const read = Delivery.safeParse(jsonIn(rawBody));
    return read.success ? [read.data] : [];
  }
}
