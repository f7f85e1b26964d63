import { Component, input } from '@angular/core';
import { sayDate } from '@canteen/ui';
import { type CalendarDay } from './calendar-day';
import { PostChip } from './post-chip';

/** A month as a table of weeks: screen readers hear the weekday with each cell. */
@Component({
  selector: 'app-month-table',
  imports: [PostChip],
  template: `
    <table>
      <caption class="visually-hidden">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          @for (name of names; track name) {
            <th scope="col">{{ name }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (week of weeks(); track $index) {
          <tr>
            @for (day of week; track day.date) {
              <td [class.outside]="!day.inMonth" [class.today]="day.date === today()">
                <div class="date">
                  <span aria-hidden="true">{{ +day.date.slice(8) }}</span>
                  <span class="visually-hidden"
                    >{{ sayDate(day.date) }}{{ day.date === today() ? ', today' : '' }}</span
                  >
                </div>
                @if (day.bankHoliday) {
                  <div class="holiday">{{ day.bankHoliday }}</div>
                }
                @if (day.posts.length) {
                  <ul class="plain-list">
                    @for (post of day.posts; track post.id) {
                      <li><app-post-chip [post]="post" /></li>
                    }
                  </ul>
                }
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    table {
      width: 100%;
      table-layout: fixed;
      border-collapse: collapse;
      background: var(--card);
      box-shadow: var(--shadow);
    }
    th {
      padding: var(--s2);
      color: var(--ink-2);
      font-size: var(--t-s);
      text-align: left;
      border-bottom: 2px solid var(--line);
    }
    td {
      height: 108px;
      padding: var(--s1);
      vertical-align: top;
      border: 1px solid var(--line);
    }
    .outside {
      background: var(--sunken);
    }
    .outside .date {
      color: var(--ink-2);
    }
    .date {
      padding: 0 var(--s1);
      font-variant-numeric: tabular-nums;
    }
    .today {
      outline: 2px solid var(--action);
      outline-offset: -2px;
    }
    .today .date {
      font-weight: 700;
      color: var(--action);
    }
    .holiday {
      padding: 0 var(--s1);
      color: var(--ink-2);
      font-size: var(--t-s);
    }
    li + li {
      margin-top: var(--s1);
    }
  `,
})
export class MonthTable {
  readonly weeks = input.required<readonly CalendarDay[][]>();
  readonly today = input.required<string>();
  readonly caption = input.required<string>();
  protected readonly names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  protected readonly sayDate = sayDate;
}
