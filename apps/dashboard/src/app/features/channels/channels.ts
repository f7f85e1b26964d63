import { Component, computed, inject, signal } from '@angular/core';
import { ChannelList, type ChannelView, routes } from '@canteen/contracts';
import { Announcer, Button, EmptyState, PageHeader } from '@canteen/ui';
import { reading } from '../../core/api/reading';
import { ReadState } from '../../shared-ui/read-state';
import { ChannelCard } from './ui/channel-card';
import { ConnectChannel } from './ui/connect-channel';

/** The accounts Canteen speaks through: how each is doing, and connecting another. */
@Component({
  selector: 'app-channels',
  imports: [Button, ChannelCard, ConnectChannel, EmptyState, PageHeader, ReadState],
  template: `
    <ui-page-header heading="Channels" lead="The accounts your practice speaks through.">
      @if (channels.value()?.sandboxUrl; as url) {
        <a uiButton="secondary" [href]="url" target="_blank" rel="noopener"
          >Open the sandbox networks</a
        >
      }
      @if (mayConnect() && !connecting()) {
        <button type="button" uiButton (click)="connecting.set(true)">Connect a channel</button>
      }
    </ui-page-header>
    <app-read-state [of]="channels" [lines]="2" [height]="180" />
    @if (channels.value(); as shown) {
      <div class="stack">
        @if (connecting()) {
          <app-connect-channel
            [sandbox]="shown.sandboxUrl !== null"
            [signIn]="shown.signIn"
            [again]="again()"
            (connected)="connected($event)"
            (left)="leave()"
          />
        }
        <div class="cards">
          @for (channel of shown.channels; track channel.id) {
            <app-channel-card
              [channel]="channel"
              [privacyReviewedAt]="shown.privacyReviewedAt[channel.id]"
              [mayDisconnect]="shown.may.connect.allowed"
              (changed)="channels.reload()"
              (reconnect)="reconnect(channel)"
            />
          }
        </div>
        @if (!shown.channels.length && !connecting()) {
          <ui-empty
            heading="No channel is connected yet"
            text="Connect the practice’s Facebook Page or X account to publish and to see comments."
          >
            @if (!mayConnect()) {
              <p>{{ shown.may.connect.reason }}</p>
            }
          </ui-empty>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: var(--width);
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr));
      gap: var(--s4);
      align-items: start;
    }
  `,
})
export class Channels {
  private readonly announcer = inject(Announcer);
  protected readonly channels = reading(() => routes.channels, ChannelList, ['channels']);
  protected readonly mayConnect = computed(
    () => this.channels.value()?.may.connect.allowed ?? false,
  );
  protected readonly connecting = signal(false);
  /** The channel that is to be connected again; null for a new one. */
  protected readonly again = signal<ChannelView | null>(null);

  protected connected(name: string): void {
    this.leave();
    this.announcer.say(`${name} is connected.`);
    this.channels.reload();
  }

  protected reconnect(channel: ChannelView): void {
    this.again.set(channel);
    this.connecting.set(true);
  }

  protected leave(): void {
    this.connecting.set(false);
    this.again.set(null);
  }
}
