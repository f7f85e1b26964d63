import { issueToken, tasksOf } from '../sign-in/desk';
import { type Token } from '../state/sign-in-state';
import { type Page } from '../state/state';
import { type World } from '../state/world';
import { type GraphCall } from './call';

/** What the token's owner may see. */
export interface Viewer {
  readonly world: World;
  /** The Page whose own token it is; null for a person or an app. */
  readonly page: Page | null;
  readonly scopes: readonly string[];
  /** The viewer's token for a Page; undefined where there is none to give. */
  readonly pageToken: (page: Page) => string | undefined;
  /** What the person behind the token may do on a Page. */
  readonly tasks: (page: Page) => readonly string[];
}

/** The viewer of a call. */
export function viewerOf(call: GraphCall): Viewer {
  const { world, holder } = call;
  const personId = holder.kind === 'app' ? '' : holder.personId;
  const tasks = (page: Page) => tasksOf(world, page.id, personId);
  if (holder.kind === 'page') {
    const { page, scopes, token } = holder;
    const pageToken = (own: Page) => (own.id === page.id ? token : undefined);
    return { world, page, scopes, tasks, pageToken };
  }
  if (holder.kind === 'app') {
    return { world, page: null, scopes: [], tasks, pageToken: () => undefined };
  }
  const signedIn = world.state.signIn.tokens.get(holder.token);
  return {
    world,
    page: null,
    scopes: holder.scopes,
    tasks,
    pageToken: (page) => (signedIn ? pageTokenOf(world, signedIn, page) : page.token),
  };
}

const dayMs = 24 * 3_600_000;

/** The Page token of a person's token: the same each time, and without an end when that one is long-lived. */
function pageTokenOf(world: World, user: Token, page: Page): string {
  for (const token of world.state.signIn.tokens.values()) {
    const fits = token.family === user.token && token.page === page.id;
    if (fits && token.problem === null) return token.token;
  }
  const end = user.expiresAt === null ? null : Date.parse(user.expiresAt);
  const isLongLived = end === null || end - Date.parse(user.issuedAt) > dayMs;
  return issueToken(
    world,
    {
      network: 'facebook',
      kind: 'page',
      app: user.app,
      holder: user.holder,
      page: page.id,
      scopes: [],
      family: user.token,
    },
    isLongLived ? null : Math.max(0, Math.floor((end - world.clock.now()) / 1000)),
  );
}
