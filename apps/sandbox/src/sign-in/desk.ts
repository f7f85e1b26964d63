import { createHash } from 'node:crypto';
import { type Network, type TokenProblem } from '../state/effects';
import {
  administrator,
  authorisationKey,
  roleKey,
  type App,
  type Authorisation,
  type Code,
  type Token,
} from '../state/sign-in-state';
import { type Page } from '../state/state';
import { type World } from '../state/world';

/** Tasks that the administrator has on every Page. */
export const allTasks = [
  'ANALYZE',
  'ADVERTISE',
  'MESSAGING',
  'MODERATE',
  'CREATE_CONTENT',
  'MANAGE',
] as const;
export type Task = (typeof allTasks)[number];

/** Somebody who can sign in: a person on Facebook, an account on X. */
export interface SignInPerson {
  readonly id: string;
  readonly name: string;
}

/** The app with this id on this network. */
export function findApp(world: World, network: Network, id: string): App | undefined {
  const app = world.state.signIn.apps.get(id);
  return app?.network === network ? app : undefined;
}

/** Everybody who can sign in to a network, the most likely first. */
export function signInPeople(world: World, network: Network): SignInPerson[] {
  const { pages, people } = world.state;
  if (network === 'x') {
    return [...pages.values()]
      .filter((page) => page.network === 'x')
      .map((page) => ({ id: page.id, name: `${page.name} (@${page.handle})` }));
  }
  return [administrator, ...[...people.values()].filter((person) => person.network === 'facebook')];
}

/** The tasks a person has on a Page; none when they have no role there. */
export function tasksOf(world: World, pageId: string, personId: string): readonly string[] {
  if (personId === administrator.id) return allTasks;
  return world.state.signIn.roles.get(roleKey(pageId, personId)) ?? [];
}

/** The Facebook Pages a person has a role on. */
export function pagesOf(world: World, personId: string): Page[] {
  return [...world.state.pages.values()].filter(
    (page) => page.network === 'facebook' && tasksOf(world, page.id, personId).length > 0,
  );
}

/** What a person let an app do; undefined when they never did, or took it back. */
export function authorisationOf(
  world: World,
  app: string,
  holder: string,
): Authorisation | undefined {
  return world.state.signIn.authorisations.get(authorisationKey(app, holder));
}

/** Makes a value nobody could guess from its number, and the same one in every run with the same journal. */
export function secretValue(world: World, kind: string): string {
  const sequence = world.journal.nextSequence();
  const hash = createHash('sha256').update(`${kind} ${sequence} ${world.clock.iso()}`);
  return `sandbox-${kind}-${sequence}-${hash.digest('base64url').slice(0, 24)}`;
}

/** Writes down a code for the app to exchange. Gives the code. */
export function issueCode(
  world: World,
  facts: Omit<Code, 'code' | 'used' | 'expiresAt'>,
  lifeSeconds: number,
): string {
  const code = secretValue(world, 'code');
  const expiresAt = new Date(world.clock.now() + lifeSeconds * 1000).toISOString();
  world.commit(() => ({ type: 'code-issued', ...facts, code, expiresAt }));
  return code;
}

/** Writes down what an app that signs its calls waits with for somebody's yes. Gives the request token. */
export function issueRequestToken(
  world: World,
  app: string,
  callback: string,
  lifeSeconds: number,
): string {
  const token = secretValue(world, 'request');
  const expiresAt = new Date(world.clock.now() + lifeSeconds * 1000).toISOString();
  world.commit(() => ({ type: 'request-token-issued', token, app, callback, expiresAt }));
  return token;
}

/** Writes down a new token. `lifeSeconds` null gives one without an end. Gives the token. */
export function issueToken(
  world: World,
  facts: Omit<Token, 'token' | 'issuedAt' | 'expiresAt' | 'problem'>,
  lifeSeconds: number | null,
): string {
  const token = secretValue(world, `${facts.network}-${facts.kind}`);
  const expiresAt =
    lifeSeconds === null ? null : new Date(world.clock.now() + lifeSeconds * 1000).toISOString();
  world.commit(() => ({ type: 'token-issued', ...facts, token, expiresAt }));
  return token;
}

/** Ends every living token that fits, for one reason. Gives how many. */
export function endTokens(
  world: World,
  fits: (token: Token) => boolean,
  problem: TokenProblem,
): number {
  const tokens = [...world.state.signIn.tokens.values()]
    .filter((token) => token.problem === null && fits(token))
    .map((token) => token.token);
  if (tokens.length > 0) world.commit(() => ({ type: 'tokens-ended', tokens, problem }));
  return tokens.length;
}

/** True when a token's time is over. */
export function isExpired(world: World, facts: { readonly expiresAt: string | null }): boolean {
  return facts.expiresAt !== null && Date.parse(facts.expiresAt) <= world.clock.now();
}
