import { randomInt } from 'node:crypto';
import { type App } from '../state/sign-in-state';
import { type GraphCall } from './call';
import { badParameter, GraphError } from './errors';
import { requirePage, requirePageToken, requireScope, requireTask } from './objects';

const knownFields = ['feed', 'mention', 'ratings', 'messages', 'conversations'];

function fieldsOf(call: GraphCall, name: string): string[] {
  const raw = call.parameters.get(name) ?? '';
  const fields = raw
    .replace(/[[\]"\s]/g, '')
    .split(',')
    .filter((field) => field !== '');
  const unknown = fields.find((field) => !knownFields.includes(field));
  if (fields.length === 0 || unknown !== undefined) {
    throw badParameter(`Param ${name} must be one of {${knownFields.join(', ')}}`);
  }
  return fields;
}

/** `POST /{page}/subscribed_apps?subscribed_fields=feed`. */
export function subscribePage(call: GraphCall): unknown {
  const page = requirePage(call, call.path['id'] ?? '');
  requirePageToken(call);
  requireScope(call, 'pages_manage_metadata');
  requireTask(call, 'MODERATE');
  const fields = fieldsOf(call, 'subscribed_fields');
  const app = call.holder.app.id;
  call.world.commit(() => ({ type: 'page-subscribed', app, page: page.id, fields }));
  return { success: true };
}

/** `DELETE /{page}/subscribed_apps`. */
export function unsubscribePage(call: GraphCall): unknown {
  const page = requirePage(call, call.path['id'] ?? '');
  requirePageToken(call);
  const app = call.holder.app.id;
  call.world.commit(() => ({ type: 'page-subscribed', app, page: page.id, fields: [] }));
  return { success: true };
}

/** `GET /{page}/subscribed_apps`. */
export function listSubscribedApps(call: GraphCall): unknown {
  const page = requirePage(call, call.path['id'] ?? '');
  const apps = [...page.subscriptions].flatMap(([id, fields]) => {
    const name = call.world.state.signIn.apps.get(id)?.name;
    if (fields.length === 0 || name === undefined) return [];
    return [{ link: 'https://example.org/', name, id, subscribed_fields: fields }];
  });
  return { data: apps };
}

/** The app of the path, when the token is that app's own. @throws GraphError 15. */
function requireApp(call: GraphCall): App {
  if (call.holder.kind === 'app' && call.holder.app.id === call.path['id']) return call.holder.app;
  throw new GraphError(400, 15, '(#15) This method must be called with an app access token.');
}

/** `POST /{app}/subscriptions`: makes sure that the callback answers the challenge, then keeps it. */
export async function subscribeApp(call: GraphCall): Promise<unknown> {
  const app = requireApp(call).id;
  const object = call.parameters.get('object');
  if (object !== 'page') throw badParameter('Param object must be one of {PAGE}');
  const callbackUrl = call.parameters.get('callback_url') ?? '';
  const verifyToken = call.parameters.get('verify_token') ?? '';
  const fields = fieldsOf(call, 'fields');
  if (!(await answersChallenge(callbackUrl, verifyToken))) {
    throw new GraphError(400, 2200, '(#2200) Callback verification failed', { subcode: 1929002 });
  }
  call.world.commit(() => ({ type: 'webhook-set', app, callbackUrl, verifyToken, fields }));
  return { success: true };
}

/** `DELETE /{app}/subscriptions`: the app is told nothing any more. */
export function unsubscribeApp(call: GraphCall): unknown {
  const app = requireApp(call).id;
  const effect = {
    type: 'webhook-set',
    app,
    callbackUrl: null,
    verifyToken: '',
    fields: [],
  } as const;
  call.world.commit(() => effect);
  return { success: true };
}

/** `GET /{app}/subscriptions`. */
export function listSubscriptions(call: GraphCall): unknown {
  const webhook = call.world.state.webhooks.get(requireApp(call).id);
  if (!webhook) return { data: [] };
  return {
    data: [
      {
        object: 'page',
        callback_url: webhook.callbackUrl,
        active: true,
        fields: webhook.fields.map((name) => ({ name, version: call.version })),
      },
    ],
  };
}

/** The handshake: the callback must send the challenge back as it came, within 10 seconds. */
export async function answersChallenge(callbackUrl: string, verifyToken: string): Promise<boolean> {
  if (!URL.canParse(callbackUrl)) return false;
  const address = new URL(callbackUrl);
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  address.searchParams.set('hub.mode', 'subscribe');
  address.searchParams.set('hub.challenge', challenge);
  address.searchParams.set('hub.verify_token', verifyToken);
  try {
    const answer = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    return answer.status === 200 && (await answer.text()) === challenge;
  } catch {
    return false;
  }
}
