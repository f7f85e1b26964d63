import { randomBytes } from 'node:crypto';
import { jsonAnswer, type SimAnswer, type SimRequest } from '../http/messages';
import { findRoute, type Route } from '../http/router';
import { type Page } from '../state/state';
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
import { noSuchRoute, problemAnswer, unauthorized, XProblem } from './problems';
import {
  listMentions,
  listUserPosts,
  readMe,
  readPost,
  readPosts,
  readUserByHandle,
  searchRecent,
} from './reading';

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

  constructor(private readonly world: World) {
    this.limits = new XLimits(world);
  }

  /** Answers one request; `request.path` begins with `/2/`. */
  handle(request: SimRequest): SimAnswer {
    let answer: SimAnswer;
    let limitHeaders: Record<string, string> = {};
    try {
      const match = findRoute(routes, request.method, request.path);
      if (match === null || match === 'wrong-method') throw noSuchRoute();
      const account = this.authenticate(request);
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

  private authenticate(request: SimRequest): Page {
    const token = /^Bearer\s+(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
    for (const page of this.world.state.pages.values()) {
      const owns = page.network === 'x' && page.token === token;
      if (owns && !page.problem) return page;
    }
    throw unauthorized();
  }
}
