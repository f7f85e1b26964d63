import { type SimRequest } from '../http/messages';
import { type Page } from '../state/state';
import { type World } from '../state/world';

/** A call to X's API with all that a handler needs. */
export interface XCall {
  readonly world: World;
  readonly request: SimRequest;
  /** Path parts in braces of the route's pattern. */
  readonly path: Readonly<Record<string, string>>;
  /** The account whose token the call carries. */
  readonly account: Page;
}

/** What a handler returns: the body, and the status when it is not 200. */
export interface XResult {
  readonly status?: number;
  readonly body: unknown;
}
