import { z } from 'zod';
import { answersChallenge } from '../graph/subscriptions';
import { type Route } from '../http/router';
import { snowflake } from '../state/ids';
import { sandboxApp, sandboxXApp } from '../state/sign-in-state';
import { findApp } from '../sign-in/desk';
import { eventTypes } from '../x/activity';
import { passesChallenge } from '../x/challenge';
import { ControlError, type ControlHandler, requirePage } from './control-call';

const facebookFields = ['feed', 'mention', 'ratings'];

const facebookShape = z.strictObject({
  callbackUrl: z.url().nullable(),
  verifyToken: z.string().default(''),
  pages: z.array(z.string()).default([]),
  app: z.string().default(sandboxApp.id),
});

/** Subscribes a callback of a Facebook app directly, with the same challenge as the network's own route. */
const setFacebook: ControlHandler = async (call) => {
  const wanted = call.read<z.infer<typeof facebookShape>>(facebookShape);
  const { callbackUrl, verifyToken, app } = wanted;
  if (callbackUrl !== null && !(await answersChallenge(callbackUrl, verifyToken))) {
    throw new ControlError(409, 'The callback did not answer the challenge.');
  }
  const fields = facebookFields;
  call.world.commit(() => ({ type: 'webhook-set', app, callbackUrl, verifyToken, fields }));
  for (const id of wanted.pages) {
    const page = requirePage(call, id).id;
    call.world.commit(() => ({ type: 'page-subscribed', app, page, fields }));
  }
  return { webhook: call.world.state.webhooks.get(app) ?? null };
};

const xShape = z.strictObject({
  callbackUrl: z.url(),
  accounts: z.array(z.string()).default([]),
  app: z.string().default(sandboxXApp.id),
});

/** Registers a callback of an X app and subscribes it to everything about some accounts, with X's own challenge. */
const setX: ControlHandler = async (call) => {
  const { callbackUrl: url, accounts, app: appId } = call.read<z.infer<typeof xShape>>(xShape);
  const app = findApp(call.world, 'x', appId);
  if (!app) throw new ControlError(404, 'There is no such app.');
  if ((await passesChallenge(url, app)) !== 'passed') {
    throw new ControlError(409, 'The callback did not answer the challenge.');
  }
  const { world } = call;
  const newId = () => snowflake(world.clock.now(), world.journal.nextSequence());
  const known = [...world.state.xWebhooks.values()].find(
    (webhook) => webhook.app === appId && webhook.url === url,
  );
  const webhookId = known?.id ?? newId();
  world.commit(() => ({ type: 'x-webhook-set', id: webhookId, app: appId, url, valid: true }));
  for (const account of accounts) {
    const userId = requirePage(call, account).id;
    for (const eventType of eventTypes) {
      const id = newId();
      const facts = { id, app: appId, eventType, userId, tag: null, webhookId };
      world.commit(() => ({ type: 'x-subscription-set', ...facts }));
    }
  }
  return world.state.xWebhooks.get(webhookId);
};

const checkShape = z.discriminatedUnion('network', [
  z.strictObject({
    network: z.literal('facebook'),
    callbackUrl: z.url(),
    verifyToken: z.string(),
  }),
  z.strictObject({
    network: z.literal('x'),
    callbackUrl: z.url(),
    app: z.string().default(sandboxXApp.id),
  }),
]);

/** Challenges a callback and changes nothing: with a wrong verify token, or for another app, it has to fail. */
const check: ControlHandler = async (call) => {
  const wanted = call.read<z.infer<typeof checkShape>>(checkShape);
  if (wanted.network === 'facebook') {
    return { passed: await answersChallenge(wanted.callbackUrl, wanted.verifyToken) };
  }
  const app = findApp(call.world, 'x', wanted.app);
  if (!app) throw new ControlError(404, 'There is no such app.');
  return { passed: (await passesChallenge(wanted.callbackUrl, app)) === 'passed' };
};

/** Routes about what is told to the product. */
export const webhookRoutes: readonly Route<ControlHandler>[] = [
  { method: 'POST', pattern: '/webhook', handler: setFacebook },
  { method: 'POST', pattern: '/webhook/x', handler: setX },
  { method: 'POST', pattern: '/webhook/check', handler: check },
  {
    method: 'GET',
    pattern: '/webhook',
    handler: (call) => ({
      webhooks: Object.fromEntries(call.world.state.webhooks),
      deliveries: call.postman.list(),
    }),
  },
];
