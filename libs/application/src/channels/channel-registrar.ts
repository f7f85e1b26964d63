import { type AccountProblem, type AccountProof } from '@canteen/connectors';
import { importWork, type Network } from '@canteen/contracts';
import {
  type Channel,
  ChannelRepository,
  type TokenPurpose,
  type Transaction,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, AppError, TokenVault } from '@canteen/platform';
import { addMilliseconds } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { type Acting, actorOf } from '../access/acting';
import { tokenBinding } from './account-opener';

/** What it takes to act for an account. Never logged. */
export interface Access {
  token: string;
  appSecret: string | null;
  /** Null when the token is not renewed. */
  refreshToken: string | null;
  expiresInSeconds: number | null;
}

/** What was found out about an account before it is connected. */
export interface Proved {
  proof: AccountProof;
  /** What does not work, besides what the proof says. */
  problems?: readonly AccountProblem[];
  /** Whether the network tells at once what happens there. */
  hooked: boolean;
}

/** Writes a proved account down as a channel, with its tokens and all that is due for it. */
@Injectable()
export class ChannelRegistrar {
  constructor(
    private readonly vault: TokenVault,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Connects an account; one that was connected before becomes the same channel again, with what
   * waits for it.
   *
   * @param how by what the administrator connected it, for the log
   */
  async register(
    tx: Transaction,
    acting: Acting,
    network: Network,
    { proof, problems = [], hooked }: Proved,
    access: Access,
    how: 'token' | 'sign-in',
  ): Promise<Channel> {
    const account = requireUsable(
      { ...proof, problems: [...proof.problems, ...problems] },
      network,
    );
    const channels = tx.use(ChannelRepository);
    const id = await channels.connect(account);
    await this.keepTokens(tx, { id, ...account }, access);
    const seconds = access.expiresInSeconds;
    await channels.setProof(id, {
      problems: sentencesOf([...proof.problems, ...problems]),
      hooked,
      tokenExpiresAt: seconds === null ? null : addMilliseconds(tx.now, seconds * 1_000),
    });
    await this.planWork(tx, { id, network }, access);
    tx.log.append({
      kind: 'channel.connected',
      actor: actorOf(acting),
      subject: { type: 'channel', id },
      thread: null,
      channelId: id,
      data: {
        network,
        account: account.accountId,
        name: account.name,
        tokenKind: proof.tokenKind,
        how,
        problems: [...proof.problems, ...problems].map(({ code }) => code),
      },
    });
    tx.live('channels', id);
    const channel = await channels.byId(id);
    if (!channel) throw new Error('The connected channel is missing.');
    return channel;
  }

  /** Puts new tokens in the place of those in use; a purpose without one has none from now on. */
  async keepTokens(
    tx: Transaction,
    channel: Pick<Channel, 'id' | 'network' | 'accountId'>,
    access: Pick<Access, 'token' | 'appSecret' | 'refreshToken'>,
  ): Promise<void> {
    const tokens: [TokenPurpose, string | null][] = [
      ['access', access.token],
      ['app-secret', access.appSecret],
      ['refresh', access.refreshToken],
    ];
    const channels = tx.use(ChannelRepository);
    for (const [purpose, token] of tokens) {
      if (token === null) await channels.dropToken(channel.id, purpose);
      else {
        const sealed = this.vault.seal(token, tokenBinding(tx.practiceId, channel, purpose));
        await channels.replaceToken({ channelId: channel.id, purpose, ...sealed });
      }
    }
  }

  private async planWork(
    tx: Transaction,
    { id, network }: Pick<Channel, 'id' | 'network'>,
    access: Access,
  ): Promise<void> {
    const { checkChannelEvery } = this.config.waits;
    const reading = importWork[network];
    await tx.due.add(reading, id, (await tx.due.restOf(reading)) ?? tx.now);
    await tx.due.add('check-channel', id, addMilliseconds(tx.now, checkChannelEvery));
    if (access.refreshToken === null) await tx.due.remove('renew-token', id);
    else await tx.due.add('renew-token', id, halfLife(tx.now, access.expiresInSeconds));
  }
}

/** A token is renewed at half its life: there is time left when the network is away. */
export function halfLife(now: string, expiresInSeconds: number | null): string {
  const HOUR = 3_600;
  return addMilliseconds(now, (expiresInSeconds ?? 2 * HOUR) * 500);
}

/** The problems that do not rule an account out, as a channel keeps them. */
export function sentencesOf(problems: readonly AccountProblem[]): Channel['problems'] {
  const mild = problems.filter(({ fatal }) => !fatal);
  const bySentence = new Map(mild.map(({ code, message }) => [message, code]));
  return [...bySentence].map(([sentence, code]) => ({ code, sentence }));
}

/** @throws AppError CHANNEL_TOKEN_REFUSED saying what is wrong */
function requireUsable(proof: AccountProof, network: Network) {
  const fatal = proof.problems.find((problem) => problem.fatal);
  if (fatal) throw new AppError('CHANNEL_TOKEN_REFUSED', fatal.message);
  if (proof.accountId === null) {
    throw new AppError(
      'CHANNEL_TOKEN_REFUSED',
      'The network did not say which account this token is for. Check that you copied all of it.',
    );
  }
  return {
    network,
    accountId: proof.accountId,
    name: proof.name ?? proof.handle ?? proof.accountId,
    handle: proof.handle ?? '',
    pageUrl: proof.pageUrl ?? '',
  };
}
