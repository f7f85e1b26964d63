import { z } from 'zod';
import { type Route } from '../http/router';
import { allTasks, endTokens, findApp } from '../sign-in/desk';
import { type App } from '../state/sign-in-state';
import { ControlError, type ControlCall, type ControlHandler } from './control-call';

const network = z.enum(['facebook', 'x']);
const addresses = z.array(z.url()).max(20);

const newApp = z.strictObject({
  network,
  name: z.string().min(1).max(60),
  redirectUris: addresses.default([]),
  /** X only: a public app has no secret to show. */
  confidential: z.boolean().default(true),
  /** X only: the account it belongs to; without it, every account's own. */
  owner: z.string().optional(),
});

const addApp: ControlHandler = (call) => {
  const wanted = call.read<z.infer<typeof newApp>>(newApp);
  const { world } = call;
  const sequence = world.journal.nextSequence();
  const app =
    wanted.network === 'facebook'
      ? `10155${String(sequence).padStart(12, '0')}`
      : `sandbox-x-client-${sequence}`;
  const secret = `sandbox-app-secret-${sequence}`;
  world.commit(() => ({ type: 'app-created', ...wanted, app, secret }));
  return requireApp(call, app);
};

function requireApp(call: ControlCall, id: string): App {
  const app = findApp(call.world, 'facebook', id) ?? findApp(call.world, 'x', id);
  if (!app) throw new ControlError(404, 'There is no such app.');
  return app;
}

const redirects = z.strictObject({ redirectUris: addresses });

/** Sets the addresses that an app's dialog may come back to. */
const setRedirects: ControlHandler = (call) => {
  const app = requireApp(call, call.path['id'] ?? '');
  const { redirectUris } = call.read<z.infer<typeof redirects>>(redirects);
  call.world.commit(() => ({ type: 'app-changed', app: app.id, redirectUris }));
  return requireApp(call, app.id);
};

const role = z.strictObject({
  person: z.string(),
  tasks: z.array(z.enum(allTasks)).default([...allTasks]),
});

/** Gives a person a role on a Facebook Page, or takes it with an empty list of tasks. */
const setRole: ControlHandler = (call) => {
  const page = call.world.state.pages.get(call.path['id'] ?? '');
  if (page?.network !== 'facebook') throw new ControlError(404, 'There is no such Page.');
  const { person, tasks } = call.read<z.infer<typeof role>>(role);
  if (call.world.state.people.get(person)?.network !== 'facebook') {
    throw new ControlError(404, 'There is no such person on Facebook.');
  }
  call.world.commit(() => ({ type: 'role-changed', page: page.id, person, tasks }));
  return { page: page.id, person, tasks };
};

const ending = z.strictObject({
  /** Person on Facebook, account on X. */
  holder: z.string(),
  app: z.string().optional(),
  code: z.union([z.literal(190), z.literal(102)]).default(190),
  /** 460 = the password was changed, 459 = a check is wanted, 464 = not confirmed, … */
  subcode: z.number().int().nullable().default(460),
});

/** Ends the tokens of everybody's or one app's sign-ins of a person, as a changed password does. */
const endSignIns: ControlHandler = (call) => {
  const { holder, app, code, subcode } = call.read<z.infer<typeof ending>>(ending);
  const ended = endTokens(
    call.world,
    (token) => token.holder === holder && (app === undefined || token.app === app),
    { code, subcode },
  );
  return { ended };
};

/** Routes about apps, roles on Pages, and what came of signing in. */
export const signInRoutes: readonly Route<ControlHandler>[] = [
  { method: 'POST', pattern: '/apps', handler: addApp },
  {
    method: 'GET',
    pattern: '/apps',
    handler: (call) => [...call.world.state.signIn.apps.values()],
  },
  { method: 'POST', pattern: '/apps/{id}/redirects', handler: setRedirects },
  { method: 'POST', pattern: '/pages/{id}/roles', handler: setRole },
  {
    method: 'GET',
    pattern: '/sign-ins',
    handler: (call) => ({
      tokens: [...call.world.state.signIn.tokens.values()],
      authorisations: [...call.world.state.signIn.authorisations].map(([key, value]) => {
        const [app = '', holder = ''] = key.split(' ');
        return { app, holder, ...value };
      }),
    }),
  },
  { method: 'POST', pattern: '/sign-ins/end', handler: endSignIns },
];
