import { type CookieOptions } from 'express';

/** `__Host-`: secure, for this host only, for every path. Browsers hold us to it. */
export const sessionCookie = '__Host-canteen-session';

export const sessionCookieOptions: CookieOptions = {
  httpOnly: true,
  secure: true,
  sameSite: 'lax',
  path: '/',
};
