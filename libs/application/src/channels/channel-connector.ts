import {
  type Account,
  type AccountOffer,
  type AppKeys,
  ConnectorRegistry,
  type SignInQuestion,
  type SignIns,
} from '@canteen/connectors';
import {
  type BeginSignInBody,
  type ChannelView,
  type ChooseAccountBody,
  type Network,
  type SignInBegun,
  type SignInFinished,
} from '@canteen/contracts';
import { ChannelRepository, SignInRepository, UnitOfWork } from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, AppError, SecretTokens, TokenVault } from '@canteen/platform';
import { addMinutes } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Acting, requireRole } from '../access/acting';
import { isFreshlyProved, requireProof } from '../access/require-proof';
import { AccountOpener } from './account-opener';
import { ChannelRegistrar } from './channel-registrar';
import { channelView } from './channel-view';

/** Injection token of what signing in at the networks takes. */
export const SIGN_INS = Symbol('SIGN_INS');

/** How long somebody may take on the network's pages. */
const MINUTES = 15;

const Offers = z.array(z.custom<AccountOffer>((value) => typeof value === 'object'));

/** Connects accounts by signing in at their network: question, answer, choice, proof. */
@Injectable()
export class ChannelConnector {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    @Inject(SIGN_INS) private readonly signIns: SignIns,
    private readonly accounts: AccountOpener,
    private readonly registrar: ChannelRegistrar,
    private readonly vault: TokenVault,
    private readonly secrets: SecretTokens,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Begins a sign-in that only this session can end, and says where the browser goes.
   *
   * @throws AppError PROOF_NEEDED; CONNECT_REFUSED when no app is set up for the network
   */
  async begin(acting: Acting, body: BeginSignInBody): Promise<SignInBegun> {
    requireRole(acting, 'administrator');
    const state = this.secrets.create();
    const verifier = this.secrets.create().token;
    const question = this.question(body.network, state.token, verifier);
    await this.uow.run(acting.practiceId, async (tx) => {
      requireProof(acting, tx.now);
      const id = tx.ids.next();
      const sealed = this.vault.seal(verifier, bindingOf(tx.practiceId, id, body.network));
      await tx.use(SignInRepository).add({
        id,
        sessionId: acting.sessionId,
        memberId: acting.memberId,
        network: body.network,
        channelId: body.channelId,
        stateHash: state.hash,
        verifier: sealed.ciphertext,
        offers: null,
        expiresAt: addMinutes(tx.now, MINUTES),
        usedAt: null,
        endedAt: null,
      });
    });
    return { url: await this.signIns[body.network].begin(question) };
  }

  /**
   * Takes what the network sent the browser back with. One account is connected at once; of several
   * the right one is to be chosen, and so is one that comes back to somebody who must first show once more
   * who they are: the network's answer is good for half a minute only, so it is taken before they are asked.
   *
   * @throws AppError CONNECT_REFUSED, CHANNEL_TOKEN_REFUSED saying what happened and what to do
   */
  async finish(
    acting: Acting,
    returned: Readonly<Record<string, string>>,
  ): Promise<SignInFinished> {
    requireRole(acting, 'administrator');
    const state = returned['state'] ?? '';
    const taken = await this.uow.run(acting.practiceId, async (tx) => {
      const hash = this.secrets.hashOf(state);
      const signIn = await tx.use(SignInRepository).take(hash, acting.sessionId);
      const wanted = signIn?.channelId && (await tx.use(ChannelRepository).byId(signIn.channelId));
      return (
        signIn && { signIn, wanted: wanted || null, isProved: isFreshlyProved(acting, tx.now) }
      );
    });
    if (!taken) throw refused(NOT_OURS);
    const { signIn, wanted, isProved } = taken;
    const { network } = signIn;
    const binding = bindingOf(acting.practiceId, signIn.id, network);
    const verifier = this.vault.open(signIn.verifier, binding);
    const answer = await this.signIns[network].finish(
      this.question(network, state, verifier),
      returned,
    );
    if (answer.kind === 'refused') throw refused(answer.message);
    const { offers } = answer;
    const [first] = offers;
    const only = wanted ? offers.find((offer) => offer.accountId === wanted.accountId) : undefined;
    if (wanted && !only) throw refused(otherAccount(wanted.name, offers));
    const one = only ?? (offers.length === 1 ? first : undefined);
    if (one && isProved) {
      return { kind: 'connected', channel: await this.connect(acting, network, one, signIn.id) };
    }
    const kept = one ? [one] : offers;
    await this.uow.run(acting.practiceId, async (tx) => {
      const sealed = this.vault.seal(JSON.stringify(kept), binding);
      await tx.use(SignInRepository).change(signIn.id, { offers: sealed.ciphertext });
    });
    const accounts = kept.map(({ accountId, name, handle }) => ({ accountId, name, handle }));
    return { kind: 'choose', signInId: signIn.id, network, accounts };
  }

