import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Network } from '@canteen/channels';
import { type Account } from '../connector';

/** A line of the sandbox's journal, as far as tests read it. */
export interface Effect {
  type: string;
  network?: Network;
  page?: string;
  by?: { kind: string; id: string };
  id?: string;
  /** Facebook: text of a post or comment. */
  message?: string;
  /** X: text as it was sent. */
  sent?: string;
  link?: string | null;
  inReplyTo?: string | null;
  parentId?: string | null;
  photoIds?: string[];
  mediaIds?: string[];
  alt?: string;
  sha256?: string;
  hidden?: boolean;
}

/** A request the sandbox received. */
export interface LoggedRequest {
  method: string;
  path: string;
}

/** A Page or account of the sandbox. */
export interface SandboxPage {
  id: string;
  handle: string;
  token: string;
  appSecret?: string;
}

const PROGRAM = join(__dirname, '../../../../dist/apps/sandbox/main.mjs');

/** The sandbox networks as a program of their own, on a free port with an empty data folder. */
export class SandboxProgram {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly url: string,
  ) {}

  /** Starts it and waits until it is ready. */
  static async start(): Promise<SandboxProgram> {
    if (!existsSync(PROGRAM)) {
      throw new Error('The sandbox is not built. Run: npx nx build sandbox');
    }
    const folder = mkdtempSync(join(tmpdir(), 'canteen-connectors-'));
    const child = spawn(process.execPath, [PROGRAM], {
      env: { SANDBOX_PORT: '0', SANDBOX_DATA: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.once('exit', () => reject(new Error('The sandbox ended before it was ready.')));
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const ready = /sandbox ready on (\S+)/.exec(output);
        if (ready?.[1]) resolve(ready[1]);
      });
    });
    return new SandboxProgram(child, folder, url);
  }

  /** Stops it and removes its data. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Calls the control interface. */
  async control<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}/_sim${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json = (await response.json()) as T;
    if (!response.ok) throw new Error(`The sandbox refused ${path}: ${JSON.stringify(json)}`);
    return json;
  }

  /** Makes an account of its own for one test. */
  async newAccount(network: Network): Promise<Account & { appSecret?: string }> {
    const body = { network, name: 'Waterfront (test)' };
    const page = await this.control<SandboxPage>('POST', '/pages', body);
    return {
      network,
      accountId: page.id,
      handle: page.handle,
      accessToken: page.token,
      baseUrl: `${this.url}/${network === 'facebook' ? 'graph' : 'x'}`,
      ...(page.appSecret ? { appSecret: page.appSecret } : {}),
    };
  }

  /** Makes a person of the public; gives the id. */
  async newPerson(network: Network, name: string): Promise<string> {
    return (await this.control<{ id: string }>('POST', '/people', { network, name })).id;
  }

  /** Lets a person do something; gives the id of what came of it. */
  async act(person: string, act: string, body: Record<string, string>): Promise<string> {
    return (await this.control<{ id: string }>('POST', `/people/${person}/${act}`, body)).id;
  }

  /** Everything that really happened on one account. */
  async effects(account: Account): Promise<Effect[]> {
    const path = `/journal?page=${account.accountId}`;
    return (await this.control<{ effects: Effect[] }>('GET', path)).effects;
  }

  /** The posts and replies of ours that were ever made on an account, in order. */
  async madeByUs(account: Account): Promise<Effect[]> {
    const effects = await this.effects(account);
    return effects.filter(
      (effect) =>
        effect.by?.kind === 'app' &&
        (effect.type === 'post-made' || effect.type === 'comment-made'),
    );
  }

  /** Spoils the next request of an account that matches. */
  async spoil(
    account: Account,
    match: { method: string; path: string },
    fault: string,
    more: { after?: number; seconds?: number; times?: number } = {},
  ): Promise<void> {
    const page = account.accountId;
    const { network } = account;
    await this.control('POST', '/faults', { match: { ...match, network, page }, fault, ...more });
  }

  /** The requests received so far. */
  async requests(): Promise<LoggedRequest[]> {
    return (await this.control<{ requests: LoggedRequest[] }>('GET', '/log')).requests;
  }
}
