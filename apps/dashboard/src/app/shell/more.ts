import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, PageHeader } from '@canteen/ui';
import { mdiPencilOutline } from '@mdi/js';
import { SessionStore } from '../core/session/session-store';
import { type Place, barFor, places } from './places';

/** On a phone: every place that is not in the bottom bar. */
@Component({
  selector: 'app-more',
  imports: [Icon, PageHeader, RouterLink],
  template: `
    <ui-page-header heading="More" />
    <ul class="ui-list">
      @for (place of rest(); track place.path) {
        <li class="ui-list-row">
          <a class="ui-list-link" [routerLink]="place.path">
            <ui-icon [path]="place.icon" [size]="22" /> {{ place.word }}
          </a>
        </li>
      }
    </ul>
  `,
  styles: `
    a {
      display: inline-flex;
      gap: var(--s3);
      align-items: center;
      min-height: 32px;
    }
  `,
})
export class More {
  private readonly store = inject(SessionStore);
  protected readonly rest = computed<readonly Place[]>(() => {
    const bar = barFor(this.store.roles());
    const write: Place = {
      path: '/posts/new',
      word: 'New post',
      icon: mdiPencilOutline,
      mainFor: ['author'],
    };
    return [
      ...(this.store.is('author') ? [write] : []),
      ...places.filter((place) => !bar.some((shown) => shown.path === place.path)),
    ];
  });
}
