import { Component, computed, inject, input, output, signal } from '@angular/core';
import { ChannelView, ConnectChannelBody, type Network, routes } from '@canteen/contracts';
import { Button, Card, ErrorSummary, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { networkWords } from '../../../shared-ui/network-mark';

const networks: readonly Network[] = ['facebook', 'x'];

/** Connecting an account with a token; the network is asked whose it is before anything is kept. */
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
  /** The name of the account that is connected now. */
  readonly connected = output<string>();
  readonly left = output<void>();

  protected readonly sender = inject(ChangeSender);
  protected readonly networks = networks;
  protected readonly words = networkWords;
  protected readonly network = signal<Network>('facebook');
  protected readonly token = signal('');
  protected readonly appSecret = signal('');
  protected readonly tried = signal(false);
  protected readonly tokenError = computed(() =>
    this.tried() && this.token().trim().length < 8 ? 'Paste the whole access token' : '',
  );
  protected readonly errors = computed(() => {
    const problem = this.sender.problem();
    const missing = this.tokenError();
    return [
      ...(missing ? [{ message: missing, controlId: 'channel-token' }] : []),
      ...(problem
        ? [{ message: `${problem.message} (${problem.quote})`, controlId: 'channel-token' }]
        : []),
    ];
  });

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
