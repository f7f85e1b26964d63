import { z } from 'zod';
import { type Route } from '../http/router';
import { scenarioShape, scenarios, type Scenario } from '../scenarios/stage';
import { ControlError, type ControlHandler } from './control-call';

const beginning = z.strictObject({
  /** The post on Facebook, the handle of the account on X. */
  subject: z.string().min(1),
  /** A scenario of one's own, instead of one by name. */
  scenario: scenarioShape.optional(),
});

/** Begins a scenario by its name, or one of the caller's own with the name `own`. */
const begin: ControlHandler = (call) => {
  const { subject, scenario } = call.read<z.infer<typeof beginning>>(beginning);
  const name = call.path['name'] ?? '';
  const wanted: Scenario | undefined = name === 'own' ? scenario : scenarios[name];
  if (!wanted) throw new ControlError(404, 'There is no such scenario.');
  const isThere =
    wanted.network === 'facebook'
      ? call.world.state.facebook.has(subject)
      : [...call.world.state.pages.values()].some((page) => page.handle === subject);
  if (!isThere) throw new ControlError(404, 'There is no such post or account.');
  return { title: wanted.title, acts: call.stage.begin(wanted, subject) };
};

const world = z.strictObject({
  effects: z.array(z.looseObject({ type: z.string(), at: z.iso.datetime() })).min(1),
  /** Bytes of uploaded pictures in base64, by id. */
  media: z.record(z.string().regex(/^\d+$/), z.base64()).default({}),
});

/** Routes about scenarios, and about taking a whole sandbox elsewhere. */
export const scenarioRoutes: readonly Route<ControlHandler>[] = [
  {
    method: 'GET',
    pattern: '/scenarios',
    handler: (call) => ({
      waiting: call.stage.waiting(),
      scenarios: Object.entries(scenarios).map(([name, { title, about, network }]) => ({
        name,
        title,
        about,
        network,
      })),
    }),
  },
  { method: 'POST', pattern: '/scenarios/{name}', handler: begin },
  { method: 'GET', pattern: '/export', handler: (call) => call.world.export() },
  {
    method: 'POST',
    pattern: '/import',
    handler: (call) => {
      call.stage.clear();
      call.world.import(call.read<z.infer<typeof world>>(world));
      return { effects: call.world.export().effects.length };
    },
  },
];