  /** Connects one of the accounts that were kept. @throws AppError PROOF_NEEDED, CONNECT_REFUSED, CHANNEL_TOKEN_REFUSED */
  async choose(acting: Acting, body: ChooseAccountBody): Promise<ChannelView> {
    requireRole(acting, 'administrator');
    const signIn = await this.uow.run(acting.practiceId, (tx) => {
      requireProof(acting, tx.now);
      return tx.use(SignInRepository).offered(body.signInId, acting.sessionId);
    });
    if (!signIn?.offers) throw refused(NOT_OURS);
    const binding = bindingOf(acting.practiceId, signIn.id, signIn.network);
    const offers = Offers.parse(JSON.parse(this.vault.open(signIn.offers, binding)));
    const chosen = offers.find(({ accountId }) => accountId === body.accountId);
    if (!chosen) throw refused(NOT_OURS);
    return this.connect(acting, signIn.network, chosen, signIn.id);
  }

  /** Proves an offered account and writes it down. */
  private async connect(
    acting: Acting,
    network: Network,
    offer: AccountOffer,
    signInId: string,
  ): Promise<ChannelView> {
    const appSecret = network === 'facebook' ? (this.app(network).secret ?? null) : null;
    const account: Account = {
      network,
      accountId: offer.accountId,
      handle: offer.handle,
      accessToken: offer.accessToken,
      baseUrl: this.accounts.addresses(network).api,
      ...(appSecret !== null && { appSecret }),
    };
    const proof = await this.connectors.for(network).verify(account);
    const usable = ![...proof.problems, ...offer.problems].some(({ fatal }) => fatal);
    const hooked = usable && network === 'facebook' && (await this.subscribe(account));
    const channel = await this.uow.run(acting.practiceId, async (tx) => {
      await tx.use(SignInRepository).change(signInId, { endedAt: tx.now, offers: null });
      const { accessToken: token, refreshToken, expiresInSeconds, problems } = offer;
      const access = { token, appSecret, refreshToken, expiresInSeconds };
      const proved = { proof, problems, hooked };
      return this.registrar.register(tx, acting, network, proved, access, 'sign-in');
    });
    return channelView(channel, this.config.sandboxUrl !== null);
  }

  private subscribe(account: Account): Promise<boolean> {
    const callback = `${this.config.publicUrl}/hooks/facebook`;
    return this.signIns.pages.subscribe(account, this.app('facebook'), callback);
  }

  private question(network: Network, state: string, verifier: string): SignInQuestion {
    return {
      app: this.app(network),
      addresses: this.accounts.addresses(network),
      redirectUri: `${this.config.publicUrl}/channels/connect`,
      state,
      verifier,
    };
  }

  private app(network: Network): AppKeys {
    const { facebookApp, xApp } = this.config;
    if (network === 'facebook' && facebookApp) return facebookApp;
    if (network === 'x' && xApp) return { id: xApp.clientId, secret: xApp.clientSecret };
    throw refused(
      'No app is set up for signing in at this network. Use a token, or have the app’s keys put into the settings.',
    );
  }
}

const NOT_OURS =
  'This sign-in was not begun here, was used already, or took too long. Nothing was connected. Start again.';

function refused(message: string): AppError {
  return new AppError('CONNECT_REFUSED', message);
}

function otherAccount(wanted: string, offers: readonly AccountOffer[]): string {
  const names = offers.map(({ name }) => name).join(', ');
  return `You signed in for ${names}, not for ${wanted}. ${wanted} was not changed. Start again and choose ${wanted}; another account is connected as a channel of its own.`;
}

function bindingOf(practice: string, signInId: string, network: Network) {
  return { practice, account: signInId, network, purpose: 'sign-in' };
}
