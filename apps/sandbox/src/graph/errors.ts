import { randomBytes } from 'node:crypto';
import { jsonAnswer, type SimAnswer } from '../http/messages';

/** A refusal in Facebook's own words and numbers. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly extra: {
      readonly subcode?: number;
      readonly type?: string;
      readonly userTitle?: string;
      readonly userMessage?: string;
      readonly transient?: boolean;
    } = {},
  ) {
    super(message);
  }
}

/** The error body Facebook sends. */
export function graphErrorAnswer(error: GraphError): SimAnswer {
  const { subcode, type, userTitle, userMessage, transient } = error.extra;
  return jsonAnswer(error.status, {
    error: {
      message: error.message,
      type: type ?? 'OAuthException',
      code: error.code,
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
      is_transient: transient ?? false,
      ...(userTitle === undefined ? {} : { error_user_title: userTitle }),
      ...(userMessage === undefined ? {} : { error_user_msg: userMessage }),
      fbtrace_id: randomBytes(8).toString('base64url'),
    },
  });
}

/** Error 100: something about a parameter is wrong. */
export function badParameter(message: string, subcode?: number): GraphError {
  return new GraphError(400, 100, `(#100) ${message}`, subcode === undefined ? {} : { subcode });
}

/** Error 100/33: the object is gone, never was, or may not be seen. */
export function missingObject(id: string, method: string): GraphError {
  const verb = method === 'GET' ? 'get' : method.toLowerCase();
  return new GraphError(
    400,
    100,
    `Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
    { subcode: 33, type: 'GraphMethodException' },
  );
}

/** Error 2500: no such path. */
export function unknownPath(path: string): GraphError {
  return new GraphError(400, 2500, `Unknown path components: ${path}`);
}

/** Error 200: the token may not do this. */
export function permissionMissing(permission: string): GraphError {
  return new GraphError(
    403,
    200,
    `(#200) The permission ${permission} has not been granted for this Page.`,
  );
}
