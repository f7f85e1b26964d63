import { type Account, ConnectorRegistry, ReadFailure } from '@canteen/connectors';
import {
  type Channel,
  ChannelRepository,
  IdentityGate,
  PracticeListRepository,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, AppError, Clock } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { AccountOpener } from './account-opener';

/** One thing that was tried with a channel on its real network. */
export interface LiveFinding {
  channel: string;
  ok: boolean;
  sentence: string;
}

const REHEARSAL =
  'A test by Canteen that nobody sees. It is deleted at once; if you can read this, delete it.';

/**
 * Tries each channel on its network, for whoever runs the computer: whose token it is, what it may
 * do, whether comments can be read. It changes nothing and keeps nothing unless allowed to make one
 * unseen post and delete it.
 */
@Injectable()
export class LiveChecker {
  constructor(
    private readonly identity: IdentityGate,
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    private readonly accounts: AccountOpener,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Everything that was found, channel by channel. @param mayPost whether an unseen post may be made */
  async check(mayPost: boolean): Promise<LiveFinding[]> {
    const ids = await this.identity.run((tx) => tx.use(PracticeListRepository).ids());
    const findings: LiveFinding[] = [];
    for (const id of ids) {
      const channels = await this.uow.run(id, (tx) => tx.use(ChannelRepository).connected());
      for (const channel of channels) {
        const name = `${channel.name} on ${channel.network === 'x' ? 'X' : 'Facebook'}`;
        await this.checkOne(id, channel, mayPost, (ok, sentence) => {
          findings.push({ channel: name, ok, sentence });
        });
      }
    }
    return findings;
  }

  private async checkOne(
    practiceId: string,
    channel: Channel,
    mayPost: boolean,
    note: Note,
  ): Promise<void> {
    let account: Account;
    try {
      account = await this.uow.run(practiceId, (tx) => this.accounts.open(tx, channel));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return note(false, error.message);
    }
    await this.checkAccess(account, note);
    await this.checkReading(channel, account, note);
    note(true, this.newsOf(channel));
    await this.checkPublishing(account, mayPost, note);
  }

  private async checkAccess(account: Account, note: Note): Promise<void> {
    const proof = await this.connectors.for(account.network).verify(account);
    const fatal = proof.problems.some((problem) => problem.fatal);
    if (!fatal) {
      const end = proof.expiresAt === null ? '' : ` It ends at ${proof.expiresAt}.`;
      note(true, `The access is ${proof.name ?? 'the account'}’s own and accepted.${end}`);
    }
    for (const problem of proof.problems) note(!problem.fatal, problem.message);
    if (proof.scopes) note(true, `Permissions: ${proof.scopes.join(', ')}.`);
  }

  private async checkReading(channel: Channel, account: Account, note: Note): Promise<void> {
    const heard = new Map<string, number>();
    const listening: Account = {
      ...account,
      onLimits: (readings) => {
        for (const { name, usedPercent } of readings) heard.set(name, usedPercent);
      },
    };
    try {
      const { items } = await this.connectors.for(account.network).pull(listening, channel.cursor, {
        recentPostIds: [],
        now: this.clock.now(),
      });
      note(true, `Reading works (${items.length} read, none kept).`);
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      note(false, `Reading does not work. ${error.message}`);
    }
    for (const [name, used] of heard) note(true, `Limit ${name}: ${Math.round(used)} % used.`);
  }

  private newsOf({ hooked }: Channel): string {
    return hooked
      ? `The network tells at once that somebody wrote, at ${this.config.publicUrl}/hooks.`
      : 'The network does not tell at once that somebody wrote; comments are read every minute.';
  }

  private async checkPublishing(account: Account, mayPost: boolean, note: Note): Promise<void> {
    const connector = this.connectors.for(account.network);
    if (!connector.rehearse) {
      note(true, 'Publishing was not tried: this network has no post that nobody sees.');
    } else if (!mayPost) {
      note(true, 'Publishing was not tried: that takes --consent.');
    } else {
      const outcome = await connector.rehearse(account, REHEARSAL);
      note(outcome.ok, outcome.sentence);
    }
  }
}

type Note = (ok: boolean, sentence: string) => void;
