import { type Acting, SignInDesk } from '@canteen/application';
import { requestHeader } from '@canteen/contracts';
import { AppError } from '@canteen/platform';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { sessionCookie } from './session-cookie';

const PUBLIC = 'canteen:public';

/** Marks a route that needs nobody signed in. Every other route does. */
export const Public = () => SetMetadata(PUBLIC, true);

/** A request with the member that the guard found. */
export type SignedInRequest = Request & { acting?: Acting };

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
    requireOwnRequest(request);
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (isPublic === true) return true;
    const token = tokenOf(request);
    const acting = token === null ? null : await this.signInDesk.actingOf(token);
    if (!acting) throw new AppError('NOT_SIGNED_IN', 'You are signed out. Sign in to go on.');
    request.acting = acting;
    return true;
  }
}

function tokenOf(request: Request): string | null {
  const cookies = request.cookies as Record<string, unknown>;
  const token = cookies[sessionCookie];
  return typeof token === 'string' && token !== '' ? token : null;
}

/** A page of another site cannot add this header without our leave, which it does not have. */
function requireOwnRequest(request: Request): void {
  if (readingMethods.has(request.method)) return;
  if (request.get(requestHeader.name) === requestHeader.value) return;
  throw new AppError('REQUEST_NOT_TRUSTED', 'This request did not come from Canteen itself.');
}
