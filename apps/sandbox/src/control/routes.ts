import { z } from 'zod';
import { allScopes } from '../graph/tokens';
import { faultOrder, type FaultOrder } from '../faults/fault-desk';
import { type Route } from '../http/router';
import { createPage } from '../people/people';
import { type Effect, type Settings } from '../state/effects';
import { type Page } from '../state/state';
import { sandboxApp } from '../state/sign-in-state';
import { type ControlCall, type ControlHandler, requirePage } from './control-call';
import { peopleRoutes } from './people-routes';
import { scenarioRoutes } from './scenario-routes';
import { signInRoutes } from './sign-in-routes';
import { webhookRoutes } from './webhook-routes';

const network = z.enum(['facebook', 'x']);

const describePage = (page: Page) => ({
  network: page.network,
  id: page.id,
  name: page.name,
  handle: page.handle,
  token: page.token,
  ...(page.network === 'facebook' ? { appId: sandboxApp.id, appSecret: sandboxApp.secret } : {}),
});

const newPage = z.strictObject({
  network,
  name: z.string().min(1).max(75),
  handle: z.string().optional(),
});
const addPage: ControlHandler = (call) => {
  const wanted = call.read<z.infer<typeof newPage>>(newPage);
  return describePage(createPage(call.world, wanted.network, wanted.name, wanted.handle));
};

const id = (call: ControlCall) => call.path['id'] ?? '';

const clockOrder = z.union([
  z.strictObject({ at: z.iso.datetime({ offset: true }), frozen: z.boolean().default(false) }),
  z.strictObject({ advance: z.number() }),
  z.strictObject({ real: z.literal(true) }),
]);

const setClock: ControlHandler = (call) => {
  const order = call.read<z.infer<typeof clockOrder>>(clockOrder);
  const { clock } = call.world;
  if ('real' in order) {
    call.world.commit(() => ({ type: 'clock-set', offsetMs: 0, frozenAt: null }));
  } else {
    const at = 'at' in order ? Date.parse(order.at) : clock.now() + order.advance * 1000;
    const frozen = 'at' in order ? order.frozen : clock.position().frozen;
    const frozenAt = frozen ? new Date(at).toISOString() : null;
    call.world.commit(() => ({ type: 'clock-set', offsetMs: clock.offsetFor(at), frozenAt }));
  }
  return clock.position();
};

const access = z.strictObject({
  code: z.union([z.literal(190), z.literal(102)]).default(190),
  subcode: z.number().int().nullable().default(null),
  revoked: z.boolean().default(true),
  declinedScopes: z.array(z.enum(allScopes)).default([]),
});

/** Kills or revives the token of a page, and says which permissions its owner declined. */
const changeAccess: ControlHandler = (call) => {
  const page = requirePage(call, id(call));
  const wanted = call.read<z.infer<typeof access>>(access);
  const problem = wanted.revoked ? { code: wanted.code, subcode: wanted.subcode } : null;
  const { declinedScopes } = wanted;
  call.world.commit(() => ({
    type: 'page-access-changed',
    page: page.id,
    problem,
    declinedScopes,
  }));
  return { id: page.id, problem, declinedScopes };
};

const settingsShape = z.strictObject({
  xTier: z.enum(['self-serve', 'enterprise']).optional(),
  requireAppSecretProof: z.boolean().optional(),
  xReadLagMs: z.number().int().min(0).optional(),
  xRefreshReuse: z.enum(['refuse', 'revoke-family']).optional(),
  xMediaProcessing: z.enum(['done', 'slow', 'failing']).optional(),
  limitFactor: z.number().positive().optional(),
});

const setSettings: ControlHandler = (call) => {
  const settings: Partial<Settings> = call.read<z.infer<typeof settingsShape>>(settingsShape);
  call.world.commit(() => ({ type: 'settings-changed', settings }));
  return call.world.state.settings;
};

const creditsShape = z.strictObject({
  page: z.string().optional(),
  milliDollars: z.number().int(),
});

const listCredits = (call: ControlCall) =>
  [...call.world.state.pages.values()]
    .filter((page) => page.network === 'x')
    .map((page) => ({ page: page.id, handle: page.handle, milliDollars: page.milliDollars }));

