import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { waitsDividedBy, type Waits } from './waits';
import { readWitnesses, type WitnessSettings } from './witness-settings';

export type Environment = 'demo' | 'production' | 'test';
export type LogLevel = (typeof logLevels)[number];

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The keys of an app at Facebook. */
export interface FacebookApp {
  id: string;
  secret: string;
}

/** The keys of an app at X. */
export interface XApp {
  clientId: string;
  /** Null for an app that X calls public: it proves itself by PKCE alone. */
  clientSecret: string | null;
  /** The "API key secret", which signs webhooks; null when none are taken. */
  consumerSecret: string | null;
}

/** Everything a process is told from outside, parsed once at its start. */
export interface AppConfig {
  environment: Environment;
  /** Address of PostgreSQL for the role without rights over the schema. */
  databaseUrl: string;
  /** Address of PostgreSQL for the schema's owner; only migrations have it. */
  databaseOwnerUrl?: string;
  redisUrl: string;
  host: string;
  port: number;
  /** Where people reach the dashboard, without a slash at the end. */
  publicUrl: string;
  /** The folder with `master.key`, `log-signing.pem` and `pseudonym.key`. */
  keysFolder: string;
  /** The folder in which this installation remembers what it sent last; in no backup. */
  stateFolder: string;
  /** Where the sandbox networks listen, without a slash at the end; null for the real ones. */
  sandboxUrl: string | null;
  /** The app at Facebook through which people sign in and webhooks come; null when there is none. */
  facebookApp: FacebookApp | null;
  /** The app at X; null when there is none. */
  xApp: XApp | null;
  /** Whether posts on Facebook are made unseen first and shown by a second, repeatable call. */
  facebookTwoPhase: boolean;
  smtpUrl: string | null;
  /** Programs on other machines that cosign the checkpoints of the logs. */
  witnesses: readonly WitnessSettings[];
  mailFrom: string;
  logLevel: LogLevel;
  /** Starts every name in Redis, so that two installations can share one. */
  queuePrefix: string;
  workerHealthPort: number;
  /** Every wait, in milliseconds. */
  waits: Waits;
  /** The folder with the built dashboard; null when something else serves it. */
  dashboardFolder: string | null;
}

/** The injection token of the configuration. */
export const APP_CONFIG = Symbol('APP_CONFIG');

/** The settings are wrong. Names the keys and what they should be, never what they were. */
export class ConfigError extends Error {
  readonly keys: readonly string[];

  constructor(problems: ReadonlyMap<string, string>) {
    const lines = [...problems].map(([key, problem]) => `  ${key}: ${problem}`);
    super(['Canteen cannot start because of these settings:', ...lines].join('\n'));
    this.name = 'ConfigError';
    this.keys = [...problems.keys()];
  }
}

/** Settings that may also be read from a file named by `<KEY>_FILE`, as container secrets are. */
export const secretKeys = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'REDIS_URL',
  'SMTP_URL',
  'FACEBOOK_APP_SECRET',
  'X_CLIENT_SECRET',
  'X_CONSUMER_SECRET',
] as const;

/**
 * Parses the environment of a process.
 * @param env usually `process.env`; an empty value counts as absent.
 * @throws ConfigError naming every wrong key at once, never a value.
 */
export function loadConfig(env: Record<string, string | undefined>): AppConfig {
  const problems = new Map<string, string>();
  const parsed = Environ.safeParse(withSecretsFromFiles(withoutEmpty(env), problems));
  for (const issue of parsed.error?.issues ?? []) {
    const key = String(issue.path[0]);
    if (!problems.has(key)) problems.set(key, issue.message);
  }
  if (!parsed.success || problems.size > 0) throw new ConfigError(problems);
  return configFrom(parsed.data);
}

function withoutEmpty(env: Record<string, string | undefined>): Record<string, string> {
  const present: Record<string, string> = {};
  for (const [key, value] of Object.entries(env)) {
    if (value !== undefined && value !== '') present[key] = value;
  }
  return present;
}

function withSecretsFromFiles(
  env: Record<string, string>,
  problems: Map<string, string>,
): Record<string, string> {
  const complete = { ...env };
  for (const key of secretKeys) {
    const file = env[`${key}_FILE`];
    if (file === undefined) continue;
    if (env[key] !== undefined) {
      problems.set(`${key}_FILE`, `set either this or ${key}, not both`);
      continue;
    }
    try {
      const secret = readFileSync(file, 'utf8').trim();
      if (secret !== '') complete[key] = secret;
    } catch {
      // Why it cannot be read would name the path; the key is enough to find it.
      problems.set(`${key}_FILE`, 'must name a file that this process can read');
    }
  }
  return complete;
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d{1,3}){3}$/.test(hostname);

const addressOf = (...protocols: string[]) => {
  const sentence = `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`;
  return z.string(sentence).refine((text) => {
    const url = URL.parse(text);
    return url !== null && url.host !== '' && protocols.includes(url.protocol);
  }, sentence);
};

const baseAddress = addressOf('http:', 'https:')
  .refine((text) => {
    const url = URL.parse(text);
    return url?.search === '' && url.hash === '' && url.username === '' && url.password === '';
  }, 'must be an address without a query, a fragment or a password')
  .transform((text) => text.replace(/\/+$/, ''));

const portNumber = (standard: string) =>
  z
    .string()
    .default(standard)
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
      'must be a whole number from 0 to 65535',
    )
    .transform(Number);

