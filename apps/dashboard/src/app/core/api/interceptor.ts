import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { requestHeader, routes } from '@canteen/contracts';
import { tap } from 'rxjs';
import { SignedOut } from '../session/signed-out';

/**
 * Marks every request that changes something with the header another site cannot send, and notices
 * when the server no longer knows the session.
 */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const signedOut = inject(SignedOut);
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  const sent = changes
    ? request.clone({ setHeaders: { [requestHeader.name]: requestHeader.value } })
    : request;
  return next(sent).pipe(
    tap({
      error: (error: unknown) => {
        const ended = error instanceof HttpErrorResponse && error.status === 401;
        if (ended && !request.url.startsWith(routes.session)) {
          signedOut.announce();
        }
      },
    }),
  );
};
