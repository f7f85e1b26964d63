import { Component, computed, inject, input, output, signal } from '@angular/core';
import { ChannelView, routes } from '@canteen/contracts';
import { Announcer, Button, Card, Dialog, Moment } from '@canteen/ui';
import {
  mdiAlertCircleOutline,
  mdiCheckCircleOutline,
  mdiLinkOff,
  mdiLockAlertOutline,
} from '@mdi/js';
import { ChangeSender } from '../../../core/api/change-sender';
import { SessionStore } from '../../../core/session/session-store';
import { NetworkMark, networkWords } from '../../../shared-ui/network-mark';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { StatePill } from '../../../shared-ui/state-pill';
import { type Look } from '../../../shared-ui/states';

const looks: Record<ChannelView['status'], Look> = {
  healthy: { word: 'Working', icon: mdiCheckCircleOutline, tone: 'good' },
  'needs-reconnect': { word: 'Connect it again', icon: mdiAlertCircleOutline, tone: 'waiting' },
  blocked: { word: 'Blocked by the network', icon: mdiLockAlertOutline, tone: 'waiting' },
  disconnected: { word: 'Disconnected', icon: mdiLinkOff, tone: 'neutral' },
};

/** One account: whether it works, when it was last looked at, and what it cost. */
@Component({
  selector: 'app-channel-card',
  imports: [Button, Card, Dialog, Moment, NetworkMark, ProblemBanner, StatePill],
  providers: [ChangeSender],
  templateUrl: './channel-card.html',
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin: 0;
      font-size: var(--t-l);
      overflow-wrap: anywhere;
    }
    .sentence {
      margin: var(--s3) 0;
    }
    .problems {
      margin: 0 0 var(--s3);
      padding-left: var(--s4);
    }
    dl {
      display: grid;
      grid-template-columns: fit-content(55%) minmax(0, 1fr);
      gap: var(--s1) var(--s4);
      margin: 0 0 var(--s4);
    }
    dt {
      color: var(--ink-2);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class ChannelCard {
  readonly channel = input.required<ChannelView>();
  /** When somebody last looked at the account's privacy settings (ISO). */
  readonly privacyReviewedAt = input<string | undefined>();
  readonly mayDisconnect = input.required<boolean>();
  readonly changed = output<void>();
  readonly reconnect = output<void>();

  private readonly session = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  protected readonly sender = inject(ChangeSender);
  protected readonly look = computed(() => looks[this.channel().status]);
  protected readonly network = computed(() => networkWords[this.channel().network]);
  protected readonly isConnected = computed(() => this.channel().status !== 'disconnected');
  protected readonly mayCheck = computed(() => this.session.is('administrator', 'author'));
  protected readonly needsConnecting = computed(() => {
    const { status, problems } = this.channel();
    return status !== 'healthy' || problems.length > 0;
  });
  protected readonly asking = signal(false);

  protected async check(): Promise<void> {
    const found = await this.sender.ask(
      'POST',
      routes.channelCheck(this.channel().id),
      ChannelView,
    );
    if (found) {
      this.announcer.say(`${found.name}: ${found.sentence}`);
      this.changed.emit();
    }
  }

  protected async reviewPrivacy(): Promise<void> {
    const { id, name } = this.channel();
    if (await this.sender.send('POST', routes.channelPrivacyReview(id))) {
      this.announcer.say(`Recorded: the privacy settings of ${name} were looked at.`);
      this.changed.emit();
    }
  }

  protected async disconnect(): Promise<void> {
    const { id, name } = this.channel();
    if (await this.sender.send('POST', routes.channelDisconnect(id))) {
      this.asking.set(false);
      this.announcer.say(`${name} on ${this.network()} is disconnected.`);
      this.changed.emit();
    }
  }
}
