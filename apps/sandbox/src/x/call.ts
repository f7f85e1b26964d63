import { type SimRequest } from '../http/messages';
import { type Actor } from '../state/effects';
import { type Page } from '../state/state';
import { type World } from '../state/world';
import { type Reading } from './billing';
import { type XHolder } from './tokens';

/** A call to X's API with all that a handler needs. */
export interface XCall {
  readonly world: World;
  readonly request: SimRequest;
  /** Path parts in braces of the route's pattern. */
  readonly path: Readonly<Record<string, string>>;
  readonly holder: XHolder;
}

/** A call that an account makes through an app. */
export interface AccountCall extends XCall {
  readonly account: Page;
}

/** What a handler returns: the body, and the status when it is not 200. */
export interface XResult {
  readonly status?: number;
  readonly body: unknown;
  /** What it gives to read, where that costs. */
  readonly reading?: Reading;
}

/** Who stands behind what a call changes. */
export function actorOf(call: AccountCall): Actor {
  return { kind: 'app', id: call.account.id, app: call.holder.app.id };
}
