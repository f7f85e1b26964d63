import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionStore, secondFactorPath } from './session-store';

/** Lets signed-in people pass; others sign in first and then come back to where they wanted. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const session = await inject(SessionStore)
    .ensure()
    .catch(() => null);
  if (session?.mustAddSecondFactor) return router.createUrlTree([secondFactorPath]);
  return session
    ? true
    : router.createUrlTree(['/sign-in'], {
        queryParams: state.url === '/' ? {} : { to: state.url },
      });
};

/** The page for a second proof is for whom the practice wants one of, and for whom it is offered. */
export const mayAddSecondFactor: CanActivateFn = async (route) => {
  const router = inject(Router);
  const session = await inject(SessionStore)
    .ensure()
    .catch(() => null);
  const isFor = session?.mustAddSecondFactor || (session && route.queryParamMap.has('offer'));
  return isFor ? true : router.createUrlTree(['/']);
};

/** The sign-in page is for people who are not signed in. */
export const notSignedIn: CanActivateFn = async () => {
  const router = inject(Router);
  const session = await inject(SessionStore)
    .ensure()
    .catch(() => null);
  return session ? router.createUrlTree(['/']) : true;
};
