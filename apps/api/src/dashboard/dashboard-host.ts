import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { PackedFiles } from './packed-files';

const NONCE_MARK = 'CSP_NONCE';
/** What checks an export without Canteen. */
const VERIFIER = '/verify.mjs';

/** Sets the security headers of every answer. Styles made by Angular carry the page's nonce. */
export function secureHeaders(app: Express, secureOrigin: boolean): void {
  app.use((_: Request, response: Response, next: NextFunction) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    next();
  });
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          'script-src': ["'self'"],
          'style-src': ["'self'", (_, response) => `'nonce-${nonceOf(response as Response)}'`],
          'img-src': ["'self'", 'blob:', 'data:'],
          'connect-src': ["'self'"],
          'font-src': ["'self'"],
          'object-src': ["'none'"],
          'base-uri': ["'self'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
          'require-trusted-types-for': ["'script'"],
          'trusted-types': ['angular', 'angular#bundler', 'canteen#guidance-worker'],
        },
      },
      strictTransportSecurity: secureOrigin,
      crossOriginEmbedderPolicy: false,
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
}

/**
 * Serves the built dashboard: its files as they are, and its page for every other address that is
 * not the API's.
 */
export function hostDashboard(app: Express, folder: string): void {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  // Names hold a print of what is in the file; only the verifier keeps its name when it changes.
  app.get(VERIFIER, express.static(folder, { index: false }));
  const packed = new PackedFiles(folder, 'public, max-age=31536000, immutable');
  app.use((request, response, next) => packed.send(request, response, next));
  app.use(express.static(folder, { index: false, maxAge: '1y', immutable: true }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && !/^\/(api|hooks)\//.test(request.path);
    if (!isPage || /\.[a-z0-9]+$/i.test(request.path)) return next();
    response
      .type('html')
      .set('cache-control', 'no-store')
      .send(page.replaceAll(NONCE_MARK, nonceOf(response)));
  });
}

function nonceOf(response: Response): string {
  return String(response.locals['nonce']);
}
