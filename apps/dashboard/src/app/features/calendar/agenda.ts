import { Component, computed, input } from '@angular/core';
import { sayDate } from '@canteen/ui';
import { PostRow } from '../../shared-ui/post-row';
import { type CalendarDay } from './calendar-day';

/** Day by day, with what goes out; days without anything are left out unless they are special. */
@Component({
  selector: 'app-agenda',
  imports: [PostRow],
  template: `
    @for (day of told(); track day.date) {
      <section [attr.aria-label]="sayDate(day.date)">
        <h3>
          {{ sayDate(day.date) }}
          @if (day.date === today()) {
            <span class="today">today</span>
          }
          @if (day.bankHoliday) {
            <span class="secondary">{{ day.bankHoliday }}</span>
          }
        </h3>
        @if (day.posts.length) {
          <ul class="ui-list">
            @for (post of day.posts; track post.id) {
              <li><app-post-row [post]="post" /></li>
            }
          </ul>
        } @else {
          <p class="secondary">Nothing goes out.</p>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s5);
      max-width: 860px;
    }
    h3 {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      align-items: baseline;
      font-size: var(--t-m);
    }
    h3 .secondary {
      font-weight: 400;
    }
    .today {
      padding: 0 var(--s2);
      border-radius: var(--radius);
      background: var(--action);
      color: var(--on-action);
      font-size: var(--t-s);
    }
    p {
      margin: 0;
    }
  `,
})
export class Agenda {
  readonly days = input.required<readonly CalendarDay[]>();
  readonly today = input.required<string>();
  protected readonly sayDate = sayDate;
  protected readonly told = computed(() =>
    this.days().filter(
      (day) => day.posts.length > 0 || day.bankHoliday !== null || day.date === this.today(),
    ),
  );
}
