import { type Admission, SignInDesk } from '@canteen/application';
import { requestHeader } from '@canteen/contracts';
import { AppError } from '@canteen/platform';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { sessionCookie } from './session-cookie';

const PUBLIC = 'canteen:public';
const BEFORE_SECOND_FACTOR = 'canteen:before-second-factor';
const FROM_NETWORK = 'canteen:from-network';
const OWN_PAGES_ONLY = 'canteen:own-pages-only';

/** Marks a route that needs nobody signed in. Every other route does. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Marks what opens before the second proof that a practice wants: who one is, and the way to add it. */
export const BeforeSecondFactor = () => SetMetadata(BEFORE_SECOND_FACTOR, true);

/** Marks routes that a network calls: it proves itself by its signature, not by our own header. */
export const FromNetwork = () => SetMetadata(FROM_NETWORK, true);

/**
 * Marks a read that leaves a trace, such as a download that is an entry in the log: another site must not be able to
 * make somebody's browser ask for it.
 */
export const OwnPagesOnly = () => SetMetadata(OWN_PAGES_ONLY, true);

/** A request with whom the guard let in. */
export type SignedInRequest = Request & { admission?: Admission };

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets a request in when it comes from our own pages and, unless public, from somebody signed in. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly signInDesk: SignInDesk,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (this.isMarked(context, FROM_NETWORK)) return true;
    requireOwnRequest(request, this.isMarked(context, OWN_PAGES_ONLY));
    if (this.isMarked(context, PUBLIC)) return true;
    const token = tokenOf(request);
    const admission = token === null ? null : await this.signInDesk.admit(token);
    if (!admission) throw new AppError('NOT_SIGNED_IN', 'You are signed out. Sign in to go on.');
    if (admission.mustAddSecondFactor && !this.isMarked(context, BEFORE_SECOND_FACTOR)) {
      throw new AppError(
        'SECOND_FACTOR_REQUIRED',
        'Your practice wants an authenticator app for signing in. Set it up first.',
      );
    }
    request.admission = admission;
    return true;
  }

  private isMarked(context: ExecutionContext, mark: string): boolean {
    const places = [context.getHandler(), context.getClass()];
    return this.reflector.getAllAndOverride<boolean | undefined>(mark, places) === true;
  }
}

function tokenOf(request: Request): string | null {
  const cookies = request.cookies as Record<string, unknown>;
  const token = cookies[sessionCookie];
  return typeof token === 'string' && token !== '' ? token : null;
}

/**
 * A page of another site cannot add our header without our leave, which it does not have. A link for a download cannot
 * carry it either: there the browser itself says where the request comes from (W3C Fetch Metadata, Sec-Fetch-Site).
 */
function requireOwnRequest(request: Request, leavesTrace: boolean): void {
  const isRead = readingMethods.has(request.method);
  if (isRead && !leavesTrace) return;
  if (request.get(requestHeader.name) === requestHeader.value) return;
  if (isRead && ['same-origin', 'none'].includes(request.get('Sec-Fetch-Site') ?? '')) return;
  throw new AppError(
    'REQUEST_NOT_TRUSTED',
    'This request did not come from Canteen itself. Reload the page and do it again there.',
  );
}
