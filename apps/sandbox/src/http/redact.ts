const secretNames =
  /^(authorization|cookie|set-cookie|access_token|input_token|client_secret|appsecret_proof|fb_exchange_token|code|refresh_token|code_verifier|verify_token|oauth_token|oauth_token_secret|oauth_verifier|hub\.verify_token|token)$/i;

/** What stands in the log where a secret was. */
export const hidden = '[secret]';

/** Copies headers or parameters, with secrets hidden. */
export function withoutSecrets(
  values: Iterable<readonly [string, string | undefined]>,
): Record<string, string> {
  const copy: Record<string, string> = {};
  for (const [name, value] of values) {
    if (value !== undefined) copy[name] = secretNames.test(name) ? hidden : value;
  }
  return copy;
}

/** Copies a JSON value, with secrets and long encoded pictures hidden. */
export function withoutSecretsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutSecretsIn(item));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        typeof item === 'string' && secretNames.test(name) ? hidden : withoutSecretsIn(item),
      ]),
    );
  }
  if (typeof value !== 'string') return value;
  if (value.length > 4000) return `[${value.length} characters]`;
  return value.replace(
    /(access_token|oauth_token|oauth_token_secret|oauth_verifier)=[^&\s]+/g,
    `$1=${hidden}`,
  );
}
