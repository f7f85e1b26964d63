import { type App } from '../state/sign-in-state';
import { type Page } from '../state/state';
import { type World } from '../state/world';
import { creditsDepleted } from './problems';

/**
 * What X charges, in thousandths of a US dollar (X API, "Pricing", 2026). `ownedRead` is the price of an
 * account's own posts and mentions through an app that belongs to it.
 */
export const prices = {
  post: 15,
  postWithLink: 200,
  summonedReply: 10,
  postRead: 5,
  ownedRead: 1,
  userRead: 10,
} as const;

/** What an answer gives to read, of one kind. */
export interface Reading {
  readonly kind: 'post' | 'user';
  readonly ids: readonly string[];
  /** Whether they are of a list of the account that asks. */
  readonly owned: boolean;
}

/** Posts that an answer gives; `owned` when it is a list of the account that asks. */
export function postsRead(posts: readonly { readonly id: string }[], owned = false): Reading {
  return { kind: 'post', ids: posts.map((post) => post.id), owned };
}

/** The user that an answer gives. */
export function userRead(id: string): Reading {
  return { kind: 'user', ids: [id], owned: false };
}

/** Who asks: the account whose credit it costs, and the app it asks through. */
export interface Payer {
  readonly account: Page | null;
  readonly app: App;
}

/** Routes whose answers cost by what they give. */
const billed: ReadonlySet<string> = new Set([
  'GET /2/users/me',
  'GET /2/users/by/username/{username}',
  'GET /2/users/{id}/mentions',
  'GET /2/users/{id}/tweets',
  'GET /2/tweets',
  'GET /2/tweets/{id}',
  'GET /2/tweets/search/recent',
]);

/** @throws XProblem 402 for a route that costs, when nothing is left to pay it with. */
export function requireCredit({ account }: Payer, route: string): void {
  if (account && account.milliDollars <= 0 && billed.has(route)) throw creditsDepleted();
}

/**
 * Charges an account for what it was given: each post and user once in a day of UTC. What an app reads by
 * itself, for no account, is not charged here.
 */
export function chargeReading(world: World, payer: Payer, reading: Reading): void {
  const { account, app } = payer;
  if (!account) return;
  const day = world.clock.iso().slice(0, 10);
  const paid = account.paidReads.day === day ? account.paidReads.resources : new Set<string>();
  const resources = [...new Set(reading.ids)]
    .map((id) => `${reading.kind} ${id}`)
    .filter((resource) => !paid.has(resource));
  if (resources.length === 0) return;
  const milliDollars = resources.length * priceOf(reading, account, app);
  world.commit(() => ({
    type: 'reading-charged',
    network: 'x',
    page: account.id,
    day,
    resources,
    milliDollars,
  }));
}

function priceOf({ kind, owned }: Reading, account: Page, app: App): number {
  if (kind === 'user') return prices.userRead;
  const isOwners = app.owner === undefined || app.owner === account.id;
  return owned && isOwners ? prices.ownedRead : prices.postRead;
}
