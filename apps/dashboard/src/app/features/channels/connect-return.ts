import { Component, inject, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { ChannelView, SignInFinished, routes } from '@canteen/contracts';
import { Announcer, Button, Card, PageHeader } from '@canteen/ui';
import { ChangeSender } from '../../core/api/change-sender';
import { NetworkMark, networkWords } from '../../shared-ui/network-mark';
import { ProblemBanner } from '../../shared-ui/problem-banner';

/** What may be connected: several accounts, or one for which the server asks first who somebody is. */
type Choice = Extract<SignInFinished, { kind: 'choose' }>;

/**
 * Where the network sends the browser back to: hands what came along to the server, asks which
 * account is meant when there are several, and says what was connected and what does not work.
 */
@Component({
  selector: 'app-connect-return',
  imports: [Button, Card, NetworkMark, PageHeader, ProblemBanner, RouterLink],
  providers: [ChangeSender],
  templateUrl: './connect-return.html',
  styles: `
    :host {
      display: block;
      max-width: var(--width);
    }
    fieldset {
      border: 0;
      margin: 0 0 var(--s4);
      padding: 0;
    }
    legend {
      padding: 0;
      margin-bottom: var(--s2);
      font-weight: 600;
    }
    li {
      overflow-wrap: anywhere;
    }
  `,
})
export class ConnectReturn {
  private readonly announcer = inject(Announcer);
  protected readonly sender = inject(ChangeSender);
  protected readonly words = networkWords;
  protected readonly choice = signal<Choice | null>(null);
  protected readonly chosen = signal<string | null>(null);
  protected readonly channel = signal<ChannelView | null>(null);

  constructor() {
    const { queryParams } = inject(ActivatedRoute).snapshot;
    // The code is good once and for seconds; it need not stay in the address all the same.
    void inject(Router).navigate([], { queryParams: {}, replaceUrl: true });
    void this.finish(queryParams);
  }

  protected async choose(event: Event): Promise<void> {
    event.preventDefault();
    const [choice, accountId] = [this.choice(), this.chosen()];
    if (!choice || accountId === null) return;
    const body = { signInId: choice.signInId, accountId };
    const channel = await this.sender.ask('POST', routes.channelSignInChoose, ChannelView, body);
    if (channel) this.show(channel);
  }

  private async finish(parameters: Record<string, unknown>): Promise<void> {
    const returned = Object.fromEntries(
      Object.entries(parameters).filter((entry) => typeof entry[1] === 'string'),
    );
    const body = { returned };
    const result = await this.sender.ask('POST', routes.channelSignInFinish, SignInFinished, body);
    if (result?.kind === 'connected') this.show(result.channel);
    else if (result) this.offer(result);
  }

  private offer(choice: Choice): void {
    const [first, ...others] = choice.accounts;
    if (first && others.length === 0) this.chosen.set(first.accountId);
    this.choice.set(choice);
  }

  private show(channel: ChannelView): void {
    this.choice.set(null);
    this.channel.set(channel);
    this.announcer.say(`${channel.name} on ${networkWords[channel.network]} is connected.`);
  }
}
