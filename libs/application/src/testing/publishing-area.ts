import { createConnectors, loopbackDialer } from '@canteen/connectors';
import { type SandboxProgram } from '@canteen/connectors/testing';
import { type Network } from '@canteen/contracts';
import { type ClaimedWork } from '@canteen/data-access';
import { SilentLog, TokenVault, waitsDividedBy } from '@canteen/platform';
import { AccountOpener } from '../channels/account-opener';
import { ChannelDesk } from '../channels/channel-desk';
import { ChannelHealth } from '../channels/channel-health';
import { ChannelRegistrar } from '../channels/channel-registrar';
import { LimitBook } from '../channels/limit-book';
import { ReplyCloser } from '../comments/reply-closer';
import { DispatchGuard } from '../publishing/dispatch-guard';
import { GateQueue } from '../publishing/gate-queue';
import { GateRefusals } from '../publishing/gate-refusals';
import { OutcomeRecorder } from '../publishing/outcome-recorder';
import { PublicationDesk } from '../publishing/publication-desk';
import { PublicationGate } from '../publishing/publication-gate';
import { PublicationHolds } from '../publishing/publication-holds';
import { LastLook } from '../publishing/last-look';
import { Publisher } from '../publishing/publisher';
import { ReadBack } from '../publishing/read-back';
import { Reconciler } from '../publishing/reconciler';
import { RemoteRemover } from '../publishing/remote-remover';
import { SendMarshal } from '../publishing/send-marshal';
import { SpendingLimit } from '../publishing/spending-limit';
import { type postsArea } from './posts-area';
import { type TestApplication } from './test-application';
import { testConfig } from './test-config';
import { type TestPractice } from './test-practice';

/** Real waits, but networks that hang are given up on soon. */
export const testWaits = {
  ...waitsDividedBy(1),
  connectTimeout: 1_000,
  totalTimeout: 1_500,
  uploadTimeout: 3_000,
};

/** Channels and the publisher against the sandbox networks, wired as the modules wire them. */
export function publishingArea(
  app: TestApplication,
  posts: ReturnType<typeof postsArea>,
  sandbox: SandboxProgram,
) {
  const { uow, clock, notices } = app;
  const config = testConfig({ sandboxUrl: sandbox.url, waits: testWaits });
  const log = new SilentLog();
  const connectors = createConnectors({
    dialer: loopbackDialer,
    limits: {
      connectMs: testWaits.connectTimeout,
      totalMs: testWaits.totalTimeout,
      uploadMs: testWaits.uploadTimeout,
    },
  });
  const vault = new TokenVault(app.cipher, app.keys);
  const limits = new LimitBook();
  const accounts = new AccountOpener(vault, limits, config);
  const health = new ChannelHealth(uow, connectors, accounts, notices, limits, config);
  const registrar = new ChannelRegistrar(vault, config);
  const channels = new ChannelDesk(uow, connectors, accounts, health, registrar, config);
  const refusals = new GateRefusals(notices);
  const dispatch = new DispatchGuard(app.facts, app.marks, app.identity, uow, notices, log);
  const gate = new PublicationGate(
    uow,
    accounts,
    posts.gate,
    refusals,
    new SpendingLimit(),
    dispatch,
    clock,
    config,
  );
  const marshal = new SendMarshal();
  const closer = new ReplyCloser();
  const outcomes = new OutcomeRecorder(uow, health, notices, limits, closer, marshal, config);
  const readBack = new ReadBack(uow, connectors, marshal, log);
  const publisher = new Publisher(
    new GateQueue(gate, config),
    connectors,
    new LastLook(uow, clock, config),
    outcomes,
    readBack,
    marshal,
    clock,
  );
  const reconciler = new Reconciler(uow, connectors, accounts, outcomes, notices, clock, config);
  const holds = new PublicationHolds();
  return {
    config,
    connectors,
    accounts,
    limits,
    registrar,
    vault,
    channels,
    health,
    dispatch,
    gate,
    publisher,
    reconciler,
    remover: new RemoteRemover(uow, connectors, accounts),
    desk: new PublicationDesk(uow, outcomes, reconciler, holds),
    holds,
    /** Connects a new account of the sandbox; gives the channel's id and the account. */
    async connect(practice: TestPractice, network: Network) {
      const account = await sandbox.newAccount(network);
      const channel = await channels.connect(practice.as('manager'), {
        network,
        token: account.accessToken,
      });
      return { id: channel.id, account };
    },
    /** The due work of a publication, as a claim would hand it over. */
    async work(practice: TestPractice, publicationId: string): Promise<ClaimedWork> {
      const rows = await app.asSuperuser<{ id: string; due_at: string }>(
        `SELECT id, due_at FROM due_work WHERE kind = 'publish' AND subject_id = $1`,
        [publicationId],
      );
      const row = rows[0];
      if (!row) throw new Error('This publication is not due.');
      return {
        workId: row.id,
        practiceId: practice.id,
        kind: 'publish',
        subjectId: publicationId,
        dueAt: row.due_at,
        leasedUntil: row.due_at,
        tries: 0,
      };
    },
  };
}
