import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner } from '@canteen/ui';
import { NowStore } from '../core/now-store';
import { SessionStore } from '../core/session/session-store';

/** The state of the world, on every page: danger to life, paused, cut off, channel trouble. */
@Component({
  selector: 'app-world-banners',
  imports: [Banner, RouterLink],
  template: `
    @if (danger().length; as count) {
      <ui-banner tone="stop" [solid]="true" [alert]="true">
        <strong>{{
          count === 1
            ? 'One comment may be about danger to life.'
            : count + ' comments may be about danger to life.'
        }}</strong>
        <a class="on-solid" [routerLink]="dangerLink()">{{
          count === 1 ? 'Open it now' : 'Open them now'
        }}</a>
      </ui-banner>
    }
    @if (paused()) {
      <ui-banner tone="waiting">
        <strong>Publishing is paused.</strong> No post or reply goes out until an administrator
        resumes it. <a routerLink="/policy">See why</a>
      </ui-banner>
    }
    @if (cutOff()) {
      <ui-banner tone="waiting">
        <strong>No connection to Canteen.</strong> What you see may be out of date. It is read again
        when the connection is back.
      </ui-banner>
    }
    @for (channel of troubled(); track channel.id) {
      <ui-banner tone="waiting">
        <strong>{{ channel.name }}:</strong> {{ channel.sentence }}
        <a routerLink="/channels">Go to channels</a>
      </ui-banner>
    }
  `,
  styles: `
    ui-banner + ui-banner {
      border-top: 1px solid var(--line);
    }
    a {
      color: inherit;
      font-weight: 700;
    }
    .on-solid {
      color: #ffffff;
      margin-left: var(--s2);
    }
  `,
})
export class WorldBanners {
  readonly cutOff = input.required<boolean>();
  private readonly now = inject(NowStore);
  private readonly session = inject(SessionStore);

  protected readonly paused = computed(() => this.session.practice()?.paused ?? false);
  protected readonly danger = this.now.lifeSafety;
  protected readonly troubled = this.now.troubledChannels;
  protected readonly dangerLink = computed(() => {
    const [only, second] = this.danger();
    return only && !second ? ['/inbox', only.id] : ['/inbox'];
  });
}
