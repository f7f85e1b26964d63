import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpHandlerFn,
  type HttpInterceptorFn,
  type HttpRequest,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { ErrorBody, requestHeader, routes } from '@canteen/contracts';
import { type Observable, catchError, from, switchMap, tap, throwError } from 'rxjs';
import { ProofAsker } from '../session/proof-asker';
import { SignedOut } from '../session/signed-out';
import { readable } from './readable';

/**
 * Marks every request that changes something with the header another site cannot send, notices when
 * the server no longer knows the session, and where it wants to know once more who somebody is, asks
 * and sends the same request again: nothing that was typed is lost.
 */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const [signedOut, asker] = [inject(SignedOut), inject(ProofAsker)];
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  const sent = changes
    ? request.clone({ setHeaders: { [requestHeader.name]: requestHeader.value } })
    : request;
  return next(sent).pipe(
    catchError((error: unknown) => proveAndSend(error, asker, sent, next)),
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

function proveAndSend(
  error: unknown,
  asker: ProofAsker,
  sent: HttpRequest<unknown>,
  next: HttpHandlerFn,
): Observable<HttpEvent<unknown>> {
  const proved = isProofNeeded(error).then((needed) => needed && asker.ask());
  return from(proved).pipe(switchMap((goesOn) => (goesOn ? next(sent) : throwError(() => error))));
}

async function isProofNeeded(error: unknown): Promise<boolean> {
  if (!(error instanceof HttpErrorResponse) || error.status !== 403) return false;
  return ErrorBody.safeParse((await readable(error)).error).data?.code === 'PROOF_NEEDED';
}
