import { randomUUID } from 'node:crypto';
import { type Caller } from '@canteen/application';
import { type CookieOptions, type Request, type Response } from 'express';

/** Knows a browser again between being asked for a passkey and answering, before it has a session. */
const browserCookie = '__Host-canteen-browser';

const browserCookieOptions: CookieOptions = {
  httpOnly: true,
  secure: true,
  sameSite: 'strict',
  path: '/',
};

/** Who makes this request: the network address, and the browser where it is known. */
export function callerOf(request: Request): Caller {
  const cookies = request.cookies as Record<string, unknown>;
  const browser = cookies[browserCookie];
  return {
    address: request.ip ?? 'unknown',
    browser: typeof browser === 'string' ? browser : '',
  };
}

/** As `callerOf`; a browser that is not known yet is from now on, until it is closed. */
export function knownCaller(request: Request, response: Response): Caller {
  const caller = callerOf(request);
  if (caller.browser !== '') return caller;
  const browser = randomUUID();
  response.cookie(browserCookie, browser, browserCookieOptions);
  return { ...caller, browser };
}