const setCredits: ControlHandler = (call) => {
  const { page, milliDollars } = call.read<z.infer<typeof creditsShape>>(creditsShape);
  const wanted =
    page === undefined
      ? listCredits(call).map((entry) => entry.page)
      : [requirePage(call, page).id];
  for (const account of wanted)
    call.world.commit(() => ({ type: 'credits-set', page: account, milliDollars }));
  return listCredits(call);
};

/** The effects since the last reset; `?all=true` for the whole history, `?page=` and `?type=` to narrow. */
const readJournal: ControlHandler = (call) => {
  const page = call.query.get('page');
  const type = call.query.get('type');
  const all = call.world.journal.all();
  const lastReset =
    call.query.get('all') === 'true' ? -1 : all.findLastIndex((effect) => effect.type === 'reset');
  const fits = (effect: Effect) =>
    (page === null || ('page' in effect && effect.page === page)) &&
    (type === null || effect.type === type);
  return { effects: all.slice(lastReset + 1).filter(fits) };
};

const readState: ControlHandler = (call) => {
  const { state } = call.world;
  const plain = <T extends { likedBy: Set<string> }>(content: T) => ({
    ...content,
    likedBy: [...content.likedBy],
  });
  return {
    app: { id: sandboxApp.id, secret: sandboxApp.secret },
    clock: call.world.clock.position(),
    settings: state.settings,
    webhooks: Object.fromEntries(state.webhooks),
    xWebhooks: [...state.xWebhooks.values()],
    xSubscriptions: [...state.xSubscriptions.values()],
    signIn: {
      apps: [...state.signIn.apps.values()],
      roles: Object.fromEntries(state.signIn.roles),
      tokens: [...state.signIn.tokens.values()],
    },
    pages: [...state.pages.values()].map((page) => ({
      ...page,
      subscriptions: Object.fromEntries(page.subscriptions),
      blockedBy: [...page.blockedBy],
      paidReads: { ...page.paidReads, resources: [...page.paidReads.resources] },
    })),
    people: [...state.people.values()],
    facebook: [...state.facebook.values()].map(plain),
    reviews: [...state.reviews.values()],
    privateReplies: [...state.privateReplies],
    x: [...state.x.values()].map(plain),
    media: [...state.media.values()],
  };
};

/** Every route under `/_sim`. */
export const controlRoutes: readonly Route<ControlHandler>[] = [
  { method: 'POST', pattern: '/pages', handler: addPage },
  {
    method: 'GET',
    pattern: '/pages',
    handler: (call) => [...call.world.state.pages.values()].map(describePage),
  },
  { method: 'POST', pattern: '/pages/{id}/access', handler: changeAccess },
  ...peopleRoutes,
  ...signInRoutes,
  {
    method: 'GET',
    pattern: '/log',
    handler: (call) => ({ requests: call.log.list(Number(call.query.get('after') ?? 0)) }),
  },
  { method: 'GET', pattern: '/journal', handler: readJournal },
  { method: 'GET', pattern: '/state', handler: readState },
  {
    method: 'POST',
    pattern: '/reset',
    handler: (call) => {
      call.world.reset();
      call.faults.clear();
      call.log.clear();
      call.stage.clear();
      return { reset: true };
    },
  },
  { method: 'GET', pattern: '/clock', handler: (call) => call.world.clock.position() },
  { method: 'POST', pattern: '/clock', handler: setClock },
  { method: 'GET', pattern: '/settings', handler: (call) => call.world.state.settings },
  { method: 'POST', pattern: '/settings', handler: setSettings },
  { method: 'GET', pattern: '/x/credits', handler: listCredits },
  { method: 'POST', pattern: '/x/credits', handler: setCredits },
  { method: 'GET', pattern: '/faults', handler: (call) => call.faults.list() },
  {
    method: 'POST',
    pattern: '/faults',
    handler: (call) => ({ id: call.faults.add(call.read<FaultOrder>(faultOrder)) }),
  },
  {
    method: 'DELETE',
    pattern: '/faults',
    handler: (call) => {
      call.faults.clear();
      return [];
    },
  },
  ...webhookRoutes,
  ...scenarioRoutes,
];
