import { z } from 'zod';

/** What the program reads from its environment. */
export interface SandboxConfig {
  /** TCP port; 0 lets the system choose one. */
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** Folder of the journal and the uploaded pictures. */
  readonly dataFolder: string;
  /** Address under which a browser reaches the sandbox, without a final slash; null = the one listened on. */
  readonly publicUrl: string | null;
}

const environment = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65535).default(4300),
  SANDBOX_HOST: z.string().min(1).default('127.0.0.1'),
  SANDBOX_DATA: z.string().min(1).default('.local/sandbox'),
  SANDBOX_PUBLIC_URL: z.url().optional(),
  NODE_ENV: z.string().optional(),
});

/** True when only programs on this computer can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Reads and checks the environment.
 * @throws Error with one plain sentence when a value is unusable, or when a production set-up would
 *   let other computers reach the sandbox.
 */
export function readConfig(values: Record<string, string | undefined>): SandboxConfig {
  const parsed = environment.safeParse(values);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`The sandbox cannot start: check the setting ${names}.`);
  }
  const { SANDBOX_HOST: host, NODE_ENV: mode } = parsed.data;
  if (mode === 'production' && !isLoopback(host)) {
    throw new Error(
      'The sandbox cannot start: in production it may only listen on this computer. Set SANDBOX_HOST to 127.0.0.1, or leave the sandbox out.',
    );
  }
  return {
    port: parsed.data.SANDBOX_PORT,
    host,
    dataFolder: parsed.data.SANDBOX_DATA,
    publicUrl: parsed.data.SANDBOX_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
  };
}
