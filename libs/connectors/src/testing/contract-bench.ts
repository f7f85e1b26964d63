import { type Network } from '@canteen/channels';
import {
  type Account,
  type Connector,
  type Outcome,
  type PublishHooks,
  type PublishIntent,
} from '../connector';
import { loopbackDialer } from '../http/dialer';
import { createConnectors } from '../registry';
import { type Effect, SandboxProgram } from './sandbox-program';

/** What differs between the networks in the contract that every connector keeps. */
export interface ContractNetwork {
  network: Network;
  /** The call that publishes a text, and the one that reads comments. */
  publishing: { method: string; path: string };
  reading: { method: string; path: string };
  /** Lets a person write something we may answer under our post; gives its id. */
  comment(
    sandbox: SandboxProgram,
    account: Account,
    postId: string,
    text: string,
  ): Promise<{ id: string; person: string }>;
}

/** A sandbox and the two connectors of a suite: a patient one, and one that gives up soon. */
export interface Bench {
  sandbox: SandboxProgram;
  connector: Connector;
  hurried: Connector;
}

const HURRY_MS = 400;

/** Starts the sandbox for a suite and stops it after. */
export function setUpBench(network: Network): Bench {
  const bench = {} as Bench;
  beforeAll(async () => {
    bench.sandbox = await SandboxProgram.start();
    bench.connector = createConnectors({ dialer: loopbackDialer }).for(network);
    const limits = { totalMs: HURRY_MS, uploadMs: HURRY_MS };
    bench.hurried = createConnectors({ dialer: loopbackDialer, limits }).for(network);
  });
  afterAll(() => bench.sandbox.stop());
  return bench;
}

/** The present, as the product's clock would say it. */
export const now = (): string => new Date().toISOString();

/** Hooks that count. */
export function hooks(): PublishHooks & { calls: number } {
  const counting = {
    calls: 0,
    beforeFirstByte: () => {
      counting.calls += 1;
    },
    now,
  };
  return counting;
}

/** An intent with nothing but a text. */
export function textOf(account: Account, text: string): PublishIntent {
  return { network: account.network, accountId: account.accountId, text, images: [] };
}

/** The words of a post as they were sent. */
export const wordsOf = (effect: Effect | undefined) => effect?.message ?? effect?.sent;

/** What every part of the contract stands on. */
export interface ContractStage extends ContractNetwork {
  bench: Bench;
  newAccount(): Promise<Account>;
  publish(account: Account, intent: PublishIntent, connector?: Connector): Promise<Outcome>;
  /** Publishes a text and gives its id. */
  publishedId(account: Account, text: string): Promise<string>;
}

/** Makes the stage of one network; to be called where tests are described. */
export function contractStage(given: ContractNetwork): ContractStage {
  const bench = setUpBench(given.network);
  async function publish(account: Account, intent: PublishIntent, connector = bench.connector) {
    const outcome = await connector.publish(account, intent, hooks());
    expect(JSON.stringify(outcome)).not.toContain(account.accessToken);
    return outcome;
  }
  async function publishedId(account: Account, text: string): Promise<string> {
    const outcome = await publish(account, textOf(account, text));
    if (outcome.kind !== 'confirmed') throw new Error(`Not published: ${JSON.stringify(outcome)}`);
    return outcome.remoteId;
  }
  return {
    ...given,
    bench,
    newAccount: () => bench.sandbox.newAccount(given.network),
    publish,
    publishedId,
  };
}
