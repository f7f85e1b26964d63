import { type Effect, type SignInEffect } from './effects';
import { type State } from './state';
import { authorisationKey, roleKey } from './sign-in-state';

/** Changes the state as one effect about apps, roles, codes and tokens says. */
export function applySignIn(state: State, effect: Extract<Effect, SignInEffect>): void {
  const { apps, codes, requestTokens, tokens, authorisations, roles } = state.signIn;
  switch (effect.type) {
    case 'app-created':
      apps.set(effect.app, {
        network: effect.network,
        id: effect.app,
        name: effect.name,
        secret: effect.secret,
        redirectUris: effect.redirectUris,
        confidential: effect.confidential,
        owner: effect.owner,
      });
      return;
    case 'app-changed': {
      const app = apps.get(effect.app);
      if (app) app.redirectUris = effect.redirectUris;
      return;
    }
    case 'role-changed':
      roles.set(roleKey(effect.page, effect.person), effect.tasks);
      return;
    case 'authorised':
      authorisations.set(authorisationKey(effect.app, effect.holder), {
        granted: effect.granted,
        declined: effect.declined,
        pages: effect.pages,
        at: effect.at,
      });
      return;
    case 'authorisation-removed':
      authorisations.delete(authorisationKey(effect.app, effect.holder));
      return;
    case 'code-issued':
      codes.set(effect.code, { ...effect, used: false });
      return;
    case 'code-used': {
      const code = codes.get(effect.code);
      if (code) code.used = true;
      return;
    }
    case 'request-token-issued':
      requestTokens.set(effect.token, { ...effect, holder: null, verifier: null, used: false });
      return;
    case 'request-token-allowed': {
      const { holder, verifier } = effect;
      const waiting = requestTokens.get(effect.token);
      if (waiting) Object.assign(waiting, { holder, verifier });
      return;
    }
    case 'request-token-used': {
      const waiting = requestTokens.get(effect.token);
      if (waiting) waiting.used = true;
      return;
    }
    case 'token-issued':
      tokens.set(effect.token, { ...effect, issuedAt: effect.at, problem: null });
      return;
    case 'tokens-ended':
      for (const value of effect.tokens) {
        const token = tokens.get(value);
        if (token) token.problem = effect.problem;
      }
      return;
  }
}
