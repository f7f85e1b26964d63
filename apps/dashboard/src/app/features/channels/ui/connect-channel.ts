import {
  Component,
  DOCUMENT,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import {
  type ChannelList,
  ChannelView,
  ConnectChannelBody,
  type Network,
  SignInBegun,
  routes,
} from '@canteen/contracts';
import { Button, Card, ErrorSummary, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { networkWords } from '../../../shared-ui/network-mark';

const networks: readonly Network[] = ['facebook', 'x'];

/** Connecting an account by signing in at its network, or with a token. */
@Component({
  selector: 'app-connect-channel',
  imports: [Button, Card, ErrorSummary, Field, FieldControl],
  providers: [ChangeSender],
  templateUrl: './connect-channel.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ConnectChannel {
  /** Whether this installation talks to the sandbox networks. */
  readonly sandbox = input.required<boolean>();
  /** Where people can sign in instead of pasting a token. */
  readonly signIn = input.required<ChannelList['signIn']>();
  /** The channel that is connected again; null for a new one. */
  readonly again = input<ChannelView | null>(null);
  /** The name of the account that is connected now. */
  readonly connected = output<string>();
  readonly left = output<void>();

  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly sender = inject(ChangeSender);
  protected readonly networks = networks;
  protected readonly words = networkWords;
  protected readonly network = linkedSignal<Network>(() => this.again()?.network ?? 'facebook');
  protected readonly maySignIn = computed(() => this.signIn()[this.network()]);
  protected readonly byToken = signal(false);
  protected readonly token = signal('');
  protected readonly appSecret = signal('');
  protected readonly tried = signal(false);
  protected readonly tokenError = computed(() =>
    this.tried() && this.token().trim().length < 8 ? 'Paste the whole access token' : '',
  );
  protected readonly errors = computed(() => {
    const problem = this.sender.problem();
    const at = this.maySignIn() && !this.byToken() ? undefined : 'channel-token';
    const missing = this.tokenError();
    return [
      ...(missing ? [{ message: missing, controlId: 'channel-token' }] : []),
      ...(problem ? [{ message: `${problem.message} (${problem.quote})`, controlId: at }] : []),
    ];
  });

  protected choose(network: Network): void {
    this.network.set(network);
    this.byToken.set(false);
    this.sender.forget();
  }

  /** Leaves for the network's consent page; it sends the browser back to `channels/connect`. */
  protected async signInThere(): Promise<void> {
    const body = { network: this.network(), channelId: this.again()?.id ?? null };
    const begun = await this.sender.ask('POST', routes.channelSignIn, SignInBegun, body);
    if (begun) this.window?.location.assign(begun.url);
  }

  protected write(into: 'token' | 'appSecret', event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this[into].set(event.target.value);
    }
  }

  protected async connect(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const secret = this.appSecret().trim();
    const body = ConnectChannelBody.safeParse({
      network: this.network(),
      token: this.token(),
      ...(this.network() === 'facebook' && secret && { appSecret: secret }),
    });
    if (!body.success) {
      return;
    }
    const channel = await this.sender.ask('POST', routes.channels, ChannelView, body.data);
    if (channel) {
      this.connected.emit(`${channel.name} on ${networkWords[channel.network]}`);
    }
  }
}
