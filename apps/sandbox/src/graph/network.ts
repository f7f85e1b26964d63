import { randomBytes } from 'node:crypto';
import { jsonAnswer, type SimAnswer, type SimRequest } from '../http/messages';
import { findRoute, type Route } from '../http/router';
import { type World } from '../state/world';
import { mergeParameters, type GraphCall } from './call';
import {
  listComments,
  listFeed,
  listPhotos,
  listPublishedPosts,
  listRatings,
  listScheduledPosts,
  listTagged,
  listVisitorPosts,
} from './edges';
import { GraphError, graphErrorAnswer, missingObject, unknownPath } from './errors';
import {
  debugToken,
  listAccounts,
  listPermissions,
  readMe,
  readPage,
  removePermissions,
} from './identity';
import { readInsights } from './insights';
import {
  changeLike,
  changeObject,
  deleteObject,
  listLikes,
  publishComment,
  readObject,
} from './moderating';
import { exchange } from './oauth';
import { replyPrivately } from './private-replies';
import { publishPhoto, publishPost } from './publishing';
import {
  listSubscribedApps,
  listSubscriptions,
  subscribeApp,
  subscribePage,
  unsubscribeApp,
  unsubscribePage,
} from './subscriptions';
import { authenticate, type TokenHolder } from './tokens';
import { GraphUsage } from './usage';

type GraphHandler = (call: GraphCall) => unknown;

const oldestVersion = 21;
const latestVersion = 26;

const routes: readonly Route<GraphHandler>[] = [
  { method: 'GET', pattern: '/debug_token', handler: debugToken },
  { method: 'GET', pattern: '/me', handler: readMe },
  { method: 'GET', pattern: '/me/accounts', handler: listAccounts },
  { method: 'GET', pattern: '/me/permissions', handler: listPermissions },
  { method: 'DELETE', pattern: '/me/permissions', handler: removePermissions },
  { method: 'DELETE', pattern: '/me/permissions/{permission}', handler: removePermissions },
  { method: 'POST', pattern: '/{id}/feed', handler: publishPost },
  { method: 'POST', pattern: '/{id}/photos', handler: publishPhoto },
  { method: 'GET', pattern: '/{id}/photos', handler: listPhotos },
  { method: 'GET', pattern: '/{id}/feed', handler: listFeed },
  { method: 'GET', pattern: '/{id}/posts', handler: listPublishedPosts },
  { method: 'GET', pattern: '/{id}/published_posts', handler: listPublishedPosts },
  { method: 'GET', pattern: '/{id}/scheduled_posts', handler: listScheduledPosts },
  { method: 'GET', pattern: '/{id}/visitor_posts', handler: listVisitorPosts },
  { method: 'GET', pattern: '/{id}/tagged', handler: listTagged },
  { method: 'GET', pattern: '/{id}/ratings', handler: listRatings },
  { method: 'GET', pattern: '/{id}/insights', handler: readInsights },
  { method: 'POST', pattern: '/{id}/messages', handler: replyPrivately },
  { method: 'GET', pattern: '/{id}/comments', handler: listComments },
  { method: 'POST', pattern: '/{id}/comments', handler: publishComment },
  { method: 'GET', pattern: '/{id}/likes', handler: listLikes },
  { method: 'POST', pattern: '/{id}/likes', handler: changeLike },
  { method: 'DELETE', pattern: '/{id}/likes', handler: changeLike },
  { method: 'GET', pattern: '/{id}/subscribed_apps', handler: listSubscribedApps },
  { method: 'POST', pattern: '/{id}/subscribed_apps', handler: subscribePage },
  { method: 'DELETE', pattern: '/{id}/subscribed_apps', handler: unsubscribePage },
  { method: 'GET', pattern: '/{id}/subscriptions', handler: listSubscriptions },
  { method: 'POST', pattern: '/{id}/subscriptions', handler: subscribeApp },
  { method: 'DELETE', pattern: '/{id}/subscriptions', handler: unsubscribeApp },
  {
    method: 'GET',
    pattern: '/{id}',
    handler: (call) =>
      call.world.state.pages.has(call.path['id'] ?? '') ? readPage(call) : readObject(call),
  },
  { method: 'POST', pattern: '/{id}', handler: changeObject },
  { method: 'DELETE', pattern: '/{id}', handler: deleteObject },
];

/** Facebook's Graph API over the sandbox's state. */
export class GraphNetwork {
  private readonly usage: GraphUsage;

  constructor(private readonly world: World) {
    this.usage = new GraphUsage(world);
  }

  /** Answers one request; `request.path` begins with the version or the object. */
  async handle(request: SimRequest): Promise<SimAnswer> {
    const { version, path } = splitVersion(request.path);
    let holder: TokenHolder | null = null;
    let answer: SimAnswer;
    try {
      if (version === null) throw unknownPath(request.path);
      const parameters = mergeParameters(request);
      if (path === '/oauth/access_token') {
        const headers = this.headers(version);
        return jsonAnswer(200, exchange(this.world, parameters), headers);
      }
      holder = authenticate(this.world, request, parameters);
      this.usage.count(holder);
      const match = findRoute(routes, request.method, path);
      if (match === null) throw unknownPath(path);
      if (match === 'wrong-method') throw missingObject(path.split('/')[1] ?? '', request.method);
      const call: GraphCall = {
        world: this.world,
        method: request.method,
        version,
        path: match.parameters,
        parameters,
        files: request.files,
        holder,
      };
      answer = jsonAnswer(200, await match.handler(call));
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      answer = graphErrorAnswer(error);
    }
    const headers = { ...this.headers(version), ...this.usage.headers(holder), ...answer.headers };
    return { ...answer, headers };
  }

  /** Headers that Facebook puts on every answer. */
  headers(version: string | null): Record<string, string> {
    return {
      'facebook-api-version': version ?? `v${latestVersion}.0`,
      'x-fb-request-id': randomBytes(12).toString('base64url'),
      'x-fb-trace-id': randomBytes(8).toString('base64url'),
      'x-fb-rev': '1000000042',
      'cache-control': 'private, no-cache, no-store, must-revalidate',
    };
  }
}

/** Splits `/v25.0/me` into version and path. Without a version, or with a dead one, the oldest living one serves. */
export function splitVersion(path: string): { version: string | null; path: string } {
  const match = /^\/v(\d+)\.\d+(\/.*)?$/.exec(path);
  if (!match) return { version: `v${oldestVersion}.0`, path };
  const wanted = Number(match[1]);
  if (wanted > latestVersion) return { version: null, path };
  return { version: `v${Math.max(wanted, oldestVersion)}.0`, path: match[2] ?? '/' };
}
