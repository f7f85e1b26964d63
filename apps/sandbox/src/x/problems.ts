import { jsonAnswer, type SimAnswer } from '../http/messages';

/** A refusal in X's own shape; `body` is what is sent. */
export class XProblem extends Error {
  constructor(
    readonly status: number,
    readonly body: Readonly<Record<string, unknown>> & { readonly title: string },
    readonly headers: Record<string, string> = {},
  ) {
    super(body.title);
  }
}

const problemType = (name: string) => `https://api.x.com/2/problems/${name}`;

/** 400: parameters that do not fit, each with its message. */
export function invalidRequest(
  errors: readonly { readonly message: string; readonly parameters?: Record<string, string[]> }[],
): XProblem {
  return new XProblem(400, {
    errors: errors.map((error) => ({ parameters: {}, ...error })),
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: problemType('invalid-request'),
  });
}

/** 401: no token, or one that nobody has. */
export function unauthorized(): XProblem {
  return new XProblem(401, {
    title: 'Unauthorized',
    type: 'about:blank',
    status: 401,
    detail: 'Unauthorized',
  });
}

/** 403: an app's own token where an account's is needed, or the other way round. */
export function wrongKindOfToken(): XProblem {
  return new XProblem(403, {
    title: 'Unsupported Authentication',
    detail: 'Authenticating with this kind of token is forbidden for this endpoint.',
    type: problemType('unsupported-authentication'),
    status: 403,
  });
}

/** 402: the account's money is used up. */
export function creditsDepleted(): XProblem {
  return new XProblem(402, {
    title: 'CreditsDepleted',
    type: problemType('credits'),
    status: 402,
    detail: 'The account has no credits left for this request.',
  });
}

/** 403 in its many meanings; only `detail` tells them apart. */
export function forbidden(detail: string): XProblem {
  return new XProblem(403, { detail, type: 'about:blank', title: 'Forbidden', status: 403 });
}

/** The 403 of the same text twice, as a refusal or as a fault. */
export function duplicateContent(): XProblem {
  return forbidden('You are not allowed to create a Tweet with duplicate content.');
}

/** The 403 of a reply to somebody who did not mention or quote the account. */
export function notSummoned(): XProblem {
  return forbidden(
    'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.',
  );
}

/** 429. */
export function tooManyRequests(headers: Record<string, string>): XProblem {
  return new XProblem(
    429,
    { title: 'Too Many Requests', detail: 'Too Many Requests', type: 'about:blank', status: 429 },
    headers,
  );
}

/** 404 for a path that X does not have: an answer without a body's worth of help. */
export function noSuchRoute(): XProblem {
  return new XProblem(404, {
    title: 'Not Found',
    type: 'about:blank',
    status: 404,
    detail: 'Not Found',
  });
}

/** The entry of `errors` that stands in a 200 answer where an object is missing. */
export function notFoundEntry(
  resourceType: 'tweet' | 'user' | 'media',
  parameter: string,
  value: string,
): Record<string, unknown> {
  return {
    value,
    detail: `Could not find ${resourceType} with ${parameter}: [${value}].`,
    title: 'Not Found Error',
    resource_type: resourceType,
    parameter,
    resource_id: value,
    type: problemType('resource-not-found'),
  };
}

/** The entry of `errors` that stands in a 200 answer where a post is there, and kept from who asks. */
export function notAuthorizedEntry(parameter: string, value: string): Record<string, unknown> {
  return {
    value,
    detail: `Sorry, you are not authorized to see the Tweet with ${parameter}: [${value}].`,
    title: 'Authorization Error',
    resource_type: 'tweet',
    parameter,
    resource_id: value,
    type: problemType('not-authorized-for-resource'),
  };
}

/** The answer that carries a problem. */
export function problemAnswer(problem: XProblem): SimAnswer {
  return jsonAnswer(problem.status, problem.body, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...problem.headers,
  });
}
