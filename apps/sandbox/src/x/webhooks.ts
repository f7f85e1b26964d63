import { z } from 'zod';
import { isLoopback } from '../config';
import { snowflake } from '../state/ids';
import { type XWebhook } from '../state/state';
import { type XCall, type XResult } from './call';
import { passesChallenge } from './challenge';
import { readBody } from './fields';
import { invalidRequest } from './problems';

/** Most callbacks of one app (pay-per-use and Pro packages, 2026). */
const mostWebhooks = 3;

/** A refusal by one of the names that X documents for callbacks. */
const refused = (name: string, explanation: string) =>
  invalidRequest([{ message: `${name}: ${explanation}`, parameters: {} }]);

const describe = ({ id, url, valid, createdAt }: XWebhook) => ({
  id,
  url,
  valid,
  created_at: createdAt,
});

function ownWebhooks(call: XCall): XWebhook[] {
  return [...call.world.state.xWebhooks.values()].filter(
    (webhook) => webhook.app === call.holder.app.id,
  );
}

function ownWebhook(call: XCall, id = call.path['id'] ?? ''): XWebhook {
  const webhook = ownWebhooks(call).find((one) => one.id === id);
  if (!webhook) throw refused('WebhookIdInvalid', 'this app has no such webhook.');
  return webhook;
}

const newWebhook = z.strictObject({ url: z.string().min(1).max(200) });

/** Public callbacks use https without a port. On this computer anything goes, or nobody could try it. */
function isUsable(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, port, hostname } = new URL(url);
  return isLoopback(hostname) || (protocol === 'https:' && port === '');
}

/** `POST /2/webhooks`: registers a callback that passes the challenge. */
export async function createWebhook(call: XCall): Promise<XResult> {
  const { url } = readBody<z.infer<typeof newWebhook>>(newWebhook, call.request);
  const known = ownWebhooks(call);
  if (!isUsable(url)) throw refused('UrlValidationFailed', 'https without a port is needed.');
  if (known.some((webhook) => webhook.url === url)) {
    throw refused('DuplicateUrlFailed', 'this app registered it already.');
  }
  if (known.length >= mostWebhooks) throw refused('WebhookLimitExceeded', 'there are too many.');
  const { app } = call.holder;
  if ((await passesChallenge(url, app)) !== 'passed') {
    throw refused('CrcValidationFailed', 'the callback did not answer the challenge.');
  }
  const { world } = call;
  const id = snowflake(world.clock.now(), world.journal.nextSequence());
  world.commit(() => ({ type: 'x-webhook-set', id, app: app.id, url, valid: true }));
  return { body: { data: describe(ownWebhook(call, id)) } };
}

/** `GET /2/webhooks`. */
export function listWebhooks(call: XCall): XResult {
  const data = ownWebhooks(call).map(describe);
  return { body: { data, meta: { result_count: data.length } } };
}

/** `PUT /2/webhooks/{id}`: challenges the callback again, and takes it back when it passes. */
export async function revalidateWebhook(call: XCall): Promise<XResult> {
  const { id, app, url } = ownWebhook(call);
  const valid = (await passesChallenge(url, call.holder.app)) === 'passed';
  call.world.commit(() => ({ type: 'x-webhook-set', id, app, url, valid }));
  if (!valid) throw refused('CrcValidationFailed', 'the callback did not answer the challenge.');
  return { body: { data: { valid } } };
}

/** `DELETE /2/webhooks/{id}`, with everything that was told to it. */
export function deleteWebhook(call: XCall): XResult {
  const { id } = ownWebhook(call);
  call.world.commit(() => ({ type: 'x-webhook-removed', id }));
  return { body: { data: { deleted: true } } };
}

const minute = z.string().regex(/^[0-9]{12}$/, 'must be yyyymmddhhmm');
const replay = z.strictObject({ webhook_id: z.string(), from_date: minute, to_date: minute });

/** A moment written `yyyymmddhhmm`, UTC, in milliseconds since 1970. */
const momentOf = (text: string) =>
  Date.parse(text.replace(/^(....)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:00Z'));

/** `POST /2/webhooks/replay`: what happened between two minutes (both inclusive) of the last 24 hours is told again. */
export function replayEvents(call: XCall): XResult {
  const wanted = readBody<z.infer<typeof replay>>(replay, call.request);
  const webhook = ownWebhook(call, wanted.webhook_id);
  const from = momentOf(wanted.from_date);
  const to = momentOf(wanted.to_date) + 60_000;
  const now = call.world.clock.now();
  if (Number.isNaN(from) || Number.isNaN(to) || from > to || now - from > 24 * 3_600_000) {
    throw invalidRequest([
      { message: 'from_date and to_date must lie within the last 24 hours', parameters: {} },
    ]);
  }
  call.world.askReplay({ webhookId: webhook.id, from, to });
  const id = snowflake(now, call.world.journal.nextSequence());
  return { body: { data: { job_id: id, created_at: call.world.clock.iso() } } };
}