const text = (sentence: string) => z.string(sentence).min(1, sentence);

const witnesses = z.string().transform((value, context) => {
  const read = readWitnesses(value, isLoopback);
  if (read) return read;
  context.addIssue('must be verifier key and https address of each witness, a comma between two');
  return z.NEVER;
});

const Environ = z
  .object({
    CANTEEN_ENV: z.enum(['demo', 'production', 'test'], 'must be one of demo, production or test'),
    DATABASE_URL: addressOf('postgres:', 'postgresql:'),
    DATABASE_OWNER_URL: addressOf('postgres:', 'postgresql:').optional(),
    REDIS_URL: addressOf('redis:', 'rediss:'),
    HOST: text('must be the address to listen on').default('127.0.0.1'),
    PORT: portNumber('4100'),
    PUBLIC_URL: baseAddress.refine((address) => {
      const url = URL.parse(address);
      return url?.protocol === 'https:' || (url !== null && isLoopback(url.hostname));
    }, 'must begin with https:// unless it is this machine (localhost)'),
    CANTEEN_KEYS: text('must name the folder with the keys'),
    CANTEEN_STATE: text('must name a folder of this installation that is in no backup').optional(),
    SANDBOX_URL: baseAddress.optional(),
    FACEBOOK_APP_ID: z
      .string()
      .regex(/^\d{5,30}$/, 'must be the number of the app, from its page at Meta')
      .optional(),
    FACEBOOK_APP_SECRET: z.string().min(8, 'must be the secret of the app').optional(),
    FACEBOOK_TWO_PHASE: z.enum(['on', 'off'], 'must be on or off').default('off'),
    X_CLIENT_ID: z.string().min(8, 'must be the client ID of the app').optional(),
    X_CLIENT_SECRET: z.string().min(8, 'must be the client secret of the app').optional(),
    X_CONSUMER_SECRET: z.string().min(8, 'must be the API key secret of the app').optional(),
    SMTP_URL: addressOf('smtp:', 'smtps:').optional(),
    WITNESSES: witnesses.optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*@[^\r\n]+$/, 'must be an e-mail address')
      .default('Canteen <canteen@localhost>'),
    LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
    QUEUE_PREFIX: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,60}$/, 'must be up to 60 letters, digits, hyphens or underscores')
      .default('canteen'),
    WORKER_HEALTH_PORT: portNumber('4101'),
    WAIT_DIVISOR: z
      .string()
      .default('1')
      .refine((value) => Number(value) >= 1 && Number(value) <= 1_000, 'must be from 1 to 1000')
      .transform(Number),
    DASHBOARD_FOLDER: z.string().optional(),
  })
  .superRefine((environ, context) => {
    const refuse = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    if ((environ.FACEBOOK_APP_ID === undefined) !== (environ.FACEBOOK_APP_SECRET === undefined)) {
      refuse('FACEBOOK_APP_SECRET', 'must be set together with FACEBOOK_APP_ID');
    }
    if (environ.X_CLIENT_ID === undefined && environ.X_CLIENT_SECRET !== undefined) {
      refuse('X_CLIENT_ID', 'must be set together with X_CLIENT_SECRET');
    }
    if (environ.CANTEEN_ENV !== 'production') return;
    if (environ.SANDBOX_URL !== undefined) {
      refuse('SANDBOX_URL', 'must not be set in production: posts would go to no real network');
    }
    if (environ.WAIT_DIVISOR !== 1) {
      refuse('WAIT_DIVISOR', 'must not be set in production: it is for tests');
    }
  });

function appsFrom(
  environ: z.infer<typeof Environ>,
): Pick<AppConfig, 'facebookApp' | 'xApp' | 'facebookTwoPhase'> {
  const { FACEBOOK_APP_ID: id, FACEBOOK_APP_SECRET: secret, X_CLIENT_ID: clientId } = environ;
  return {
    facebookApp: id !== undefined && secret !== undefined ? { id, secret } : null,
    xApp:
      clientId === undefined
        ? null
        : {
            clientId,
            clientSecret: environ.X_CLIENT_SECRET ?? null,
            consumerSecret: environ.X_CONSUMER_SECRET ?? null,
          },
    facebookTwoPhase: environ.FACEBOOK_TWO_PHASE === 'on',
  };
}

function configFrom(environ: z.infer<typeof Environ>): AppConfig {
  return {
    environment: environ.CANTEEN_ENV,
    databaseUrl: environ.DATABASE_URL,
    databaseOwnerUrl: environ.DATABASE_OWNER_URL,
    redisUrl: environ.REDIS_URL,
    host: environ.HOST,
    port: environ.PORT,
    publicUrl: environ.PUBLIC_URL,
    keysFolder: environ.CANTEEN_KEYS,
    stateFolder: environ.CANTEEN_STATE ?? join(environ.CANTEEN_KEYS, '..', 'state'),
    sandboxUrl: environ.SANDBOX_URL ?? null,
    ...appsFrom(environ),
    smtpUrl: environ.SMTP_URL ?? null,
    witnesses: environ.WITNESSES ?? [],
    mailFrom: environ.MAIL_FROM,
    logLevel: environ.LOG_LEVEL,
    queuePrefix: environ.QUEUE_PREFIX,
    workerHealthPort: environ.WORKER_HEALTH_PORT,
    waits: waitsDividedBy(environ.WAIT_DIVISOR),
    dashboardFolder: environ.DASHBOARD_FOLDER ?? null,
  };
}
