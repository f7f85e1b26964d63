import { Component, DestroyRef, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NoticePage, type NoticeView, routes } from '@canteen/contracts';
import { EmptyState, Moment, PageHeader } from '@canteen/ui';
import { Api, ignored } from '../../core/api/api';
import { pagedReading } from '../../core/api/paged-reading';
import { ReadState } from '../../shared-ui/read-state';
import { ShowMore } from '../../shared-ui/show-more';

/** What this person was told. Having seen the list counts as having read it. */
@Component({
  selector: 'app-notices',
  imports: [EmptyState, Moment, PageHeader, ReadState, RouterLink, ShowMore],
  template: `
    <ui-page-header
      heading="Notices"
      lead="What you were told, here and by e-mail. Nothing a patient wrote is in them."
    />
    <app-read-state [of]="notices" [lines]="5" [height]="56" />
    @if (notices.items(); as items) {
      @if (items.length) {
        <ul class="ui-list">
          @for (notice of items; track notice.id) {
            <li class="ui-list-row" [class.new]="isNew(notice)">
              <a class="ui-list-link" [routerLink]="notice.link">{{ notice.sentence }}</a>
              <p class="facts">
                <ui-time [at]="notice.at" />
                @if (isNew(notice)) {
                  <strong>New</strong>
                }
              </p>
            </li>
          }
        </ul>
        <app-show-more [of]="notices" />
      } @else {
        <ui-empty
          heading="Nothing yet"
          text="When something waits for you, was sent back or went wrong, it stands here."
        />
      }
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 860px;
    }
    .ui-list-link {
      font-weight: 400;
    }
    .new {
      box-shadow: inset 4px 0 0 var(--action);
    }
    .new .ui-list-link {
      font-weight: 700;
    }
    .facts {
      display: flex;
      gap: var(--s3);
      margin: var(--s1) 0 0;
      color: var(--ink-2);
      font-size: var(--t-s);
    }
  `,
})
export class Notices {
  private readonly api = inject(Api);
  protected readonly notices = pagedReading(() => routes.notices, NoticePage, ['notices']);
  /** Those that were unread when the page first showed them: they stay marked until one leaves. */
  private readonly seenNew = signal<ReadonlySet<string>>(new Set());
  private gone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.gone = true));
    effect(() => {
      const unread = (this.notices.items() ?? []).filter((notice) => notice.readAt === null);
      if (unread.length) {
        this.seenNew.update((seen) => new Set([...seen, ...unread.map(({ id }) => id)]));
        void this.markRead();
      }
    });
  }

  protected isNew(notice: NoticeView): boolean {
    return notice.readAt === null || this.seenNew().has(notice.id);
  }

  private async markRead(): Promise<void> {
    try {
      if (!this.gone) {
        await this.api.send('POST', routes.noticesRead, ignored, {});
      }
    } catch {
      // They stay unread and are marked the next time the page is opened.
    }
  }
}
