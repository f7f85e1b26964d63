/** Which part of the sandbox a request is for, and the path inside it. */
export interface Place {
  readonly kind:
    | 'facebook'
    | 'x'
    | 'facebook-dialog'
    | 'x-dialog'
    | 'x-signed-dialog'
    | 'control'
    | 'health'
    | 'pages';
  readonly path: string;
}

const hosts: Readonly<Record<string, 'facebook' | 'x'>> = {
  'graph.facebook.com': 'facebook',
  'api.x.com': 'x',
  'api.twitter.com': 'x',
  'upload.x.com': 'x',
};

const dialogs = [
  { kind: 'facebook-dialog', path: /^(?:\/facebook)?(?:\/v\d+\.\d+)?\/dialog\/oauth$/ },
  { kind: 'x-dialog', path: /^(?:\/x)?\/i\/oauth2\/authorize$/ },
  { kind: 'x-signed-dialog', path: /^(?:\/x)?\/oauth\/(?:authorize|authenticate)$/ },
] as const;

/** Finds the part by the `Host` header of the real networks, or else by the beginning of the path. */
export function locate(host: string, path: string): Place {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  const dialog = dialogs.find((one) => one.path.test(path));
  if (dialog) return { kind: dialog.kind, path };
  const byHost = hosts[name];
  if (byHost) return { kind: byHost, path };
  if (path === '/graph' || path.startsWith('/graph/'))
    return { kind: 'facebook', path: path.slice(6) || '/' };
  if (/^\/x\/(2|oauth|oauth2)\//.test(path)) return { kind: 'x', path: path.slice(2) };
  if (path === '/_sim' || path.startsWith('/_sim/'))
    return { kind: 'control', path: path.slice(5) || '/' };
  if (path === '/health') return { kind: 'health', path };
  return { kind: 'pages', path };
}
