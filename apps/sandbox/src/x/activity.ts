import { z } from 'zod';
import { snowflake } from '../state/ids';
import { type XSubscription } from '../state/state';
import { type XCall, type XResult } from './call';
import { idText, readBody } from './fields';
import { invalidRequest, wrongKindOfToken } from './problems';

/** The kinds of event the sandbox tells, all about one account. */
export const eventTypes = [
  'post.create',
  'post.delete',
  'post.mention.create',
  'post.reply.create',
  'post.quote.create',
] as const;
const mostSubscriptions = 1500;

const newSubscription = z.strictObject({
  event_type: z.enum(eventTypes),
  filter: z.strictObject({ user_id: idText }),
  tag: z.string().min(1).max(200).optional(),
  webhook_id: idText,
});

const describe = (one: XSubscription) => ({
  subscription_id: one.id,
  event_type: one.eventType,
  filter: { user_id: one.userId },
  ...(one.tag === null ? {} : { tag: one.tag }),
  webhook_id: one.webhookId,
  created_at: one.createdAt,
  updated_at: one.updatedAt,
});

const wrong = (message: string) => invalidRequest([{ message, parameters: {} }]);

function own(call: XCall): XSubscription[] {
  return [...call.world.state.xSubscriptions.values()].filter(
    (one) => one.app === call.holder.app.id,
  );
}

function ownById(call: XCall): XSubscription {
  const found = own(call).find((one) => one.id === call.path['id']);
  if (!found) throw wrong('subscription_id is not known');
  return found;
}

function requireWebhook(call: XCall, id: string): void {
  if (call.world.state.xWebhooks.get(id)?.app !== call.holder.app.id) {
    throw wrong('webhook_id is not a webhook of this app');
  }
}

/** Being mentioned, answered or quoted is told about the account whose own token asked (docs.x.com, "private event"). */
function requireConsent(call: XCall, eventType: string, userId: string): void {
  const isPublic = eventType === 'post.create' || eventType === 'post.delete';
  if (!isPublic && call.holder.account?.id !== userId) throw wrongKindOfToken();
}

/** `POST /2/activity/subscriptions`. */
export function subscribe(call: XCall): XResult {
  const body = readBody<z.infer<typeof newSubscription>>(newSubscription, call.request);
  const userId = body.filter.user_id;
  requireWebhook(call, body.webhook_id);
  requireConsent(call, body.event_type, userId);
  const known = own(call);
  const isSame = (one: XSubscription) =>
    one.eventType === body.event_type && one.userId === userId && one.webhookId === body.webhook_id;
  if (known.some(isSame)) throw wrong('DuplicateSubscription: this subscription exists already');
  if (known.length >= mostSubscriptions) throw wrong('There are too many subscriptions');
  const { world } = call;
  const id = snowflake(world.clock.now(), world.journal.nextSequence());
  world.commit(() => ({
    type: 'x-subscription-set',
    id,
    app: call.holder.app.id,
    eventType: body.event_type,
    userId,
    tag: body.tag ?? null,
    webhookId: body.webhook_id,
  }));
  const made = world.state.xSubscriptions.get(id);
  return { body: { data: { subscription: made && describe(made) } } };
}

/** `GET /2/activity/subscriptions`. */
export function listSubscriptions(call: XCall): XResult {
  return { body: { data: own(call).map(describe) } };
}

const change = z.strictObject({
  tag: z.string().min(1).max(200).optional(),
  webhook_id: idText.optional(),
});

/** `PUT /2/activity/subscriptions/{id}`. */
export function changeSubscription(call: XCall): XResult {
  const { id, app, eventType, userId, tag, webhookId } = ownById(call);
  const body = readBody<z.infer<typeof change>>(change, call.request);
  if (body.webhook_id !== undefined) requireWebhook(call, body.webhook_id);
  call.world.commit(() => ({
    type: 'x-subscription-set',
    id,
    app,
    eventType,
    userId,
    tag: body.tag ?? tag,
    webhookId: body.webhook_id ?? webhookId,
  }));
  const data = { subscription: describe(ownById(call)), total_subscriptions: own(call).length };
  return { body: { data } };
}

/** `DELETE /2/activity/subscriptions/{id}`. */
export function unsubscribe(call: XCall): XResult {
  const { id } = ownById(call);
  call.world.commit(() => ({ type: 'x-subscription-removed', id }));
  return { body: { data: { deleted: true } } };
}
