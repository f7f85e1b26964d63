/** A route's path is written with `{name}` for one path part, as in `/{page}/feed`. */
export interface Route<Handler> {
  readonly method: string;
  readonly pattern: string;
  readonly handler: Handler;
}

export interface RouteMatch<Handler> {
  readonly handler: Handler;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the first route that fits; `wrong-method` when only the method does not. */
export function findRoute<Handler>(
  routes: readonly Route<Handler>[],
  method: string,
  path: string,
): RouteMatch<Handler> | 'wrong-method' | null {
  let sawPath = false;
  for (const route of routes) {
    const parameters = matchPath(route.pattern, path);
    if (!parameters) continue;
    if (route.method === method) return { handler: route.handler, parameters };
    sawPath = true;
  }
  return sawPath ? 'wrong-method' : null;
}

/** The named parts of a path that fits the pattern, decoded; null when it does not fit. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.replace(/\/+$/, '').split('/');
  if (wanted.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      if (part !== value) return null;
    } else {
      if (value === '') return null;
      parameters[name] = decode(value);
    }
  }
  return parameters;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
