import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NoticePage, routes } from '@canteen/contracts';
import { Icon } from '@canteen/ui';
import { mdiBellOutline } from '@mdi/js';
import { reading } from '../core/api/reading';
import { SessionStore } from '../core/session/session-store';

/** Leads to what this person was told, with how much of it is unread. */
@Component({
  selector: 'app-notices-bell',
  imports: [Icon, RouterLink],
  template: `
    <a routerLink="/notices">
      <ui-icon [path]="bell" [size]="24" />
      <span class="visually-hidden">Notices</span>
      @if (unread(); as count) {
        <span class="count"
          >{{ count > 99 ? '99+' : count }}<span class="visually-hidden"> unread</span></span
        >
      }
    </a>
  `,
  styles: `
    a {
      position: relative;
      display: inline-flex;
      align-items: center;
      justify-content: center;
      min-width: 44px;
      min-height: 44px;
      border-radius: var(--radius);
      color: inherit;
    }
    .count {
      position: absolute;
      left: 52%;
      top: 2px;
      min-width: 20px;
      padding: 0 5px;
      border-radius: 10px;
      background: #ffffff;
      color: #003d78;
      font-size: var(--t-s);
      font-weight: 700;
      line-height: 20px;
      text-align: center;
    }
  `,
})
export class NoticesBell {
  private readonly session = inject(SessionStore);
  private readonly notices = reading(
    () => (this.session.session() ? `${routes.notices}?limit=1` : undefined),
    NoticePage,
    ['notices', 'session'],
  );
  protected readonly bell = mdiBellOutline;
  protected readonly unread = computed(() => this.notices.value()?.unread ?? 0);
}
