/** Which part of the sandbox a request is for, and the path inside it. */
export interface Place {
  readonly kind: 'facebook' | 'x' | 'control' | 'health' | 'pages';
  readonly path: string;
}

const hosts: Readonly<Record<string, 'facebook' | 'x'>> = {
  'graph.facebook.com': 'facebook',
  'api.x.com': 'x',
  'api.twitter.com': 'x',
  'upload.x.com': 'x',
};

/** Finds the part by the `Host` header of the real networks, or else by the beginning of the path. */
export function locate(host: string, path: string): Place {
  const byHost = hosts[host.replace(/:\d+$/, '').toLowerCase()];
  if (byHost) return { kind: byHost, path };
  if (path === '/graph' || path.startsWith('/graph/'))
    return { kind: 'facebook', path: path.slice(6) || '/' };
  if (path.startsWith('/x/2/')) return { kind: 'x', path: path.slice(2) };
  if (path === '/_sim' || path.startsWith('/_sim/'))
    return { kind: 'control', path: path.slice(5) || '/' };
  if (path === '/health') return { kind: 'health', path };
  return { kind: 'pages', path };
}
