import { randomBytes } from 'node:crypto';
import { jsonAnswer, type SimAnswer, type SimRequest } from '../http/messages';
import { findRoute, type Route } from '../http/router';
import { type World } from '../state/world';
import { type XCall, type XResult } from './call';
import { XLimits } from './limits';
import {
  appendToUpload,
  describeMedia,
  finaliseUpload,
  initialiseUpload,
  readUploadStatus,
  uploadAtOnce,
} from './media';
import { createPost, deletePost, hideReply } from './posting';
import { XTokenDesk } from './oauth';
import { noSuchRoute, problemAnswer, XProblem } from './problems';
import {
  listMentions,
  listUserPosts,
  readMe,
  readPost,
  readPosts,
  readUserByHandle,
  searchRecent,
} from './reading';
import { authenticate } from './tokens';

interface NamedHandler {
  readonly name: string;
  readonly run: (call: XCall) => XResult;
}

const route = (method: string, pattern: string, run: NamedHandler['run']): Route<NamedHandler> => ({
  method,
  pattern,
  handler: { name: `${method} ${pattern}`, run },
});

const routes: readonly Route<NamedHandler>[] = [
  route('GET', '/2/users/me', readMe),
  route('GET', '/2/users/by/username/{username}', readUserByHandle),
  route('GET', '/2/users/{id}/mentions', listMentions),
  route('GET', '/2/users/{id}/tweets', listUserPosts),
  route('GET', '/2/tweets/search/recent', searchRecent),
  route('POST', '/2/tweets', createPost),
  route('GET', '/2/tweets', readPosts),
  route('GET', '/2/tweets/{id}', readPost),
  route('DELETE', '/2/tweets/{id}', deletePost),
  route('PUT', '/2/tweets/{id}/hidden', hideReply),
  route('POST', '/2/media/upload/initialize', initialiseUpload),
  route('POST', '/2/media/upload/{id}/append', appendToUpload),
  route('POST', '/2/media/upload/{id}/finalize', finaliseUpload),
  route('POST', '/2/media/upload', uploadAtOnce),
  route('GET', '/2/media/upload', readUploadStatus),
  route('POST', '/2/media/metadata', describeMedia),
];

/** X's API v2 over the sandbox's state. */
export class XNetwork {
  private readonly limits: XLimits;
  private readonly tokenDesk: XTokenDesk;

  constructor(private readonly world: World) {
    this.limits = new XLimits(world);
    this.tokenDesk = new XTokenDesk(world);
  }

  /** Answers one request; `request.path` begins with `/2/`. */
  handle(request: SimRequest): SimAnswer {
    const issued = this.tokenDesk.handle(request);
    if (issued) return { ...issued, headers: { ...this.headers(), ...issued.headers } };
    let answer: SimAnswer;
    let limitHeaders: Record<string, string> = {};
    try {
      const match = findRoute(routes, request.method, request.path);
      if (match === null || match === 'wrong-method') throw noSuchRoute();
      const { account } = authenticate(this.world, request, match.handler.name);
      limitHeaders = this.limits.count(account.id, match.handler.name);
      const call: XCall = { world: this.world, request, path: match.parameters, account };
      const result = match.handler.run(call);
      answer = jsonAnswer(result.status ?? 200, result.body);
    } catch (error) {
      if (!(error instanceof XProblem)) throw error;
      answer = problemAnswer(error);
    }
    return { ...answer, headers: { ...this.headers(), ...limitHeaders, ...answer.headers } };
  }

  /** Headers that X puts on every answer. */
  headers(): Record<string, string> {
    return {
      'api-version': '2.167',
      'x-transaction-id': randomBytes(8).toString('hex'),
      'cache-control': 'no-cache, no-store, max-age=0',
    };
  }
}
