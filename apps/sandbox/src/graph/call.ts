import { type SimRequest, type UploadedFile } from '../http/messages';
import { type Actor } from '../state/effects';
import { type Page } from '../state/state';
import { type World } from '../state/world';
import { type TokenHolder } from './tokens';

/** A Graph call with all that a handler needs. */
export interface GraphCall {
  readonly world: World;
  readonly method: string;
  /** The version the caller asked for, such as `v25.0`. */
  readonly version: string;
  /** Path parts in braces of the route's pattern. */
  readonly path: Readonly<Record<string, string>>;
  /** Query and body together, every value as text; objects of a JSON body as JSON. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, UploadedFile>;
  /** Whose token the call carries. */
  readonly holder: TokenHolder;
}

/** Who stands behind what a call with a Page's token changes. */
export function actorOf(call: GraphCall, page: Page): Actor {
  return { kind: 'app', id: page.id, app: call.holder.app.id };
}

/** Merges query, form and JSON body the way Facebook does, where the body wins. */
export function mergeParameters(request: SimRequest): Map<string, string> {
  const merged = new Map<string, string>([...request.query, ...request.form]);
  if (request.json !== null && typeof request.json === 'object' && !Array.isArray(request.json)) {
    for (const [name, value] of Object.entries(request.json)) {
      if (value === null || value === undefined) continue;
      merged.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
  }
  return merged;
}

/** Facebook reads `true`, `1` and `false`, `0`; `fallback` when the parameter is missing. */
export function flag(call: GraphCall, name: string, fallback: boolean): boolean {
  const value = call.parameters.get(name);
  if (value === undefined || value === '') return fallback;
  return value === 'true' || value === '1';
}

/** A moment given as unix seconds or ISO 8601, in milliseconds since 1970, UTC; null when missing or unreadable. */
export function moment(call: GraphCall, name: string): number | null {
  const value = call.parameters.get(name);
  if (value === undefined || value === '') return null;
  const at = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(at) ? null : at;
}
