import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, EmptyState, Moment, PageHeader } from '@canteen/ui';
import { problemFrom } from '../../core/api/problem';
import { NoticesStore } from '../../core/notices-store';
import { ReadState } from '../../shared-ui/read-state';

/** Everything this person was told, newest first; each leads to what it is about. */
@Component({
  selector: 'app-notices',
  imports: [Button, EmptyState, Moment, PageHeader, ReadState, RouterLink],
  template: `
    <ui-page-header heading="Notices" lead="The same is sent to you by e-mail.">
      @if (store.unread()) {
        <button type="button" uiButton="secondary" [busy]="busy()" (click)="markRead()">
          Mark all as read
        </button>
      }
    </ui-page-header>
    <app-read-state [of]="store.page" />
    @if (problem()) {
      <p role="alert">{{ problem() }}</p>
    }
    @if (store.page.value(); as page) {
      @if (page.items.length) {
        <ul class="ui-list">
          @for (notice of page.items; track notice.id) {
            <li class="ui-list-row" [class.new]="!notice.readAt">
              <a class="ui-list-link" [routerLink]="notice.link">
                @if (!notice.readAt) {
                  <span class="mark">New</span>
                }
                {{ notice.sentence }}
              </a>
              <div class="secondary small"><ui-time [at]="notice.at" /></div>
            </li>
          }
        </ul>
      } @else {
        <ui-empty
          heading="Nothing yet"
          text="When something waits for you, was sent back or got stuck, it stands here."
        />
      }
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 860px;
    }
    .ui-list-row:not(.new) .ui-list-link {
      font-weight: 400;
    }
    .mark {
      padding: 0 var(--s2);
      border-radius: var(--radius);
      background: var(--action);
      color: var(--on-action);
      font-size: var(--t-s);
    }
  `,
})
export class Notices {
  protected readonly store = inject(NoticesStore);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  protected async markRead(): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await this.store.markRead();
    } catch (error) {
      const problem = problemFrom(error);
      this.problem.set(`${problem.message} (${problem.code})`);
    } finally {
      this.busy.set(false);
    }
  }
}
