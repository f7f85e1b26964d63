import { randomBytes } from 'node:crypto';
import { jsonAnswer, type SimAnswer, type SimRequest } from '../http/messages';
import { findRoute, type Route } from '../http/router';
import { type World } from '../state/world';
import { changeSubscription, listSubscriptions, subscribe, unsubscribe } from './activity';
import { chargeReading, requireCredit } from './billing';
import { type AccountCall, type XCall, type XResult } from './call';
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
import { noSuchRoute, problemAnswer, wrongKindOfToken, XProblem } from './problems';
import {
  listMentions,
  listUserPosts,
  readMe,
  readPost,
  readPosts,
  readUserByHandle,
  searchRecent,
} from './reading';
import { SignatureChecker } from './signature-checker';
import { SignedSignIn } from './signed-sign-in';
import { authenticate } from './tokens';
import { readUsage } from './usage';
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  replayEvents,
  revalidateWebhook,
} from './webhooks';

type Result = XResult | Promise<XResult>;

interface NamedHandler {
  readonly name: string;
  readonly run: (call: XCall) => Result;
}

const route = (method: string, pattern: string, run: NamedHandler['run']): Route<NamedHandler> => ({
  method,
  pattern,
  handler: { name: `${method} ${pattern}`, run },
});

/** A route that only an account may call. */
const own = (method: string, pattern: string, run: (call: AccountCall) => Result) =>
  route(method, pattern, (call) => {
    const { account } = call.holder;
    if (!account) throw wrongKindOfToken();
    return run({ ...call, account });
  });

const routes: readonly Route<NamedHandler>[] = [
  own('GET', '/2/users/me', readMe),
  route('GET', '/2/users/by/username/{username}', readUserByHandle),
  route('GET', '/2/users/{id}/mentions', listMentions),
  route('GET', '/2/users/{id}/tweets', listUserPosts),
  route('GET', '/2/tweets/search/recent', searchRecent),
  own('POST', '/2/tweets', createPost),
  route('GET', '/2/tweets', readPosts),
  route('GET', '/2/tweets/{id}', readPost),
  own('DELETE', '/2/tweets/{id}', deletePost),
  own('PUT', '/2/tweets/{id}/hidden', hideReply),
  own('POST', '/2/media/upload/initialize', initialiseUpload),
  own('POST', '/2/media/upload/{id}/append', appendToUpload),
  own('POST', '/2/media/upload/{id}/finalize', finaliseUpload),
  own('POST', '/2/media/upload', uploadAtOnce),
  own('GET', '/2/media/upload', readUploadStatus),
  own('POST', '/2/media/metadata', describeMedia),
  route('POST', '/2/webhooks/replay', replayEvents),
  route('POST', '/2/webhooks', createWebhook),
  route('GET', '/2/webhooks', listWebhooks),
  route('PUT', '/2/webhooks/{id}', revalidateWebhook),
  route('DELETE', '/2/webhooks/{id}', deleteWebhook),
  route('POST', '/2/activity/subscriptions', subscribe),
  route('GET', '/2/activity/subscriptions', listSubscriptions),
  route('PUT', '/2/activity/subscriptions/{id}', changeSubscription),
  route('DELETE', '/2/activity/subscriptions/{id}', unsubscribe),
  route('GET', '/2/usage/tweets', readUsage),
];

/** X's API v2 over the sandbox's state. */
export class XNetwork {
  private readonly limits: XLimits;
  private readonly tokenDesk: XTokenDesk;
  private readonly checker: SignatureChecker;
  private readonly signedSignIn: SignedSignIn;

  constructor(private readonly world: World) {
    this.limits = new XLimits(world);
    this.tokenDesk = new XTokenDesk(world);
    this.checker = new SignatureChecker(world);
    this.signedSignIn = new SignedSignIn(world, this.checker);
  }

  /** Answers one request; `request.path` begins with `/2/`. */
  async handle(request: SimRequest): Promise<SimAnswer> {
    const issued = this.tokenDesk.handle(request) ?? this.signedSignIn.handle(request);
    if (issued) return { ...issued, headers: { ...this.headers(), ...issued.headers } };
    let answer: SimAnswer;
    let limitHeaders: Record<string, string> = {};
    try {
      const match = findRoute(routes, request.method, request.path);
      if (match === null || match === 'wrong-method') throw noSuchRoute();
      const holder = authenticate(this.world, this.checker, request, match.handler.name);
      limitHeaders = this.limits.count(
        holder.account?.id ?? holder.app.id,
        holder.app.id,
        match.handler.name,
      );
      const call: XCall = { world: this.world, request, path: match.parameters, holder };
      requireCredit(holder, match.handler.name);
      const result = await match.handler.run(call);
      if (result.reading) chargeReading(this.world, holder, result.reading);
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
